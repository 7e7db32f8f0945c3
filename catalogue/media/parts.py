"""What can be fetched of a recording, one function each; None where there is nothing of the kind."""

import re
from pathlib import PurePosixPath

from django.http import HttpResponse, HttpResponseRedirect

from catalogue.models import Recording, TranscriptCue
from catalogue.webvtt import write_webvtt

from .serving import serve
from .types import AUDIO, PICTURES, SLIDES, STREAM, VIDEO, suffix_of

# Names of an HLS folder: no hidden files, no "..", nothing that a file system reads in its own way.
_STREAM_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")
WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
LAST_MS = 10**12


def file_of(request, recording):
    """The video or sound itself."""
    source = recording.source
    if source.kind != Recording.Kind.FILE:
        return None
    if source.file:
        name = source.file.name
        return serve(request, source.file.storage, name, VIDEO | AUDIO, f"recording-{recording.pk}")
    return _elsewhere(source.address)


def stream_of(request, recording, name):
    """The HLS playlist, or what lies below its folder."""
    source = recording.source
    if source.kind != Recording.Kind.HLS:
        return None
    if not source.file:
        return _elsewhere(source.address) if name == stream_name(recording) else None
    path = _in_folder(source.file, name)
    if path is None:
        return None
    return serve(request, source.file.storage, path, STREAM, f"recording-{recording.pk}")


def stream_name(recording) -> str:
    """The last part of the playlist's address."""
    source = recording.source
    return PurePosixPath(source.file.name).name if source.file else "index.m3u8"


def _in_folder(playlist, name: str) -> str | None:
    """The stored path of `name` beside or below the playlist, None for a name that cannot be there."""
    if name == PurePosixPath(playlist.name).name:
        return playlist.name
    folder = PurePosixPath(playlist.name).parent
    # A playlist straight in the upload folder has other recordings for neighbours, not segments.
    if folder in (PurePosixPath("."), PurePosixPath(playlist.field.upload_to)):
        return None
    if not _STREAM_NAME.fullmatch(name) or suffix_of(name) not in STREAM:
        return None
    return str(folder / name)


def _elsewhere(address: str):
    return HttpResponseRedirect(address) if WEB_ADDRESS.match(address) else None


def poster_of(request, recording):
    """The still picture, a span's own or that of the whole."""
    poster = recording.poster or recording.source.poster
    if not poster or suffix_of(poster.name) not in PICTURES:
        return None
    return serve(request, poster.storage, poster.name, PICTURES, f"still-{recording.pk}")


def slide_of(request, recording, slide):
    slide = recording.slides.filter(pk=slide).first()
    if slide is None or not slide.file:
        return None
    return serve(request, slide.file.storage, slide.file.name, SLIDES, f"slides-{slide.pk}")


def captions_of(request, recording, track):
    """A track's cues as WebVTT in the file's own time; of a span only what is said in it."""
    track = tracks_of(recording).filter(pk=track).first()
    if track is None:
        return None
    rows = cues_in(recording, track).values_list("start_ms", "end_ms", "text", "voice")
    return _webvtt(write_webvtt(rows))


def chapters_of(request, recording):
    marks = [(mark.start_ms, mark.title) for mark in chapter_marks(recording)]
    ends = [start for start, _ in marks[1:]] + [recording.end_ms or recording.source.duration_ms or LAST_MS]
    rows = [(start, end, title, "") for (start, title), end in zip(marks, ends, strict=True) if end > start]
    return _webvtt(write_webvtt(rows)) if rows else None


def _webvtt(text: str):
    return HttpResponse(text, content_type="text/vtt; charset=utf-8")


def tracks_of(recording):
    """Published tracks: a span's own, else those of the whole."""
    own = recording.tracks.filter(live=True)
    if recording.part_of is None or own.exists():
        return own
    return recording.part_of.tracks.filter(live=True)


def cues_in(recording, track):
    """The cues of `track` that are heard in `recording`, in order."""
    cues = TranscriptCue.objects.filter(track=track).order_by("start_ms", "pk")
    if recording.part_of is None:
        return cues
    return cues.filter(end_ms__gt=recording.start_ms, start_ms__lt=recording.end_ms)


def chapter_marks(recording):
    """Chapters that start in `recording`: a span's own, else those of the whole."""
    own = list(recording.chapters.all())
    if own or recording.part_of is None:
        return own
    inside = {"start_ms__gte": recording.start_ms, "start_ms__lt": recording.end_ms}
    return list(recording.part_of.chapters.filter(**inside))
