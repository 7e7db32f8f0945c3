"""Leaving alone what is away: when, for how long, and what is said of it."""

import threading

import pytest

from search.engines.circuit import REST, Circuit
from search.engines.protocol import EngineUnavailable


@pytest.fixture
def clock():
    """A clock that stands still until a test turns it."""

    class Clock:
        now = 1000.0

        def __call__(self):
            return self.now

    return Clock()


@pytest.fixture
def circuit(clock):
    return Circuit("Search", clock=clock)


def test_one_failure_of_its_kind_may_be_a_mishap_two_are_not(circuit):
    circuit.failed("refused", surely=False)
    circuit.admit()
    circuit.failed("refused", surely=False)
    with pytest.raises(EngineUnavailable, match="refused"):
        circuit.admit()


def test_failures_with_an_answer_between_them_don_t_add_up(circuit):
    for _ in range(3):
        circuit.failed("refused", surely=False)
        circuit.answered()
    circuit.admit()
    assert not circuit.is_open


def test_a_sure_failure_is_enough(circuit):
    circuit.failed("too slow", surely=True)
    with pytest.raises(EngineUnavailable, match="too slow"):
        circuit.admit()


def test_one_that_was_not_answered_in_time_while_others_were_tells_of_load_alone(circuit, clock):
    begun = circuit.now()
    clock.now += 1
    circuit.answered()
    circuit.failed("too slow", surely=True, begun=begun)
    circuit.admit()
    assert not circuit.is_open
    circuit.failed("too slow", surely=True, begun=circuit.now() + 1)
    assert circuit.is_open


def test_after_its_rest_one_request_tries_and_the_others_still_wait(circuit, clock):
    circuit.failed("too slow", surely=True)
    clock.now += REST
    circuit.admit()
    with pytest.raises(EngineUnavailable):
        circuit.admit()
    circuit.answered()
    circuit.admit()


def test_a_failed_trial_means_another_rest(circuit, clock):
    circuit.failed("too slow", surely=True)
    clock.now += REST
    circuit.admit()
    clock.now += 2
    circuit.failed("refused", surely=False)
    clock.now += REST - 1
    with pytest.raises(EngineUnavailable, match="refused"):
        circuit.admit()
    clock.now += 1
    circuit.admit()


def test_a_trial_that_nobody_hears_of_again_holds_nobody_up(circuit, clock):
    circuit.failed("too slow", surely=True)
    clock.now += REST
    circuit.admit()
    clock.now += REST
    circuit.admit()


def test_an_answer_to_an_earlier_question_does_not_bring_it_back(circuit, caplog):
    earlier = circuit.admit()
    circuit.failed("refused", surely=True, admitted=circuit.admit())
    circuit.answered(earlier)
    assert circuit.is_open
    assert len(caplog.records) == 1


def test_a_failure_from_before_it_came_back_does_not_send_it_away_again(circuit, clock):
    earlier = circuit.admit()
    circuit.failed("refused", surely=True, admitted=circuit.admit())
    clock.now += REST
    circuit.answered(circuit.admit())
    circuit.failed("too slow", surely=True, admitted=earlier)
    assert not circuit.is_open


def test_each_change_is_said_once(circuit, clock, caplog):
    for _ in range(3):
        for _ in range(5):
            circuit.failed("too slow", surely=True)
            clock.now += REST
        for _ in range(5):
            circuit.answered()
    assert [record.getMessage() for record in caplog.records] == [
        "Search is away: too slow",
        "Search is back.",
    ] * 3


def test_with_many_at_once_one_tries_and_one_line_is_written(circuit, clock, caplog):
    circuit.failed("too slow", surely=True)
    clock.now += REST
    admitted, gate = [], threading.Barrier(16)

    def ask():
        gate.wait()
        try:
            circuit.admit()
        except EngineUnavailable:
            return
        admitted.append(1)

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert admitted == [1]
    assert len(caplog.records) == 1


def test_without_a_rest_everybody_may_ask(clock, caplog):
    circuit = Circuit("Indexing", rest=0, clock=clock)
    for _ in range(3):
        circuit.failed("refused", surely=True)
        circuit.admit()
    assert len(caplog.records) == 1
