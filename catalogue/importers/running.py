"""Runs from their start to their end, in slices: the database says what is to be done, messages only hint.

`start`, `pause`, `resume` and `stop` are for whoever steers a run; `work` is what a worker does.
"""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from catalogue.models import ImportChange, ImportItem, ImportProblem, ImportRun, ImportSource

from .hints import ask, hint
from .leases import Lease, is_taken
from .slices import Slice

State = ImportRun.State
# Seconds; a worker's other tasks wait no longer.
AT_MOST = 3.5
REPLACED = gettext_noop("a later run has taken its place")
INTERRUPTED = gettext_noop("interrupted")
HELD_UP = (State.WAITING, State.RUNNING, State.PAUSED)


class SourceIsPaused(Exception):
    """It failed too often, or was taken back: a person starts it again, no schedule does."""


class NotAlone(Exception):
    """This one thing cannot be tried again by itself."""


def start(source: ImportSource, by=None, waits: bool | None = None) -> ImportRun:
    """A new run of `source`, begun as soon as it is its turn; one that is not at its end goes on instead.

    `by` is the user who wants it, none for a schedule. `waits` says whether it shows what it would change and
    waits for approval; by default the source says so. What an earlier run proposed and nobody decided is
    dropped, since this one proposes it anew. Raises SourceIsPaused for a schedule.
    """
    with transaction.atomic():
        source = ImportSource.objects.select_for_update().get(pk=source.pk)
        if source.paused_reason and by is None:
            raise SourceIsPaused(source.paused_reason)
        if source.paused_reason:
            source.paused_reason = ""
            source.save(update_fields=["paused_reason"])
        runs = ImportRun.objects.filter(source=source, in_slices=True)
        if open_run := runs.filter(state__in=HELD_UP).order_by("-pk").first():
            return resume(open_run) if by else open_run
        runs.filter(state=State.AWAITING).update(
            state=State.STOPPED, finished_at=timezone.now(), error=REPLACED
        )
        run = ImportRun.objects.create(
            source=source,
            by=by,
            state=State.WAITING,
            in_slices=True,
            waits=source.waits_for_approval if waits is None else waits,
            position=source.position,
        )
    hint()
    return run


def retry(run: ImportRun, problem: ImportProblem) -> None:
    """Try what `run` refused again, alone. Raises NotAlone where only the source itself can bring it again."""
    later = ImportItem.objects.filter(import_source=run.source, source_id=problem.source_id)
    if later.filter(seen_in__gt=run.pk).exists():
        raise NotAlone(_("A later run has brought it already."))
    if problem.record is None:
        raise NotAlone(_("What it said was not kept, as it could not be read. Run the source again."))
    with transaction.atomic():
        ImportChange.objects.update_or_create(
            run=run,
            source_id=problem.source_id,
            defaults={
                "kind": problem.kind,
                "place": problem.place,
                "title": (problem.record.get("title") or problem.record.get("name") or "")[:255],
                "action": ImportChange.Action.CREATED,
                "state": ImportChange.State.UNRESOLVED,
                "record": problem.record,
                "is_tried": False,
            },
        )
        problem.delete()
        ended = ImportRun.objects.filter(pk=run.pk, state__in=(State.DONE, State.AWAITING))
        ended.update(state=State.RUNNING, in_slices=True, is_listed=True, is_counted=True)
    hint()


def pause(run: ImportRun) -> ImportRun:
    """Let it rest after the page that is being written; `resume` goes on there."""
    return _turn(run, (State.WAITING, State.RUNNING), State.PAUSED)


def resume(run: ImportRun) -> ImportRun:
    """Go on with a run that was paused or failed, where it was; at once where it waits to ask a host again."""
    run = _turn(run, (State.PAUSED, State.FAILED), State.RUNNING, attempts=0, error="", finished_at=None)
    ImportRun.objects.filter(pk=run.pk, state__in=ImportRun.OPEN).update(retry_at=None)
    hint()
    return run


def stop(run: ImportRun) -> ImportRun:
    """End it; what it has written stays, and can be undone. The next run begins where this one began."""
    stoppable = (State.WAITING, State.RUNNING, State.PAUSED, State.AWAITING)
    return _turn(run, stoppable, State.STOPPED, finished_at=timezone.now())


def _turn(run: ImportRun, when: tuple[str, ...], state: str, **values) -> ImportRun:
    ImportRun.objects.filter(pk=run.pk, state__in=when, in_slices=True).update(state=state, **values)
    run.refresh_from_db()
    return run


def work(at_most: float = AT_MOST) -> bool:
    """Do a slice of the run whose turn it is; whether there is more to do at once."""
    with Lease() as lease:
        if not lease.is_held:
            return False  # whoever has it looks again when it is done
        if run := next_run():
            Slice(run, lease, at_most).work()
    return next_run() is not None


def next_run() -> ImportRun | None:
    """The run whose turn it is: one to be undone, else one that has begun, else the one that waited longest."""
    undoing = ImportChange.objects.filter(state=ImportChange.State.UNDOING).values("run")
    if run := ImportRun.objects.filter(pk__in=undoing).select_related("source").first():
        return run
    is_due = Q(retry_at=None) | Q(retry_at__lte=timezone.now())
    runs = ImportRun.objects.filter(is_due, state__in=ImportRun.OPEN, in_slices=True).select_related("source")
    return runs.order_by("state", "pk").first()  # "running" stands before "waiting"


def sweep() -> None:
    """Each minute: what a worker that died or a message that was lost left undone is asked for again."""
    interrupted = ImportRun.objects.filter(state=State.RUNNING, in_slices=False)
    if not is_taken():
        interrupted.update(state=State.FAILED, finished_at=timezone.now(), error=INTERRUPTED)
        if next_run():
            ask()
