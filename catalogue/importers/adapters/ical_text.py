"""An iCalendar file taken apart: its events are read one by one, so that what is broken keeps no other out.

icalendar reads a calendar that is cut off, or in which an END is missing, as an empty one.
Source: RFC 5545, 3.1 (content lines) and 3.6 (components).
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock

from icalendar import Event, Timezone
from icalendar.timezone import tzp

from catalogue.importers.door import Unsuitable

LARGEST = 20 * 1024**2
MOST_EVENTS = 20_000
# What a broken property makes of a read: icalendar says so in many ways.
BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, ArithmeticError)
_EVENT, _ZONE = "BEGIN:VEVENT", "BEGIN:VTIMEZONE"
_BORDERS = {_EVENT, _ZONE, "BEGIN:VCALENDAR", "END:VCALENDAR"}
_zones_of_one_calendar = Lock()


@dataclass(frozen=True)
class CalendarText:
    """`events` in their order, each an Event or why it is none; `zone` is what the calendar says for all of it."""

    events: tuple[Event | str, ...]
    zone: str
    is_cancelled: bool
    is_cut_off: bool


def taken_apart(data: bytes) -> CalendarText:
    """Raises Unsuitable for what is no calendar, or too much of one."""
    if len(data) > LARGEST:
        raise Unsuitable(f"it has more than {LARGEST // 1024**2} MB")
    if b"BEGIN:VCALENDAR" not in data[:2000].upper():
        raise Unsuitable("it is no calendar: iCalendar begins with BEGIN:VCALENDAR; check the address")
    lines = _lines(data)
    kept = [line.strip().upper() for line in lines]
    if kept.count(_EVENT) > MOST_EVENTS:
        raise Unsuitable(f"it has more than {MOST_EVENTS:,} events")
    head = lines[: next((n for n, line in enumerate(kept) if line in (_EVENT, _ZONE)), None)]
    said = {name.upper(): value.strip() for name, _colon, value in (line.partition(":") for line in head)}
    return CalendarText(
        events=_events(lines),
        zone=said.get("X-WR-TIMEZONE", ""),
        is_cancelled=said.get("METHOD", "").upper() == "CANCEL",
        is_cut_off=kept.count("END:VCALENDAR") < kept.count("BEGIN:VCALENDAR"),
    )


def _lines(data: bytes) -> list[str]:
    """Unfolded, before they are decoded: some fold within a character. Windows-1252 where it is not UTF-8."""
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    return [_decoded(line) for line in re.sub(rb"\r{0,2}\n[ \t]", b"", data).split(b"\n")]


def _decoded(line: bytes) -> str:
    line = line.rstrip(b"\r")
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _events(lines: list[str]) -> tuple[Event | str, ...]:
    components = list(_components(lines))
    # icalendar keeps the zones that it read by their names, which every calendar gives as it likes.
    with _zones_of_one_calendar:
        tzp.use_default()
        for component, is_whole in components:
            if is_whole and component[0].upper().startswith(_ZONE):
                with suppress(*BROKEN):
                    Timezone.from_ical("\r\n".join(component))
        return tuple(
            _event(component) if is_whole else "it is cut off: END:VEVENT is missing"
            for component, is_whole in components
            if component[0].upper().startswith(_EVENT)
        )


def _components(lines: list[str]) -> Iterator[tuple[list[str], bool]]:
    """(its lines, whether it has its end) of each event and each time zone."""
    inside: list[str] = []
    for line in lines:
        said = line.strip().upper()
        if said in _BORDERS:
            if inside:
                yield inside, False
            inside = [line] if said in (_EVENT, _ZONE) else []
        elif inside:
            inside.append(line)
            if said == inside[0].strip().upper().replace("BEGIN", "END"):
                yield inside, True
                inside = []
    if inside:
        yield inside, False


def _event(lines: list[str]) -> Event | str:
    try:
        return Event.from_ical("\r\n".join(lines))
    except BROKEN as error:
        return f"it cannot be read: {str(error)[:120]}"
