"""Filter values with counts, each group counted as if none of its own values were ticked."""

from tantivy import Query, Searcher

from search.engines.embedded.layout import FACETS
from search.engines.embedded.ranking import Filters, within
from search.query import FacetCount, SearchQuery

MOST_VALUES = 1000
YES = "true"

Facets = dict[str, tuple[FacetCount, ...]]


def count_facets(searcher: Searcher, matching: Query, filters: Filters, query: SearchQuery) -> Facets:
    """All groups: one pass for those without a tick, one more for each with."""
    free = [facet for facet in FACETS if facet not in filters]
    counts = _counts(searcher, within(matching, filters.values()), free)
    for facet in filters:
        others = [held for name, held in filters.items() if name != facet]
        counts |= _counts(searcher, within(matching, others), [facet])
    return {facet: _values(facet, counts[facet], query) for facet in FACETS}


def _counts(searcher: Searcher, matching: Query, facets: list[str]) -> dict[str, dict]:
    if not facets:
        return {}
    wanted = {facet: {"terms": {"field": FACETS[facet], "size": MOST_VALUES}} for facet in facets}
    answer = searcher.aggregate(matching, wanted)
    return {
        facet: {_plain(bucket["key"]): bucket["doc_count"] for bucket in answer[facet]["buckets"]}
        for facet in facets
    }


def _plain(value: object) -> str:
    return str(int(value)) if isinstance(value, float) else str(value)


def _values(facet: str, counts: dict[str, int], query: SearchQuery) -> tuple[FacetCount, ...]:
    if facet in ("has_captions", "has_recording"):
        return _yes(counts, query.level, getattr(query, facet))
    ticked = {str(value) for value in _ticked(facet, query)}
    counts = dict.fromkeys(ticked, 0) | counts
    ordered = sorted(
        counts.items(),
        key=(lambda pair: -int(pair[0])) if facet == "year" else (lambda pair: (-pair[1], pair[0])),
    )
    return tuple(FacetCount(value, count, value in ticked) for value, count in ordered)


def _ticked(facet: str, query: SearchQuery) -> tuple:
    names = {
        "kind": "kinds",
        "topic": "topics",
        "congress": "congresses",
        "year": "years",
        "language": "languages",
    }
    return getattr(query, names[facet])


def _yes(counts: dict[str, int], level: int, ticked: bool) -> tuple[FacetCount, ...]:
    """How many the visitor may watch or read: those of the own level and below."""
    count = sum(counts.get(str(lower), 0) for lower in range(level + 1))
    return (FacetCount(YES, count, ticked),) if count or ticked else ()
