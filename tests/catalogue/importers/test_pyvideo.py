"""Recorded talks as the pyvideo collection keeps them."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from catalogue.importers.files import UnreadableSource
from catalogue.importers.pyvideo import PyvideoTalks
from catalogue.importers.records import CongressRecord, RecordingRecord, Refused, TalkRecord

RECORD = {
    "title": "Shock &amp; teams",
    "description": "Who calls *whom*.",
    "summary": None,
    "speakers": ["Ada Vermeer", "Ada Vermeer", ""],
    "tags": ["shock"],
    "recorded": "2026-05-14",
    "duration": 1500.0,
    "language": "nld",
    "related_urls": [{"label": "Talk schedule", "url": "https://example.org/7"}, "https://example.org/"],
    "videos": [
        {"type": "youtube", "url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ"},
        {"type": "mp4", "url": "https://example.org/a.mp4"},
        {"type": "mp4", "url": "https://example.org/b.mp4"},
        {"type": "vimeo", "url": "https://vimeo.com/76979871"},
    ],
}


@pytest.fixture
def read(tmp_path):
    def read(*records):
        path = tmp_path / "events.jsonl"
        lines = [
            one if isinstance(one, str) else json.dumps({"path": f"csc-2026/videos/{n}.json", "record": one})
            for n, one in enumerate(records)
        ]
        path.write_text("\n".join(lines))
        return list(PyvideoTalks(path).records())

    return read


def of(kind, records):
    return [one for one in records if isinstance(one, kind)]


def test_a_talk_its_event_and_its_recordings(read):
    congress, talk, *recordings = read(RECORD)
    assert (congress.source_id, congress.title) == ("csc-2026", "Csc 2026")
    assert (congress.starts_on, congress.ends_on) == (date(2026, 5, 14), date(2026, 5, 14))
    assert talk.source_id == "csc-2026/videos/0.json"
    assert (talk.title, talk.abstract, talk.language) == ("Shock & teams", "Who calls whom.", "nl")
    assert (talk.starts_at, talk.duration) == (datetime(2026, 5, 14, tzinfo=UTC), timedelta(minutes=25))
    assert ([part.name for part in talk.faculty], talk.keywords) == (["Ada Vermeer"], ("shock",))
    assert talk.website == "https://example.org/7"
    assert [(one.source_id.partition("#")[2], one.kind, one.address) for one in recordings] == [
        ("youtube", "youtube", "aqz-KE-bpKQ"),
        ("mp4", "link", "https://example.org/a.mp4"),
        ("mp4-2", "link", "https://example.org/b.mp4"),
        ("vimeo", "vimeo", "76979871"),
    ]


def test_a_folder_of_events_with_category(tmp_path):
    videos = tmp_path / "csc-2026" / "videos"
    videos.mkdir(parents=True)
    (tmp_path / "csc-2026" / "category.json").write_text('{"title": "Congress of Support 2026"}')
    (videos / "a.json").write_text(json.dumps(RECORD))
    (videos / "b.json").write_text("{")
    for path in (tmp_path, tmp_path / "csc-2026", videos / "a.json"):
        found = list(PyvideoTalks(path).records())
        assert [one.title for one in of(CongressRecord, found)] == ["Congress of Support 2026"]
        assert [one.source_id for one in of(TalkRecord, found)] == ["csc-2026/videos/a.json"]
    [refused] = of(Refused, PyvideoTalks(tmp_path).records())
    assert (refused.place, refused.source_id) == ("csc-2026/videos/b.json", "csc-2026/videos/b.json")


@pytest.mark.parametrize(
    "fields",
    [
        {"recorded": "one day"},
        {"recorded": 2026},
        {"duration": -1},
        {"duration": "25:00"},
        {"language": "Pythonese"},
        {"speakers": "Ada"},
    ],
)
def test_an_odd_value_is_left_out_with_a_notice(read, fields):
    [talk] = of(TalkRecord, read(RECORD | fields))
    assert len(talk.notices) == 1


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": ""}, "the title is missing"),
        ({"title": None}, "the title is missing"),
        ({"description": 5}, "must be text"),
    ],
)
def test_a_talk_that_cannot_be_is_refused_and_the_next_is_read(read, fields, reason):
    found = read(RECORD | fields, RECORD)
    [refused] = of(Refused, found)
    assert refused.place == "events.jsonl:1"
    assert reason in refused.reason
    assert [one.source_id for one in of(TalkRecord, found)] == ["csc-2026/videos/1.json"]


def test_a_video_without_a_usable_address_is_refused_and_the_talk_is_not(read):
    found = read(RECORD | {"videos": [{"type": "mp4", "url": "javascript:x"}, "x", None]})
    assert len(of(TalkRecord, found)) == 1
    assert len(of(Refused, found)) == 3
    assert not of(RecordingRecord, found)


def test_lines_that_are_none_are_refused_by_number(read):
    found = read("{", '{"path": 5}', "[]", RECORD)
    assert [one.place for one in of(Refused, found)] == ["events.jsonl:1", "events.jsonl:2", "events.jsonl:3"]
    assert len(of(TalkRecord, found)) == 1


def test_what_the_texts_repeat_is_said_once(read):
    [talk] = of(
        TalkRecord, read(RECORD | {"abstract": "Who calls whom.\n\nAnd when.", "summary": "Who calls whom."})
    )
    assert talk.abstract == "Who calls whom.\n\nAnd when."


def test_a_folder_without_talks_is_none(tmp_path):
    with pytest.raises(UnreadableSource, match="holds neither"):
        PyvideoTalks(tmp_path)
