"""The embedded broker: messages from many at once arrive, each whole."""

from threading import Thread

import pytest
from kombu import Connection

from config import broker

TOLD = 200


@pytest.fixture
def connected(tmp_path):
    """Makes connections to a folder of this test's own, and queues with its name: kombu remembers for the whole
    process which names it has bound."""
    broker.use()
    for name in ("messages", "control"):
        (tmp_path / name).mkdir()
    options = {
        "data_folder_in": str(tmp_path / "messages"),
        "data_folder_out": str(tmp_path / "messages"),
        "control_folder": str(tmp_path / "control"),
        "polling_interval": 0.01,
    }
    return lambda: Connection("filesystem://", transport_options=options).SimpleQueue(tmp_path.name)


def test_what_many_say_at_once_arrives_whole(connected):
    def tell(name):
        queue = connected()
        for number in range(TOLD):
            queue.put([name, number])

    # Bound before they begin: kombu counts a queue as bound a moment before it can be written to.
    queue, heard = connected(), []
    queue.put("first")
    queue.get(timeout=60).ack()
    tellers = [Thread(target=tell, args=[name]) for name in "ab"]
    for one in tellers:
        one.start()
    for _ in range(2 * TOLD):
        message = queue.get(timeout=60)
        message.ack()
        heard.append(tuple(message.payload))
    for one in tellers:
        one.join()
    assert sorted(heard) == [(name, number) for name in "ab" for number in range(TOLD)]


def test_a_message_that_was_cut_off_keeps_nobody_from_the_next(connected, tmp_path):
    queue = connected()
    (tmp_path / "messages" / f"0_x.{tmp_path.name}.msg").write_text('{"body": ')
    queue.put("whole")
    assert queue.get(timeout=60).payload == "whole"


def test_nothing_is_left_of_a_message_that_cannot_be_written(connected, tmp_path):
    queue = connected()
    (tmp_path / "messages").rmdir()
    with pytest.raises(OSError):
        queue.put("lost")
