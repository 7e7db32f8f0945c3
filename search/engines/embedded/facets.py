"""Filter values with counts, each group counted as if none of its own values were ticked."""

from tantivy import Query, Searcher

from search.counted import FACETS, MOST_VALUES, facet_counts
from search.engines.embedded.layout import FACET_FIELDS
from search.engines.embedded.ranking import Filters, within
from search.query import FacetCount, SearchQuery

Facets = dict[str, tuple[FacetCount, ...]]


def count_facets(searcher: Searcher, matching: Query, filters: Filters, query: SearchQuery) -> Facets:
    """All groups: one pass for those without a tick, one more for each with."""
    free = [facet for facet in FACETS if facet not in filters]
    counts = _counts(searcher, within(matching, filters.values()), free)
    for facet in filters:
        others = [held for name, held in filters.items() if name != facet]
        counts |= _counts(searcher, within(matching, others), [facet])
    return {facet: facet_counts(facet, counts[facet], query) for facet in FACETS}


def _counts(searcher: Searcher, matching: Query, facets: list[str]) -> dict[str, dict]:
    if not facets:
        return {}
    wanted = {facet: {"terms": {"field": FACET_FIELDS[facet], "size": MOST_VALUES}} for facet in facets}
    answer = searcher.aggregate(matching, wanted)
    return {
        facet: {_plain(bucket["key"]): bucket["doc_count"] for bucket in answer[facet]["buckets"]}
        for facet in facets
    }


def _plain(value: object) -> str:
    return str(int(value)) if isinstance(value, float) else str(value)
