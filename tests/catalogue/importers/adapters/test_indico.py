"""Events and categories of Indico."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from catalogue.importers.adapters.indico import Indico
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.failures import ContentRefused, Gone, NotAuthorised
from catalogue.importers.records import (
    CongressRecord,
    Part,
    RecordingRecord,
    Refused,
    SessionRecord,
    TalkRecord,
    WebinarRecord,
)
from tests.catalogue.importers.hosts import Reply, as_json

ADAPTER = Indico()
VIDEO = "https://www.youtube.com/watch?v=aqz-KE-bpKQ"


def at(time: str, day="2026-05-14") -> dict:
    return {"date": day, "time": f"{time}:00", "tz": "Europe/Zurich"}


def person(name: str, where="Leiden") -> dict:
    return {"_type": "ContributionParticipation", "fullName": name, "affiliation": where}


def contribution(number, title="Flow", **values) -> dict:
    return {
        "_type": "Contribution",
        "id": str(number),
        "title": title,
        "description": "<p>When &amp; how.</p>",
        "startDate": at("09:00"),
        "endDate": at("09:20"),
        "duration": 20,
        "speakers": [person("Vermeer, Ada")],
        "keywords": ["ECMO"],
        "track": None,
        "type": None,
        **values,
    }


def event(number=7, sessions=(), contributions=(), **values) -> dict:
    return {
        "_type": "Conference",
        "id": str(number),
        "type": "conference",
        "title": f"Spring meeting {number}",
        "timezone": "Europe/Zurich",
        "startDate": at("08:00"),
        "endDate": at("18:00", "2026-05-16"),
        "location": "Leiden",
        "sessions": list(sessions),
        "contributions": list(contributions),
        **values,
    }


def answered(*events, **values) -> Reply:
    return as_json({"count": len(events), "_type": "HTTPAPIResult", "results": list(events), **values})


@pytest.fixture
def read(host):
    def read(one: dict) -> list:
        host.answer("/export/event/7.json", answered(one))
        return [
            item
            for page in ADAPTER.listing({"address": f"{host.url}/event/7/timetable"})
            for item in page.items
        ]

    return read


def test_names_are_put_together_from_their_parts_where_they_are_given(read):
    whole = {"fullName": "Prof. VERMEER, Ada", "first_name": "Ada", "last_name": "Vermeer"}
    speakers = [whole, {"last_name": "Bos"}, person("Lind, Sara")]
    talk = read(event(contributions=[contribution(1, speakers=speakers)]))[-1]
    assert [one.name for one in talk.faculty] == ["Ada Vermeer", "Bos", "Sara Lind"]


def test_an_event_is_a_congress_with_sessions_and_talks(read, host):
    links = [{"attachments": [{"type": "link", "title": "Video", "link_url": VIDEO},
                              {"type": "file", "download_url": "https://indico.example/slides.pdf"},
                              {"type": "link", "link_url": VIDEO, "is_protected": True}]}]  # fmt: skip
    session = {
        "id": "3",
        "title": "Shock",
        "startDate": at("09:00"),
        "endDate": at("10:30"),
        "room": "Hall A",
        "conveners": [person("Jan Bos", "")],
        "contributions": [contribution(1, folders=links), contribution(2, "Echo", room="Hall B")],
    }
    congress, first, talk, recording, second, loose = read(
        event(sessions=[session], contributions=[contribution(9)])
    )
    assert (type(congress), congress.starts_on, congress.ends_on, congress.time_zone) == (
        CongressRecord, date(2026, 5, 14), date(2026, 5, 16), "Europe/Zurich")  # fmt: skip
    assert (type(first), first.source_id, first.room) == (SessionRecord, "7/s3", "Hall A")
    assert first.faculty == (Part(name="Jan Bos", role="chair"),)
    assert talk == TalkRecord(
        source_id="7/c1",
        place=f"{host.url}: event 7, sessions[0].contributions[0]",
        listing="indico:7",
        page="7/s3",
        title="Flow",
        abstract="When & how.",
        language="en",
        starts_at=datetime(2026, 5, 14, 7, tzinfo=UTC),
        duration=timedelta(minutes=20),
        order=1,
        faculty=(Part(name="Ada Vermeer", affiliation="Leiden"),),
        keywords=("ECMO",),
    )
    assert (recording.of, recording.kind, recording.address, recording.level) == (
        "7/c1", "youtube", "aqz-KE-bpKQ", 2)  # fmt: skip
    assert (second.room, second.order, loose.page) == ("Hall B", 2, "7")
    assert host.asked[-1].query == {"detail": "sessions"}


def test_a_lecture_is_a_webinar(read):
    links = [{"attachments": [{"type": "file", "download_url": "https://indico.example/talk.mp4"}]}]
    webinar, recording = read(event(type="simple_event", chairs=[person("Mo Idris")], folders=links))
    assert (type(webinar), [one.name for one in webinar.faculty]) == (WebinarRecord, ["Mo Idris"])
    assert (type(recording), recording.of, recording.kind) == (RecordingRecord, "7", "link")


def test_one_bad_contribution_keeps_no_other_out(read):
    items = read(
        event(
            contributions=[
                contribution(1, title=""),
                contribution(2, startDate=at("10:00")),
                contribution(3, startDate=at("25:00")),
                contribution(0, id=None),
                "x",
                contribution(4, speakers=[None, {}, "Ada", person("")], keywords="ECMO", folders={}),
            ]
        )
    )
    assert [one.source_id for one in items if isinstance(one, TalkRecord)] == ["7/c4"]
    refused = [one for one in items if isinstance(one, Refused)]
    assert [one.source_id for one in refused] == ["7/c1", "7/c2", "7/c3", "", ""]
    assert refused[0].place.endswith("event 7, contributions[0]")


def a_category(host, events: list) -> dict:
    def export(asked):
        start, limit = int(asked.query["offset"]), int(asked.query["limit"])
        return answered(*events[start : start + limit])

    host.answer("/export/categ/12.json", export)
    return {"address": f"{host.url}/category/12/"}


def test_a_category_comes_page_by_page_and_goes_on_where_it_was_left(host):
    events = [event(n, contributions=[contribution(1)]) for n in range(25)]
    settings = a_category(host, events)
    pages = list(ADAPTER.listing(settings))
    assert [len(page.items) for page in pages] == [2] * 25
    assert [page.complete for page in pages] == [False] * 24 + [True]
    assert list(ADAPTER.listing(settings, pages[13].next_position)) == pages[14:]
    json.dumps([page.next_position for page in pages])
    assert len(host.asked) == 3 + 2


def test_large_events_come_in_pages_of_their_own(host):
    settings = a_category(host, [event(1, contributions=[contribution(n) for n in range(150)]), event(2)])
    pages = list(ADAPTER.listing(settings))
    assert [len(page.items) for page in pages] == [100, 51, 1]
    assert list(ADAPTER.listing(settings, pages[0].next_position)) == pages[1:]


def test_a_category_that_moves_meanwhile_is_not_complete(host):
    events = [event(n) for n in range(15)]
    settings = a_category(host, events)
    pages = ADAPTER.listing(settings)
    next(pages)
    del events[0]
    assert [page.complete for page in pages][-1] is False


def test_an_answer_that_was_cut_by_the_host_is_not_complete(host):
    host.answer("/export/categ/12.json", answered(event(1), complete=False))
    [page] = ADAPTER.listing({"address": f"{host.url}/category/12/"})
    assert (page.last, page.complete) == (True, False)


def test_a_token_is_sent_and_never_told(host):
    def guarded(asked):
        is_ours = asked.headers.get("authorization") == "Bearer indp_s3cret"
        return answered(event()) if is_ours else Reply(status=403)

    host.answer("/export/event/7.json", guarded)
    address = f"{host.url}/event/7/"
    assert ADAPTER.test({"address": address, "token": "indp_s3cret"}) == "1 congress"
    with pytest.raises(NotAuthorised) as caught:
        ADAPTER.test({"address": address, "token": "indp_wr0ng"})
    assert "wr0ng" not in str(caught.value)


def test_failures_keep_their_kind(host):
    settings = {"address": f"{host.url}/event/7/"}
    host.answer("/export/event/7.json", answered())
    with pytest.raises(Gone, match="no such event"):
        ADAPTER.test(settings)
    host.answer("/export/event/7.json", as_json({"message": "x"}))
    with pytest.raises(ContentRefused):
        ADAPTER.test(settings)
    with pytest.raises(WrongSetting):
        ADAPTER.test({"address": host.url})


def test_a_saved_answer_can_be_read_too(tmp_path):
    (tmp_path / "7.json").write_bytes(answered(event(contributions=[contribution(1)])).body)
    assert [type(one) for one in ADAPTER.saved(tmp_path / "7.json")] == [CongressRecord, TalkRecord]
    (tmp_path / "8.json").write_text("[]")
    assert [type(one) for one in ADAPTER.saved(tmp_path / "8.json")] == [Refused]
