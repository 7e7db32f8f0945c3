"""Opencast by OAI-PMH."""

import pytest

from catalogue.importers.adapters.opencast import Opencast
from catalogue.importers.failures import ContentRefused
from catalogue.importers.records import Gone, RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import Reply

ADAPTER = Opencast()


def record(name: str, title="Weaning", series="s1") -> str:
    track = (
        '<track type="presenter/delivery"><mimetype>video/mp4</mimetype>'
        f"<url>https://oc.example/{name}.mp4</url><video><resolution>1280x720</resolution></video></track>"
    )
    package = (
        f'<mediapackage xmlns="http://mediapackage.opencastproject.org" id="{name}" start="2026-05-14T09:00:00Z" '
        f'duration="60000"><title>{title}</title><series>{series}</series><creators><creator>Ada Vermeer</creator>'
        f"</creators><media>{track}</media></mediapackage>"
    )
    words = "<dublincore><description>When and how.</description></dublincore>"
    return (
        f"<record><header><identifier>{name}</identifier></header>"
        f"<metadata>{package}<inlined>{words}</inlined></metadata></record>"
    )


def deleted(name: str) -> str:
    return f'<record><header status="deleted"><identifier>oai:x:{name}</identifier></header></record>'


def answer(*records: str, token="", error="", at="2026-06-01T00:00:00Z") -> Reply:
    said = f'<error code="{error}">No.</error>' if error else ""
    listed = f"<ListRecords>{''.join(records)}<resumptionToken>{token}</resumptionToken></ListRecords>"
    space = "http://www.openarchives.org/OAI/2.0/"
    inner = f"<responseDate>{at}</responseDate>{said or listed}"
    return Reply(f'<OAI-PMH xmlns="{space}">{inner}</OAI-PMH>'.encode())


@pytest.fixture
def repository(host):
    """Answers by token, or by `from` where there is none; "" is the first question of all."""
    answers = {
        "": answer(record("a"), record("b", series="s2"), token="t1"),
        "t1": answer(deleted("c"), record("d", title=""), at="2026-06-01T00:00:09Z"),
        "2026-06-01T00:00:00Z": answer(error="noRecordsMatch", at="2026-06-02T00:00:00Z"),
    }

    def list_records(asked):
        assert asked.query["verb"] == "ListRecords"
        assert ("resumptionToken" in asked.query) != ("metadataPrefix" in asked.query)
        return answers[asked.query.get("resumptionToken") or asked.query.get("from", "")]

    host.answer("/oaipmh/default", list_records)
    return answers


def pages(host, position=None, **values) -> list:
    return list(ADAPTER.listing({"address": host.url, "way": "oai", **values}, position))


def test_all_comes_at_first_and_then_what_changed(host, repository):
    first, second = pages(host)
    webinar, recording = first.items[:2]
    assert (type(webinar), webinar.abstract, webinar.faculty[0].name) == (
        WebinarRecord, "When and how.", "Ada Vermeer")  # fmt: skip
    assert (type(recording), recording.address, recording.duration_ms) == (
        RecordingRecord, "https://oc.example/a.mp4", 60_000)  # fmt: skip
    assert [(type(one), one.source_id) for one in second.items] == [
        (Gone, "c#recording"),
        (Gone, "c"),
        (Refused, "d"),
    ]
    assert (second.last, second.complete) == (True, True)
    assert second.next_position == {"since": "2026-06-01T00:00:00Z"}
    [later] = pages(host, second.next_position)
    assert (later.items, later.complete, later.next_position) == (
        (),
        False,
        {"since": "2026-06-02T00:00:00Z"},
    )


def test_it_goes_on_where_it_was_left(host, repository):
    first, second = pages(host)
    assert pages(host, first.next_position) == [second]


def test_a_token_that_has_expired_begins_the_harvest_anew(host, repository):
    first, _second = pages(host)
    repository["t1"] = answer(error="badResumptionToken")
    repository[""] = answer(record("a"))
    [again] = pages(host, first.next_position)
    assert ([one.source_id for one in again.items], again.complete) == (["a", "a#recording"], False)


def test_only_one_series_where_that_is_wanted(host, repository):
    assert [one.source_id for one in pages(host, series="s2")[0].items] == ["b", "b#recording"]


def test_failures_keep_their_kind(host, repository):
    for reply in (Reply(b"<html/>"), answer(error="cannotDisseminateFormat"), Reply(b"<OAI-PMH/>")):
        repository[""] = reply
        with pytest.raises(ContentRefused):
            pages(host)
