"""The events of an iCalendar file: read one by one where the whole cannot be, repeated as they say, bounded.

Source: RFC 5545, and RFC 7986 for CONFERENCE.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from catalogue.importers.door import Unsuitable, clean_id

LARGEST = 20 * 1024**2
MOST_EVENTS = 20_000
MOST_REPEATS = 500
AHEAD = timedelta(days=400)
_LONGEST_MONTH = dict(zip(range(1, 13), (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))
_DAYS_OF = re.compile(rb"BEGIN:VEVENT\b.*?END:VEVENT[^\r\n]*", re.S | re.I)
_ZONES = re.compile(rb"BEGIN:VTIMEZONE\b.*?END:VTIMEZONE[^\r\n]*\r?\n?", re.S | re.I)
# What a broken property makes of a read: icalendar says so in many ways.
BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, ArithmeticError)


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
    """An event with its own time: `moved_from` names which repetition it stands for."""

    uid: str
    place: str
    event: Event
    start: datetime
    length: timedelta | None
    is_whole_day: bool
    moved_from: datetime | None


def happenings(data: bytes, name: str, zone: tzinfo, now: datetime) -> Iterator[Happening | Broken]:
    """All that happens up to 400 days from `now`; times without a zone are in `zone`. Raises Unsuitable."""
    calendar_is_cancelled, events = _events(data)
    latest: dict[tuple, Found] = {}
    broken: list[Broken] = []
    for number, event in enumerate(events, 1):
        found = event if isinstance(event, Broken) else _found(event, f"{name}: event {number}", zone)
        if isinstance(found, Broken):
            broken.append(Broken(f"{name}: event {number}", found.reason, found.source_id))
            continue
        key = found.uid, found.moved_from
        if key not in latest or _version(found.event) >= _version(latest[key].event):
            latest[key] = found
    yield from broken
    moved = {key for key in latest if key[1] is not None}
    for found in latest.values():
        try:
            yield from _repeated(found, moved, calendar_is_cancelled, now)
        except (Unsuitable, *BROKEN) as error:
            yield Broken(found.place, f"how it repeats cannot be read: {error}", found.uid)


def _events(data: bytes) -> tuple[bool, list[Event | Broken]]:
    if len(data) > LARGEST:
        raise Unsuitable(f"it has more than {LARGEST // 1024**2} MB")
    if b"BEGIN:VCALENDAR" not in data[:2000].upper():
        raise Unsuitable("it is no calendar: iCalendar begins with BEGIN:VCALENDAR; check the address")
    if len(data) and data.upper().count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise Unsuitable(f"it has more than {MOST_EVENTS:,} events")
    is_cancelled = bool(re.search(rb"^METHOD:CANCEL\s*$", data[:4000], re.M | re.I))
    try:
        return is_cancelled, [
            event for one in Calendar.from_ical(data, multiple=True) for event in one.walk("VEVENT")
        ]
    except BROKEN:
        return is_cancelled, _one_by_one(data)


def _one_by_one(data: bytes) -> list[Event | Broken]:
    zones, events = (
        b"".join(one if one.endswith(b"\n") else one + b"\r\n" for one in _ZONES.findall(data)),
        [],
    )
    for block in _DAYS_OF.findall(data):
        whole = b"BEGIN:VCALENDAR\r\n" + zones + block + b"\r\nEND:VCALENDAR\r\n"
        try:
            events += Calendar.from_ical(whole).walk("VEVENT")
        except BROKEN as error:
            events.append(Broken("", f"it cannot be read: {str(error)[:120]}"))
    return events


def _found(event: Event, place: str, zone: tzinfo) -> Found | Broken:
    uid = ""
    try:
        uid = clean_id(str(event.get("UID") or "") or None)
        if "DTSTART" not in event:
            raise Unsuitable("it has no start (DTSTART)")
        start = event["DTSTART"].dt
        is_whole_day = not isinstance(start, datetime)
        moved = event["RECURRENCE-ID"].dt if "RECURRENCE-ID" in event else None
        return Found(
            uid,
            place,
            event,
            _instant(start, zone),
            _length(event, zone),
            is_whole_day,
            _instant(moved, zone) if moved else None,
        )
    except (Unsuitable, *BROKEN) as error:
        return Broken(place, str(error)[:200] or "its times cannot be read", uid)


def _instant(value: date | datetime, zone: tzinfo) -> datetime:
    """Aware, still in its own zone."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    if not 1970 <= value.year <= 2200:
        raise Unsuitable(f"the year {value.year} is not plausible")
    return value if value.tzinfo else value.replace(tzinfo=zone)


def _length(event: Event, zone: tzinfo) -> timedelta | None:
    if "DTEND" in event:
        length = _instant(event["DTEND"].dt, zone) - _instant(event["DTSTART"].dt, zone)
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
    left_out = {
        _instant(one.dt, found.start.tzinfo).astimezone(UTC) for one in _listed(found.event, "EXDATE")
    }
    for start in starts:
        if (found.uid, start) in moved:
            continue
        gone = is_cancelled or start.astimezone(UTC) in left_out
        yield _happening(found, _id(found.uid, start), start, gone, notices)


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
    starts = {start} | {_instant(one.dt, zone).astimezone(zone).replace(tzinfo=None)
                        for one in _listed(found.event, "RDATE") if isinstance(one.dt, date)}  # fmt: skip
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


def _listed(event: Event, name: str) -> list:
    return [one for dates in _as_list(event.get(name)) for one in dates.dts]
