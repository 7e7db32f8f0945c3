"""Titles offered while typing. Titles are public, so no level is asked for."""

from tantivy import Occur, Query, Schema

from search.engines.embedded.ranking import must
from search.engines.embedded.reading import Snapshot
from search.offered import CANDIDATES, FIRST_KINDS, WHOLE_TITLE, Beginnings, beginnings, best_first
from search.query import Suggestion


def suggest(snapshot: Snapshot, prefix: str, limit: int) -> list[Suggestion]:
    """Titles with words beginning as typed: those that begin with it whole first, then the shorter."""
    typed = beginnings(prefix)
    if typed is None or limit < 1:
        return []
    wanted = _wanted(snapshot.entries_schema, typed)
    found = snapshot.entries.search(wanted, max(limit, CANDIDATES), count=False).hits
    shown = [(score, snapshot.entries.doc(address)) for score, address in found]
    return best_first(
        [(score, doc.get_first("key"), doc.get_first("title_shown")) for score, doc in shown], limit
    )


def _wanted(schema: Schema, typed: Beginnings) -> Query:
    def worth(field: str, value: str, score: float) -> Query:
        return Query.const_score_query(Query.term_query(schema, field, value), score)

    better = [worth("beginnings", typed.whole, WHOLE_TITLE)]
    better += [worth("kind", kind, score) for kind, score in FIRST_KINDS.items()]
    every_word = must([worth("beginnings", word, 1.0) for word in typed.words])
    return Query.boolean_query([(Occur.Must, every_word), *((Occur.Should, clause) for clause in better)])
