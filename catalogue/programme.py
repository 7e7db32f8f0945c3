"""A congress's programme: what is on, by day, time and room, in the venue's zone."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Place(NamedTuple):
    """When and where a session or a talk of the congress itself is."""

    starts_at: datetime.datetime | None
    room: str
    kind: str
    pk: int


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


def slots(places: Iterable[Place], found: dict[tuple[str, int], object]) -> list[Slot]:
    """The things in `found`, by (kind, primary key), in the order of `places`, one slot for each instant."""
    return [
        Slot(starts_at, entries)
        for starts_at, group in groupby(places, key=lambda place: place.starts_at)
        if (entries := tuple((p.kind, found[p.kind, p.pk]) for p in group if (p.kind, p.pk) in found))
    ]
