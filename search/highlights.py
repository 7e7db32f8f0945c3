"""Marking what was found in a text, as spans without markup."""

from search.analysis import spans
from search.placed import Placed
from search.query import Span
from search.traces import Traces, rows_in

SNIPPET = 220  # letters
MOST_PLACES = 50  # of what was found that are tried as the beginning of a snippet


class Marker:
    """Marks the words of one question, whichever way a text says them."""

    def __init__(self, traces: Traces):
        self._traces = traces

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
        traced, single = self._traces.of(placed), self._traces.single
        marked = {number for number, trace in traced if not single.isdisjoint(trace.stems + trace.further)}
        for _, numbers in rows_in(traced, self._traces.rows):
            marked.update(numbers)
        return spans(placed.text, (placed.numbers, placed.places), sorted(marked))


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
