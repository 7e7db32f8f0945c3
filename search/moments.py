"""Where in a recording it was said: the densest cue of the best passages."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from search.highlights import Marker
from search.placed import Placed, unpacked
from search.query import Moment
from search.question import Alternative, Question, Slot
from search.synonyms import Stems
from search.traces import Traces, rows_in

MOST = 3
APART_MS = 20_000  # two moments of a recording are at least so far apart
ENOUGH = 0.4  # the share of the question's weight that a passage must hold
PAIR = 0.4
ALONE = 0.5  # what a cue's own words count again beside those of it and the next
DENSITY = 0.3

Weights = list[tuple[Slot, float]]


@dataclass(frozen=True)
class Heard:
    """One passage that may hold the answer: its text, when each cue starts and with which of its words."""

    recording: int
    language: str
    text: Placed
    cue_starts: tuple[int, ...]
    cue_words: tuple[int, ...]


@dataclass(frozen=True)
class Found:
    """A moment before it is marked: where to start, and its passage."""

    heard: Heard
    start_ms: int
    score: float


def as_heard(shown: list) -> Heard:
    """A passage as an index keeps it: recording, language, packed text, starts of its cues in ms and in forms."""
    recording, language, text, cue_starts, cue_words = shown
    return Heard(recording, language, unpacked(text), tuple(cue_starts), tuple(cue_words))


def marked(found: Iterable[Found], marker: Marker) -> tuple[Moment, ...]:
    """Moments as they are shown."""
    return tuple(
        Moment(one.heard.recording, one.start_ms, one.heard.language, marker.mark(one.heard.text))
        for one in found
    )


def best_moments(heard: Iterable[Heard], question: Question, traces: Traces, weights: Weights) -> list[Found]:
    """Up to three moments, best first, no two of a recording close together.

    `weights` gives each slot of the question its rarity, as the visitor may know it.
    """
    scored = [found for passage in heard if (found := _score(passage, question, traces, weights))]
    scored.sort(key=lambda found: (-found.score, found.start_ms))
    chosen: list[Found] = []
    for found in scored:
        if len(chosen) < MOST and not any(_close(found, other) for other in chosen):
            chosen.append(found)
    return chosen


def _close(one: Found, other: Found) -> bool:
    return one.heard.recording == other.heard.recording and abs(one.start_ms - other.start_ms) < APART_MS


def _score(heard: Heard, question: Question, traces: Traces, weights: Weights) -> Found | None:
    cues = _cues(heard, question, traces)
    whole = Line.joining(cues)
    held, total = whole.weight(weights), sum(weight for _, weight in weights)
    if not held or held < ENOUGH * total:
        return None
    place, density = _densest(cues, weights)
    side_by_side = PAIR * len(whole.rows.intersection(question.pairs)) * total / len(weights)
    return Found(heard, heard.cue_starts[place], held + DENSITY * density + side_by_side)


def _densest(cues: list["Line"], weights: Weights) -> tuple[int, float]:
    """The place of the cue with most of what was asked in it and the next one, and how much that is."""
    density = []
    for place, cue in enumerate(cues):
        alone = cue.weight(weights)
        both = Line.joining(cues[place : place + 2]).weight(weights) if alone else 0.0
        density.append(both + ALONE * alone)
    place = max(range(len(cues)), key=lambda place: (density[place], -place))
    return place, density[place]


@dataclass
class Line:
    """What of a question stands in some cues: single forms, and rows of stems that begin there."""

    forms: set[str] = field(default_factory=set)
    rows: set[Stems] = field(default_factory=set)

    @classmethod
    def joining(cls, lines: list["Line"]) -> "Line":
        return cls(set().union(*(line.forms for line in lines)), set().union(*(line.rows for line in lines)))

    def weight(self, weights: Weights) -> float:
        """The slots that are here, each by its rarity and by how well what is here stands for it."""
        if not self.forms:
            return 0.0
        return sum(weight * max(map(self._worth, slot.alternatives)) for slot, weight in weights)

    def _worth(self, way: Alternative) -> float:
        here = way.stems[0] in self.forms if len(way.stems) == 1 else way.stems in self.rows
        return way.weight if here else 0.0


def _cues(heard: Heard, question: Question, traces: Traces) -> list[Line]:
    lines = [Line() for _ in heard.cue_starts]
    traced = traces.of(heard.text.forms)
    for number, trace in traced:
        lines[bisect_right(heard.cue_words, number) - 1].forms.update(trace.stems, trace.further)
    for row, numbers in rows_in(traced, {*traces.rows, *question.pairs}):
        lines[bisect_right(heard.cue_words, numbers[0]) - 1].rows.add(row)
    return lines
