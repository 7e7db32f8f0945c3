"""The events of a calendar with their times, repeated as they say, bounded.

Source: RFC 5545, and RFC 7986 for CONFERENCE.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Event

from catalogue.importers.door import Unsuitable, clean_id
from catalogue.importers.instants import zone_in_any_case

from .ical_text import BROKEN, CalendarText

MOST_REPEATS = 500
AHEAD = timedelta(days=400)
_LONGEST_MONTH = dict(zip(range(1, 13), (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?", re.I)


@dataclass(frozen=True)
class Happening:
    """One event, or one of an event that repeats."""

    source_id: str
    place: str
    event: Event
    starts_at: datetime
    ends_at: datetime | None
    is_whole_day: bool
    is_cancelled: bool
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Broken:
    place: str
    reason: str
    source_id: str = ""


@dataclass(frozen=True)
class Found:
    """An event with its own time: `moved_from` names which repetition it stands for, at times by its day only."""

    uid: str
    place: str
    event: Event
    start: datetime
    length: timedelta | None
    is_whole_day: bool
    moved_from: date | None


def happenings(
    calendar: CalendarText, name: str, zone: tzinfo, now: datetime
) -> Iterator[Happening | Broken]:
    """All that happens up to 400 days from `now`; times without a zone are in `zone`."""
    latest: dict[tuple, Found] = {}
    for number, event in enumerate(calendar.events, 1):
        place = f"{name}: event {number}"
        found = Broken(place, event) if isinstance(event, str) else _found(event, place, zone)
        if isinstance(found, Broken):
            yield found
            continue
        key = found.uid, found.moved_from
        if key not in latest or _version(found.event) >= _version(latest[key].event):
            latest[key] = found
    if calendar.is_cut_off:
        yield Broken(name, "it is cut off: END:VCALENDAR is missing")
    found_events = [_by_its_hour(found, latest) for found in latest.values()]
    moved = {(found.uid, found.moved_from) for found in found_events if found.moved_from}
    for found in found_events:
        try:
            yield from _repeated(found, moved, calendar.is_cancelled, now)
        except (Unsuitable, *BROKEN) as error:
            yield Broken(found.place, f"how it repeats cannot be read: {error}", found.uid)


def _by_its_hour(found: Found, latest: dict[tuple, Found]) -> Found:
    """What names its repetition by the day alone, with the hour of what repeats."""
    if found.moved_from is None or isinstance(found.moved_from, datetime):
        return found
    repeated = latest.get((found.uid, None), found)
    return replace(found, moved_from=datetime.combine(found.moved_from, repeated.start.timetz()))


def _found(event: Event, place: str, zone: tzinfo) -> Found | Broken:
    uid = ""
    try:
        uid = clean_id(str(event.get("UID") or "") or None)
        if "DTSTART" not in event:
            raise Unsuitable("it has no start (DTSTART)")
        return Found(
            uid,
            place,
            event,
            _of(event, "DTSTART", zone),
            _length(event, zone),
            not isinstance(event["DTSTART"].dt, datetime),
            _moved_from(event, zone),
        )
    except (Unsuitable, *BROKEN) as error:
        return Broken(place, str(error)[:200] or "its times cannot be read", uid)


def _moved_from(event: Event, zone: tzinfo) -> date | None:
    if "RECURRENCE-ID" not in event:
        return None
    value = event["RECURRENCE-ID"].dt
    return _of(event, "RECURRENCE-ID", zone) if isinstance(value, datetime) else value


def _of(event: Event, name: str, zone: tzinfo) -> datetime:
    return _instant(event[name].dt, event[name].params, zone)


def _instant(value: date | datetime, params: Mapping, zone: tzinfo) -> datetime:
    """Aware, still in its own zone. Raises Unsuitable."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    elif not value.tzinfo and "TZID" in params:
        zone = _zone_called(str(params["TZID"]))
    if not 1970 <= value.year <= 2200:
        raise Unsuitable(f"the year {value.year} is not plausible")
    return value if value.tzinfo else value.replace(tzinfo=zone)


def _zone_called(name: str) -> tzinfo:
    """What icalendar knows no zone of: an IANA zone in other letters, or an offset such as UTC+02:00."""
    if known := zone_in_any_case(name):
        return ZoneInfo(known)
    if found := _OFFSET.fullmatch(name):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return timezone(-offset if found[1] == "-" else offset)
    raise Unsuitable(f"its time zone {name[:60]!r} is neither known nor described in the calendar")


def _length(event: Event, zone: tzinfo) -> timedelta | None:
    if "DTEND" in event:
        length = _of(event, "DTEND", zone) - _of(event, "DTSTART", zone)
    else:
        length = event["DURATION"].dt if "DURATION" in event else None
    if length is not None and length < timedelta(0):
        raise Unsuitable("it ends before it starts; correct DTSTART or DTEND")
    return length or None


def _version(event: Event) -> tuple[int, str]:
    """SEQUENCE, then DTSTAMP: which of two says the latest."""
    sequence, stamp = event.get("SEQUENCE", 0), event.get("DTSTAMP")
    at = getattr(stamp, "dt", None)
    return int(sequence) if str(sequence).isdecimal() else 0, at.isoformat() if hasattr(
        at, "isoformat"
    ) else ""


def _repeated(found: Found, moved: set, all_cancelled: bool, now: datetime) -> Iterator[Happening]:
    is_cancelled = all_cancelled or str(found.event.get("STATUS", "")).upper() == "CANCELLED"
    if not {"RRULE", "RDATE"} & found.event.keys() or found.moved_from:
        source_id = _id(found.uid, found.moved_from) if found.moved_from else found.uid
        yield _happening(found, source_id, found.start, is_cancelled)
        return
    starts, notices = _starts(found, now)
    zone, listed = found.start.tzinfo, list(_listed(found.event, "EXDATE"))
    left_out = {_instant(value, params, zone).astimezone(UTC) for value, params in listed}
    days_out = {value for value, _params in listed if not isinstance(value, datetime)}
    lengths = _own_lengths(found)
    for start in starts:
        if (found.uid, start) in moved:
            continue
        gone = is_cancelled or start.astimezone(UTC) in left_out or start.date() in days_out
        lasting = replace(found, length=lengths.get(start.astimezone(UTC), found.length))
        yield _happening(lasting, _id(found.uid, start), start, gone, notices)


def _own_lengths(found: Found) -> dict[datetime, timedelta]:
    """How long those repetitions take that are given as periods."""
    lengths = {}
    for value, params in _listed(found.event, "RDATE"):
        if isinstance(value, tuple):
            start, end = _instant(value[0], params, found.start.tzinfo), value[1]
            is_length = isinstance(end, timedelta)
            lengths[start.astimezone(UTC)] = (
                end if is_length else _instant(end, params, found.start.tzinfo) - start
            )
    return lengths


def _id(uid: str, start: datetime) -> str:
    return clean_id(f"{uid}#{start.astimezone(UTC):%Y%m%dT%H%MZ}")


def _happening(found: Found, source_id: str, start: datetime, is_cancelled: bool, notices=()) -> Happening:
    ends_at = (start + found.length).astimezone(UTC) if found.length else None
    return Happening(
        source_id, found.place, found.event, start, ends_at, found.is_whole_day, is_cancelled, tuple(notices)
    )


def _starts(found: Found, now: datetime) -> tuple[list[datetime], list[str]]:
    """When it happens, by the clock of its own zone, in order. Raises Unsuitable."""
    zone, start = found.start.tzinfo, found.start.replace(tzinfo=None)
    horizon = (now + AHEAD).astimezone(zone).replace(tzinfo=None)
    listed = [(value[0] if isinstance(value, tuple) else value, params)
              for value, params in _listed(found.event, "RDATE")]  # fmt: skip
    starts = {start} | {_instant(value, params, zone).astimezone(zone).replace(tzinfo=None)
                        for value, params in listed if isinstance(value, date)}  # fmt: skip
    notices = []
    for rule in _as_list(found.event.get("RRULE")):
        until, text = _checked_rule(rule, zone)
        for one in rrulestr(text, dtstart=start):
            if one > min(until, horizon):
                break
            if len(starts) >= MOST_REPEATS:
                notices.append(f"it repeats more than {MOST_REPEATS} times; the rest was left out")
                break
            starts.add(one)
    return [one.replace(tzinfo=zone) for one in sorted(starts) if one <= horizon], notices


def _checked_rule(rule, zone: tzinfo) -> tuple[datetime, str]:
    """(until when, the rule without that): only such rules as come to an end or a next time soon."""
    parts = {str(name).upper(): _as_list(value) for name, value in rule.items()}
    until = parts.pop("UNTIL", [datetime.max])[0]
    if not isinstance(until, datetime):
        until = datetime.combine(until, time.max)
    if until.tzinfo:
        until = until.astimezone(zone).replace(tzinfo=None)
    frequency = str(parts.get("FREQ", [""])[0]).upper()
    if frequency not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise Unsuitable(f"FREQ={frequency[:20]} is not taken in")
    days = [abs(int(one)) for one in parts.get("BYMONTHDAY", [])]
    months = [_LONGEST_MONTH.get(int(one), 0) for one in parts.get("BYMONTH", [])]
    never = min(months, default=31) == 0 or (days and min(days) > max(months, default=31))
    odd = parts.keys() - {"FREQ", "INTERVAL", "COUNT", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
    if never or odd or (days and frequency in ("DAILY", "WEEKLY")) or _is_far(parts):
        raise Unsuitable("a rule such as this is not taken in")
    return until, ";".join(
        f"{name}={','.join(_written(one) for one in values)}" for name, values in parts.items()
    )


def _is_far(parts: dict) -> bool:
    positions = [int(one) for one in parts.get("BYSETPOS", [])]
    ordinals = [int(found) for one in parts.get("BYDAY", []) for found in re.findall(r"\d+", str(one))]
    return any(abs(one) > 5 for one in positions) or any(one > 5 for one in ordinals)


def _written(value: object) -> str:
    return value.to_ical().decode() if hasattr(value, "to_ical") else str(value)


def _as_list(value) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]


def _listed(event: Event, name: str) -> Iterator[tuple[object, Mapping]]:
    """(a date, an instant or a period, what is said with it) of each."""
    for dates in _as_list(event.get(name)):
        yield from ((one.dt, dates.params) for one in dates.dts)
