"""Calendars by address."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.importers.adapters.ical import ICalendar, Reading
from catalogue.importers.adapters.protocol import WrongSetting, settled
from catalogue.importers.failures import ContentRefused
from catalogue.importers.records import (
    CongressRecord,
    Gone,
    Refused,
    SessionRecord,
    TalkRecord,
    WebinarRecord,
)
from tests.catalogue.importers.hosts import Reply
from tests.shared import shared

NOW = datetime(2026, 5, 1, tzinfo=UTC)
ADAPTER = ICalendar(clock=lambda: NOW)


def event(
    uid="w1", summary="Weaning", start="DTSTART;TZID=Europe/Amsterdam:20260514T090000", *more: str
) -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", start, *more, "END:VEVENT"])


def calendar(*events: str, head: str = "VERSION:2.0") -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", head, *events, "END:VCALENDAR", ""]).encode()


@pytest.fixture
def read(host):
    def read(*events, raw=None, **values) -> list:
        address = host.answer("/c.ics", Reply(raw if raw is not None else calendar(*events)))
        pages = list(ADAPTER.listing({"address": address, **values}))
        return [item for page in pages for item in page.items]

    return read


def test_an_event_becomes_a_webinar(read):
    [webinar] = read(
        event("w1", "Weaning <b>now</b>", "DTSTART;TZID=Europe/Amsterdam:20260514T200000", "DURATION:PT45M",
              "DESCRIPTION:When\\, and how.\\nSecond line.", "LOCATION:https://meet.example.org/w1",
              "URL:https://example.org/w1", "CATEGORIES:ECMO,Weaning")
    )  # fmt: skip
    starts_at = datetime(2026, 5, 14, 18, tzinfo=UTC)
    assert webinar == WebinarRecord(
        source_id="w1",
        place="c.ics: event 1",
        listing="calendar",
        title="Weaning now",
        abstract="When, and how.\nSecond line.",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=45),
        time_zone="Europe/Amsterdam",
        join_url="https://meet.example.org/w1",
        registration_url="https://example.org/w1",
        keywords=("ECMO", "Weaning"),
    )


def test_events_become_sessions_or_talks_of_a_congress(read):
    told = {"congress": "Spring meeting", "time_zone": "Europe/Amsterdam"}
    events = [event("s1", "Shock", "DTSTART:20260514T090000", "DTEND:20260514T103000", "LOCATION:Hall A"),
              event("s2", "Flow", "DTSTART:20260515T070000Z")]  # fmt: skip
    congress, session, _second = read(*events, become="sessions", **told)
    assert (type(congress), congress.starts_on, congress.ends_on) == (
        CongressRecord, date(2026, 5, 14), date(2026, 5, 15))  # fmt: skip
    assert (type(session), session.room, session.starts_at) == (
        SessionRecord, "Hall A", datetime(2026, 5, 14, 7, tzinfo=UTC))  # fmt: skip
    _congress, talk, _second = read(*events, become="talks", **told)
    assert (type(talk), talk.page, talk.duration) == (TalkRecord, "congress", timedelta(minutes=90))


def test_what_repeats_keeps_its_clock_time_and_ends_some_day(read):
    found = read(
        event("r", "Journal club", "DTSTART;TZID=Europe/Amsterdam:20261022T200000", "RRULE:FREQ=WEEKLY")
    )
    assert [one.starts_at.hour for one in found[:2]] == [18, 19]
    assert found[0].source_id == "r#20261022T1800Z"
    assert found[-1].starts_at < NOW + timedelta(days=401)
    assert len(read(event("r", "x", "DTSTART:20000101T090000Z", "RRULE:FREQ=DAILY"))) == 500


def test_repetitions_can_be_moved_left_out_and_cancelled(read):
    found = read(
        event(
            "r", "Club", "DTSTART:20260501T180000Z", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:20260508T180000Z"
        ),
        event("r", "Club, later", "DTSTART:20260515T190000Z", "RECURRENCE-ID:20260515T180000Z"),
        event("r", "Club", "DTSTART:20260522T180000Z", "RECURRENCE-ID:20260522T180000Z", "STATUS:CANCELLED"),
    )
    assert {one.source_id: type(one) for one in found} == {
        "r#20260501T1800Z": WebinarRecord,
        "r#20260508T1800Z": Gone,
        "r#20260515T1800Z": WebinarRecord,
        "r#20260522T1800Z": Gone,
    }
    assert next(one for one in found if one.source_id == "r#20260515T1800Z").title == "Club, later"


def test_cancelled_events_are_gone_and_the_latest_version_counts(read):
    assert [type(one) for one in read(event("a", "x", "DTSTART:20260501T180000Z", "STATUS:CANCELLED"))] == [
        Gone
    ]
    newer = event("a", "New", "DTSTART:20260501T180000Z", "SEQUENCE:2")
    older = event("a", "Old", "DTSTART:20260501T180000Z", "SEQUENCE:1", "DTSTAMP:20260430T000000Z")
    assert [one.title for one in read(newer, older)] == ["New"]
    assert type(read(raw=calendar(newer, head="METHOD:CANCEL"))[0]) is Gone


def test_whole_days_are_taken_in_where_that_is_wanted(read):
    day = event("d", "Deadline", "DTSTART;VALUE=DATE:20260514")
    assert read(day) == []
    assert read(day, whole_days="take")[0].starts_at == datetime(2026, 5, 14, tzinfo=UTC)


def test_one_broken_event_keeps_no_other_out(read):
    items = read(
        event("a", "Good"),
        event("b", "Backwards", "DTSTART:20260514T090000Z", "DTEND:20260513T090000Z"),
        event("c", "", "DTSTART:20260514T090000Z"),
        event("d", "No start", "LOCATION:x"),
        event("e", "Each second", "DTSTART:20260514T090000Z", "RRULE:FREQ=SECONDLY"),
        event("f", "Never", "DTSTART:20260514T090000Z", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2"),
        event("g", "Odd", "DTSTART:tomorrow"),
    )
    assert [one.source_id for one in items if not isinstance(one, Refused)] == ["a"]
    assert sorted(one.source_id for one in items if isinstance(one, Refused)) in (
        ["", "b", "c", "d", "e", "f"], ["b", "c", "d", "e", "f", "g"])  # fmt: skip
    assert all(one.place.startswith("c.ics: event") for one in items)


def test_a_real_calendar(read):
    data = shared("congress/midl-2020/midl.ics").read_bytes()
    timed = read(raw=data, become="sessions", congress="MIDL 2020", time_zone="America/Toronto")
    both = read(raw=data, whole_days="take")
    assert len([one for one in both if isinstance(one, WebinarRecord)]) == 38
    opening = next(one for one in timed if one.title == "Opening and awards")
    assert opening.starts_at == datetime(2020, 7, 6, 12, tzinfo=UTC)
    assert not [one for one in (*timed, *both) if isinstance(one, Refused)]


ZONE = """BEGIN:VTIMEZONE
TZID:Local
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:{0}
TZOFFSETTO:{0}
END:STANDARD
END:VTIMEZONE"""


@pytest.mark.parametrize(
    ("broken", "place", "reason"),
    [
        (event("a") + "\r\n" + event("b"), "c.ics", "it is cut off: END:VCALENDAR is missing"),
        (event("a") + "\r\n" + event("b")[:-20], "c.ics: event 2", "it is cut off: END:VEVENT is missing"),
        (event("b").replace("END:VEVENT", event("a")) + "\r\nEND:VCALENDAR", "c.ics: event 1",
         "it is cut off: END:VEVENT is missing"),
    ],
)  # fmt: skip
def test_what_is_cut_off_withdraws_nothing(broken, place, reason, host):
    raw = ("BEGIN:VCALENDAR\r\n" + broken).encode()
    [page] = ADAPTER.listing({"address": host.answer("/c.ics", Reply(raw)), "shows": "all"})
    assert "a" in [one.source_id for one in page.items if isinstance(one, WebinarRecord)]
    assert (place, reason) in [(one.place, one.reason) for one in page.items if isinstance(one, Refused)]
    assert not page.complete


@pytest.mark.parametrize("end", ["\r", "\n", "\r\r\n"])
def test_lines_may_end_as_they_like(end, read):
    raw = calendar(event("a"), event("b")).replace(b"\r\n", end.encode())
    assert [one.source_id for one in read(raw=raw)] == ["a", "b"]


def test_a_calendar_describes_its_own_zones_only(read):
    timed = event("a", "Club", "DTSTART;TZID=Local:20260514T090000")
    hours = [read(ZONE.format(offset), timed)[0].starts_at.hour for offset in ("+0200", "-0500")]
    assert hours == [7, 14]
    assert read(timed, ZONE.format("+0200"))[0].starts_at.hour == 7
    [refused] = read(timed)
    assert refused.reason == "its time zone 'Local' is neither known nor described in the calendar"


@pytest.mark.parametrize(
    ("name", "hour", "zone"),
    [("europe/amsterdam", 7, "Europe/Amsterdam"), ("GMT+0200", 7, "UTC"), ("UTC-05:30", 14, "UTC"),
     ("W. Europe Standard Time", 7, "Europe/Berlin"), ("Europe/Amsterdam", 7, "Europe/Amsterdam")],
)  # fmt: skip
def test_zones_by_the_names_that_programs_give_them(name, hour, zone, read):
    [webinar] = read(event("a", "Club", f'DTSTART;TZID="{name}":20260514T090000'))
    assert (webinar.starts_at.hour, webinar.time_zone) == (hour, zone)


def test_times_without_a_zone_are_in_the_one_told_or_the_calendars_own(read):
    floating = calendar(event("a", "Club", "DTSTART:20260514T090000"), head="X-WR-TIMEZONE:Europe/Amsterdam")
    [own], [told] = read(raw=floating), read(raw=floating, time_zone="America/Toronto")
    assert (own.starts_at.hour, own.time_zone) == (7, "Europe/Amsterdam")
    assert (told.starts_at.hour, told.time_zone) == (13, "America/Toronto")


def test_words_of_other_encodings_and_folded_within_a_character(read):
    latin = calendar(event("a", "Café")).decode().encode("latin-1")
    assert read(raw=latin)[0].title == "Café"
    folded = calendar(event("a", "Café")).replace(b"\xc3\xa9", b"\xc3\r\n \xa9")
    assert read(raw=folded)[0].title == "Café"


def test_repetitions_are_named_by_their_day_too(read):
    found = read(
        event(
            "r", "Club", "DTSTART:20260501T180000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20260508"
        ),
        event("r", "Later", "DTSTART:20260515T190000Z", "RECURRENCE-ID;VALUE=DATE:20260515"),
    )
    assert {one.source_id: type(one) for one in found} == {
        "r#20260501T1800Z": WebinarRecord,
        "r#20260508T1800Z": Gone,
        "r#20260515T1800Z": WebinarRecord,
    }


def test_repetitions_may_be_periods_of_their_own_length(read):
    first, second, third = read(
        event("p", "Club", "DTSTART:20260514T090000Z", "DURATION:PT1H",
              "RDATE;VALUE=PERIOD:20260515T090000Z/PT2H,20260516T090000Z/20260516T093000Z")
    )  # fmt: skip
    assert [one.ends_at - one.starts_at for one in (first, second, third)] == [
        timedelta(hours=1), timedelta(hours=2), timedelta(minutes=30)]  # fmt: skip


def test_only_a_calendar_that_shows_all_withdraws(host):
    address = host.answer("/c.ics", Reply(calendar(event())))
    assert [page.complete for page in ADAPTER.listing({"address": address})] == [False]
    assert [page.complete for page in ADAPTER.listing({"address": address, "shows": "all"})] == [True]


def test_an_unchanged_calendar_is_not_sent_again_within_a_week(host):
    def conditional(asked):
        if asked.headers.get("if-none-match") == '"1"':
            return Reply(status=304, headers={"Content-Length": ""})
        return Reply(calendar(event()), headers={"ETag": '"1"'})

    settings = {"address": host.answer("/c.ics", conditional)}
    [page] = ADAPTER.listing(settings)
    [same] = ADAPTER.listing(settings, page.next_position)
    assert (same.unchanged, same.items) == (True, ())
    later = ICalendar(clock=lambda: NOW + timedelta(days=8))
    assert len(next(later.listing(settings, page.next_position)).items) == 1


@pytest.mark.parametrize("raw", [b"", b"<html>Sign in</html>", b"{}"])
def test_what_is_no_calendar_is_refused(raw, read):
    with pytest.raises(ContentRefused, match="no calendar"):
        read(raw=raw)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"become": "talks"}, "congress"),
        ({"time_zone": "Amsterdam"}, "time_zone"),
        ({"language": "?"}, "language"),
    ],
)
def test_settings_that_cannot_work_are_named(values, name, read):
    with pytest.raises(WrongSetting) as caught:
        read(event(), **values)
    assert caught.value.name == name


LINES = st.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "UID:a", "SUMMARY:x", "DTSTART:20260514T090000Z", "DTSTART:x", "DTEND:20260101",
     "RRULE:FREQ=DAILY;UNTIL=x", "RRULE:FREQ=YEARLY;BYMONTH=13", "EXDATE:x", "RDATE;VALUE=PERIOD:20260101T000000Z/P1D",
     "RECURRENCE-ID:20260514", "BEGIN:VTIMEZONE", "SEQUENCE:a", "DURATION:-P1D", "CATEGORIES:", ""]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(LINES | st.text(max_size=20), max_size=14))
def test_whatever_stands_there_is_taken_in_or_refused(lines):
    data = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:z", *lines, "END:VEVENT", "END:VCALENDAR"])
    list(
        Reading(settled(ADAPTER.fields, {"address": "x"}), NOW).arrivals(
            data.encode("utf-8", "replace"), "c.ics"
        )
    )
