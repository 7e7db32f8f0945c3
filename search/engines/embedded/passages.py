"""The moments of the entries shown, from the passages index."""

from math import sqrt

import orjson
from tantivy import Query

from search.engines.embedded.documents import heard_by
from search.engines.embedded.ranking import must, should
from search.engines.embedded.reading import Snapshot
from search.highlights import Marker
from search.moments import Heard, Weights, Worth, as_heard, best_moments, marked
from search.query import Moment
from search.question import Question
from search.traces import Traces

# Passages overlap by half, so that three moments apart from each other may be found among five.
CANDIDATES = 5


class Moments:
    """Finds the moments of one question that a visitor of `level` may hear."""

    def __init__(self, snapshot: Snapshot, level: int, question: Question, weights: Weights, traces: Traces):
        self._searcher, self._schema = snapshot.passages, snapshot.passages_schema
        self._level, self._question, self._weights = level, question, weights
        self._traces, self._worth = traces, Worth(weights)
        self._marker = Marker(traces)
        self._any_word = self._any_words()

    def of(self, key: str) -> tuple[Moment, ...]:
        """Up to three of one entry, best first."""
        own = Query.term_query(self._schema, "heard_by", heard_by(key, self._level))
        wanted = must([Query.const_score_query(own, 0.0), self._any_word])
        hits = self._searcher.search(wanted, CANDIDATES, count=False).hits
        heard = [self._heard(address) for _, address in hits]
        return marked(best_moments(heard, self._question, self._traces, self._worth), self._marker)

    def _any_words(self) -> Query:
        """Each slot counts its rarity once: the engine's own counts would know passages above the level."""
        return should(
            Query.const_score_query(self._words(way.stems), weight * sqrt(way.weight))
            for slot, weight in self._weights
            for way in slot.alternatives
        )

    def _words(self, stems: tuple[str, ...]) -> Query:
        if len(stems) == 1:
            return Query.term_query(self._schema, "text", stems[0])
        return Query.phrase_query(self._schema, "text", list(stems))

    def _heard(self, address) -> Heard:
        return as_heard(orjson.loads(bytes(self._searcher.doc(address).get_first("shown"))))
