"""What can be watched of a talk, session or webinar, and who may: the same for every visitor."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from catalogue.access import AT_LAST, Level, is_open_to


@dataclass(frozen=True)
class Availability:
    """The lowest level that may watch, and the instant from which, None when that is over."""

    level: Level
    opens_at: datetime.datetime | None = None


def availability(subject, now=None) -> Availability | None:
    """What `subject.recordings`, loaded already, offer; None when there is nothing to watch, ever."""
    there = (one for one in subject.recordings.all() if is_open_to(Level.MEMBER, one, AT_LAST))
    return best((_offer_of(one, one.source) for one in there), now)


def _offer_of(recording, whole) -> Availability:
    return offer(recording.level, recording.open_from, whole.level, whole.open_from)


def offer(level, open_from, level_of_whole=None, whole_open_from=None) -> Availability:
    """What a recording that is there offers; a span of another as much as both do."""
    opens = [instant for instant in (open_from, whole_open_from) if instant]
    return Availability(Level(max(level, level_of_whole or level)), max(opens, default=None))


def best(offers: Iterable[Availability], now=None) -> Availability | None:
    """The lowest level that may watch now; where nobody may yet, what opens first."""
    now, offers = now or timezone.now(), list(offers)
    open_now = [one.level for one in offers if one.opens_at is None or one.opens_at <= now]
    if open_now:
        return Availability(min(open_now))
    return min(offers, key=lambda one: one.opens_at, default=None)
