"""Instants, dates and durations, from the forms that programmes write them in."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from .door import Unsuitable

LATEST, EARLIEST = 2200, 1900
_ISO_DURATION = re.compile(
    r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7}(?:\.\d{1,9})?)S)?)?"
)


def parse_instant(text: str, zone: str = "UTC") -> datetime:
    """An aware instant from ISO 8601; one without an offset is in `zone`. Raises Unsuitable.

    "2026-05-14 9:30:00 -0400" and "... UTC", as people write them, are understood too.
    """
    try:
        found = _written(text.strip())
        found = found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))
        found = found.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Unsuitable(
            f"{text[:60]!r} is no date and time; write one such as 2026-05-14T09:30:00+02:00"
        ) from error
    return _plausible(found, text)


def _written(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        text = re.sub(r"^(\d{4}-\d\d-\d\d)[T ](\d)(?=:)", r"\1T0\2", text)
        text = re.sub(r" ?(?:UTC|GMT)$", "+00:00", text)
        return datetime.fromisoformat(re.sub(r" (?=[+-]\d\d:?\d\d$)", "", text))


def parse_date(text: str) -> date:
    """A date from ISO 8601, its time left away. Raises Unsuitable."""
    try:
        return _plausible(date.fromisoformat(text.strip()[:10]), text)
    except ValueError as error:
        raise Unsuitable(f"{text[:60]!r} is no date; write one such as 2026-05-14") from error


def _plausible(found, text: str):
    if not EARLIEST <= found.year <= LATEST:
        raise Unsuitable(f"{text[:60]!r} is not a plausible date: the year must be {EARLIEST} to {LATEST}")
    return found


def parse_duration(text: str) -> timedelta:
    """From "H:MM" as in timetables, "H:MM:SS" or "D:HH:MM:SS". Raises Unsuitable."""
    if not re.fullmatch(r"\d{1,4}(:\d{1,2}){1,3}", text.strip()):
        raise Unsuitable(f"{text[:40]!r} is no duration; write hours and minutes, such as 00:45")
    numbers = [int(part) for part in text.strip().split(":")]
    if len(numbers) == 2:
        numbers.append(0)
    if any(number > 59 for number in numbers[-2:]):
        raise Unsuitable(f"{text[:40]!r} is no duration: minutes and seconds end at 59")
    days, hours, minutes, seconds = [0] * (4 - len(numbers)) + numbers
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def iso_duration(text: str) -> timedelta | None:
    """From ISO 8601 in days and smaller units, None for what is none or nothing.

    >>> iso_duration("PT1H2M3S"), iso_duration("P0D"), iso_duration("45")
    (datetime.timedelta(seconds=3723), None, None)
    """
    found = _ISO_DURATION.fullmatch(text)
    if not found or not any(found.groups()):
        return None
    days, hours, minutes, seconds = (float(number or 0) for number in found.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds) or None


def known_zone(name: object) -> str | None:
    """`name` where it is an IANA time zone, else None."""
    return name if isinstance(name, str) and name in _ZONES else None


def zone_in_any_case(name: str) -> str | None:
    """The IANA time zone that `name` is but for its capitals, else None."""
    return _IN_ANY_CASE.get(name.lower())


_ZONES = available_timezones()
_IN_ANY_CASE = {zone.lower(): zone for zone in _ZONES}
