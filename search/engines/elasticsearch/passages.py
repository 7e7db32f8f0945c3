"""The moments of the entries shown, from the passages index."""

from math import sqrt

from search.engines.elasticsearch.asking import ask_together
from search.engines.elasticsearch.queries import beside, constant
from search.highlights import Marker
from search.moments import Weights, Worth, as_heard, best_moments, marked
from search.query import Moment
from search.question import Question
from search.traces import Traces

# Passages overlap by half, so that three moments apart from each other may be found among five.
CANDIDATES = 5


class Moments:
    """Finds the moments of one question that a visitor of `level` may hear."""

    def __init__(self, level: int, question: Question, weights: Weights, traces: Traces):
        self._level, self._question, self._weights = level, question, weights
        self._traces, self._worth = traces, Worth(weights)
        self._marker = Marker(traces)

    def of(self, client, alias, states: list[str]) -> dict[str, tuple[Moment, ...]]:
        """Up to three of each of the entries in these `states`, best first; one search for all."""
        if not states:
            return {}
        [answer] = ask_together(client, alias("passages"), [self._search(states)])
        buckets = answer["aggregations"]["states"]["buckets"]
        return {bucket["key"]: self._moments(bucket["best"]["hits"]["hits"]) for bucket in buckets}

    def _search(self, states: list[str]) -> dict:
        own = [{"terms": {"state": states}}, {"range": {"level": {"lte": self._level}}}]
        best = {"size": CANDIDATES, "_source": ["shown"]}
        # Counted one by one: to number all states of the index first would take longer.
        each = {"field": "state", "size": len(states), "execution_hint": "map"}
        return {
            "query": {"bool": {"filter": own, "should": self._any_words(), "minimum_should_match": 1}},
            "size": 0,
            "track_total_hits": False,
            "aggregations": {"states": {"terms": each, "aggregations": {"best": {"top_hits": best}}}},
        }

    def _any_words(self) -> list[dict]:
        """Each slot counts its rarity once: the server's own counts would know passages above the level."""
        return [
            constant(beside("text", way.stems), weight * sqrt(way.weight))
            for slot, weight in self._weights
            for way in slot.alternatives
        ]

    def _moments(self, hits: list[dict]) -> tuple[Moment, ...]:
        heard = [as_heard(hit["_source"]["shown"]["heard"]) for hit in hits]
        return marked(best_moments(heard, self._question, self._traces, self._worth), self._marker)
