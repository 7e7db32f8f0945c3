"""Titles offered while typing. Titles are public, so no level is asked for."""

from tantivy import Document, Occur, Query, Schema

from search.analysis import cut, readable
from search.engines.embedded.ranking import must
from search.engines.embedded.reading import Snapshot
from search.prepared import LONGEST_BEGINNING, whole_beginning
from search.query import Suggestion

CANDIDATES = 60
LONGEST_TYPED = 200
WHOLE_TITLE = 4.0
FIRST_KINDS = {"topic": 3.0, "congress": 2.0, "collection": 2.0, "person": 1.0}


def suggest(snapshot: Snapshot, prefix: str, limit: int) -> list[Suggestion]:
    """Titles with words beginning as typed: those that begin with it whole first, then the shorter."""
    typed = readable(prefix)[:LONGEST_TYPED]
    words = [part for word in cut(typed) for part in word.parts]
    if not words or limit < 1:
        return []
    wanted = _wanted(snapshot.entries_schema, words, whole_beginning(typed))
    found = snapshot.entries.search(wanted, max(limit, CANDIDATES), count=False).hits
    shown = [(score, snapshot.entries.doc(address)) for score, address in found]
    shown.sort(key=lambda pair: (-pair[0], *_order(pair[1])))
    return [Suggestion(doc.get_first("key"), doc.get_first("title_shown")) for _, doc in shown[:limit]]


def _wanted(schema: Schema, words: list[str], whole: str) -> Query:
    def worth(field: str, value: str, score: float) -> Query:
        return Query.const_score_query(Query.term_query(schema, field, value), score)

    better = [worth("beginnings", whole[:LONGEST_BEGINNING], WHOLE_TITLE)]
    better += [worth("kind", kind, score) for kind, score in FIRST_KINDS.items()]
    every_word = must([worth("beginnings", word[:LONGEST_BEGINNING], 1.0) for word in words])
    return Query.boolean_query([(Occur.Must, every_word), *((Occur.Should, clause) for clause in better)])


def _order(document: Document) -> tuple:
    title = document.get_first("title_shown")
    return len(title), title, document.get_first("key")
