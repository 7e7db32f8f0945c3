"""What hosts do wrong, what is done about it, and what it is called."""

import gzip
import json
import logging
import traceback
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from catalogue.importers.failures import (
    ContentRefused,
    Failure,
    Gone,
    NotAuthorised,
    QuotaExceeded,
    Temporary,
)
from catalogue.importers.outside import Limits
from tests.catalogue.importers.hosts import Reply, as_json, moved, packed, tired

BUSY = Reply(b"oops", status=503)


@pytest.mark.parametrize(
    ("status", "failure"),
    [(401, NotAuthorised), (403, NotAuthorised), (404, Gone), (410, Gone), (429, QuotaExceeded),
     (400, ContentRefused), (418, ContentRefused), (500, Temporary), (502, Temporary), (408, Temporary)],
)  # fmt: skip
def test_each_status_has_its_failure(status, failure, host, asking):
    with pytest.raises(Failure) as caught:
        asking().json(host.answer("/x", Reply(b"no", status=status)))
    assert type(caught.value) is failure
    assert f"{host.url}/x" in str(caught.value)


def test_what_is_temporary_is_asked_again(host, asking):
    assert asking().json(host.answer("/x", BUSY, BUSY, as_json("at last"))) == "at last"


def test_a_bounded_number_of_times(host, asking):
    with pytest.raises(Temporary, match="HTTP 503"):
        asking().json(host.answer("/x", BUSY))
    assert len(host.asked) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_what_does_not_heal_is_asked_once(status, host, asking):
    with pytest.raises(Failure):
        asking().json(host.answer("/x", Reply(status=status)))
    assert len(host.asked) == 1


def test_a_short_wait_is_waited_for(host, asking):
    assert asking().json(host.answer("/x", tired(0), as_json("rested"))) == "rested"


def test_a_long_one_is_left_to_who_asked(host, asking):
    with pytest.raises(QuotaExceeded) as caught:
        asking().json(host.answer("/x", tired(3600)))
    assert caught.value.retry_after == timedelta(hours=1)
    assert "ask again in 60 minutes" in str(caught.value)
    assert len(host.asked) == 1


def test_retry_after_may_be_a_date(host, asking):
    later = format_datetime(datetime.now(UTC) + timedelta(minutes=10), usegmt=True)
    with pytest.raises(QuotaExceeded) as caught:
        asking().json(host.answer("/x", tired(later)))
    assert timedelta(minutes=9) < caught.value.retry_after <= timedelta(minutes=10)


@pytest.mark.parametrize("written", ["soon", "-5", "", "９９", "1e9", "99999999999999999999"])
def test_nonsense_in_retry_after_does_no_harm(written, host, asking):
    with pytest.raises(QuotaExceeded) as caught:
        asking().json(host.answer("/x", tired(written.encode().decode("latin-1"))))
    assert caught.value.retry_after is None or caught.value.retry_after <= timedelta(days=2)


@pytest.mark.parametrize("headers", [{}, {"Content-Length": ""}])
def test_half_an_answer_is_asked_for_again(headers, host, asking):
    whole = json.dumps({"talks": ["Cannulation", "Weaning"]}).encode()
    half = Reply(whole, broken_at=20, headers=headers)
    assert asking().json(host.answer("/x", half, Reply(whole))) == json.loads(whole)
    with pytest.raises(Temporary):
        asking().json(host.answer("/y", half))


def test_half_a_packed_answer_too(host, asking):
    body = gzip.compress(b"[" + b"1," * 5000 + b"1]")
    half = Reply(body[:-20], headers={"Content-Encoding": "gzip"})
    with pytest.raises(Temporary, match="ends in the middle"):
        asking().get(host.answer("/x", half))


def test_a_host_that_dawdles_is_not_waited_for(host, asking):
    address = host.answer("/x", Reply(b"x" * 10_000, drips=True))
    with pytest.raises(Temporary, match="takes too long"):
        asking(Limits(seconds=0.3, attempts=1)).get(address)


def test_a_host_that_is_not_there_is_temporary(host, asking):
    host.close()
    with pytest.raises(Temporary, match="refused"):
        asking().get(host.url + "/")


def test_more_than_the_limit_is_not_read(host, asking):
    limits = Limits(bytes=1000, attempts=1)
    assert len(asking(limits).get(host.answer("/fits", Reply(b"x" * 1000))).body) == 1000
    for path, headers in [("/said", {}), ("/unsaid", {"Content-Length": ""})]:
        with pytest.raises(ContentRefused, match="has more than"):
            asking(limits).get(host.answer(path, Reply(b"x" * 1001, headers=headers)))


def test_a_bomb_does_not_go_off(host, asking):
    """A gigabyte of nothing in a megabyte; packed twice it would be one in a thousandth."""
    bomb = gzip.compress(b"\0" * 64 * 1024**2)
    limits = Limits(bytes=1024**2, attempts=1)
    with pytest.raises(ContentRefused, match="more than 1 MB"):
        asking(limits).get(host.answer("/x", Reply(bomb, headers={"Content-Encoding": "gzip"})))
    twice = Reply(gzip.compress(bomb), headers={"Content-Encoding": "gzip, gzip"})
    with pytest.raises(ContentRefused, match="packed as 'gzip, gzip'"):
        asking(limits).get(host.answer("/y", twice))


def test_a_packed_answer_is_unpacked_to_the_last_byte(host, asking):
    body = b"\0" * 900_000 + b"end"
    assert asking().get(host.answer("/x", packed(body))).body == body


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<!doctype html><p>Please sign in", "a web page or XML, where JSON was expected"),
        (b"", "is empty"),
        (b'{"a": 1,, "b": 2}', "broken JSON at line 1, column 9"),
        (b"[" * 100_000 + b"]" * 100_000, "nested"),
        (b"[" * 61 + b"]" * 61, "nested more than 60 levels deep"),
        (b"[" + b"[]," * 1_000_001 + b"[]]", "more than 1,000,000 lists"),
        (b'{"n": NaN}', "NaN is no number"),
        (b'"\xff"', "not UTF-8"),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(body, reason, host, asking):
    lying = Reply(body, headers={"Content-Type": "application/json"})
    with pytest.raises(ContentRefused, match=reason) as caught:
        asking(Limits(attempts=1)).json(host.answer("/talks", lying))
    assert str(caught.value).startswith(f"what {host.url}/talks sends is not taken in: ")


def test_json_is_known_by_what_it_is_whatever_it_is_called(host, asking):
    called_otherwise = Reply(b"\xef\xbb\xbf [1]", headers={"Content-Type": "text/html"})
    assert asking().json(host.answer("/x", called_otherwise)) == [1]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
READS = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (BOMB, "never taken in"),
        (READS, "never taken in"),
        (b'{"a": 1}', "JSON, where XML was expected"),
        (b"<x><y></x>", "broken XML at line 1"),
        (b"<x>" * 100 + b"</x>" * 100, "nested more than 60 levels deep"),
    ],
)
def test_hostile_and_broken_xml_is_refused(body, reason, host, asking):
    with pytest.raises(ContentRefused, match=reason):
        asking().xml(host.answer("/x", Reply(body)))


def test_a_host_may_say_that_nothing_changed(host, asking):
    def conditional(asked):
        same = asked.headers.get("if-none-match") == '"v1"'
        return Reply(status=304, headers={"Content-Length": ""}) if same else Reply(b"v1", headers=marks)

    marks = {"ETag": '"v1"', "Last-Modified": "Thu, 14 May 2026 00:00:00 GMT"}
    address = host.answer("/x", conditional)
    first = asking().get(address)
    assert (first.unchanged, first.etag, first.modified) == (False, *marks.values())
    assert asking().get(address, etag=first.etag, modified=first.modified).unchanged
    assert host.asked[1].headers["if-modified-since"] == first.modified


def test_a_token_that_expired_is_renewed_once(host, asking):
    def guarded(asked):
        return as_json("in") if asked.headers["authorization"] == "bearer 2" else Reply(status=401)

    renewed = []

    def renew():
        renewed.append(1)
        return {"Authorization": f"bearer {len(renewed) + 1}"}

    fetcher = asking(headers={"Authorization": "bearer 1"}, renew=renew)
    assert fetcher.json(host.answer("/x", guarded)) == "in"
    assert fetcher.json(host.url + "/x") == "in"
    assert len(renewed) == 1
    with pytest.raises(NotAuthorised):
        fetcher.json(host.answer("/y", Reply(status=401)))


def test_parameters_join_those_of_the_address(host, asking):
    host.answer("/x", as_json(1))
    asking().json(f"{host.url}/x?event=7#top", {"page": 2, "fields": "a,b"})
    assert host.asked[0].query == {"event": "7", "page": "2", "fields": "a,b"}


SECRET = "s3cr3t-t0ken"


def test_no_secret_is_in_any_failure_or_log(host, asking, caplog):
    """Not in the sentence, not in its representation, not in the whole trace, not in a log at its most talkative."""
    caplog.set_level(logging.DEBUG)
    loop = host.answer("/loop", moved(f"/loop?token={SECRET}"))
    answers = [
        host.answer("/busy", Reply(status=500)),
        host.answer("/no", Reply(status=401)),
        host.answer("/html", Reply(f"<p>{SECRET}".encode())),
        host.answer("/away", moved(f"http://10.0.0.1/{SECRET}?token={SECRET}")),
        host.answer(f"/{SECRET}/feed.rss", Reply(status=404)),
        loop,
    ]
    fetcher = asking(headers={"Authorization": f"bearer {SECRET}"}, secrets=[SECRET])
    for address in answers:
        with pytest.raises(Failure) as caught:
            fetcher.json(address, {"access_token": SECRET, "key": SECRET})
        said = "".join(traceback.format_exception(caught.value)) + str(caught.value) + repr(caught.value)
        assert SECRET not in said
    assert SECRET not in caplog.text
