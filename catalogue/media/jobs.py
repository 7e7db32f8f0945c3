"""The rows of media jobs: planned, claimed, kept while they run, ended. No file is touched here.

Which files there are to be worked on is read from the recordings, so that no save needs to say so and none waits:
who stores a file hints, and each minute's sweep finds what no hint reached.
"""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils import timezone

from catalogue.holders import is_dead, machine, new_holder
from catalogue.importers.failing import wait_before
from catalogue.models import MediaFile, MediaJob, Recording

from .tools import missing

State, Task, Reason = MediaJob.State, MediaJob.Task, MediaJob.Reason
# Renewed every two seconds while a tool runs; another machine takes over after this.
LASTS = timedelta(minutes=2)
MOST_ATTEMPTS = 3
AT_ONCE = 200
_ENDED = {"machine": "", "holder": "", "until": None}


class Lost(Exception):
    """The job is no longer this worker's: another has it, or the recording or its file has gone."""


def plan() -> int:
    """A first job for each file that nobody has looked at; how many. What lost its recording is let go."""
    let_go()
    seen = Q(media__name=F("file"))
    files = Recording.objects.filter(kind=Recording.Kind.FILE, part_of=None).exclude(file="").exclude(seen)
    planned = 0
    while found := list(files.order_by("pk").values_list("pk", "file")[:AT_ONCE]):
        try:
            with transaction.atomic():
                rows = MediaFile.objects.bulk_create(
                    MediaFile(recording_id=pk, name=name) for pk, name in found
                )
                MediaJob.objects.bulk_create(MediaJob(media=row, task=Task.PROBE) for row in rows)
        except IntegrityError:
            break  # somebody else is planning, or a recording has just been deleted: the next sweep looks again
        planned += len(found)
    return planned


def let_go() -> None:
    """Rows of files that a recording no longer has; they and what was made of them are swept away.

    The length that was found in such a file goes with it.
    """
    given = Recording.objects.filter(media__gave_duration=True, duration_ms=F("media__duration_ms"))
    given.exclude(file=F("media__name")).update(duration_ms=None)
    is_its_file = Q(recording__file=F("name"), recording__kind=Recording.Kind.FILE)
    MediaFile.objects.exclude(recording=None).exclude(is_its_file).update(recording=None)


def add(media: MediaFile, task: str, by=None) -> None:
    """Have `task` done, anew where it was done or failed."""
    job, is_new = MediaJob.objects.get_or_create(media=media, task=task, defaults={"by": by})
    if not is_new:
        again(job, by)


def again(job: MediaJob, by=None) -> bool:
    """Let it begin anew, unless it is under way; what it made stays in use until then."""
    ended = MediaJob.objects.filter(pk=job.pk, state__in=(State.DONE, State.FAILED, State.WAITING))
    fresh = {"reason": "", "said": "", "percent": 0, "attempts": 0, "retry_at": None, "finished_at": None}
    return bool(ended.update(state=State.WAITING, by=by, asked_at=timezone.now(), **fresh))


def due() -> QuerySet[MediaJob]:
    """What may be begun now, in its order: the newest recordings first, ladders when nothing else waits."""
    now = timezone.now()
    jobs = MediaJob.objects.filter(Q(retry_at=None) | Q(retry_at__lte=now), state=State.WAITING)
    is_ladder = Case(When(task=Task.LADDER, then=Value(1)), default=Value(0))
    order = (is_ladder, "-media__recording", "media", "pk")
    return jobs.exclude(media__recording=None).order_by(*order).select_related("media")


def claim() -> MediaJob | None:
    """Take the next job for this machine; None where there is none, or the machine is at one, or has no ffmpeg."""
    if missing():
        return None
    hand_back_stale()
    for job in due()[:5]:
        now = timezone.now()
        values = {"state": State.RUNNING, "holder": new_holder(), "machine": machine(), "until": now + LASTS}
        try:
            with transaction.atomic():
                waiting = MediaJob.objects.filter(pk=job.pk, state=State.WAITING)
                taken = waiting.update(started_at=now, percent=0, attempts=F("attempts") + 1, **values)
        except IntegrityError:
            return None
        if taken:
            job.refresh_from_db()
            return job
    return None


def keep(job: MediaJob, share: float = 0) -> None:
    """Keep others waiting, and tell how far it is. Raises Lost."""
    held = _held(job).exclude(media__recording=None)
    if not held.update(until=timezone.now() + LASTS, percent=max(0, min(100, round(share * 100)))):
        raise Lost


def finish(job: MediaJob, folder: str) -> None:
    """It is done, and what lies in `folder` is shown from now on. Raises Lost."""
    held = _held(job).exclude(media__recording=None)
    ended = {"finished_at": timezone.now(), "retry_at": None, "reason": "", "said": "", "percent": 100}
    if not held.update(state=State.DONE, folder=folder, **ended, **_ENDED):
        raise Lost


def fail(job: MediaJob, reason: str, said: str = "") -> None:
    ended = {"finished_at": timezone.now(), "retry_at": None, "reason": reason, "said": said[:200]}
    _held(job).update(state=State.FAILED, **ended, **_ENDED)


def put_off(job: MediaJob, reason: str) -> None:
    """What heals by waiting is tried again, later each time; at last it fails."""
    if job.attempts >= MOST_ATTEMPTS:
        fail(job, reason)
        return
    retry_at = timezone.now() + wait_before(job.attempts)
    _held(job).update(state=State.WAITING, retry_at=retry_at, reason=reason, **_ENDED)


def hand_back(job: MediaJob) -> None:
    """As if it had never been begun: its worker ends, and nothing is wrong with it."""
    _held(job).update(state=State.WAITING, attempts=F("attempts") - 1, percent=0, **_ENDED)


def hand_back_stale() -> None:
    """What a worker had that is over its time, or whose process on this machine has gone."""
    for job in MediaJob.objects.filter(state=State.RUNNING):
        if job.until < timezone.now() or is_dead(job.holder):
            if job.attempts >= MOST_ATTEMPTS:
                fail(job, Reason.INTERRUPTED)
            else:
                _held(job).update(state=State.WAITING, percent=0, **_ENDED)


def _held(job: MediaJob) -> QuerySet[MediaJob]:
    return MediaJob.objects.filter(pk=job.pk, holder=job.holder, state=State.RUNNING)
