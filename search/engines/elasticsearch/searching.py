"""One search: the question understood, the entries ranked and counted in one request, moments in another."""

from elasticsearch import NotFoundError

from search.counted import FACETS, MOST_VALUES, facet_counts, within_bounds
from search.engines.elasticsearch.generations import WINDOW
from search.engines.elasticsearch.lexicon import ServerWords
from search.engines.elasticsearch.passages import Moments
from search.engines.elasticsearch.queries import FACET_FIELDS, Matching, Queries, both, constant, filters
from search.highlights import Marker
from search.placed import unpacked
from search.query import FacetCount, Hit, Moment, SearchQuery, SearchResults
from search.question import Question, Slot
from search.synonyms import Synonyms
from search.traces import Traces
from search.understanding import understand
from search.weights import rarity


def search(client, alias, query: SearchQuery, synonyms: Synonyms) -> SearchResults:
    """The answer to `query`; nothing where no index is. `alias` names an index by what it holds."""
    query = within_bounds(query, WINDOW // 2)
    lexicon = ServerWords(client, alias, query.level)
    try:
        question = understand(query.text, lexicon, synonyms, query.language)
        if not question.wanted and query.text.strip("\0 \t\r\n"):
            return SearchResults()
        weights = _weights(question, lexicon)
        matching = Queries(query.level, weights).matching(question)
        answer = _ask(client, alias, query, matching)
        return _results(client, alias, query, question, weights, answer)
    except NotFoundError:
        return SearchResults()


def _weights(question: Question, lexicon: ServerWords) -> dict[Slot, float]:
    """Each slot's rarity: that of the rarest word of its first way of saying it."""
    firsts = {slot: slot.alternatives[0].stems for slot in question.wanted}
    lexicon.look_up(stems=[stem for stems in firsts.values() for stem in stems])
    return {
        slot: max(rarity(lexicon.entries, lexicon.holding(stem)) for stem in stems)
        for slot, stems in firsts.items()
    }


def _ask(client, alias, query: SearchQuery, matching: Matching) -> dict:
    ticked = filters(query)
    counting = {"aggregations": _counting(matching, ticked)} if query.counting else {}
    if ticked:
        counting["post_filter"] = both(list(ticked.values()))
    return client.search(
        index=alias("entries"),
        query=_ordered(query, matching),
        sort=_sort(query, matching),
        from_=query.offset,
        size=query.limit,
        source_includes=["key", "heard", "shown"],
        track_total_hits=query.counting,
        track_scores=True,
        request_cache=False if not query.limit else None,
        allow_partial_search_results=False,
        **counting,
    ).body


def _ordered(query: SearchQuery, matching: Matching) -> dict:
    """What is scored: by relevance; or, newest first, those that hold all words before the others."""
    if matching.ranked is None:
        return constant(matching.any_word, 0.0)
    ranked = matching.ranked if query.sort != "newest" else constant(matching.all_words, 1.0)
    return {"bool": {"should": [ranked], "filter": [matching.any_word]}}


def _sort(query: SearchQuery, matching: Matching) -> list:
    by_date = [{"sort_at": {"order": "desc", "missing": "_last"}}, {"key": "asc"}]
    if matching.ranked is None:
        return by_date
    return ["_score", *(by_date if query.sort == "newest" else [{"key": "asc"}])]


def _counting(matching: Matching, ticked: dict[str, dict]) -> dict:
    """All that hold all words, with the facets without a tick; and each ticked facet without its own ticks."""
    free = {facet: _values(facet) for facet in FACETS if facet not in ticked}
    counting = {"all": _within(matching, list(ticked.values()), free)}
    for facet in ticked:
        others = [held for name, held in ticked.items() if name != facet]
        counting[facet] = _within(matching, others, {facet: _values(facet)})
    return counting


def _within(matching: Matching, held: list[dict], facets: dict[str, dict]) -> dict:
    wanted = {"filter": both([matching.all_words, *held])}
    return wanted | {"aggregations": facets} if facets else wanted


def _values(facet: str) -> dict:
    return {"terms": {"field": FACET_FIELDS[facet], "size": MOST_VALUES}}


def _results(client, alias, query, question: Question, weights, answer: dict) -> SearchResults:
    hits = answer["hits"]["hits"]
    traces = Traces(question)
    marker = Marker(traces)
    if not query.counting:
        return SearchResults(tuple(_hit(hit, marker, ()) for hit in hits))
    heard = [hit["_id"] for hit in hits if question.wanted and hit["_source"]["heard"] <= query.level]
    moments = Moments(query.level, question, list(weights.items()), traces).of(client, alias, heard)
    total = answer["aggregations"]["all"]["doc_count"]
    return SearchResults(
        hits=tuple(_hit(hit, marker, moments.get(hit["_id"], ())) for hit in hits),
        total=total,
        partial=answer["hits"]["total"]["value"] - total,
        facets=_facets(answer["aggregations"], query),
        corrected=question.corrected,
    )


def _facets(counted: dict, query: SearchQuery) -> dict[str, tuple[FacetCount, ...]]:
    facets = {}
    for facet in FACETS:
        group = counted.get(facet) or counted["all"]
        counts = {str(bucket["key"]): bucket["doc_count"] for bucket in group[facet]["buckets"]}
        facets[facet] = facet_counts(facet, counts, query)
    return facets


def _hit(hit: dict, marker: Marker, moments: tuple[Moment, ...]) -> Hit:
    title, abstract = map(unpacked, hit["_source"]["shown"]["texts"])
    return Hit(
        key=hit["_id"],
        score=hit["_score"] or 0.0,
        title=marker.mark(title),
        snippet=marker.snippet(abstract),
        moments=moments,
    )
