"""From recordings to what the player's templates show, for one visitor."""

from urllib.parse import urlencode

from django.conf import settings
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from catalogue.access import AT_LAST, Level, is_open_to, level_of
from catalogue.models import Recording

from .commands import PLAYLIST
from .made import NOTHING, made_of
from .moments import moment_query, parse_moment
from .parts import WEB_ADDRESS, chapter_marks, cues_in, stream_name, tracks_of
from .playback import Line, Locked, Playback, Slides, Track, Watch
from .providers import video_id, video_page
from .storyboard import VTT

# Django knows the written forms of Chinese, not the language.
_OWN_NAMES = {"zh": "中文"}


def watch(subject, request) -> Watch:
    """What `request`'s visitor may watch of a talk, session or webinar that they see.

    `?t=` opens a recording there: the one that `?recording=` names, else the first. `?captions=` names the
    track shown as its transcript.
    """
    level = level_of(request.user)
    recordings = list(
        subject.recordings.select_related("part_of", "talk").prefetch_related("slides").order_by("pk")
    )
    playable = [one for one in recordings if is_open_to(level, one)]
    meant = _number(request.GET.get("recording")) or (playable[0].pk if playable else None)
    several = len(playable) > 1
    made = made_of(playable) if playable else {}
    playbacks = tuple(
        _playback(one, request, one.pk == meant, several, made.get(one.pk, NOTHING)) for one in playable
    )
    locked = (_locked(one, level) for one in recordings if one not in playable)
    return Watch(playbacks, tuple(one for one in locked if one), _sign_in(request))


def _sign_in(request) -> str:
    """Where to sign in and come back, "" for who has."""
    if request.user.is_authenticated:
        return ""
    return f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': request.get_full_path()})}"


def _locked(recording, level) -> Locked | None:
    """Why it is shut to `level`; None for what is withdrawn, of which nobody is told."""
    if not is_open_to(Level.MEMBER, recording, now=AT_LAST):
        return None
    asked = Level(max(recording.level, recording.source.level))
    opens = max((one.open_from for one in (recording, recording.source) if one.open_from), default=None)
    is_later = opens and opens > timezone.now()
    return Locked(recording, asked if level < asked else None, opens if is_later else None)


def _playback(recording, request, is_meant, several, made) -> Playback:
    kept = {"recording": recording.pk} if several else {}
    tracks = list(tracks_of(recording))
    shown = _shown_track(tracks, request, recording)
    if is_meant and "captions" in request.GET and shown:
        kept["captions"] = shown.pk
    kind, address, video = _played(recording, parse_moment(request.GET.get("t", "")) if is_meant else 0)
    marks = chapter_marks(recording)
    has_poster = recording.poster or recording.source.poster or made.poster
    return Playback(
        recording=recording,
        kind=kind,
        title=str(recording),
        address=address,
        video=video,
        poster=reverse("media:poster", args=[recording.pk]) if has_poster else "",
        stream=reverse("media:stream", args=[recording.pk, PLAYLIST]) if made.stream else "",
        audio=reverse("media:audio", args=[recording.pk]) if made.audio else "",
        thumbnails=reverse("media:storyboard", args=[recording.pk, VTT]) if made.storyboard else "",
        start_ms=recording.start_ms or 0,
        end_ms=recording.end_ms,
        at_ms=parse_moment(request.GET.get("t", "")) if is_meant else 0,
        tracks=tuple(_track(track, recording, track == shown, several) for track in tracks),
        chapters=tuple(_line(recording, kept, mark.start_ms, mark.title) for mark in marks),
        chapters_address=reverse("media:chapters", args=[recording.pk]) if marks else "",
        lines=tuple(_lines(recording, shown, kept)) if shown else (),
        lines_language=shown.language if shown else "",
        slides=tuple(_slides(recording)),
    )


def _slides(recording):
    for slide in recording.slides.all():
        if slide.start_ms is None:
            yield Slides(reverse("media:slides", args=[recording.pk, slide.pk]), slide.title)


def _played(recording, at_ms) -> tuple[str, str, str]:
    """How it is played, from where, and its id at a provider; an embed without an id is at best a link."""
    source = recording.source
    kind, address = source.kind, source.address
    if kind == Recording.Kind.FILE:
        return kind, reverse("media:file", args=[recording.pk]), ""
    if kind == Recording.Kind.HLS:
        return kind, reverse("media:stream", args=[recording.pk, stream_name(recording)]), ""
    if video := video_id(kind, address):
        return kind, video_page(kind, video, (recording.start_ms or 0) + at_ms), video
    return Recording.Kind.LINK, address if WEB_ADDRESS.match(address) else "", ""


def _shown_track(tracks, request, recording):
    """The transcript's track: the one asked for, else by the visitor's language, then the recording's."""
    asked = _number(request.GET.get("captions"))
    languages = [get_language() or "", recording.language or recording.source.language]

    def rank(track):
        spoken = [_base(language) for language in languages if language]
        near = spoken.index(_base(track.language)) if _base(track.language) in spoken else len(spoken)
        return (track.pk != asked, near, track.origin == "machine", track.kind == "subtitles", track.pk)

    return min(tracks, key=rank, default=None)


def _base(language: str) -> str:
    return language.split("-")[0].lower()


def _track(track, recording, is_shown, several) -> Track:
    kept = {"recording": recording.pk} if several else {}
    return Track(
        address=reverse("media:captions", args=[recording.pk, track.pk]),
        kind=track.kind,
        language=track.language,
        label=track_label(track),
        link=f"?{urlencode({**kept, 'captions': track.pk})}",
        is_shown=is_shown,
    )


def track_label(track) -> str:
    """A track's name in its own language, and whether a machine made it."""
    try:
        name = get_language_info(track.language.lower())["name_local"].capitalize()
    except KeyError:
        name = _OWN_NAMES.get(track.language.lower(), track.language)
    notes = [_("subtitles")] if track.kind == "subtitles" else []
    notes += [_("automatic")] if track.origin == "machine" else []
    return f"{name} ({', '.join(notes)})" if notes else name


def _lines(recording, track, kept):
    for start_ms, text, voice in cues_in(recording, track).values_list("start_ms", "text", "voice"):
        yield _line(recording, kept, start_ms, text, voice)


def _line(recording, kept, file_ms, text, voice="") -> Line:
    link = f"{moment_query(recording, file_ms, **kept)}#player-{recording.pk}"
    return Line(max(0, file_ms - (recording.start_ms or 0)), text, link, voice)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
