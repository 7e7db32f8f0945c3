"""A question as the engine's queries: which entries, in which order. `search.weights` says what counts how much."""

from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Occur, Query, Schema

from search.counted import ticked
from search.engines.embedded.layout import FACET_FIELDS, said
from search.engines.embedded.reading import Snapshot
from search.query import SearchQuery
from search.question import Question, Slot
from search.weights import ALL_WORDS, MACHINE, MOST_WORDS_FOR_BONUS, PAIR, PUBLIC, SAID, TIE, TITLE, rarity

Filters = dict[str, Query]


@dataclass(frozen=True)
class Matching:
    """What one search asks: which entries hold all words, which any, and how these rank (None: by date)."""

    ranked: Query | None
    all_words: Query
    any_word: Query


class Queries:
    """Builds the engine's queries for one visitor's question."""

    def __init__(self, snapshot: Snapshot, level: int):
        self._schema: Schema = snapshot.entries_schema
        self._searcher = snapshot.entries
        self._said = said(level)
        self._level = level

    def matching(self, question: Question) -> Matching:
        if not question.wanted:
            everything = Query.const_score_query(self._term("state", "live"), 0.0)
            return Matching(None, everything, everything)
        each = [self._holds(slot) for slot in question.wanted]
        demanded = [self._holds(phrase) for phrase in question.phrases]
        return Matching(
            ranked=self._ranked(question),
            all_words=must(each),
            any_word=must(demanded) if demanded else should(each),
        )

    def _term(self, field: str, value: object) -> Query:
        return Query.term_query(self._schema, field, value)

    def _ranked(self, question: Question) -> Query:
        public = [self._public(slot) for slot in question.wanted]
        spoken = [self._spoken(slot) for slot in question.wanted]
        public += [Query.boost_query(self._words("public", pair), PAIR / 2) for pair in question.pairs]
        spoken += [Query.boost_query(self._words(self._said, pair), PAIR / 2) for pair in question.pairs]
        return should([*public, *self._said_clauses(should(spoken)), *self._bonus(question)])

    def _public(self, slot: Slot) -> Query:
        return should([self._best("public", slot, PUBLIC), self._best("title", slot, TITLE)])

    def _spoken(self, slot: Slot) -> Query:
        return self._best(self._said, slot, 1.0)

    def _said_clauses(self, spoken: Query) -> Iterable[Query]:
        """What was said: all of it at a machine's worth, and the rest where a human captioned."""
        human = Query.const_score_query(self._term("human", str(self._level)), 0.0)
        yield Query.boost_query(spoken, SAID * MACHINE)
        yield Query.boost_query(must([spoken, human]), SAID * (1 - MACHINE))

    def _best(self, field: str, slot: Slot, boost: float) -> Query:
        """The best of a slot's alternatives in one field: saying it in two ways doesn't count twice."""
        ways = [
            Query.boost_query(self._words(field, way.stems), boost * way.weight / len(way.stems))
            for way in slot.alternatives
        ]
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways, TIE)

    def _words(self, field: str, stems: tuple[str, ...]) -> Query:
        if len(stems) == 1:
            return self._term(field, stems[0])
        return Query.phrase_query(self._schema, field, list(stems))

    def _holds(self, slot: Slot) -> Query:
        fields = ("public", self._said)
        return should([self._words(field, way.stems) for way in slot.alternatives for field in fields])

    def _bonus(self, question: Question) -> list[Query]:
        """A little more for an entry that holds all words of a short question, worth what the words are."""
        if not 2 <= len(question.wanted) <= MOST_WORDS_FOR_BONUS:
            return []
        worth = sum(self.rarity(slot) for slot in question.wanted)
        holding = must([self._holds(slot) for slot in question.wanted])
        return [Query.const_score_query(holding, ALL_WORDS * worth)]

    def rarity(self, slot: Slot) -> float:
        """That of the rarest word of a slot's first way of saying it."""
        entries = self._searcher.num_docs
        return max(rarity(entries, self._uses(stem)) for stem in slot.alternatives[0].stems)

    def _uses(self, stem: str) -> int:
        return max(self._searcher.doc_freq(field, stem) for field in ("public", self._said))

    def filters(self, query: SearchQuery) -> Filters:
        """The ticked filters by the name of their facet; values within one are alternatives."""
        return {
            facet: should([self._term(FACET_FIELDS[facet], value) for value in values])
            for facet, values in ticked(query).items()
        }


def must(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def should(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def within(query: Query, filters: Iterable[Query]) -> Query:
    """`query` where all of `filters` hold, scored as before."""
    silent = [(Occur.Must, Query.const_score_query(held, 0.0)) for held in filters]
    return Query.boolean_query([(Occur.Must, query), *silent])
