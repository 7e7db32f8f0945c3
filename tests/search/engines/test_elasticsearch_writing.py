"""Writing: what passes is waited for, what doesn't is said, and readers notice neither."""

import pytest

from search.engines.elasticsearch.trouble import item_trouble
from search.engines.protocol import EngineUnavailable
from tests.search.engines.loopback import answer, error, refusing
from tests.ticks import seconds

DONE = answer(200, {"errors": False, "items": []})
FLOOD = "index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark];"
FULL = {"_id": "1", "status": 429, "error": {"type": "cluster_block_exception", "reason": FLOOD}}
READ_ONLY = "index [x] blocked by: [FORBIDDEN/8/index write (api)];"


def write(connection):
    with connection.writing() as servers:
        return servers.client.bulk(operations=[{"delete": {"_index": "x", "_id": "1"}}])


@pytest.mark.parametrize(
    "said",
    [
        error(429, "es_rejected_execution_exception"),
        error(503, "x"),
        answer(502, "<h1>Bad gateway</h1>", {"content-type": "text/html"}),
    ],
)
def test_what_passes_is_tried_again(serve, connect, said):
    server = serve(lambda number: said if number < 3 else DONE)
    assert write(connect(server.url))["errors"] is False
    assert server.asked == 3


def test_an_answer_that_broke_off_is_asked_for_again(serve, connect):
    server = serve(lambda number: b"" if number == 1 else DONE)
    write(connect(server.url))
    assert server.asked == 2


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        (error(429, "cluster_block_exception", FLOOD), "flood stage"),
        (error(403, "cluster_block_exception", READ_ONLY), "takes no writes"),
        (answer(200, {"errors": True, "items": [{"delete": FULL}]}), "flood stage"),
        (error(403, "security_exception"), "privileges"),
        (error(401, "security_exception"), "ELASTICSEARCH_API_KEY"),
        (answer(200, {}, {"content-type": "application/json"}), "not Elasticsearch"),
    ],
)
def test_what_does_not_pass_is_said_at_once_and_readers_go_on(serve, connect, said, remedy):
    server = serve(said)
    connection = connect(server.url)
    with seconds(2), pytest.raises(EngineUnavailable, match=remedy):
        write(connection)
    assert server.asked == 1
    server.says = lambda number: answer(200, {"hits": {}})
    with connection.reading() as servers:
        servers.client.search(index="x")


def test_a_refused_connection_is_said_at_once(connect):
    with refusing() as url, seconds(1), pytest.raises(EngineUnavailable, match="refused"):
        write(connect(url))


def test_another_node_takes_what_one_refuses(serve, connect):
    server = serve(DONE)
    with refusing() as url:
        connection = connect(url, server.url)
        for _ in range(4):
            with seconds(1):
                write(connection)
    assert server.asked == 4


def test_writing_is_asked_for_however_long_reading_rests(serve, connect):
    server = serve(error(401, "security_exception"))
    connection = connect(server.url)
    with pytest.raises(EngineUnavailable), connection.reading() as servers:
        servers.client.search(index="x")
    server.says = lambda number: DONE
    write(connection)


@pytest.mark.parametrize(
    ("status", "kind", "reason", "is_away"),
    [
        (429, "es_rejected_execution_exception", "queue full", True),
        (429, "cluster_block_exception", FLOOD, True),
        (503, "unavailable_shards_exception", "primary not active", True),
        (400, "document_parsing_exception", "failed to parse", False),
        (409, "version_conflict_engine_exception", "newer", False),
        (404, "index_not_found_exception", "none", False),
    ],
)
def test_an_item_of_a_bulk_tells_the_server_s_trouble_from_the_document_s(status, kind, reason, is_away):
    item = {"_id": "talk:1", "status": status, "error": {"type": kind, "reason": reason}}
    assert (item_trouble(item) is not None) == is_away


def test_an_item_that_went_well_is_no_trouble():
    assert item_trouble({"_id": "talk:1", "status": 201}) is None
