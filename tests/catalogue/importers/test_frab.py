"""Timetables in JSON and XML, whole, broken and hostile."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from catalogue.importers.frab import FrabSchedule
from catalogue.importers.records import CongressRecord, PersonRecord, Refused, TalkRecord
from tests.shared import shared

EVENT = {
    "id": 7,
    "guid": "8079583e-8321-506c-95af-fd2903a5f075",
    "date": "2026-05-14T09:00:00+02:00",
    "start": "09:00",
    "duration": "00:45",
    "title": "Shock teams",
    "subtitle": "Who calls whom",
    "abstract": "<p>Short.</p>",
    "description": "Long.",
    "track": "Nursing",
    "type": "lecture",
    "language": "eng",
    "do_not_record": True,
    "url": "https://example.org/7",
    "persons": [{"id": 3, "public_name": "Ada Vermeer", "biography": "Perfusionist."}],
}


def schedule(*events, **conference) -> str:
    day = {
        "index": 1,
        "date": "2026-05-14",
        "day_start": "2026-05-14T08:00:00+02:00",
        "rooms": {"Hall 1": list(events)},
    }
    values = {
        "acronym": "csc",
        "title": "CSC",
        "time_zone_name": "Europe/Amsterdam",
        "days": [day],
        **conference,
    }
    return json.dumps({"schedule": {"version": "1", "conference": values}})


XML = """<?xml version="1.0" encoding="utf-8"?>
<schedule><version>1</version>
 <conference><acronym>csc</acronym><title>CSC</title><start>2026-05-14</start><time_zone_name>Europe/Amsterdam</time_zone_name></conference>
 <day index="1" date="2026-05-14" start="2026-05-14T08:00:00+02:00"><room name="Hall 1">
  <event id="7" guid="8079583e-8321-506c-95af-fd2903a5f075"><date>2026-05-14T09:00:00+02:00</date>
   <start>09:00</start><duration>00:45</duration><title>Shock teams</title><subtitle>Who calls whom</subtitle>
   <track>Nursing</track><type>lecture</type><language>en</language><abstract>&lt;p&gt;Short.&lt;/p&gt;</abstract><description>Long.</description>
   <recording><license/><optout>true</optout></recording><url>https://example.org/7</url>
   <persons><person id="3">Ada Vermeer</person></persons></event>
 </room></day></schedule>"""


@pytest.fixture
def read(tmp_path):
    def read(text, name="schedule.json"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return list(FrabSchedule(path).records())

    return read


@pytest.mark.parametrize(("text", "name"), [(schedule(EVENT), "schedule.json"), (XML, "schedule.xml")])
def test_json_and_xml_say_the_same(read, text, name):
    congress, person, talk = read(text, name)
    assert isinstance(congress, CongressRecord)
    assert (congress.source_id, congress.starts_on, congress.time_zone) == (
        "csc",
        date(2026, 5, 14),
        "Europe/Amsterdam",
    )
    assert isinstance(person, PersonRecord)
    assert (person.source_id, person.name) == ("person:3", "Ada Vermeer")
    assert isinstance(talk, TalkRecord)
    assert talk.source_id == "8079583e-8321-506c-95af-fd2903a5f075"
    assert (talk.title, talk.abstract) == ("Shock teams", "Who calls whom\n\nShort.\n\nLong.")
    assert (talk.room, talk.track, talk.type, talk.language) == ("Hall 1", "Nursing", "lecture", "en")
    assert (talk.starts_at, talk.duration) == (datetime(2026, 5, 14, 7, tzinfo=UTC), timedelta(minutes=45))
    assert talk.do_not_record is True
    assert [part.person for part in talk.faculty] == ["person:3"]


def test_without_a_guid_the_id_is_the_id(read):
    assert read(schedule(EVENT | {"guid": None}))[-1].source_id == "7"


def test_without_an_instant_the_clock_time_is_that_of_the_day_which_lasts_into_the_night(read):
    late = EVENT | {"date": None, "start": "00:30"}
    assert read(schedule(late))[-1].starts_at == datetime(2026, 5, 14, 22, 30, tzinfo=UTC)


BAD_EVENTS = [
    (EVENT | {"title": ""}, "the title is missing"),
    (EVENT | {"guid": None, "id": None}, "the id is missing"),
    (EVENT | {"date": "2026-13-41T00:00:00Z"}, "is no date and time"),
    (
        EVENT | {"duration": None, "start": "2026-05-14T09:00:00Z", "end": "2026-05-14T08:00:00Z"},
        "it ends before it starts",
    ),
    ("a text", "an event must be an object"),
]


@pytest.mark.parametrize(("event", "reason"), BAD_EVENTS)
def test_a_bad_event_is_refused_by_its_place_and_the_next_is_read(read, event, reason):
    found = read(schedule(event, EVENT | {"guid": "g2"}))
    [refused] = [one for one in found if isinstance(one, Refused)]
    assert refused.place == "schedule.json: days[0].rooms['Hall 1'][0]"
    assert reason in refused.reason
    assert [one.source_id for one in found if isinstance(one, TalkRecord)] == ["g2"]


@pytest.mark.parametrize("said", [True, "True", "yes", "1", 1, " TRUE "])
def test_who_does_not_want_to_be_recorded_is_not_however_that_is_written(read, said):
    assert read(schedule(EVENT | {"do_not_record": said}))[-1].do_not_record
    assert read(XML.replace("<optout>true", f"<optout>{said}"), "schedule.xml")[-1].do_not_record


@pytest.mark.parametrize("said", [False, "false", "no", "0", 0, None, ""])
def test_who_does_not_say_so_is_recorded(read, said):
    assert not read(schedule(EVENT | {"do_not_record": said}))[-1].do_not_record


@pytest.mark.parametrize("written", ["00:45", "45", 45, 45.0, "PT45M", "PT0H45M0S"])
def test_durations_in_many_forms(read, written):
    talk = read(schedule(EVENT | {"duration": written}))[-1]
    assert (talk.duration, talk.notices) == (timedelta(minutes=45), ())


@pytest.mark.parametrize("written", ["soon", "P", "-15", ["45"]])
def test_a_duration_that_is_none_is_left_out_and_the_talk_is_not(read, written):
    talk = read(schedule(EVENT | {"duration": written}))[-1]
    [notice] = talk.notices
    assert talk.duration is None
    assert notice.startswith("the duration was left out:")
    assert notice.endswith("is no duration; write hours and minutes, such as 00:45")


def test_words_may_have_markup_that_was_not_escaped(read):
    marked = XML.replace("Shock teams", "Shock <b>teams</b> now").replace(
        "Long.", "Long,<p>and <i>slow</i>.</p>"
    )
    talk = read(marked, "schedule.xml")[-1]
    assert talk.title == "Shock teams now"
    assert talk.abstract.split() == ["Who", "calls", "whom", "Short.", "Long,", "and", "slow."]


def test_names_within_names_are_read(read):
    talk = read(schedule(EVENT | {"type": {"name": {"en": "Talk", "de": "Vortrag"}}}))[-1]
    assert talk.type == "Talk"


@pytest.mark.parametrize("rooms", [None, []])
def test_a_day_without_rooms_keeps_no_other_out(read, rooms):
    days = json.loads(schedule(EVENT))["schedule"]["conference"]["days"]
    congress, *_, talk = read(schedule(days=[*days, {"date": "2026-05-15", "rooms": rooms}]))
    assert talk.title == "Shock teams"
    assert congress.notices == (
        "schedule.conference.days[1].rooms is missing; it must name rooms, each with its events",
    )


def test_a_zone_that_is_none_is_said(read):
    congress = read(schedule(EVENT, time_zone_name="Amsterdam"))[0]
    assert congress.time_zone == "UTC"
    assert congress.notices == ("'Amsterdam' is no time zone; write one such as Europe/Amsterdam",)


def test_somebody_without_a_name_is_left_out_and_the_talk_is_not(read):
    talk = read(schedule(EVENT | {"persons": [{"id": 1}, {"id": 2, "name": "Bo"}]}))[-1]
    assert [part.person for part in talk.faculty] == ["person:2"]
    assert talk.notices == ("somebody was left out: a person has no name",)


BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><schedule>&b;</schedule>"""
OUTSIDE = (
    b"""<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hosts">]><schedule>&x;</schedule>"""
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "broken JSON at line 1, column 2"),
        (b"", "broken JSON"),
        (b"[]", "schedule.conference is missing"),
        (b'{"schedule": {"conference": {"title": "x"}}}', "schedule.conference.days is missing"),
        (
            b'{"schedule": {"conference": {"title": "x", "days": [{"rooms": []}]}}}',
            "days[0].rooms is missing",
        ),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a": NaN}', "NaN is no number"),
        (b'{"a": "\xe9"}', "it is not UTF-8 (byte 0xE9"),
        (XML.encode()[:600], "broken XML at line 7, column 90: it is cut off"),
        (b"<html></html>", "the file begins with <html>"),
        (BOMB, "declares entities"),
        (OUTSIDE, "declares entities"),
        (b'<?xml version="1.0" encoding="klingon"?><schedule/>', "cannot be read"),
        (schedule(EVENT, start="2026-05-16", end="2026-05-14").encode(), "before it starts"),
    ],
)
def test_a_file_that_is_none_is_refused_whole(read, data, reason):
    [refused] = read(data)
    assert isinstance(refused, Refused)
    assert reason in refused.reason
    assert refused.place.startswith("schedule.json")


def test_the_invalid_example_says_all_that_is_wrong():
    [refused] = FrabSchedule(shared("schedules/invalid-example.json")).records()
    assert "schedule.rooms" in refused.reason
    assert "rooms['Winterchaos'][0].id must be a number, not '2814'" in refused.reason


def test_hub_schedules_with_participants_and_named_rooms_are_understood(read):
    event = {
        "guid": "g",
        "title": "Opening",
        "start": "2026-05-14T09:00:00+02:00",
        "end": "2026-05-14T09:30:00+02:00",
        "track": {"slug": "ccc", "name": "CCC"},
        "participants": [{"guid": "p", "name": "Ada", "role": "moderator"}],
    }
    talk = read(schedule(event))[-1]
    assert (talk.duration, talk.track, talk.faculty[0].role) == (timedelta(minutes=30), "CCC", "moderator")
