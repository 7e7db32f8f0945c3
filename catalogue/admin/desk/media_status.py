"""What a recording's form says of its file: what was found in it, and what is being made of it."""

from django.middleware.csrf import get_token

from catalogue.admin.times import written_place
from catalogue.media.tools import missing
from catalogue.models import MediaFile, MediaJob, Recording

from .media_words import found, tell_job


def status(recording: Recording, request) -> dict:
    """What media_status.html needs: a fixed number of queries."""
    media = getattr(recording, "media", None)
    if media is None or media.name != recording.file.name:
        return {"recording": recording, "lacking": missing(), "is_open": bool(recording.file)}
    made = [tell_job(job) for job in media.jobs.all()]
    return {
        "recording": recording,
        "lacking": missing(),
        "found": found(media),
        "jobs": made,
        "is_open": any(job.is_open for job in made),
        "may_ladder": may_have_ladder(media, made),
        "late": late_spans(recording, media),
        "token": get_token(request),
    }


def may_have_ladder(media: MediaFile, made: list[MediaJob]) -> bool:
    return bool(media.video_codec) and not any(job.task == MediaJob.Task.LADDER for job in made)


def late_spans(recording: Recording, media: MediaFile) -> list[str]:
    """Spans that end after the file does, by more than a second."""
    if not media.duration_ms:
        return []
    late = recording.parts.filter(end_ms__gt=media.duration_ms + 1000).select_related("talk")
    return [f"{span} ({written_place(span.end_ms)})" for span in late[:5]]
