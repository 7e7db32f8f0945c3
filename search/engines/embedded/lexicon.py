"""What an index knows of words, as one visitor may know it."""

from collections import Counter
from functools import lru_cache

from tantivy import Query

from search.engines.embedded.layout import said, words
from search.engines.embedded.reading import Snapshot
from search.synonyms import Stems

AGREEING = 0.15  # the share of its uses that a meaning of an acronym needs
MOST_BEGINNINGS = 40


class VisibleWords:
    """The words in public text and in what a visitor of `level` may hear, counted in living entries."""

    def __init__(self, snapshot: Snapshot, level: int):
        self._searcher = snapshot.entries
        self._schema = snapshot.entries_schema
        self._level = level
        self.uses = lru_cache(maxsize=None)(self._uses)
        self.knows = lru_cache(maxsize=None)(self._knows)

    def _living(self, field: str, term: str) -> int:
        """Entries with `term`; the dictionary's own count would include deleted ones."""
        if not self._searcher.doc_freq(field, term):
            return 0
        return self._searcher.search(Query.term_query(self._schema, field, term), 1).count

    def _uses(self, word: str) -> int:
        return self._living(words(self._level), word)

    def _knows(self, stem: str) -> bool:
        return bool(self._living("public", stem) or self._living(said(self._level), stem))

    def beginning(self, letters: str) -> list[tuple[str, int]]:
        found = self._searcher.terms_with_prefix(words(self._level), letters)
        if len(letters) > 1:
            found = sorted(found, key=lambda pair: -pair[1])[:MOST_BEGINNINGS]
            return [(word, count) for word, _ in found if (count := self.uses(word))]
        return found

    def long_forms(self, short: str) -> list[Stems]:
        return [tuple(long.split("_")) for long in self._agreed(short)]

    def short_forms(self, long: Stems) -> list[str]:
        return self._agreed("_".join(long))

    def _agreed(self, form: str) -> list[str]:
        """The other sides of "form=other" that enough entries agree about, from public text alone."""
        pairs = self._searcher.terms_with_prefix("acronyms", f"{form}=")
        if not pairs:
            return []
        counts = Counter({pair: self._living("acronyms", pair) for pair, _ in pairs[:MOST_BEGINNINGS]})
        enough = AGREEING * counts.total()
        return [pair.partition("=")[2] for pair, count in counts.most_common() if count and count >= enough]
