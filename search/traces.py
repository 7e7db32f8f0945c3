"""What of a question stands in a text: the few forms that matter, found quickly among the many that don't."""

from collections.abc import Iterable, Iterator
from itertools import chain, compress, count, pairwise
from typing import NamedTuple

from search.analysis import parted
from search.placed import Placed
from search.question import Question
from search.synonyms import Stems


class Trace(NamedTuple):
    """Of one run of letters, the stems and the further forms that a question asks for."""

    stems: tuple[str, ...]
    further: tuple[str, ...]


Traced = list[tuple[int, Trace]]  # with the number of the run in its text


class Traces(dict):
    """Traces of one question by form; None for a form without any. Each form is judged once."""

    def __init__(self, question: Question):
        super().__init__()
        ways = [way.stems for slot in question.wanted for way in slot.alternatives]
        self._asked = {stem for stems in (*ways, *question.pairs) for stem in stems}
        self.single = {stems[0] for stems in ways if len(stems) == 1}
        self.rows = sorted({stems for stems in ways if len(stems) > 1})
        self.pairs_and_rows = {*question.pairs, *self.rows}

    def __missing__(self, form: str) -> Trace | None:
        trace = None
        if not self._asked.isdisjoint(chain(*parted(form))):
            trace = Trace(*(tuple(filter(self._asked.__contains__, part)) for part in parted(form)))
        self[form] = trace
        return trace

    def of(self, placed: Placed) -> Traced:
        """Thousands of forms a search: those that don't matter are passed over without a line of Python."""
        forms = placed.forms
        numbers = [*compress(count(), map(self._asked.__contains__, forms)), *placed.compounds]
        return [(number, trace) for number in sorted(numbers) if (trace := self[forms[number]])]


def rows_in(traced: Traced, rows: Iterable[Stems]) -> Iterator[tuple[Stems, list[int]]]:
    """Each of `rows` whose stems stand side by side, with the numbers of the runs that they are in."""
    parts = [(number, stem) for number, trace in traced for stem in trace.stems]
    places: dict[str, list[int]] = {}
    for place, (_, stem) in enumerate(parts):
        places.setdefault(stem, []).append(place)
    for row in rows:
        for begin in places.get(row[0], ()):
            here = parts[begin : begin + len(row)]
            if tuple(stem for _, stem in here) == row and _neighbours(here):
                yield row, [number for number, _ in here]


def _neighbours(parts: list[tuple[int, str]]) -> bool:
    return all(right - left <= 1 for (left, _), (right, _) in pairwise(parts))
