"""What hosts of videos have in common: one video, mapped once, becomes records of the catalogue.

A video is a webinar of its own, or a talk of a congress that the editor names; it has a recording where there is
something to watch, and captions where the host gives them. Ids: "<video>", "<video>#recording",
"<video>#captions.<language>.<kind>".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from catalogue.captions import ReadCaptions, UnreadableCaption, read_captions
from catalogue.importers.door import Unsuitable, clean_id, clean_line, clean_text, cut, fit_title, offered_url
from catalogue.importers.failures import Failure, QuotaExceeded, Temporary
from catalogue.importers.languages import offered_language
from catalogue.importers.records import (
    Arrival,
    CaptionsRecord,
    ChapterMark,
    CongressRecord,
    Part,
    Record,
    RecordingRecord,
    Refused,
    TalkRecord,
    WebinarRecord,
)
from catalogue.media.sizes import SETTING, SEVERAL

from .protocol import Field, WrongSetting

LONGEST = timedelta(hours=48)
LEVELS = {"open": 0, "account": 1, "member": 2}
VIDEOS = frozenset({"webinar", "talk", "recording"})
FILES = VIDEOS | {"slides"}


SIZES = Field(
    SETTING,
    _("Sizes of the picture"),
    "choice",
    required=False,
    choices=(("one", _("As it is")), (SEVERAL, _("Smaller ones as well, for slow networks"))),
    default="one",
    help=_("Of recordings copied here from now on; this takes about as long as they last."),
)


def arriving_fields(level: str) -> tuple[Field, ...]:
    """The settings that say what videos become here; `level` is who may watch them if nobody says."""
    return (
        Field(
            "become",
            _("What they become"),
            "choice",
            choices=(("webinars", _("Webinars")), ("talks", _("Talks of one congress"))),
            default="webinars",
        ),
        Field(
            "congress",
            _("Congress"),
            required=False,
            help=_("Where they become talks: the title of their congress."),
        ),
        Field(
            "level",
            _("Who may watch"),
            "choice",
            choices=(
                ("open", _("Open to everyone")),
                ("account", _("With an account")),
                ("member", _("Members only")),
            ),
            default=level,
        ),
        Field(
            "language",
            _("Language"),
            "language",
            required=False,
            default="en",
            help=_("Of what does not say its own, such as en or pt-BR."),
        ),
    )


@dataclass(frozen=True)
class Track:
    """Captions that were read, or why they were not."""

    language: str
    read: ReadCaptions
    kind: str = "captions"
    origin: str = "human"
    generator: str = ""
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Video:
    """One video as a host describes it; texts as they came. `address` is "" while there is nothing to watch."""

    source_id: str
    place: str
    title: str
    text: str = ""
    kind: str = "link"
    address: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    duration: timedelta | None = None
    language: str = ""
    keywords: tuple[str, ...] = ()
    faculty: tuple[Part, ...] = ()
    chapters: tuple[ChapterMark, ...] = ()
    join_url: str = ""
    website: str = ""
    notices: tuple[str, ...] = ()


class Becoming:
    """What an editor wants videos to become. Raises WrongSetting."""

    def __init__(self, values: dict[str, str], listing: str):
        self.listing = listing
        self.congress = clean_line(values["congress"]) if values["become"] == "talks" else ""
        if values["become"] == "talks" and not self.congress:
            raise WrongSetting("congress", "name the congress of which these become talks")
        self.level = LEVELS[values["level"]]
        notices: list[str] = []
        self.language = offered_language(values["language"], notices, "en")
        if notices:
            raise WrongSetting("language", notices[0])

    def at_first(self, place: str) -> Iterator[Record]:
        """What must be there before the videos."""
        if self.congress:
            yield CongressRecord(
                source_id="congress", place=place, title=cut(self.congress, 255), language=self.language
            )

    def records(self, video: Video) -> Iterator[Arrival]:
        """What a video becomes, or why it is refused."""
        try:
            yield from [self._described(video), *self._recording(video)]
        except Unsuitable as error:
            yield Refused(video.place, str(error), video.source_id)

    def _described(self, video: Video) -> WebinarRecord | TalkRecord:
        title = clean_line(video.title)
        if not title:
            raise Unsuitable("the title is missing")
        notices = list(video.notices)
        title, abstract, cut_notices = fit_title(title, clean_text(video.text))
        common = {
            "source_id": video.source_id,
            "place": video.place,
            "listing": self.listing,
            "title": title,
            "abstract": abstract,
            "language": offered_language(video.language, notices, self.language),
            "starts_at": video.starts_at,
            "faculty": video.faculty,
            "keywords": tuple(
                dict.fromkeys(cut(word, 255) for one in video.keywords if (word := clean_line(one)))
            ),
        }
        website = offered_url(video.website, "the web page", notices)
        join_url = offered_url(video.join_url, "the join address", notices)
        common["notices"] = (*cut_notices, *notices)
        if self.congress:
            return TalkRecord(page="congress", website=website, duration=video.duration, **common)
        return WebinarRecord(ends_at=_end(video), join_url=join_url, **common)

    def _recording(self, video: Video) -> Iterator[RecordingRecord]:
        if video.address:
            yield RecordingRecord(
                source_id=clean_id(f"{video.source_id}#recording"),
                place=video.place,
                listing=self.listing,
                of=video.source_id,
                kind=video.kind,
                address=video.address,
                language=offered_language(video.language, [], self.language),
                duration_ms=video.duration // timedelta(milliseconds=1) if video.duration else None,
                level=self.level,
                chapters=video.chapters,
            )

    def captions(self, video: Video, track: Track) -> CaptionsRecord:
        notices = list(track.read.notices)
        language = offered_language(track.language, notices, self.language)
        return CaptionsRecord(
            source_id=clean_id(f"{video.source_id}#captions.{language}.{track.kind}"),
            place=track.place or video.place,
            notices=tuple(notices),
            of=(f"{video.source_id}#recording",),
            language=language,
            kind=track.kind,
            origin=track.origin,
            generator=cut(clean_line(track.generator), 120),
            cues=track.read.cues,
        )


def _end(video: Video) -> datetime | None:
    ends_at = video.ends_at
    if ends_at is None and video.starts_at and video.duration:
        ends_at = video.starts_at + video.duration
    return ends_at if ends_at and video.starts_at and ends_at > video.starts_at else None


def fetched_captions(fetch: Callable[[], bytes], name: str) -> ReadCaptions | str:
    """The cues that `fetch` brings, or the reason why there are none; `name` ends in .vtt or .srt.

    What would heal by waiting is raised, so that the caller can ask another time.
    """
    try:
        return read_captions(fetch(), name)
    except (Temporary, QuotaExceeded):
        raise
    except (Failure, UnreadableCaption, Unsuitable) as error:
        return f"its captions cannot be read: {error}"


_MARK = re.compile(r"^\W*((?:\d{1,2}:)?[0-5]?\d:[0-5]\d)\W+(\S.*)$", re.M)


def described_chapters(text: str) -> tuple[ChapterMark, ...]:
    """Chapters from lines such as "12:30 Cannulation": three or more, rising, the first at 0:00, else none.

    >>> [mark.start_ms for mark in described_chapters("0:00 Start\\n1:30 - Flow\\n1:02:03 End")]
    [0, 90000, 3723000]
    """
    marks = []
    for written, title in _MARK.findall(text[:20_000]):
        seconds = 0
        for part in written.split(":"):
            seconds = seconds * 60 + int(part)
        marks.append(ChapterMark(seconds * 1000, cut(clean_line(title), 255)))
    starts = [mark.start_ms for mark in marks]
    if len(marks) < 3 or starts[0] or any(b <= a for a, b in pairwise(starts)):
        return ()
    return tuple(mark for mark in marks if mark.title)


def plausible(duration: timedelta | None, notices: list[str]) -> timedelta | None:
    """`duration` where it can be one, else None; with a notice where it is absurd."""
    if duration is None or timedelta(0) < duration <= LONGEST:
        return duration
    if duration:
        notices.append(f"the duration was left out: {duration} is none of a video")
    return None
