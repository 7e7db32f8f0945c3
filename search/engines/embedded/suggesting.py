"""Titles offered while typing. Titles are public, so no level is asked for."""

from tantivy import Query

from search.analysis import cut, fold, readable
from search.engines.embedded.documents import LONGEST_BEGINNING
from search.engines.embedded.ranking import must
from search.engines.embedded.reading import Snapshot
from search.query import Suggestion

CANDIDATES = 60
FIRST_KINDS = ("topic", "congress", "collection", "person")


def suggest(snapshot: Snapshot, prefix: str, limit: int) -> list[Suggestion]:
    """Titles with words beginning as typed: those that begin with it whole first, then the shorter."""
    typed = readable(prefix)[:200]
    words = [part for word in cut(typed) for part in word.parts][:12]
    if not words or limit < 1:
        return []
    clauses = [
        Query.term_query(snapshot.entries_schema, "beginnings", word[:LONGEST_BEGINNING]) for word in words
    ]
    wanted = Query.const_score_query(must(clauses), 1.0)
    shown = [
        snapshot.entries.doc(address)
        for _, address in snapshot.entries.search(must([wanted]), CANDIDATES).hits
    ]
    found = [(doc.get_first("kind"), doc.get_first("title_shown"), doc.get_first("key")) for doc in shown]
    found.sort(key=lambda entry: _order(*entry, typed=" ".join(words)))
    return [Suggestion(key, title) for _, title, key in found[:limit]]


def _order(kind: str, title: str, key: str, typed: str) -> tuple:
    plain = " ".join(part for word in cut(title) for part in word.parts)
    rank = FIRST_KINDS.index(kind) if kind in FIRST_KINDS else len(FIRST_KINDS)
    return (not plain.startswith(fold(typed)), rank, len(title), title, key)
