"""Where in a recording it was said: the densest cue of the best passages."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from search.highlights import Marker
from search.placed import Placed, unpacked
from search.query import Moment
from search.question import Question, Slot
from search.synonyms import Stems
from search.traces import Traces, rows_in

MOST = 3
APART_MS = 20_000  # two moments of a recording are at least so far apart
ENOUGH = 0.4  # the share of the question's weight that a passage must hold
PAIR = 0.4
ALONE = 0.5  # what a cue's own words count again beside those of it and the next
DENSITY = 0.3

Weights = list[tuple[Slot, float]]


# What of a question stands in some cues: single forms, and rows of stems that begin there.
Held = set[str | Stems]


class Worth:
    """What it is worth that some of a question is held: each slot by its rarity and by how well that stands for it.

    `weights` gives each slot its rarity, as the visitor may know it.
    """

    def __init__(self, weights: Weights):
        self.total = sum(weight for _, weight in weights)
        self.slots = len(weights)
        self._ways = [
            [
                (weight * way.weight, way.stems[0] if len(way.stems) == 1 else way.stems)
                for way in sorted(slot.alternatives, key=attrgetter("weight"), reverse=True)
            ]
            for slot, weight in weights
        ]

    def of(self, held: Held) -> float:
        """In the unit of the weights; 0 where nothing of it is held."""
        return sum(next((worth for worth, way in ways if way in held), 0.0) for ways in self._ways)


@dataclass(frozen=True)
class Heard:
    """One passage that may hold the answer: its text, of which the words that begin cues are known, and their times."""

    recording: int
    language: str
    text: Placed
    cue_starts: list[int]


@dataclass(frozen=True)
class Found:
    """A moment before it is marked: where to start, and its passage."""

    heard: Heard
    start_ms: int
    score: float


def as_heard(shown: list) -> Heard:
    """A passage as an index keeps it: recording, language, packed text, starts of its cues in ms."""
    recording, language, text, cue_starts = shown
    return Heard(recording, language, unpacked(text), cue_starts)


def marked(found: Iterable[Found], marker: Marker) -> tuple[Moment, ...]:
    """Moments as they are shown."""
    return tuple(
        Moment(one.heard.recording, one.start_ms, one.heard.language, marker.mark(one.heard.text))
        for one in found
    )


def best_moments(heard: Iterable[Heard], question: Question, traces: Traces, worth: Worth) -> list[Found]:
    """Up to three moments, best first, no two of a recording close together."""
    scored = [found for passage in heard if (found := _score(passage, question, traces, worth))]
    scored.sort(key=lambda found: (-found.score, found.start_ms))
    chosen: list[Found] = []
    for found in scored:
        if len(chosen) < MOST and not any(_close(found, other) for other in chosen):
            chosen.append(found)
    return chosen


def _close(one: Found, other: Found) -> bool:
    return one.heard.recording == other.heard.recording and abs(one.start_ms - other.start_ms) < APART_MS


def _score(heard: Heard, question: Question, traces: Traces, worth: Worth) -> Found | None:
    cues = _cues(heard, traces)
    whole = set().union(*cues.values())
    held = worth.of(whole)
    if not held or held < ENOUGH * worth.total:
        return None
    place, density = _densest(cues, worth)
    side_by_side = PAIR * len(whole.intersection(question.pairs)) * worth.total / worth.slots
    return Found(heard, heard.cue_starts[place], held + DENSITY * density + side_by_side)


def _densest(cues: dict[int, Held], worth: Worth) -> tuple[int, float]:
    """The place of the cue with most of what was asked in it and the next one, and how much that is."""
    density = {}
    for place, held in cues.items():
        alone = worth.of(held)
        following = cues.get(place + 1)
        both = worth.of(held | following) if alone and following else alone
        density[place] = both + ALONE * alone
    place = max(density, key=lambda place: (density[place], -place))
    return place, density[place]


def _cues(heard: Heard, traces: Traces) -> dict[int, Held]:
    """By the number of each cue that holds any of it."""
    cues: dict[int, Held] = defaultdict(set)
    begins = heard.text.numbers
    traced = traces.of(heard.text)
    for number, trace in traced:
        cues[bisect_right(begins, number) - 1].update(trace.stems, trace.further)
    for row, numbers in rows_in(traced, traces.pairs_and_rows):
        cues[bisect_right(begins, numbers[0]) - 1].add(row)
    return cues
