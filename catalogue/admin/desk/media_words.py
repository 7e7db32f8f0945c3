"""What was found in a file and what becomes of it, in words."""

from django.utils.formats import localize
from django.utils.translation import gettext as _

from catalogue.media.moments import clock
from catalogue.models import MediaFile, MediaJob

CONTAINERS = {"mov": "MP4", "matroska": "WebM", "ogg": "Ogg", "wav": "WAV", "mp3": "MP3", "aac": "AAC"}
CODECS = {
    "h264": "H.264", "hevc": "H.265", "av1": "AV1", "vp8": "VP8", "vp9": "VP9", "mpeg4": "MPEG-4",
    "aac": "AAC", "opus": "Opus", "vorbis": "Vorbis", "mp3": "MP3", "flac": "FLAC",
}  # fmt: skip
MEGABYTE = 1024 * 1024


def found(media: MediaFile) -> list[tuple[str, str]]:
    """(label, value) of what a probe found, [] before it has."""
    if not media.container:
        return []
    size = f", {media.width} × {media.height}" if media.width and media.height else ""
    return [
        (_("File"), f"{CONTAINERS.get(media.container, media.container)}, {localize(megabytes(media))} MB"),
        (_("Picture"), f"{named(media.video_codec)}{size}" if media.video_codec else _("none")),
        (_("Sound"), named(media.audio_codec) if media.audio_codec else _("none")),
        (_("Length"), clock(media.duration_ms or 0)),
    ]


def named(codec: str) -> str:
    return CODECS.get(codec, codec)


def megabytes(media: MediaFile) -> float:
    return round((media.size or 0) / MEGABYTE, 1)


def tell_job(job: MediaJob) -> MediaJob:
    """Set what listings show: `is_open`, `may_again`, and `why`, with the tool's own words."""
    job.is_open = job.state in (MediaJob.State.WAITING, MediaJob.State.RUNNING)
    job.may_again = job.state in (MediaJob.State.FAILED, MediaJob.State.DONE) or job.retry_at is not None
    job.why = job.get_reason_display() if job.reason else ""
    if job.why and job.said:
        job.why = f"{job.why} ({job.said})"
    return job
