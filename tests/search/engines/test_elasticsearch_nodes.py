"""Several nodes, and when all are left alone: one that is away costs nobody an answer, all of them nobody's time."""

import os
import threading
import time

import pytest

from search.engines.protocol import EngineUnavailable
from tests.search.engines.loopback import answer, error, refusing
from tests.ticks import now, seconds

FOUND = answer(200, {"hits": {"hits": []}})
RED = error(503, "search_phase_execution_exception")


def ask(connection):
    with connection.reading() as servers:
        return servers.client.search(index="rounds-entries")


def told(caplog) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "search.engines.circuit"]


@pytest.mark.parametrize("said", [None, RED, error(401, "security_exception"), b""])
def test_another_node_answers_in_time(serve, connect, caplog, said):
    bad, good = serve(said), serve(FOUND)
    connection = connect(bad.url, good.url)
    for _ in range(3):
        with seconds(4):
            assert ask(connection)["hits"] == {"hits": []}
    assert bad.asked
    assert told(caplog) == []


def test_another_node_answers_where_one_refuses(serve, connect):
    good = serve(FOUND)
    with refusing() as url:
        connection = connect(url, good.url)
        for _ in range(5):
            with seconds(1):
                ask(connection)


def test_all_nodes_silent_take_no_longer_than_one(serve, connect):
    connection = connect(*[serve(None).url for _ in range(3)])
    with seconds(4), pytest.raises(EngineUnavailable, match="in time"):
        ask(connection)


def test_after_silence_nobody_waits_and_one_line_is_written(serve, connect, caplog):
    server = serve(None)
    connection = connect(server.url)
    connection.reads.rest = 600
    with pytest.raises(EngineUnavailable):
        ask(connection)
    with seconds(0.5):
        for _ in range(50):
            with pytest.raises(EngineUnavailable, match="in time"):
                ask(connection)
    assert server.asked == 1
    assert len(told(caplog)) == 1


def test_one_unanswered_of_several_searches_counts_as_away(serve, connect, caplog):
    red = {
        "status": 503,
        "error": {"type": "search_phase_execution_exception", "reason": "all shards failed"},
    }
    server = serve(answer(200, {"responses": [{"hits": {}}, red]}))
    connection = connect(server.url)
    connection.reads.rest = 600
    for _ in range(3):
        with pytest.raises(EngineUnavailable, match="red"), connection.reading() as servers:
            servers.client.msearch(searches=[{}, {}, {}, {}])
    assert server.asked == 1
    assert len(told(caplog)) == 1


def test_a_connection_that_a_restart_broke_is_made_anew(serve, connect, caplog):
    server = serve(lambda number: b"" if number == 2 else FOUND)
    connection = connect(server.url)
    for _ in range(3):
        ask(connection)
    assert server.asked == 4
    assert told(caplog) == []


def test_it_is_back_as_soon_as_the_trial_is_answered(serve, connect, caplog):
    server = serve(lambda number: RED if number < 3 else FOUND)
    connection = connect(server.url)
    connection.reads.rest = 0.2
    with pytest.raises(EngineUnavailable, match="red"):
        ask(connection)
    while connection.reads.is_open:
        try:
            ask(connection)
        except EngineUnavailable:
            time.sleep(0.05)
    away, back = told(caplog)
    assert "is away" in away and back == "Search is back."


def test_twenty_at_once_wait_no_longer_than_one(serve, connect, caplog):
    connection, waited = connect(serve(None).url), []

    def visit():
        began = now()
        with pytest.raises(EngineUnavailable):
            ask(connection)
        waited.append(now() - began)

    threads = [threading.Thread(target=visit) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(waited) == 40
    assert max(waited) < 5
    assert len(told(caplog)) == 1


def test_a_client_is_of_no_use_outside_its_block(serve, connect):
    with connect(serve(FOUND).url).reading() as servers:
        client = servers.client
    with pytest.raises(RuntimeError, match="outside"):
        client.info()


def test_a_block_in_a_block_has_a_client_and_a_time_of_its_own(serve, connect):
    connection = connect(serve(FOUND).url)
    with connection.reading() as outer, connection.writing() as inner:
        assert outer.client is not inner.client
        inner.client.options(ignore_status=404).search()
        outer.client.search()


def test_a_forked_process_asks_on_connections_of_its_own(serve, connect):
    server = serve(FOUND)
    connection = connect(server.url)
    ask(connection)
    pid = os.fork()
    if not pid:
        try:
            ask(connection)
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitpid(pid, 0)[1] == 0
    ask(connection)
    assert server.asked == 3
