"""Terms that mean the same, found in a question's stems whichever way they are written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from search.analysis import stop_words, terms

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """Stems `begin` to `end` of a question are a known term; `others` are the further terms of its groups."""

    begin: int
    end: int
    others: tuple[Stems, ...]


class Synonyms:
    """Groups of terms, looked up by the stems of any of them; a term may stand in several groups."""

    def __init__(self, groups: Iterable[Iterable[str]]):
        self._others: dict[Stems, dict[Stems, None]] = {}
        self._words: set[str] = set()
        for group in groups:
            self._add([forms for term in group if (forms := spellings(term))])
        self._longest = max(map(len, self._others), default=0)

    def _add(self, group: list[tuple[Stems, ...]]) -> None:
        whole = dict.fromkeys(form for forms in group for form in forms)
        for form in whole:
            self._others.setdefault(key(form), {}).update(whole)
            self._words.update(form)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every stem that a term uses: such a word is never a slip of the finger."""
        return frozenset(self._words)

    def matches(self, stems: Stems) -> Iterator[Match]:
        """Every known term within `stems` that lies in no longer one."""
        covered = 0
        for begin in range(len(stems)):
            for end in range(min(len(stems), begin + self._longest), max(begin, covered), -1):
                found = self._others.get(key(stems[begin:end]))
                if found:
                    yield Match(begin, end, tuple(form for form in found if form != stems[begin:end]))
                    covered = end
                    break


def spellings(term: str) -> tuple[Stems, ...]:
    """The ways an index may hold `term`: "E-CPR" as (e, cpr) and as (ecpr,)."""
    stems, further = terms(term)
    if not stems:
        return ()
    words = len(term.split())
    return (tuple(stems), (further[-1],)) if further and words == 1 else (tuple(stems),)


def key(stems: Stems) -> Stems:
    """`stems` without joining words, which a question has lost: "bridge to recovery" is (bridg, recoveri)."""
    return tuple(stem for stem in stems if stem not in JOINING) or stems


JOINING = stop_words("en")
