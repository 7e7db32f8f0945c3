"""What the player's templates show of a recording: plain frozen values."""

from dataclasses import dataclass, field
from datetime import datetime

from catalogue.access import Level
from catalogue.models import Recording

from .moments import clock


@dataclass(frozen=True)
class Line:
    """A line of a transcript or a chapter: `start_ms` counts within what is shown, `link` opens there."""

    start_ms: int
    text: str
    link: str
    voice: str = ""

    @property
    def clock(self) -> str:
        return clock(self.start_ms)


@dataclass(frozen=True)
class Track:
    """Captions that the player offers; `link` makes them the transcript, `is_shown` where they are it."""

    address: str
    kind: str
    language: str
    label: str
    link: str
    is_shown: bool = False


@dataclass(frozen=True)
class Slides:
    """A document of slides, or one that has no time in the recording; `title` may be empty."""

    address: str
    title: str = ""


@dataclass(frozen=True)
class Playback:
    """A recording that its visitor may watch.

    `address` is what is played: ours for a file or HLS, else a page elsewhere, "" where there is none.
    `start_ms` and `end_ms` are its span of the file, `at_ms` counts within it. `stream`, `audio` and
    `thumbnails` are addresses of what was made of a file, "" for what was not.
    """

    recording: Recording
    kind: str
    title: str
    address: str
    video: str = ""
    poster: str = ""
    stream: str = ""
    audio: str = ""
    thumbnails: str = ""
    start_ms: int = 0
    end_ms: int | None = None
    at_ms: int = 0
    tracks: tuple[Track, ...] = ()
    chapters: tuple[Line, ...] = ()
    chapters_address: str = ""
    lines: tuple[Line, ...] = field(default=(), repr=False)
    lines_language: str = ""
    slides: tuple[Slides, ...] = ()

    @property
    def id(self) -> str:
        return f"player-{self.recording.pk}"

    @property
    def fragment(self) -> str:
        """The media fragment with which a browser plays the span by itself, "" for a file from its start."""
        start = (self.start_ms + self.at_ms) / 1000
        if self.end_ms:
            return f"#t={start},{self.end_ms / 1000}"
        return f"#t={start}" if start else ""


@dataclass(frozen=True)
class Locked:
    """A recording that its visitor may not watch: why: the level it asks, the instant it opens."""

    recording: Recording
    level: Level | None = None
    open_from: datetime | None = None


@dataclass(frozen=True)
class Watch:
    """All recordings of one talk, session or webinar, as one visitor may know of them."""

    playbacks: tuple[Playback, ...] = ()
    locked: tuple[Locked, ...] = ()
    sign_in: str = ""

    def __bool__(self):
        return bool(self.playbacks or self.locked)
