"""One search: the question understood, the entries ranked and counted, the shown ones marked."""

import orjson
from tantivy import DocAddress, Document, Occur, Order, Query

from search.counted import within_bounds
from search.engines.embedded.facets import count_facets
from search.engines.embedded.lexicon import VisibleWords
from search.engines.embedded.passages import Moments
from search.engines.embedded.ranking import Filters, Matching, Queries, within
from search.engines.embedded.reading import Snapshot
from search.highlights import Marker
from search.placed import unpacked
from search.query import Hit, SearchQuery, SearchResults
from search.question import Question
from search.synonyms import Synonyms
from search.traces import Traces
from search.understanding import understand

Placed = list[tuple[float, DocAddress]]


def search(snapshot: Snapshot, query: SearchQuery, synonyms: Synonyms) -> SearchResults:
    """The answer to `query` from one state of the index."""
    query = within_bounds(query, snapshot.entries.num_docs)
    level = query.level
    queries = Queries(snapshot, level)
    question = understand(query.text, VisibleWords(snapshot, level), synonyms, query.language)
    if not question.wanted and query.text.strip("\0 \t\r\n"):
        return SearchResults()
    matching, filters = queries.matching(question), queries.filters(query)
    if not query.counting:
        return SearchResults(
            _hits_alone(snapshot, _page(snapshot, matching, filters, query, 0), Marker(Traces(question)))
        )
    total = _count(snapshot, within(matching.all_words, filters.values()))
    return SearchResults(
        hits=_hits(snapshot, _page(snapshot, matching, filters, query, total), question, queries, level),
        total=total,
        partial=_count(snapshot, within(matching.any_word, filters.values())) - total,
        facets=count_facets(snapshot.entries, matching.all_words, filters, query),
        corrected=question.corrected,
    )


def _count(snapshot: Snapshot, wanted: Query) -> int:
    return snapshot.entries.search(wanted, 1).count


def _page(snapshot: Snapshot, matching: Matching, filters: Filters, query: SearchQuery, total: int) -> Placed:
    """The addresses asked for: by relevance, or the newest that hold all words before the newest others."""
    offset, limit = query.offset, query.limit
    if not limit:
        return []
    if matching.ranked is not None and query.sort != "newest":
        wanted = within(matching.ranked, [matching.any_word, *filters.values()])
        return snapshot.entries.search(wanted, limit, offset=offset, count=False).hits
    page = _newest(snapshot, within(matching.all_words, filters.values()), offset, limit)
    if len(page) < limit and matching.ranked is not None:
        others = without(within(matching.any_word, filters.values()), matching.all_words)
        page += _newest(snapshot, others, max(0, offset - total), limit - len(page))
    return [(0.0, address) for _, address in page]


def _newest(snapshot: Snapshot, wanted: Query, offset: int, limit: int) -> Placed:
    found = snapshot.entries.search(
        wanted, limit, offset=offset, count=False, order_by_field="sort_at", order=Order.Desc
    )
    return found.hits


def without(query: Query, other: Query) -> Query:
    return Query.boolean_query([(Occur.Must, query), (Occur.MustNot, other)])


def _hits(
    snapshot: Snapshot, page: Placed, question: Question, queries: Queries, level: int
) -> tuple[Hit, ...]:
    """The page as it is shown; moments are looked for where this visitor hears anything at all."""
    weights = [(slot, queries.rarity(slot)) for slot in question.wanted]
    traces = Traces(question)
    moments, marker = Moments(snapshot, level, question, weights, traces), Marker(traces)
    addresses = [address for _, address in page]
    heard = [from_level <= level for from_level in snapshot.entries.fast_field_values("heard", addresses)]
    return tuple(
        _hit(score, snapshot.entries.doc(address), marker, moments if question.wanted and is_heard else None)
        for (score, address), is_heard in zip(page, heard, strict=True)
    )


def _hits_alone(snapshot: Snapshot, page: Placed, marker: Marker) -> tuple[Hit, ...]:
    return tuple(_hit(score, snapshot.entries.doc(address), marker, None) for score, address in page)


def _hit(score: float, document: Document, marker: Marker, moments: Moments | None) -> Hit:
    key = document.get_first("key")
    title, abstract = map(unpacked, orjson.loads(bytes(document.get_first("shown"))))
    return Hit(
        key=key,
        score=score,
        title=marker.mark(title),
        snippet=marker.snippet(abstract),
        moments=moments.of(key) if moments else (),
    )
