"""What an engine keeps: plain frozen values, built from the database by `search.indexing`."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Cue:
    """One timed line of a passage: where it starts (ms from the start of the recording) and what is said."""

    start_ms: int
    text: str


@dataclass(frozen=True)
class Passage:
    """About 30 s of neighbouring cues of one caption track, the unit in which moments are found.

    `n` counts from 0 within the entry; `level` is the lowest access level that may hear it (0 open,
    1 account, 2 member); `language` a BCP 47 tag; `machine` whether the captions were made by a machine.
    """

    recording: int
    n: int
    level: int
    language: str
    machine: bool
    start_ms: int
    end_ms: int
    cues: tuple[Cue, ...]

    @property
    def text(self) -> str:
        return " ".join(cue.text for cue in self.cues)


@dataclass(frozen=True)
class Entry:
    """One findable thing: a talk, session, webinar, person, congress, topic or collection.

    `key` is "<kind>:<primary key>"; `revision` grows with every announcement of the key, so that an older
    write never wins. `topics` are labels to match (the thing's own and its topics' synonyms are applied by
    the vocabulary, not here); `topic_ids` are facet values and hold the broader topics too.
    `watchable_from` is the lowest level that may watch a recording of it now, None without one;
    `captioned_from` likewise for captions. `sort_at` orders "newest first"; None sorts last.
    """

    key: str
    kind: str
    title: str
    revision: int = 0
    language: str = "en"
    abstract: str = ""
    faculty: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    congress: str = ""
    topic_ids: tuple[int, ...] = ()
    congress_id: int | None = None
    year: int | None = None
    sort_at: datetime | None = None
    watchable_from: int | None = None
    captioned_from: int | None = None
    passages: tuple[Passage, ...] = field(default=(), repr=False)
