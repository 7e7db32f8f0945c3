"""Facets: which values of a filter there are, and how many entries each would leave."""

from collections.abc import Mapping
from dataclasses import replace

from search.analysis import readable
from search.prepared import LEVELS
from search.query import FacetCount, SearchQuery

MOST_VALUES = 1000
LONGEST_VALUE = 100  # letters; no kind or language is nearly as long
YES = "true"
TICKED = {
    "kind": "kinds",
    "topic": "topics",
    "congress": "congresses",
    "year": "years",
    "language": "languages",
}
YES_OR_NO = ("has_captions", "has_recording")
FACETS = (*TICKED, *YES_OR_NO)


def ticked(query: SearchQuery) -> dict[str, tuple]:
    """The values that are ticked, by facet; of "has captions" and the like the levels that the visitor has."""
    values = {facet: tuple(getattr(query, name)) for facet, name in TICKED.items()}
    values |= {facet: LEVELS[: query.level + 1] if getattr(query, facet) else () for facet in YES_OR_NO}
    return {facet: those for facet, those in values.items() if those}


def facet_counts(facet: str, counts: Mapping[str, int], query: SearchQuery) -> tuple[FacetCount, ...]:
    """The values to show from `counts` by value: years newest first, others most used first.

    For "has captions" and "has recording" `counts` are by the lowest level that may.
    """
    if facet in YES_OR_NO:
        return _yes(counts, query.level, getattr(query, facet))
    chosen = {str(value) for value in getattr(query, TICKED[facet])}
    counts = dict.fromkeys(chosen, 0) | dict(counts)
    newest_first = facet == "year"
    ordered = sorted(counts.items(), key=lambda pair: -int(pair[0]) if newest_first else (-pair[1], pair[0]))
    return tuple(FacetCount(value, count, value in chosen) for value, count in ordered)


def _yes(counts: Mapping[str, int], level: int, is_ticked: bool) -> tuple[FacetCount, ...]:
    """How many the visitor may watch or read: those of the own level and below."""
    count = sum(counts.get(str(lower), 0) for lower in range(level + 1))
    return (FacetCount(YES, count, is_ticked),) if count or is_ticked else ()


def within_bounds(query: SearchQuery, most: int) -> SearchQuery:
    """`query` with numbers that an index of `most` entries can take, whatever an address line said."""
    return replace(
        query,
        level=min(max(query.level, LEVELS[0]), LEVELS[-1]),
        offset=min(max(query.offset, 0), most),
        limit=min(max(query.limit, 0), most),
        topics=tuple(filter(_is_storable, query.topics)),
        congresses=tuple(filter(_is_storable, query.congresses)),
        years=tuple(filter(_is_storable, query.years)),
        kinds=tuple(readable(kind)[:LONGEST_VALUE] for kind in query.kinds),
        languages=tuple(readable(language)[:LONGEST_VALUE] for language in query.languages),
    )


def _is_storable(number: int) -> bool:
    return -(2**63) <= number < 2**63
