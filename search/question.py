"""A visitor's question as an engine needs it, and what it takes to understand one: plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from search.synonyms import Stems

MOST_WORDS = 16


@dataclass(frozen=True)
class Alternative:
    """One way to say what a slot asks for: stems in order, and how much that counts."""

    stems: Stems
    weight: float = 1.0


@dataclass(frozen=True)
class Slot:
    """One word of the question, or one quoted phrase, with everything that stands for it."""

    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True)
class Question:
    """What to look for: `slots` rank by any, `phrases` are demanded, `pairs` are better side by side."""

    slots: tuple[Slot, ...] = ()
    phrases: tuple[Slot, ...] = ()
    pairs: tuple[Stems, ...] = ()
    corrected: str = ""

    @property
    def wanted(self) -> tuple[Slot, ...]:
        return self.phrases + self.slots


class Lexicon(Protocol):
    """What the index holds for one visitor's level; nothing that was only said above it."""

    def look_up(
        self,
        words: Iterable[str] = (),
        stems: Iterable[str] = (),
        names: Iterable[Stems] = (),
        beginnings: Iterable[str] = (),
        near: Iterable[tuple[str, int]] = (),
    ) -> None:
        """What will be asked next of each method, and of the acronyms: a far index answers it in one go."""

    def uses(self, word: str) -> int:
        """How many entries hold the folded word as it is written."""

    def knows(self, stem: str) -> bool:
        """Whether any entry holds the stem."""

    def beginning(self, letters: str) -> list[tuple[str, int]]:
        """Known words that begin so, with how many entries hold them, in order of the alphabet."""

    def near(self, word: str, slips: int) -> list[tuple[str, int]]:
        """Known words that may be one or two `slips` from `word`, with how many hold them.

        Two slips leave the first letter right.
        """

    def long_forms(self, short: str) -> list[Stems]:
        """What authors write out for an acronym."""

    def short_forms(self, long: Stems) -> list[str]:
        """The acronyms that authors give to a term."""
