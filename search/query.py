"""What is asked of an engine and what it answers: plain frozen values."""

from dataclasses import dataclass, field
from typing import NamedTuple

SORTS = ("relevance", "newest")


@dataclass(frozen=True)
class SearchQuery:
    """One question, with who asks it.

    `level` is the visitor's access level (0, 1, 2): what is said above it neither matches nor counts.
    `language` is the visitor's (a BCP 47 tag). Values within one filter are alternatives, filters add up.
    An empty `text` lists everything that the filters leave, newest first. Without `counting` only hits are
    wanted: totals are 0, facets and moments empty.
    """

    text: str = ""
    level: int = 0
    language: str = "en"
    kinds: tuple[str, ...] = ()
    topics: tuple[int, ...] = ()
    congresses: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    has_captions: bool = False
    has_recording: bool = False
    sort: str = "relevance"
    offset: int = 0
    limit: int = 20
    counting: bool = True


class Span(NamedTuple):
    """A run of text, `hit` where it carries the match: highlighting without markup."""

    text: str
    hit: bool = False


@dataclass(frozen=True)
class Moment:
    """Where in a recording it was said: the cue with the densest match, and its passage's words marked."""

    recording: int
    start_ms: int
    language: str
    text: tuple[Span, ...]


@dataclass(frozen=True)
class Hit:
    """One found entry: its key, the score (higher is better), marked title and snippet, up to 3 moments."""

    key: str
    score: float
    title: tuple[Span, ...] = ()
    snippet: tuple[Span, ...] = ()
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True)
class FacetCount:
    """A filter value (as a string), how many entries it would leave, and whether it is ticked now."""

    value: str
    count: int
    ticked: bool = False


@dataclass(frozen=True)
class SearchResults:
    """The answer. `total` counts entries that hold all words (synonyms counted); `partial` those with some.

    `facets` maps kind, topic, congress, year, language, has_captions, has_recording to counts over entries
    that hold all words, each group counted as if none of its own values were ticked; the last two have the
    one value "true", for what the visitor's level may read or watch. `corrected` is the query that was
    searched instead of the one typed ("" when as typed).
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    partial: int = 0
    facets: dict[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    corrected: str = ""


@dataclass(frozen=True)
class Suggestion:
    """A completion offered while typing: the entry's key and its title."""

    key: str
    title: str
