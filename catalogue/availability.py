"""What can be watched of a talk, session or webinar, and who may: the same for every visitor."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from catalogue.access import Level, is_open_to

_AT_LAST = datetime.datetime.max.replace(tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Availability:
    """The lowest level that may watch, and the instant from which, None when that is over."""

    level: Level
    opens_at: datetime.datetime | None = None


def availability(subject, now=None) -> Availability | None:
    """What `subject.recordings`, loaded already, offer; None when there is nothing to watch, ever."""
    now = now or timezone.now()
    recordings = list(subject.recordings.all())
    for level in Level:
        if any(is_open_to(level, one, now) for one in recordings):
            return Availability(level)
    later = [one for one in recordings if is_open_to(Level.MEMBER, one, _AT_LAST)]
    if not later:
        return None
    first = min(later, key=_opens_at)
    return Availability(Level(max(first.level, first.source.level)), _opens_at(first))


def _opens_at(recording) -> datetime.datetime:
    return max(one.open_from for one in (recording, recording.source) if one.open_from)
