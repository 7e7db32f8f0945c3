"""What a worker does with media: the next job, from its file to what is shown of it.

Other tasks keep to slices of a few seconds; a transcode cannot be cut up and gone on with. So its tool runs as a
process of its own, watched from here, and its row is kept with a lease that is renewed all the while: whoever dies
leaves it to the next. One job runs on a machine at a time, and gives way to everything else there.
"""

import logging
import time
from dataclasses import asdict

from django.db import InterfaceError, OperationalError, transaction

from catalogue.announce import announce, keys_of_recordings
from catalogue.importers.hints import ask, hint
from catalogue.models import MediaFile, MediaJob, Recording

from . import jobs, workroom
from .making import MAKERS, Work, look, room_needed, tasks_for
from .probing import Facts, Reason, Refused
from .sizes import asked_by_source
from .stopping import stopping
from .tools import Killed, Stopped

log = logging.getLogger(__name__)
TASK = "catalogue.tasks.media_some"
RENEWED_EACH = 2.0  # seconds


def hint_media() -> None:
    """Ask for a worker, once the file that was stored is there."""
    hint(TASK)


def work() -> bool:
    """Do the next job; whether more are due that this machine could begin."""
    jobs.plan()
    job = None if stopping.is_set() else jobs.claim()
    if job is None:
        return False
    do(job)
    return jobs.due().exists()


def sweep() -> None:
    """Each minute: plan, hand back, go on with what no message reached, and throw away."""
    jobs.plan()
    jobs.hand_back_stale()
    if jobs.due().exists():
        ask(TASK)
    throw_away()


def throw_away() -> None:
    """What was made of files that are no recording's any more."""
    gone = MediaFile.objects.filter(recording=None).exclude(jobs__state=MediaJob.State.RUNNING)
    for media in gone:
        workroom.forget(media)
        media.delete()


def do(job: MediaJob) -> None:
    """Whatever goes wrong ends as the job's state and reason; a database that is away leaves it as it is."""
    try:
        with workroom.workroom() as room:
            _in(room, job)
    except Refused as error:
        jobs.fail(job, error.reason, error.said)
    except workroom.StorageAway:
        jobs.put_off(job, Reason.AWAY)
    except Killed:
        jobs.put_off(job, Reason.MEMORY)
    except (Stopped, jobs.Lost):
        jobs.hand_back(job)  # where it is still ours: this machine is free for the next
    except (OperationalError, InterfaceError) as error:
        log.warning("The database is away or full; the media job is done anew when it is back: %s", error)
    except OSError as error:
        jobs.fail(
            job, Reason.NO_ROOM if error.errno in workroom.NO_ROOM else Reason.FAULT, str(error.strerror)
        )
        if error.errno not in workroom.NO_ROOM:
            raise
    except Exception:
        jobs.fail(job, Reason.FAULT)
        raise


def _in(room, job: MediaJob) -> None:
    tell = _Telling(job)
    folder = room / "made"
    folder.mkdir()
    path = workroom.local(job.media, room, tell)
    if job.task == MediaJob.Task.PROBE:
        _keep_facts(job, look(Work(path, folder, tell), job.media.name), path.stat().st_size)
        return
    facts = facts_of(job.media)
    workroom.tidy(job)
    workroom.refuse_full_disk(room, room_needed(job.task, facts, path.stat().st_size))
    MAKERS[job.task](Work(path, folder, tell, facts))
    _keep_made(job, workroom.put(job, folder, tell))


class _Telling:
    """Renews the lease, not more often than needed."""

    def __init__(self, job: MediaJob):
        self.job, self.told_at = job, 0.0

    def __call__(self, share: float = 0.0) -> None:
        if time.monotonic() - self.told_at > RENEWED_EACH:
            self.told_at = time.monotonic()
            jobs.keep(self.job, share)


def _keep_made(job: MediaJob, folder: str) -> None:
    before = job.folder
    try:
        jobs.finish(job, folder)
    except jobs.Lost:
        workroom.throw_away(folder)
        raise
    if before:
        workroom.throw_away(before)


def facts_of(media: MediaFile) -> Facts:
    names = ("container", "duration_ms", "video_codec", "audio_codec", "width", "height")
    return Facts(**{name: getattr(media, name) for name in names})


def _keep_facts(job: MediaJob, facts: Facts, size: int) -> None:
    """What was found, the length where the recording has none, and what is to be made of such a file."""
    media = job.media
    with transaction.atomic():
        recording = Recording.objects.select_for_update().filter(pk=media.recording_id).first()
        if recording is None:
            raise jobs.Lost
        gave = _give_duration(recording, media, facts)
        MediaFile.objects.filter(pk=media.pk).update(size=size, gave_duration=gave, **asdict(facts))
        for task in tasks_for(facts, bool(recording.poster), asked_by_source(recording)):
            jobs.add(media, task)
        jobs.finish(job, "")


def _give_duration(recording: Recording, media: MediaFile, facts: Facts) -> bool:
    """Whether the recording's length is the one found here: not where an editor or a source said it."""
    ours = media.gave_duration and recording.duration_ms == media.duration_ms
    if recording.duration_ms and not ours:
        return False
    if recording.duration_ms != facts.duration_ms:
        Recording.objects.filter(pk=recording.pk).update(duration_ms=facts.duration_ms)
        announce(keys_of_recordings([recording.pk]))
    return True
