"""What an adapter yields: plain frozen values, cleaned at the door, one kind for each word of the house.

`source_id` is the outside id, unique in its source; `place` says where the record stood ("talks.jsonl:12");
`notices` are remarks on it that do not keep it out, and `listing` names the list it was on: a later list
that brings some of it again stands for all of it. References are outside ids of the same source.
Instants are aware, durations are timedeltas, languages are BCP 47 tags, absent texts are "".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from catalogue.captions import Cue


@dataclass(frozen=True)
class Part:
    """Someone's part: a person of the source by id, or somebody known by name only."""

    name: str = ""
    person: str = ""
    role: str = "speaker"
    affiliation: str = ""
    disclosure: str = ""


@dataclass(frozen=True)
class Term:
    text: str
    kind: str = "synonym"
    language: str = "en"


@dataclass(frozen=True)
class Code:
    scheme: str
    code: str


@dataclass(frozen=True)
class ChapterMark:
    start_ms: int
    title: str


@dataclass(frozen=True, kw_only=True)
class Record:
    source_id: str
    place: str
    notices: tuple[str, ...] = ()
    listing: str = ""


@dataclass(frozen=True, kw_only=True)
class CongressRecord(Record):
    title: str
    acronym: str = ""
    edition: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    time_zone: str = "UTC"
    venue: str = ""
    city: str = ""
    country: str = ""
    language: str = "en"
    abstract: str = ""
    website: str = ""
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SessionRecord(Record):
    title: str
    congress: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    room: str = ""
    track: str = ""
    type: str = ""
    language: str = ""
    abstract: str = ""
    faculty: tuple[Part, ...] = ()
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TalkRecord(Record):
    """`page` is the id of the session, webinar or congress it was given in."""

    title: str
    page: str
    abstract: str = ""
    type: str = ""
    language: str = ""
    starts_at: datetime | None = None
    duration: timedelta | None = None
    room: str = ""
    track: str = ""
    order: int = 0
    doi: str = ""
    website: str = ""
    do_not_record: bool = False
    faculty: tuple[Part, ...] = ()
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WebinarRecord(Record):
    title: str
    abstract: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    time_zone: str = "UTC"
    language: str = "en"
    join_url: str = ""
    registration_url: str = ""
    faculty: tuple[Part, ...] = ()
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersonRecord(Record):
    name: str
    affiliation: str = ""
    biography: str = ""
    orcid: str = ""
    website: str = ""


@dataclass(frozen=True, kw_only=True)
class TopicRecord(Record):
    title: str
    broader: str = ""
    introduction: str = ""
    language: str = "en"
    terms: tuple[Term, ...] = ()
    codes: tuple[Code, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RecordingRecord(Record):
    """`of` is the id of its talk, session or webinar; a span has the whole in `part_of` and no origin.

    `kind` is file, hls, youtube, vimeo or link; `file` a path that was found, `address` a web address or the
    provider's id; `slides` a PDF. `file_digest` and `slides_digest` are the SHA-256 of the contents where that is
    known already; with `anywhere`, `of` may be an id of another source where this one has none such.
    """

    of: str
    anywhere: bool = False
    kind: str = "file"
    file: Path | None = None
    file_digest: str = ""
    address: str = ""
    title: str = ""
    language: str = ""
    duration_ms: int | None = None
    level: int = 0
    open_from: datetime | None = None
    do_not_record: bool = False
    part_of: str = ""
    start_ms: int | None = None
    end_ms: int | None = None
    chapters: tuple[ChapterMark, ...] = ()
    poster: Path | None = None
    slides: Path | None = None
    slides_digest: str = ""


@dataclass(frozen=True, kw_only=True)
class CaptionsRecord(Record):
    """`of` are ids to try in order: of the recording, or of what has exactly one recording."""

    of: tuple[str, ...]
    language: str
    kind: str = "captions"
    origin: str = "human"
    generator: str = ""
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SlidesRecord(Record):
    """A PDF of slides by itself: `of` is the id, in any source, of what has the recording that they are shown with.

    Of several recordings it is the one in `language`. `digest` is the SHA-256 of the contents where it is known.
    """

    of: str
    language: str = ""
    file: Path | None = None
    digest: str = ""


@dataclass(frozen=True, kw_only=True)
class Gone(Record):
    """The source says that this has been removed."""


@dataclass(frozen=True)
class Refused:
    """Something that cannot be taken in: where it stood, its id where it has one, and why in plain words."""

    place: str
    reason: str
    source_id: str = ""


Arrival = Record | Refused
Arrivals = Iterator[Arrival]
