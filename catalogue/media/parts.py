"""What can be fetched of a recording, one function each; None where there is nothing of the kind."""

import re
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import HttpResponse, HttpResponseRedirect

from catalogue.captions.webvtt import read_webvtt
from catalogue.models import Recording, TranscriptCue
from catalogue.webvtt import write_webvtt

from .commands import PLAYLIST
from .made import NOTHING, Made, made_of
from .serving import serve
from .storyboard import VTT, within
from .types import AUDIO, PICTURES, SLIDES, STREAM, VIDEO, suffix_of

# Names of an HLS folder: no hidden files, no "..", nothing that a file system reads in its own way.
_STREAM_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")
WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_SHEET = re.compile(r"[1-9][0-9]?\.jpg", re.ASCII)
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
    """The HLS playlist, or what lies below its folder; of a file, what was made of it."""
    source = recording.source
    if source.kind == Recording.Kind.FILE:
        return _made_stream(request, recording, name)
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
    is_ours = source.kind == Recording.Kind.HLS and source.file
    return PurePosixPath(source.file.name).name if is_ours else PLAYLIST


def _made_stream(request, recording, name):
    folder = _made(recording).stream
    if not folder or "/" in name or not _STREAM_NAME.fullmatch(name) or suffix_of(name) not in STREAM:
        return None
    return serve(request, default_storage, f"{folder}/{name}", STREAM, f"recording-{recording.pk}")


def _made(recording) -> Made:
    return made_of([recording]).get(recording.pk, NOTHING)


def audio_of(request, recording):
    """The sound alone, for who listens on the way."""
    folder = _made(recording).audio
    if not folder:
        return None
    return serve(request, default_storage, f"{folder}/audio.m4a", AUDIO, f"sound-{recording.pk}")


def storyboard_of(request, recording, name):
    """The sheets of preview pictures, and the list that says which is shown when; of a span from its start."""
    folder = _made(recording).storyboard
    if not folder:
        return None
    if _SHEET.fullmatch(name):
        return serve(request, default_storage, f"{folder}/{name}", PICTURES, f"preview-{recording.pk}")
    return _thumbnails(recording, f"{folder}/{name}") if name == VTT else None


def _thumbnails(recording, path):
    try:
        with default_storage.open(path) as file:
            text = file.read().decode()
    except (OSError, ValueError):
        return None
    if recording.part_of is not None:
        cues = ((cue.start_ms, cue.end_ms, cue.text) for cue in read_webvtt(text).cues)
        text = within(cues, recording.start_ms, recording.end_ms)
    return _webvtt(text)


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
    """The still picture, a span's own or that of the whole; without one, the one made of the file."""
    poster = recording.poster or recording.source.poster
    if not poster:
        folder = _made(recording).poster
        path = f"{folder}/poster.jpg"
        return serve(request, default_storage, path, PICTURES, f"still-{recording.pk}") if folder else None
    if suffix_of(poster.name) not in PICTURES:
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
