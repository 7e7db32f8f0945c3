"""What a slice knew of its source, kept in this process for the next slice: to read it takes longer each time.

Only of a run that writes at once: where it proposes, editors decide meanwhile. It is used again only where the
rows say that nobody else has done anything for the source since.
"""

from django.db.models import Count, Max
from django.utils import timezone

from catalogue.models import ImportChange, ImportItem, ImportRun

from .places import Places
from .planning import Plan

# By the number of a run: how things stood, and what was known. One run's at most.
_kept: dict[int, tuple[tuple, Plan]] = {}


def remember(run: ImportRun, plans: dict[bool, Plan]) -> None:
    """At the end of a slice, between two pages."""
    forget()
    if (found := plans.get(False)) and found.page and not run.waits and not run.is_listed:
        _kept[run.pk] = (_standing(run), found)


def kept(run: ImportRun, shows: bool) -> Plan | None:
    """What the last slice of `run` knew, where it was worked on here and nowhere else since."""
    standing, found = _kept.pop(run.pk, (None, None))
    forget()
    if found is None or shows or standing != _standing(run):
        return None
    found.source = found.context.known.source = run.source
    found.context.places, found.context.now = Places(run.source), timezone.now()
    found.context.known.read_topics()
    return found


def forget() -> None:
    _kept.clear()


def _standing(run: ImportRun) -> tuple:
    items = ImportItem.objects.filter(import_source=run.source_id)
    undecided = ImportChange.objects.filter(run__source=run.source_id).exclude(
        state=ImportChange.State.APPLIED
    )
    return (
        run.page,
        repr(run.position),
        tuple(items.aggregate(Count("pk"), Max("pk")).values()),
        tuple(undecided.aggregate(Count("pk"), Max("pk")).values()),
    )
