"""Days, times and rooms of a programme, in the venue's zone."""

import datetime
from zoneinfo import ZoneInfo

from catalogue.programme import Place, bounds, days_of, parts, slots

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def utc(*parts):
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


def test_a_day_is_the_venue_s_and_not_that_of_utc():
    half_past_midnight = utc(2024, 5, 2, 22, 30)
    assert days_of([half_past_midnight], AMSTERDAM) == [datetime.date(2024, 5, 3)]


def test_days_come_in_order_and_once():
    instants = [utc(2024, 5, 4, 8), utc(2024, 5, 2, 8), utc(2024, 5, 4, 9)]
    assert days_of(instants, AMSTERDAM) == [datetime.date(2024, 5, 2), datetime.date(2024, 5, 4)]


def test_a_day_on_which_clocks_go_back_has_25_hours():
    start, end = bounds(datetime.date(2024, 10, 27), AMSTERDAM)
    assert end.astimezone(datetime.UTC) - start.astimezone(datetime.UTC) == datetime.timedelta(hours=25)


def test_what_begins_together_shares_a_slot_in_the_order_given():
    nine, ten = utc(2024, 5, 2, 7), utc(2024, 5, 2, 8)
    places = [Place(nine, "A", "session", 1), Place(nine, "B", "talk", 1), Place(ten, "A", "session", 2)]
    found = {("session", 1): "Weaning", ("talk", 1): "Poster", ("session", 2): "Echo"}
    assert [(slot.starts_at, slot.entries) for slot in slots(places, found)] == [
        (nine, ("Weaning", "Poster")),
        (ten, ("Echo",)),
    ]


def test_a_slot_of_which_nothing_is_left_is_none():
    assert slots([Place(None, "", "talk", 1)], {}) == []


def test_a_long_day_is_parted_between_sessions_by_the_rows_they_take():
    eight = [Place(None, "", "session", pk, talks=pk) for pk in range(1, 9)]
    shown = [[place.pk for place in part] for part in parts(eight, rows=10, talks_shown=5)]
    assert shown == [[1, 2, 3], [4, 5], [6], [7, 8]]


def test_a_day_of_nothing_has_no_parts():
    assert parts([], rows=10, talks_shown=5) == []
