"""What an index knows of words, as one visitor may know it."""

from collections import Counter

from tantivy import Query

from search.engines.embedded.layout import said, words
from search.engines.embedded.ranking import should
from search.engines.embedded.reading import Snapshot
from search.repair import one_away
from search.synonyms import Stems

AGREEING = 0.15  # the share of its uses that a meaning of an acronym needs
MOST_BEGINNINGS = 40


class VisibleWords:
    """The words in public text and in what a visitor of `level` may hear, counted in living entries."""

    def __init__(self, snapshot: Snapshot, level: int):
        self._searcher = snapshot.entries
        self._schema = snapshot.entries_schema
        self._written = [words(lower) for lower in range(level + 1)]
        self._stems = ["public", said(level)]
        self._counted: dict[tuple[str, str], int] = {}

    def look_up(self, words=(), stems=(), names=(), beginnings=(), near=()) -> None:
        """Nothing to prepare: each answer is at hand."""

    def uses(self, word: str) -> int:
        return self._living(self._written, word)

    def knows(self, stem: str) -> bool:
        return self._living(self._stems, stem) > 0

    def _living(self, fields: list[str], term: str) -> int:
        """Entries with `term`, each looked up once."""
        place = (fields[0], term)
        if place not in self._counted:
            self._counted[place] = self._count(fields, term)
        return self._counted[place]

    def _count(self, fields: list[str], term: str) -> int:
        """The dictionaries' own counts would include deleted entries, so these only save the search."""
        held = [field for field in fields if self._searcher.doc_freq(field, term)]
        if not held:
            return 0
        return self._searcher.search(
            should(Query.term_query(self._schema, field, term) for field in held), 1
        ).count

    def beginning(self, letters: str) -> list[tuple[str, int]]:
        found = self._listed(letters).most_common(MOST_BEGINNINGS)
        return [(word, count) for word, _ in found if (count := self.uses(word))]

    def near(self, word: str, slips: int) -> list[tuple[str, int]]:
        """At two slips all words of its first letter: thousands, and some may be of deleted entries alone."""
        if slips == 1:
            return [(other, count) for other in one_away(word) if (count := self.uses(other))]
        return list(self._listed(word[0]).items())

    def _listed(self, letters: str) -> Counter[str]:
        found: Counter[str] = Counter()
        for field in self._written:
            found.update(dict(self._searcher.terms_with_prefix(field, letters)))
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
        counts = Counter({pair: self._living(["acronyms"], pair) for pair, _ in pairs[:MOST_BEGINNINGS]})
        enough = AGREEING * counts.total()
        return [pair.partition("=")[2] for pair, count in counts.most_common() if count and count >= enough]
