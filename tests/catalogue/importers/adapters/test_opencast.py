"""Opencast, by its External API and by its harvest."""

import base64
from datetime import UTC, datetime, timedelta

import pytest

from catalogue.importers.adapters.opencast import Opencast
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.failures import ContentRefused, NotAuthorised
from catalogue.importers.records import CaptionsRecord, Gone, RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import Asked, Reply, as_json
from tests.shared import shared

ADAPTER = Opencast()
VTT = b"WEBVTT\n\n00:01.000 --> 00:03.000\nBlood flow first.\n"


def event(number: int, host, **values) -> dict:
    media = [
        {"mediatype": "video/mp4", "flavor": "presentation/delivery", "url": f"{host.url}/s{number}.mp4",
         "height": 1080},
        {"mediatype": "video/mp4", "flavor": "presenter/delivery", "url": f"{host.url}/{number}.mp4", "height": 720},
        {"mediatype": "text/vtt", "flavor": "captions/source", "url": f"{host.url}/{number}.vtt",
         "tags": ["lang:de", "generator-type:auto"]},
    ]  # fmt: skip
    return {
        "identifier": f"e{number:03}",
        "archive_version": 1,
        "title": f"Talk {number}",
        "description": "About flow.",
        "start_time": "2026-05-14T09:00:00Z",
        "duration": 1205000,
        "presenters": ["Ada Vermeer"],
        "subjects": ["ECMO"],
        "publication_status": ["engage-player"],
        "publications": [{"channel": "engage-player", "media": media}],
        **values,
    }


@pytest.fixture
def events(host):
    """The events of a server, for a test to change."""
    found = [event(number, host) for number in range(3)]

    def listed(asked: Asked) -> Reply:
        start, limit = int(asked.query["offset"]), int(asked.query["limit"])
        return as_json(found[start : start + limit])

    host.answer("/api/events", listed)
    for number in range(60):
        host.answer(f"/{number}.vtt", Reply(VTT))
    return found


def pages(host, position=None, **values) -> list:
    return list(ADAPTER.listing({"address": f"{host.url}/", **values}, position))


def test_an_event_comes_with_recording_and_captions(host, events):
    [page] = pages(host)
    webinar, recording, captions = page.items[:3]
    starts_at = datetime(2026, 5, 14, 9, tzinfo=UTC)
    assert (type(webinar), webinar.source_id, webinar.starts_at) == (WebinarRecord, "e000", starts_at)
    assert webinar.ends_at - starts_at == timedelta(seconds=1205)
    assert ([one.name for one in webinar.faculty], webinar.keywords) == (["Ada Vermeer"], ("ECMO",))
    assert (type(recording), recording.address, recording.kind) == (
        RecordingRecord,
        f"{host.url}/0.mp4",
        "link",
    )
    assert (type(captions), captions.language, captions.origin) == (CaptionsRecord, "de", "machine")
    assert (page.last, page.complete) == (True, True)
    assert host.asked[0].query["withpublications"] == "true"


def test_presenters_and_durations_as_the_interface_documents_them_and_as_it_sends_them(host, events):
    events[:] = [event(0, host, presenter=["Jan Bos"], duration="60000")]
    del events[0]["presenters"]
    webinar = pages(host)[0].items[0]
    assert [one.name for one in webinar.faculty] == ["Jan Bos"]
    assert webinar.ends_at - webinar.starts_at == timedelta(seconds=60)


def test_it_comes_in_pages_goes_on_and_notices_when_the_list_moves(host, events):
    events[:] = [event(number, host) for number in range(60)]
    found = pages(host)
    assert [len(page.items) for page in found] == [75, 75, 30]
    assert found[-1].complete
    assert pages(host, found[0].next_position) == found[1:]
    listing = ADAPTER.listing({"address": host.url})
    next(listing)
    del events[0]
    assert [page.complete for page in listing][-1] is False


def test_captions_are_fetched_again_only_where_the_version_changed(host, events):
    [page] = pages(host)
    events[1]["archive_version"] = 2
    [again] = pages(host, page.next_position)
    assert [one.source_id for one in again.items if isinstance(one, CaptionsRecord)] == [
        "e001#captions.de.captions"
    ]
    assert [one.source_id for one in again.items if isinstance(one, WebinarRecord)] == [
        "e000",
        "e001",
        "e002",
    ]


def test_what_is_not_published_is_left_out_unless_it_is_still_to_come(host, events):
    del events[1:]
    events += [
        event(1, host, publication_status=[], publications=[]),
        event(2, host, publication_status=[], publications=[], start_time="2190-05-14T09:00:00Z"),
    ]
    [page] = pages(host)
    assert [one.source_id for one in page.items if isinstance(one, WebinarRecord)] == ["e000", "e002"]
    assert len([one for one in page.items if isinstance(one, RecordingRecord)]) == 1


def test_one_bad_event_keeps_no_other_out(host, events):
    events[0] |= {"title": ""}
    events[1] |= {"start_time": "soon"}
    events.insert(0, "x")
    host.answer("/2.vtt", Reply(b"no captions"))
    [page] = pages(host)
    assert [one.source_id for one in page.items if isinstance(one, Refused)] == [
        "",
        "e000",
        "e001",
        "e002#captions.de",
    ]
    assert not page.complete


def harvest(*items, until=2, more=False) -> Reply:
    return as_json({"includesItemsUntil": until, "hasMore": more, "items": list(items)})


def harvested(name: str, **values) -> dict:
    tracks = [
        {
            "mimetype": "application/x-mpegURL",
            "flavor": "presenter/x",
            "uri": f"https://oc.example/{name}.m3u8",
        }
    ]
    return {"kind": "event", "id": name, "title": name, "created": 1778749200000, "startTime": None, "endTime": None,
            "duration": 60000, "creators": ["Ada Vermeer"], "tracks": tracks, "partOf": "s1", **values}  # fmt: skip


def test_the_harvest_says_what_changed_and_what_was_deleted(host):
    def answer(asked):
        first = harvest(harvested("a"), {"kind": "series", "id": "s1"}, until=1000, more=True)
        second = harvest(harvested("b", partOf="s2"), {"kind": "event-deleted", "id": "c"}, until=2000)
        return {"0": first, "1000": second, "2000": harvest(until=2000)}[asked.query["since"]]

    host.answer("/tobira/harvest", answer)
    first, second = pages(host, way="harvest")
    assert [(type(one), one.source_id) for one in (*first.items, *second.items)] == [
        (WebinarRecord, "a"), (RecordingRecord, "a#recording"), (WebinarRecord, "b"), (RecordingRecord, "b#recording"),
        (Gone, "c#recording"), (Gone, "c")]  # fmt: skip
    assert first.items[1].kind == "hls"
    assert (second.last, second.complete) == (True, False)
    assert pages(host, first.next_position, way="harvest") == [second]
    assert pages(host, second.next_position, way="harvest")[0].items == ()
    assert [one.source_id for page in pages(host, way="harvest", series="s1") for one in page.items][:1] == [
        "a"
    ]


def test_saved_answers_of_all_kinds():
    folder = shared("api/opencast")
    found = {
        str(file.relative_to(folder)): list(ADAPTER.saved(file))
        for file in sorted(folder.rglob("*"))
        if file.suffix in (".json", ".xml")
    }
    counted = {
        name: [type(one).__name__.removesuffix("Record") for one in items] for name, items in found.items()
    }
    assert {name for name, types in counted.items() if types == ["Refused"]} == {
        "external-api/acl-many.json",
        "external-api/event-metadata-expected.json",
        "external-api/events-publications-publications-two.json",
        "external-api/playlist.json",
        "external-api/series-metadata-series-metadata-dublincore.json",
        "external-api/series-metadata-series-metadata.json",
        "external-api/series.json",
    }
    assert counted["external-api/events.json"] == ["Webinar", "Webinar"]
    assert counted["dublincore.xml"] == ["Webinar"]
    assert counted["tobira-harvest-response.json"] == ["Webinar", "Recording", "Gone", "Gone"]


def test_a_password_is_sent_to_the_server_only_and_never_told(host, events):
    pair = base64.b64encode(b"ada:s3cret").decode()

    def guarded(asked):
        return as_json(events) if asked.headers.get("authorization") == f"Basic {pair}" else Reply(status=401)

    host.answer("/api/events", guarded)
    assert ADAPTER.test({"address": host.url, "user": "ada", "password": "s3cret"}) == (
        "on the first page 3 webinars, 3 recordings")  # fmt: skip
    with pytest.raises(NotAuthorised) as caught:
        ADAPTER.test({"address": host.url, "user": "ada", "password": "wr0ng"})
    assert "wr0ng" not in str(caught.value)
    with pytest.raises(WrongSetting):
        ADAPTER.test({"address": host.url, "user": "ada"})
    host.answer("/tobira/harvest", Reply(b"[]"))
    with pytest.raises(ContentRefused):
        ADAPTER.test({"address": host.url, "way": "harvest"})
