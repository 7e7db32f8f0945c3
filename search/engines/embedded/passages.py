"""The moments of the entries shown, from the passages index."""

import json
from collections.abc import Mapping
from math import sqrt

from tantivy import Query

from search.engines.embedded.documents import heard_by
from search.engines.embedded.ranking import must, should
from search.engines.embedded.reading import Snapshot
from search.highlights import Marker
from search.moments import Heard, best_moments
from search.placed import unpacked
from search.query import Moment
from search.question import Question, Slot

CANDIDATES = 8


def moments(
    snapshot: Snapshot, key: str, level: int, question: Question, rarity: Mapping[Slot, float], marker: Marker
) -> tuple[Moment, ...]:
    """Up to three moments of one entry that a visitor of `level` may hear, best first."""
    schema = snapshot.passages_schema
    own = Query.const_score_query(Query.term_query(schema, "heard_by", heard_by(key, level)), 0.0)
    wanted = must([own, _any_words(schema, question, rarity)])
    hits = snapshot.passages.search(wanted, CANDIDATES, count=False).hits
    heard = [_heard(snapshot, address) for _, address in hits]
    return tuple(
        Moment(found.heard.recording, found.start_ms, found.heard.language, marker.mark(found.heard.text))
        for found in best_moments(heard, question, rarity)
    )


def _any_words(schema, question: Question, rarity: Mapping[Slot, float]) -> Query:
    """Each slot counts its rarity once: the engine's own counts would know passages above the level."""
    clauses = []
    for slot in question.wanted:
        for way in slot.alternatives:
            clauses.append(
                Query.const_score_query(_words(schema, way.stems), rarity[slot] * sqrt(way.weight))
            )
    clauses += [Query.const_score_query(_words(schema, pair), 1.0) for pair in question.pairs]
    return should(clauses)


def _words(schema, stems: tuple[str, ...]) -> Query:
    if len(stems) == 1:
        return Query.term_query(schema, "text", stems[0])
    return Query.phrase_query(schema, "text", list(stems))


def _heard(snapshot: Snapshot, address) -> Heard:
    shown = snapshot.passages.doc(address).get_first("shown")
    recording, language, text, cue_starts, cue_words = json.loads(bytes(shown))
    return Heard(recording, language, unpacked(text), tuple(cue_starts), tuple(cue_words))
