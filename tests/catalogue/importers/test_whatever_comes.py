"""No programme, however odd, breaks an adapter: what cannot be is refused, what can be is read."""

import contextlib
import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from catalogue.importers.door import Unsuitable
from catalogue.importers.frab import FrabSchedule
from catalogue.importers.frab_xml import schedule_from_xml
from catalogue.importers.pyvideo import PyvideoTalks
from catalogue.importers.records import Record, Refused

ODD = st.recursive(
    st.sampled_from(
        [None, True, 0, -1, 1.5, 10**30, "", "x", "\x00", "\ud800", "<b>", "09:00", "00:45", "-1:00", "2026-05-14",
         "2026-05-14T09:00:00+02:00", "9999-12-31T23:59:59-12:00", "http://example.org/", "javascript:x"]
    ),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["name", "en", "id", "url"]), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip


def mostly(good, *names):
    """A dictionary of what is expected, with odd values for some names."""
    return st.dictionaries(st.sampled_from(names), ODD, max_size=3).map(lambda odd: {**good, **odd})


EVENT = mostly(
    {"guid": "g", "title": "T", "date": "2026-05-14T09:00:00+02:00", "duration": "00:45", "persons": []},
    "guid", "id", "title", "subtitle", "abstract", "description", "date", "start", "end", "duration", "room", "track",
    "type", "language", "persons", "participants", "url", "do_not_record", "tags",
)  # fmt: skip
PERSONS = st.lists(
    mostly({"id": 1, "name": "Ada"}, "id", "guid", "code", "name", "public_name", "biography", "role")
)
DAY = st.builds(
    lambda event, persons, odd: {
        "date": "2026-05-14",
        "rooms": {"Hall": [event | {"persons": persons}]},
        **odd,
    },
    EVENT,
    PERSONS,
    st.dictionaries(st.sampled_from(["date", "day_start", "rooms"]), ODD, max_size=1),
)
CONFERENCE = mostly(
    {"title": "C", "acronym": "c"}, "title", "acronym", "start", "end", "time_zone_name", "url", "city"
)
TALK = mostly(
    {"title": "T", "videos": [{"type": "youtube", "url": "https://youtu.be/aqz-KE-bpKQ"}]},
    "title", "description", "summary", "abstract", "speakers", "tags", "recorded", "duration", "language",
    "related_urls", "videos", "category",
)  # fmt: skip


def read(adapter, name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
        found = list(adapter(path).records())
    assert all(
        isinstance(one, Record) or (isinstance(one, Refused) and one.reason and one.place) for one in found
    )
    return found


@given(CONFERENCE, st.lists(DAY, max_size=2) | ODD)
def test_schedules(conference, days):
    read(
        FrabSchedule, "schedule.json", json.dumps({"schedule": {"conference": {**conference, "days": days}}})
    )


@given(st.lists(TALK | ODD, max_size=3))
def test_recorded_talks(records):
    lines = ({"path": f"e/videos/{n}.json", "record": record} for n, record in enumerate(records))
    assert read(PyvideoTalks, "talks.jsonl", "\n".join(map(json.dumps, lines))) or not records


@given(ODD)
def test_files_of_other_json(value):
    read(FrabSchedule, "schedule.json", json.dumps(value))
    read(PyvideoTalks, "talks.jsonl", json.dumps(value))


@given(
    st.binary(max_size=100),
    st.sampled_from([b"", b"<schedule>", b"<schedule><conference/><day><room><event>"]),
)
def test_bytes_as_xml(data, begin):
    with contextlib.suppress(Unsuitable):
        schedule_from_xml(begin + data)
