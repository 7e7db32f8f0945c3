"""Dates, times and durations as organisers type them, and as the numbers that spreadsheets keep them in."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from catalogue.importers.door import Unsuitable
from catalogue.importers.instants import EARLIEST, LATEST, parse_instant

from .table_files import Cell

# English, Dutch, German and French, without accents.
_NAMES = """
    jan january januari januar janvier janv; feb february februari februar fevrier fev fevr; mar march maart mrt
    marz maerz mars; apr april avril avr; may mei mai; jun june juni juin; jul july juli juillet juil; aug august
    augustus aout; sep sept september septembre; oct october okt oktober octobre; nov november novembre;
    dec december dez dezember decembre
"""
_MONTHS = {name: n for n, names in enumerate(_NAMES.split(";"), 1) for name in names.split()}
_WEEKDAY = "(?:mon|tue|wed|thu|fri|sat|sun|ma|di|wo|do|vr|za|zo|mo|mi|fr|sa|so|lun|mer|jeu|ven|dim)[a-z]*"
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_INSTANT = re.compile(r"\s*(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|UTC|[+-]\d\d(:?\d\d)?))\s*")
_NUMBERS = re.compile(r"(?<![\d.:])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_NO_YEAR = re.compile(rf"(?:{_WEEKDAY}\.?,?\s+)?(\d{{1,2}})[-/.](\d{{1,2}})\.?")
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|er|e)?\.?\s*[- ]?\s*([a-z]{3,9})\.?,?[- ]*(\d{4})?\b")
_MONTH_DAY = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?\b")
_NTH = re.compile(r"^(?:day|dag|tag|jour|journee)\s*(\d{1,2})\b")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?|0[.,]\d+")
_CLOCK = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:\s*(?:[:.hu]|uhr)\s*(\d{2})(?::\d\d)?|\s*(?:h|u|uhr|uur|(?=\s*[ap]\.?m\b)))(?!\d)"
    r"\s*(?:(?:h|uhr|uur|u)\b)?\s*(?:([ap])\.?m\b\.?)?",
    re.I,
)
# An hour alone is a time where a range makes it one: "9-10 Uhr", "9:00-10", but not in "Room 3 - 9:00".
_HOUR, _TO = r"(?:[01]?\d|2[0-4])", r"\s*(?:[-–—]|to|till|until|tot|bis|à)\s*"
_MARK = r"\s*(?:[:.hu]\s*\d\d|(?:h|u|uhr|uur)\b)"
_BARE_START = re.compile(
    rf"((?:^|[,;(])\s*(?:(?:from|de|van|von)\s+)?{_HOUR})(?={_TO}{_HOUR}(?:{_MARK}|\s*[ap]\.?m\b))", re.I
)
_BARE_END = re.compile(rf"(\d{_MARK}{_TO}{_HOUR})(?=\s*(?:$|[,;)]))", re.I)
_HOURS_ONLY = re.compile(r"(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?")
_FOUR = re.compile(r"\b([01]\d|2[0-3])([0-5]\d)\b")
_MINUTES = re.compile(r"(\d{1,3})\s*(?:'|′|min\w*\.?)?", re.I)
_HOURS = re.compile(
    r"(\d{1,2})\s*(?::|h|u|hrs?|hours?|uur|stunden?|heures?)\s*(\d{1,2})?\s*(?:min\w*|:00)?", re.I
)


@dataclass(frozen=True)
class Reading:
    """How dates are meant: the day or the month first, and the first day where a year or date is not said."""

    day_first: bool = True
    first_day: date | None = None
    is_1904: bool = False


def date_in(cell: Cell, reading: Reading) -> date | None:
    """The date that a cell says, None where it says none at all. Raises Unsuitable for one that cannot be."""
    if cell is None or isinstance(cell, bool | time | timedelta):
        return None
    if isinstance(cell, datetime | date):
        return _plausible(cell.date() if isinstance(cell, datetime) else cell, cell)
    if isinstance(cell, int | float) or _SERIAL.fullmatch(cell):
        days = float(str(cell).replace(",", "."))
        return _of_serial(days, reading) if 10_000 <= days < 120_000 else None
    return _written_date(cell, reading)


def _of_serial(days: float, reading: Reading) -> date:
    start = date(1904, 1, 1) if reading.is_1904 else date(1899, 12, 30)
    return _plausible(start + timedelta(days=int(days)), days)


def _written_date(text: str, reading: Reading) -> date | None:
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    if found := _ISO.search(plain):
        return _made(found[1], found[2], found[3], text, reading)
    if found := _NUMBERS.search(plain) or _NO_YEAR.fullmatch(plain.strip()):
        first, second, year = (*found.groups(), None)[:3] if found.re is _NO_YEAR else found.group(1, 3, 4)
        day, month = (first, second) if reading.day_first else (second, first)
        return _made(year, month, day, text, reading)
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        for found in pattern.finditer(plain):
            if number := _MONTHS.get(found[month]):
                return _made(found[3], number, found[day], text, reading)
    if (found := _NTH.match(plain)) and reading.first_day:
        return reading.first_day + timedelta(days=int(found[1]) - 1)
    return None


def _made(year, month, day, text: str, reading: Reading) -> date:
    if year is None and reading.first_day is None:
        raise Unsuitable(f"{text[:60]!r} names no year; say the first day in the settings of this source")
    year = reading.first_day.year if year is None else int(year)
    try:
        return _plausible(date(year + 2000 if year < 100 else year, int(month), int(day)), text)
    except ValueError as error:
        raise Unsuitable(
            f"{text[:60]!r} is no date with the {'day' if reading.day_first else 'month'} first"
        ) from error


def _plausible(found: date, cell: object) -> date:
    if not EARLIEST <= found.year <= LATEST:
        raise Unsuitable(f"{str(cell)[:60]!r} is not a plausible date")
    return found


def by_the_clock(cell: Cell, zone: str) -> Cell:
    """An instant that says its own offset, as a clock in `zone` shows it; any other cell as it is."""
    if not isinstance(cell, str) or not (found := _INSTANT.fullmatch(cell)):
        return cell
    try:
        return f"{parse_instant(found[1]).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
    except Unsuitable:
        return cell


def has_date(cell: Cell) -> bool:
    """Whether a date stands in a cell in which a time is expected."""
    return isinstance(cell, datetime) or (
        isinstance(cell, str) and bool(_ISO.search(cell) or _NUMBERS.search(cell))
    )


def times_in(cell: Cell) -> list[time]:
    """The clock times that a cell says: none, one, or a start and an end. Raises Unsuitable for 25:70."""
    if cell is None or isinstance(cell, bool):
        return []
    if isinstance(cell, datetime):
        return [cell.time().replace(second=0, microsecond=0)] if cell.time() != time() else []
    if isinstance(cell, time):
        return [cell.replace(second=0, microsecond=0, tzinfo=None)]
    if isinstance(cell, timedelta):
        return [_of_fraction(cell / timedelta(days=1))]
    if isinstance(cell, int | float) or _SERIAL.fullmatch(cell):
        number = float(str(cell).replace(",", "."))
        return _of_number(number)
    return _written_times(cell)


def _of_number(number: float) -> list[time]:
    """A fraction of a day, perhaps after days; hours, with minutes where 9.30 was taken for a number; or 930."""
    if 0 < number < 1 or (number >= 10_000 and number % 1):
        return [_of_fraction(number)]
    if 1 <= number < 25:
        return [_clock(str(int(number)), str(round(number % 1 * 100)), "", f"{number:g}")]
    return _four(str(int(number))) if number == int(number) else []


def _of_fraction(days: float) -> time:
    minutes = round(days % 1 * 1440) % 1440
    return time(minutes // 60, minutes % 60)


def _four(text: str) -> list[time]:
    return [time(int(hour), int(minute)) for hour, minute in _FOUR.findall(text.zfill(4))]


def _written_times(text: str) -> list[time]:
    rest = _NUMBERS.sub(" ", _ISO.sub(" ", re.sub(r"(?<=\d)T(?=\d)", " ", text)))
    found = _CLOCK.findall(_BARE_END.sub(r"\1:00", _BARE_START.sub(r"\1:00", rest)))
    if not found and (hours := _HOURS_ONLY.fullmatch(rest.strip())):
        return [_clock(hour, "", "", text) for hour in hours.groups() if hour]
    if not found:
        return _four(rest)[:2]
    halves = [half.lower() for _, _, half in found]
    if len(found) > 1 and halves[0] == "" and halves[1]:
        halves[0] = halves[1] if int(found[0][0]) % 12 <= int(found[1][0]) % 12 else "a"
    return [_clock(hour, minute, half, text) for (hour, minute, _), half in zip(found, halves, strict=True)][
        :2
    ]


def _clock(hour: str, minute: str, half: str, text: str) -> time:
    number = int(hour)
    if half and 1 <= number <= 12:
        number = number % 12 + (12 if half == "p" else 0)
    if number == 24 and not int(minute or 0):
        number = 0
    try:
        return time(number, int(minute or 0))
    except ValueError as error:
        raise Unsuitable(f"{text[:60]!r} is no time; write hours and minutes, such as 09:30") from error


def duration_in(cell: Cell) -> timedelta | None:
    """How long something takes: minutes, or hours and minutes. Raises Unsuitable."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, timedelta):
        return _sensible(cell, cell)
    if isinstance(cell, time):
        return _sensible(timedelta(hours=cell.hour, minutes=cell.minute, seconds=cell.second), cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _sensible(timedelta(minutes=round(cell * 1440) if 0 < cell < 1 else cell), cell)
    text = str(cell).strip()
    if found := _MINUTES.fullmatch(text):
        return _sensible(timedelta(minutes=int(found[1])), cell)
    if found := _HOURS.fullmatch(text):
        return _sensible(timedelta(hours=int(found[1]), minutes=int(found[2] or 0)), cell)
    raise Unsuitable(f"{text[:40]!r} is no duration; write minutes, such as 15")


def _sensible(found: timedelta, cell: object) -> timedelta | None:
    if not timedelta(0) <= found <= timedelta(hours=24):
        raise Unsuitable(f"{str(cell)[:40]!r} is no duration of a talk")
    return found or None
