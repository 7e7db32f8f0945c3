"""Marking what was found in a text, as spans without markup."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from search.analysis import parted, spans
from search.placed import Placed
from search.query import Span
from search.question import Question
from search.synonyms import Stems

SNIPPET = 220  # letters
MOST_PLACES = 50  # of what was found that are tried as the middle of a snippet

Part = tuple[int, str]  # number of the run in its text, and one stem of it


class Marker:
    """Marks the words of one question, whichever way a text says them."""

    def __init__(self, question: Question):
        ways = [way.stems for slot in question.wanted for way in slot.alternatives]
        self._rows = sorted({stems for stems in ways if len(stems) > 1})
        self._verdicts = Verdicts({stems[0] for stems in ways if len(stems) == 1}, self._rows)

    def mark(self, placed: Placed) -> tuple[Span, ...]:
        """The whole text, in spans."""
        return _spans(placed.text, 0, len(placed.text), self.found(placed))

    def snippet(self, placed: Placed, length: int = SNIPPET) -> tuple[Span, ...]:
        """The part of a text that holds most of what was found; the beginning when nothing was."""
        found = self.found(placed)
        start, end = _window(placed.text, found, length)
        before = (Span("… "),) if start else ()
        after = (Span(" …"),) if end < len(placed.text) else ()
        return before + _spans(placed.text, start, end, found) + after

    def found(self, placed: Placed) -> list[tuple[int, int]]:
        """(start, end) of every marked run of letters, in order."""
        verdicts = self._verdicts
        marked: set[int] = set()
        parts: list[Part] = []
        for number in [number for number, form in enumerate(placed.forms) if verdicts[form]]:
            verdict = verdicts[placed.forms[number]]
            if verdict.single:
                marked.add(number)
            parts += [(number, stem) for stem in verdict.parts]
        marked.update(self._in_rows(parts))
        places = spans(placed.text) if marked else []
        return [places[number] for number in sorted(marked)]

    def _in_rows(self, parts: list[Part]) -> Iterator[int]:
        """Numbers of the neighbouring runs that together make a term of several words."""
        for begin, (_, first) in enumerate(parts):
            for row in self._rows:
                if row[0] == first and _same(parts[begin : begin + len(row)], row):
                    yield from (number for number, _ in parts[begin : begin + len(row)])


class Verdict(NamedTuple):
    """Whether a run is a hit by itself, and its stems where they may be part of a row."""

    single: bool
    parts: tuple[str, ...]


class Verdicts(dict):
    """Verdicts by a run's forms, each found once; None for what has nothing to do with the question."""

    def __init__(self, single: set[str], rows: Iterable[Stems]):
        super().__init__()
        self._single = single
        self._of_rows = {stem for row in rows for stem in row}

    def __missing__(self, form: str) -> Verdict | None:
        stems, further = parted(form)
        single = not self._single.isdisjoint(stems) or not self._single.isdisjoint(further)
        parts = () if self._of_rows.isdisjoint(stems) else tuple(stems)
        self[form] = Verdict(single, parts) if single or parts else None
        return self[form]


def _same(parts: list[Part], row: Stems) -> bool:
    """Whether `parts` are the words of `row`, with nothing between them."""
    together = all(right[0] - left[0] <= 1 for left, right in pairwise(parts))
    return together and tuple(stem for _, stem in parts) == row


def _window(text: str, found: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """(start, end) of about `length` letters around most of what was found, at borders of words."""
    if len(text) <= length:
        return 0, len(text)
    best = _densest(text, found[:MOST_PLACES], length * 3 // 4)
    start = 0 if best < length // 4 else text.rfind(" ", 0, max(1, best - length // 5)) + 1
    end = len(text) if start + length >= len(text) else text.rfind(" ", start + 1, start + length)
    return start, end if end > start else min(len(text), start + length)


def _densest(text: str, found: list[tuple[int, int]], length: int) -> int:
    """Where the `length` letters begin that hold the most different words of `found`, then the most."""
    best, most = 0, (0, 0)
    for place, (start, _) in enumerate(found):
        inside = [text[begin:end] for begin, end in found[place:] if end <= start + length]
        if (len(set(inside)), len(inside)) > most:
            best, most = start, (len(set(inside)), len(inside))
    return best


def _spans(text: str, start: int, end: int, found: list[tuple[int, int]]) -> tuple[Span, ...]:
    """`text[start:end]` in turns of plain and marked."""
    spans: list[Span] = []
    for begin, stop in found:
        if start <= begin and stop <= end:
            spans += [Span(text[start:begin])] * (begin > start) + [Span(text[begin:stop], hit=True)]
            start = stop
    return (*spans, Span(text[start:end])) if start < end else tuple(spans)
