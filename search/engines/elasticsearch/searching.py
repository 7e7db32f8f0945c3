"""One search: the question understood, the entries ranked and counted in one request, moments in another."""

from elasticsearch import NotFoundError

from search.counted import FACETS, MOST_VALUES, facet_counts, within_bounds
from search.engines.elasticsearch import documents
from search.engines.elasticsearch.asking import NoIndex, ask_together
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

MANY_WORDS = 5  # with more of them, passing over hits costs the server more than it saves
REFINED = 200  # hits in whose order words side by side count, and who captioned


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
    except (NotFoundError, NoIndex):
        return SearchResults()


def _weights(question: Question, lexicon: ServerWords) -> dict[Slot, float]:
    """Each slot's rarity: that of the rarest word of its first way of saying it."""
    firsts = {slot: slot.alternatives[0].stems for slot in question.wanted}
    lexicon.look_up(stems=[stem for stems in firsts.values() for stem in stems])
    return {
        slot: max(rarity(lexicon.entries, lexicon.holding(stem)) for stem in stems)
        for slot, stems in firsts.items()
    }


def _ask(client, alias, query: SearchQuery, matching: Matching) -> list[dict]:
    """The hits; and if wanted what holds all words with the facets, and the number of what holds any.

    Three searches side by side: hits alone may stop early, and what only counts needs no scores.
    """
    ticked = filters(query)
    searches = [_page(query, matching, list(ticked.values()))]
    if query.counting:
        searches.append(_counting(matching, ticked))
        if matching.any_word != matching.all_words:
            searches.append(_number(both([matching.any_word, *ticked.values()])))
    return ask_together(client, alias("entries"), searches)


def _page(query: SearchQuery, matching: Matching, held: list[dict]) -> dict:
    return {
        "query": _ordered(query, matching, held),
        **_order(query, matching),
        "from": query.offset,
        "size": query.limit,
        "stored_fields": "_none_",
        "docvalue_fields": ["key", "revision", "heard", "shown"],
        # Told to count them all, the server doesn't try to pass over what can't come among the first.
        "track_total_hits": matching.words > MANY_WORDS,
    }


def _ordered(query: SearchQuery, matching: Matching, held: list[dict]) -> dict:
    """What is scored: by relevance; or, newest first, those that hold all words before the others."""
    if matching.ranked is None:
        return {"bool": {"filter": [matching.any_word, *held]}}
    if query.sort == "newest":
        return {"bool": {"should": [constant(matching.all_words, 1.0)], "filter": [matching.any_word, *held]}}
    demanded = [matching.any_word] if matching.is_demanding else []
    return {"bool": {"must": [matching.ranked], "filter": [*demanded, *held]}}


def _order(query: SearchQuery, matching: Matching) -> dict:
    by_date = [{"sort_at": {"order": "desc", "missing": "_last"}}, {"key": "asc"}]
    if matching.ranked is None:
        return {"sort": by_date}
    if query.sort == "newest":
        return {"sort": ["_score", *by_date]}
    if not query.limit:
        return {}
    return {"rescore": {"window_size": REFINED, "query": {"rescore_query": matching.refined}}}


def _counting(matching: Matching, ticked: dict[str, dict]) -> dict:
    """All that hold all words, with the facets without a tick; and each ticked facet without its own ticks."""
    counting = {"all": _within(list(ticked.values()), [name for name in FACETS if name not in ticked])}
    for facet in ticked:
        counting[facet] = _within([held for name, held in ticked.items() if name != facet], [facet])
    return _number(matching.all_words) | {"track_total_hits": False, "aggregations": counting}


def _number(query: dict) -> dict:
    return {"query": {"bool": {"filter": [query]}}, "size": 0, "track_total_hits": True}


def _within(held: list[dict], facets: list[str]) -> dict:
    values = {facet: {"terms": {"field": FACET_FIELDS[facet], "size": MOST_VALUES}} for facet in facets}
    wanted = {"filter": both(held) if held else {"match_all": {}}}
    return wanted | {"aggregations": values} if values else wanted


def _results(client, alias, query, question: Question, weights, answers: list[dict]) -> SearchResults:
    hits = answers[0]["hits"]["hits"]
    traces = Traces(question)
    marker = Marker(traces)
    if not query.counting:
        return SearchResults(tuple(_hit(hit, marker, ()) for hit in hits))
    counted = answers[1]["aggregations"]
    heard = [_state(hit) for hit in hits if question.wanted and hit["fields"]["heard"][0] <= query.level]
    moments = Moments(query.level, question, list(weights.items()), traces).of(client, alias, heard)
    total = counted["all"]["doc_count"]
    # One word alone is all words.
    any_word = answers[2]["hits"]["total"]["value"] if len(answers) > 2 else total
    return SearchResults(
        hits=tuple(_hit(hit, marker, moments.get(_state(hit), ())) for hit in hits),
        total=total,
        partial=any_word - total,
        facets=_facets(counted, query),
        corrected=question.corrected,
    )


def _facets(counted: dict, query: SearchQuery) -> dict[str, tuple[FacetCount, ...]]:
    facets = {}
    for facet in FACETS:
        group = counted.get(facet) or counted["all"]
        counts = {str(bucket["key"]): bucket["doc_count"] for bucket in group[facet]["buckets"]}
        facets[facet] = facet_counts(facet, counts, query)
    return facets


def _key(hit: dict) -> str:
    return hit["fields"]["key"][0]


def _state(hit: dict) -> str:
    return documents.state_of(_key(hit), hit["fields"]["revision"][0])


def _hit(hit: dict, marker: Marker, moments: tuple[Moment, ...]) -> Hit:
    title, abstract = map(unpacked, documents.unpacked(hit))
    return Hit(
        key=_key(hit),
        score=hit["_score"] or 0.0,
        title=marker.mark(title),
        snippet=marker.snippet(abstract),
        moments=moments,
    )
