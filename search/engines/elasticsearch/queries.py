"""A question as queries: which entries, in which order. `search.weights` says what counts how much."""

from dataclasses import dataclass

from search.counted import ticked
from search.engines.elasticsearch.documents import said
from search.query import SearchQuery
from search.question import Question, Slot
from search.weights import ALL_WORDS, MACHINE, MOST_WORDS_FOR_BONUS, PAIR, PUBLIC, SAID, TIE, TITLE

Query = dict
# Lucene's BM25 leaves out the factor k1 + 1, which constants beside it must therefore lose, too.
SCALE = 2.2

FACET_FIELDS = {
    "kind": "kind",
    "topic": "topic",
    "congress": "congress",
    "year": "year",
    "language": "language",
    "has_captions": "captioned",
    "has_recording": "watchable",
}


@dataclass(frozen=True)
class Matching:
    """What one search asks: which entries hold all words, which any, and how these rank (None: by date).

    `refined` is added to the score of the first hits.
    """

    ranked: Query | None
    refined: Query | None
    all_words: Query
    any_word: Query
    words: int = 0  # how many are asked for
    is_demanding: bool = False  # there is a phrase in quotes, which `ranked` alone would not demand


class Queries:
    """Builds the queries for one visitor's question; `weights` gives each slot its rarity."""

    def __init__(self, level: int, weights: dict[Slot, float]):
        self._said = said(level)
        self._level = level
        self._weights = weights

    def matching(self, question: Question) -> Matching:
        if not question.wanted:
            return Matching(None, None, {"match_all": {}}, {"match_all": {}})
        each = [self._holds(slot) for slot in question.wanted]
        demanded = [self._holds(phrase) for phrase in question.phrases]
        return Matching(
            ranked=self._ranked(question),
            refined=self._refined(question, each),
            all_words=both(each),
            any_word=both(demanded) if demanded else should(each),
            words=len(question.wanted),
            is_demanding=bool(demanded),
        )

    def _ranked(self, question: Question) -> Query:
        """Words alone: here the server may pass over what can't come among the first."""
        public = [
            _best(field, slot, boost)
            for slot in question.wanted
            for field, boost in (("public", PUBLIC), ("title", TITLE))
        ]
        # Side by side, not one within another: only so it sees what each may add.
        return should([*public, *self._spoken(question, SAID * MACHINE)])

    def _spoken(self, question: Question, boost: float = 1.0) -> list[Query]:
        return [_best(self._said, slot, boost) for slot in question.wanted]

    def _refined(self, question: Question, each: list[Query]) -> Query:
        """What is worth looking up for the first hits alone: who captioned, words side by side, all of them."""
        pairs = [beside(self._said, pair, PAIR / 2) for pair in question.pairs]
        human = {"must": should(self._spoken(question) + pairs), "filter": term("human", self._level)}
        refined = [{"bool": human | {"boost": SAID * (1 - MACHINE)}}]
        refined += [beside(self._said, pair, SAID * MACHINE * PAIR / 2) for pair in question.pairs]
        refined += [beside("public", pair, PAIR / 2) for pair in question.pairs]
        return should([*refined, *self._bonus(question, each)])

    def _bonus(self, question: Question, each: list[Query]) -> list[Query]:
        """A little more for an entry that holds all words of a short question, worth what the words are."""
        if not 2 <= len(question.wanted) <= MOST_WORDS_FOR_BONUS:
            return []
        worth = sum(self._weights[slot] for slot in question.wanted)
        return [constant(both(each), ALL_WORDS * worth / SCALE)]

    def _holds(self, slot: Slot) -> Query:
        """Whether an entry says it in any way; the server adds what the site's terms make of the word itself."""
        fields = ("public", self._said)
        itself, *others = [way.stems for way in slot.alternatives]
        single = [stems[0] for stems in others if len(stems) == 1]
        ways = [{"match_phrase": {field: {"query": " ".join(itself)}}} for field in fields]
        ways += [{"terms": {field: single}} for field in fields if single]
        ways += [beside(field, stems) for stems in others if len(stems) > 1 for field in fields]
        return should(ways)


def filters(query: SearchQuery) -> dict[str, Query]:
    """The ticked filters by the name of their facet; values within one are alternatives."""
    return {facet: {"terms": {FACET_FIELDS[facet]: list(values)}} for facet, values in ticked(query).items()}


def _best(field: str, slot: Slot, boost: float) -> Query:
    """The best of a slot's alternatives in one field: saying it in two ways doesn't count twice."""
    ways = [beside(field, way.stems, boost * way.weight / len(way.stems)) for way in slot.alternatives]
    return ways[0] if len(ways) == 1 else {"dis_max": {"queries": ways, "tie_breaker": TIE}}


def beside(field: str, stems: tuple[str, ...], boost: float = 1.0) -> Query:
    """These stems side by side, and nothing that the server knows to mean the same."""
    if len(stems) == 1:
        return term(field, stems[0], boost)
    words = {"query": " ".join(stems), "analyzer": "whitespace", "boost": boost}
    return {"match_phrase": {field: words}}


def term(field: str, value: object, boost: float = 1.0) -> Query:
    return {"term": {field: {"value": value, "boost": boost}}}


def constant(query: Query, score: float) -> Query:
    return {"constant_score": {"filter": query, "boost": score}}


def both(queries: list[Query]) -> Query:
    return queries[0] if len(queries) == 1 else {"bool": {"filter": queries}}


def should(queries: list[Query], boost: float = 1.0) -> Query:
    if len(queries) == 1 and boost == 1.0:
        return queries[0]
    return {"bool": {"should": queries, "minimum_should_match": 1, "boost": boost}}
