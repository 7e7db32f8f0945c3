"""Notices from when they were written down to the run that looks at what they told."""

import hashlib
import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from kombu.exceptions import KombuError, OperationalError

from catalogue.importers import running
from catalogue.importers.adapters import ADAPTERS
from catalogue.models import ImportItem, ImportRun, ImportSource, PushedNotice

log = logging.getLogger(__name__)
State = ImportRun.State
# While there is such a run of a source its notices wait.
BUSY = (State.WAITING, State.RUNNING, State.PAUSED, State.AWAITING)
KEPT = timedelta(days=30)
AT_ONCE = 200


def write_down(source: ImportSource, body: bytes, told: list[dict]) -> None:
    """Keep a notice, and ask for a worker; one that came before counts once."""
    digest = hashlib.sha256(body).hexdigest()
    with transaction.atomic():
        PushedNotice.objects.bulk_create(
            [PushedNotice(source=source, digest=digest, told=told)], ignore_conflicts=True
        )
        transaction.on_commit(_ask)


def work_on_notices() -> int:
    """Start a run for each source that was told something, if it has none; returns how many.

    Of a source that never ran nothing is brought before somebody has seen what it brings.
    """
    PushedNotice.objects.filter(came_at__lt=timezone.now() - KEPT).delete()
    waiting = PushedNotice.objects.filter(done_at=None, source__paused_reason="")
    sources = ImportSource.objects.filter(pk__in=waiting.values("source"), runs__state=State.DONE).distinct()
    return sum(_start(pk) for pk in sources.values_list("pk", flat=True))


def _start(pk: int) -> bool:
    """One transaction: a run begins with what was told, or the notices wait."""
    with transaction.atomic():
        source = ImportSource.objects.select_for_update().get(pk=pk)
        again = getattr(ADAPTERS.get(source.kind), "again", None)
        if again is None or source.paused_reason or source.runs.filter(state__in=BUSY).exists():
            return False
        notices = list(source.notices.filter(done_at=None)[:AT_ONCE])
        told = [one for notice in notices for one in notice.told]
        run = running.start(source)
        # Only the run's: where the next scheduled one begins stays as it is.
        position = again(source.position, told, _known(source, told))
        ImportRun.objects.filter(pk=run.pk).update(position=position)
        source.notices.filter(pk__in=[one.pk for one in notices]).update(done_at=timezone.now())
    return True


def _known(source: ImportSource, told: list[dict]) -> set[str]:
    ids = [one["id"] for one in told if one.get("id")]
    found: set[str] = set()
    for start in range(0, len(ids), 500):
        items = ImportItem.objects.filter(import_source=source, source_id__in=ids[start : start + 500])
        found |= set(items.values_list("source_id", flat=True))
    return found


def _ask() -> None:
    from catalogue.tasks import import_noticed

    try:
        import_noticed.apply_async(retry=False)
    except (OperationalError, KombuError, OSError) as error:
        log.warning("The broker is away; the next sweep works on what was pushed: %s", error)
