"""Where in a recording it was said: the densest cue of the best passages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from search.analysis import flat
from search.placed import Placed
from search.question import Alternative, Question, Slot
from search.synonyms import Stems

MOST = 3
APART_MS = 20_000  # two moments of a recording are at least so far apart
ENOUGH = 0.4  # the share of the question's weight that a passage must hold
PAIR = 0.4
ALONE = 0.5  # what a cue's own words count again beside those of it and the next
DENSITY = 0.3


@dataclass(frozen=True)
class Heard:
    """One passage that may hold the answer: its text, when each cue starts and with which of its words."""

    recording: int
    language: str
    text: Placed
    cue_starts: tuple[int, ...]
    cue_words: tuple[int, ...]

    @property
    def cues(self) -> Iterator[list[str]]:
        """The forms of the words of each cue."""
        for begin, end in pairwise((*self.cue_words, len(self.text.forms))):
            yield self.text.forms[begin:end]


@dataclass(frozen=True)
class Found:
    """A moment before it is marked: where to start, and the passage's cues."""

    heard: Heard
    start_ms: int
    score: float


def best_moments(
    heard: Iterable[Heard], question: Question, rarity: Mapping, most: int = MOST
) -> list[Found]:
    """Up to `most` moments, best first, no two of a recording close together.

    `rarity` gives the weight of each slot of the question, from what the visitor may see.
    """
    scored = [found for passage in heard if (found := _score(passage, question, rarity))]
    scored.sort(key=lambda found: (-found.score, found.start_ms))
    chosen: list[Found] = []
    for found in scored:
        if len(chosen) < most and not any(_close(found, other) for other in chosen):
            chosen.append(found)
    return chosen


def _close(one: Found, other: Found) -> bool:
    return one.heard.recording == other.heard.recording and abs(one.start_ms - other.start_ms) < APART_MS


def _score(heard: Heard, question: Question, rarity: Mapping) -> Found | None:
    cues = [Line.of(forms) for forms in heard.cues]
    whole = Line.joining(cues)
    weights = [(slot, rarity[slot]) for slot in question.wanted]
    total = sum(weight for _, weight in weights)
    held = whole.weight(weights)
    if not held or held < ENOUGH * total:
        return None
    place, density = _densest(cues, weights)
    side_by_side = PAIR * whole.count(question.pairs) * total / len(weights)
    return Found(heard, heard.cue_starts[place], held + DENSITY * density + side_by_side)


def _densest(cues: list["Line"], weights: list[tuple[Slot, float]]) -> tuple[int, float]:
    """The place of the cue with most of what was asked in it and the next one, and how much that is."""
    own = [cue.weight(weights) for cue in cues]
    both = [Line.joining([*pair]).weight(weights) for pair in pairwise(cues)] + own[-1:]
    density = [two + ALONE * one if one else 0.0 for two, one in zip(both, own, strict=True)]
    place = max(range(len(cues)), key=lambda place: (density[place], -place))
    return place, density[place]


@dataclass(frozen=True)
class Line:
    """The stems of some cues in order, and all forms that they stand for."""

    stems: tuple[str, ...]
    forms: frozenset[str]

    @classmethod
    def of(cls, forms: list[str]) -> "Line":
        stems, further = flat(" ".join(forms))
        return cls(tuple(stems), frozenset(stems + further))

    @classmethod
    def joining(cls, lines: list["Line"]) -> "Line":
        stems = tuple(stem for line in lines for stem in line.stems)
        return cls(stems, frozenset().union(*(line.forms for line in lines)))

    def weight(self, weights: list[tuple[Slot, float]]) -> float:
        """The slots that are here, each by its rarity and by how well what is here stands for it."""
        return sum(weight * max(map(self._worth, slot.alternatives)) for slot, weight in weights)

    def _worth(self, way: Alternative) -> float:
        return way.weight if self.forms.issuperset(way.stems) and self.holds(way.stems) else 0.0

    def holds(self, row: Stems) -> bool:
        """Whether the stems of `row` stand side by side."""
        if len(row) == 1:
            return row[0] in self.forms
        starts = (place for place, stem in enumerate(self.stems) if stem == row[0])
        return any(self.stems[place : place + len(row)] == row for place in starts)

    def count(self, pairs: tuple[Stems, ...]) -> int:
        return sum(self.forms.issuperset(pair) and self.holds(pair) for pair in pairs)
