"""A congress's programme: what is on, by day, time and room, in the venue's zone."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Place(NamedTuple):
    """When and where a session, with so many talks, or a talk of the congress itself is."""

    starts_at: datetime.datetime | None
    room: str
    kind: str
    pk: int
    talks: int = 0


@dataclass(frozen=True)
class Slot:
    """What begins at one instant (None: without a time), room by room."""

    starts_at: datetime.datetime | None
    entries: tuple


def days_of(instants: Iterable[datetime.datetime], zone: ZoneInfo) -> list[datetime.date]:
    """The days on which these instants fall at the venue, in order."""
    return sorted({instant.astimezone(zone).date() for instant in instants})


def bounds(day: datetime.date, zone: ZoneInfo) -> tuple[datetime.datetime, datetime.datetime]:
    """The first instant of `day` at the venue and of the day after: 23 to 25 hours where clocks change."""
    start = datetime.datetime.combine(day, datetime.time(), tzinfo=zone)
    end = datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time(), tzinfo=zone)
    return start, end


def parts(places: Iterable[Place], rows: int, talks_shown: int) -> list[list[Place]]:
    """`places` in their order, in parts of about `rows` rows: one for each place and each talk shown below it."""
    places = list(places)
    ends = accumulate(1 + min(place.talks, talks_shown) for place in places)
    placed = zip(ends, places, strict=True)
    return [[place for _, place in part] for _, part in groupby(placed, key=lambda at: (at[0] - 1) // rows)]


def slots(places: Iterable[Place], found: dict[tuple[str, int], object]) -> list[Slot]:
    """The things in `found`, by (kind, primary key), in the order of `places`, one slot for each instant."""
    return [
        Slot(starts_at, entries)
        for starts_at, group in groupby(places, key=lambda place: place.starts_at)
        if (entries := tuple(found[p.kind, p.pk] for p in group if (p.kind, p.pk) in found))
    ]
