"""Elasticsearch on its bad days, as a visitor's request meets them: said clearly, and in time."""

import time
from contextlib import ExitStack

import pytest
from elasticsearch import BadRequestError, NotFoundError

from search.engines.elasticsearch.connection import READERS
from search.engines.patience import waiting_at_most
from search.engines.protocol import EngineUnavailable
from tests.search.engines.loopback import (
    VERSION,
    Dripping,
    answer,
    certificate,
    encrypted,
    error,
    refusing,
)
from tests.ticks import seconds

HTML = {"content-type": "text/html"}
SECRET = "c2VjcmV0LWtleQ"
NO_SHARDS = "search_phase_execution_exception"
NOT_READY = "blocked by: [SERVICE_UNAVAILABLE/1/state not recovered / initialized];"
BAD_DAYS = {
    "wrong key": (error(401, "security_exception"), "ELASTICSEARCH_API_KEY"),
    "no rights": (error(403, "security_exception"), "privileges"),
    "too busy": (error(429, "circuit_breaking_exception"), "too busy"),
    "red": (error(503, NO_SHARDS), "red"),
    "no master": (error(503, "cluster_block_exception", NOT_READY), "not ready"),
    "broken": (error(500, "null_pointer_exception"), "answered 500"),
    "a proxy's page": (answer(502, "<h1>Bad gateway</h1>", HTML), "answered 502"),
    "another page": (answer(200, "<h1>Welcome</h1>", HTML), "not Elasticsearch"),
    "a page that says it were": (
        answer(200, "<h1>Hi</h1>", HTML | {"x-elastic-product": "Elasticsearch"}),
        "JSON",
    ),
    "another's 404": (answer(404, "<h1>Not found</h1>", HTML), "not Elasticsearch"),
    "somewhere else": (answer(302, "", HTML | {"location": "/login"}), "not Elasticsearch"),
    "another product": (answer(200, VERSION, {"content-type": "application/json"}), "not Elasticsearch"),
    "too old": (error(406, "media_type_header_exception"), "not Elasticsearch 8"),
    "no JSON": (answer(200, '{"hits": {'), "JSON"),
    "half an answer": (answer(200, '{"hits": {', promised=100), "broke off"),
    "no answer": (b"", "broke off"),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", "broke off"),
    "silence": (None, "in time"),
}


def ask(connection, **options):
    with connection.reading(**options) as servers:
        return servers.client.search(index="rounds-entries")


@pytest.mark.parametrize("day", BAD_DAYS)
def test_a_bad_day_is_said_with_its_remedy_in_time_and_without_secrets(serve, connect, day):
    said, remedy = BAD_DAYS[day]
    connection = connect(serve(said).url, api_key=SECRET)
    with seconds(4), pytest.raises(EngineUnavailable) as away:
        ask(connection)
    text = str(away.value)
    assert remedy in text
    assert connection.servers.names in text
    assert SECRET not in text + repr(connection.servers)


def test_a_refused_connection_is_said_at_once(connect):
    with refusing() as url, seconds(1), pytest.raises(EngineUnavailable, match="refused"):
        ask(connect(url))


def test_a_name_that_nobody_knows_is_said(connect):
    with seconds(4), pytest.raises(EngineUnavailable, match="name"):
        ask(connect("http://nobody-is-called-so.invalid:9200"))


def test_an_answer_byte_by_byte_takes_no_longer(serve, connect):
    server = serve(answer(200, VERSION), kind=Dripping)
    with seconds(4), pytest.raises(EngineUnavailable, match="in time"):
        ask(connect(server.url))


def test_several_questions_share_the_time_of_a_page(serve, connect):
    answers = [answer(200, {"hits": {}}), None]
    connection = connect(serve(lambda number: answers[number - 1]).url)
    with seconds(1.5), waiting_at_most(1), pytest.raises(EngineUnavailable), connection.reading() as servers:
        servers.client.search(index="rounds-entries")
        servers.client.search(index="rounds-passages")


def test_several_blocks_share_the_time_of_a_page(serve, connect):
    answers = [answer(200, {"hits": {}}), None]
    connection = connect(serve(lambda number: answers[number - 1]).url)
    with seconds(1.5), waiting_at_most(1):
        ask(connection)
        with pytest.raises(EngineUnavailable, match="in time"):
            ask(connection)


def test_a_page_that_takes_its_time_itself_still_waits_for_an_answer(serve, connect):
    connection = connect(serve(answer(200, {"hits": {}})).url)
    with waiting_at_most(0.2):
        ask(connection)
        time.sleep(0.3)
        assert ask(connection)["hits"] == {}


def test_waiting_for_a_turn_takes_of_the_time_of_a_page(serve, connect):
    connection = connect(serve(answer(200, {"hits": {}})).url)
    with ExitStack() as others:
        for _ in range(READERS):
            others.enter_context(connection.reading())
        with seconds(1), waiting_at_most(0.3), pytest.raises(EngineUnavailable, match="more to do"):
            ask(connection)
    assert ask(connection)["hits"] == {}


def test_a_page_that_has_no_time_left_asks_nothing_more(serve, connect):
    server = serve(answer(200, {"hits": {}}))
    with waiting_at_most(0), pytest.raises(EngineUnavailable, match="in time"):
        ask(connect(server.url))
    assert server.asked == 0
    assert ask(connect(server.url))["hits"] == {}


@pytest.fixture
def own_certificate(serve, tmp_path):
    """A server for localhost that vouches for itself: its port, and its certificate."""
    made, key = certificate(tmp_path)
    server = serve(answer(200, VERSION), wrap=encrypted(made, key))
    return server.url.rpartition(":")[2], str(made)


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(connect, own_certificate):
    port, made = own_certificate
    with seconds(4), pytest.raises(EngineUnavailable, match=r"certificate.*ELASTICSEARCH_CA"):
        ask(connect(f"https://localhost:{port}"))
    assert ask(connect(f"https://localhost:{port}", ca=made)).body == VERSION


def test_a_certificate_for_another_name_is_not_trusted(connect, own_certificate):
    port, made = own_certificate
    with seconds(4), pytest.raises(EngineUnavailable, match=r"certificate.*as the certificate does"):
        ask(connect(f"https://127.0.0.1:{port}", ca=made))


def test_https_where_there_is_none_is_said(serve, connect):
    server = serve(answer(200, VERSION))
    with seconds(4), pytest.raises(EngineUnavailable, match="http or https"):
        ask(connect(server.url.replace("http:", "https:")))


@pytest.mark.parametrize(
    ("status", "kind", "raised"),
    [(404, "index_not_found_exception", NotFoundError), (400, "parsing_exception", BadRequestError)],
)
def test_an_answer_that_says_no_goes_to_the_engine(serve, connect, status, kind, raised):
    connection = connect(serve(error(status, kind)).url)
    for _ in range(3):
        with pytest.raises(raised):
            ask(connection)
    assert not connection.reads.is_open


def test_what_answers_is_answered(serve, connect):
    connection = connect(serve(answer(200, {"hits": {"hits": []}})).url)
    assert ask(connection)["hits"] == {"hits": []}
