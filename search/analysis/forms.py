"""What an index and a question compare: the stems of each run of letters, and what it also stands for.

The form of a run is one word of plain text: its stems joined by "_" and, after "|", its further forms:
"ventricular" is "ventricular", "VA-ECMO" is "va_ecmo|vaecmo". A line is the forms of a text's runs with
blanks between, quick to store and to look through. No run goes beyond a blank, and what stands between two
blanks comes again and again: its forms are remembered.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from search.analysis.stems import dutch_stem, english_stem
from search.analysis.words import RUN, WIDE, Word, cut

PART, FURTHER = "_", "|"
NOTHING = "·"  # the form of a run without words
EVERY = 8
MOST_REMEMBERED = 150_000
LONGEST_REMEMBERED = 60
FURTHER_FORMS = re.compile(r"\|(\S+)")


class Memory(dict):
    """Remembers what `make` made of each piece of text; forgets everything when it grows too large."""

    def __init__(self, make: Callable):
        super().__init__()
        self._make = make

    def __missing__(self, piece: str):
        value = self._make(piece)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        if len(piece) <= LONGEST_REMEMBERED:
            self[piece] = value
        return value


def _form(word: Word, dutch: bool) -> str:
    further = [english_stem(form) for form in word.joined]
    if dutch:
        forms = word.parts + word.joined
        further += [stem for form in forms if (stem := dutch_stem(form)) != english_stem(form)]
    stems = PART.join(map(english_stem, word.parts)) or NOTHING
    return stems + (FURTHER + PART.join(further) if further else "")


_english = Memory(lambda piece: " ".join(_form(word, dutch=False) for word in cut(piece)))
_dutch = Memory(lambda piece: " ".join(_form(word, dutch=True) for word in cut(piece)))
_written = Memory(lambda piece: tuple(form for word in cut(piece) for form in word.parts + word.joined))


def line(text: str, language: str = "en") -> str:
    """The forms of the runs of `text`, in order; Dutch text also gives its Dutch stems, as further forms."""
    remembered = _dutch if language.lower().startswith("nl") else _english
    return " ".join(filter(None, map(remembered.__getitem__, text.split())))


def written(text: str) -> set[str]:
    """Every folded, unstemmed word of `text`, joined forms too."""
    return set().union(*map(_written.__getitem__, text.split()))


def landmarks(text: str) -> tuple[list[int], list[int]]:
    """The numbers of some runs of `text`, every eighth, and where these start: to find others from there."""
    places = (
        [word.start for word in cut(text)] if _is_wide(text) else [run.start() for run in RUN.finditer(text)]
    )
    return list(range(0, len(places), EVERY)), places[::EVERY]


def spans(text: str, landmarks: tuple[list[int], list[int]], wanted: list[int]) -> list[tuple[int, int]]:
    """Where in `text` the runs of these numbers start and end."""
    if _is_wide(text):
        words = list(cut(text))
        return [(words[number].start, words[number].end) for number in wanted]
    return [_run(text, landmarks, number).span() for number in wanted]


def _run(text: str, landmarks: tuple[list[int], list[int]], number: int) -> re.Match:
    numbers, places = landmarks
    before = bisect_right(numbers, number) - 1
    return next(islice(RUN.finditer(text, places[before]), number - numbers[before], None))


def _is_wide(text: str) -> bool:
    return not text.isascii() and WIDE.search(text) is not None


def is_plain(form: str) -> bool:
    """Whether a form is one stem and nothing else, as most are."""
    return PART not in form and FURTHER not in form


def compounds(line: str) -> list[int]:
    """The numbers of the forms in a line that are not plain."""
    if is_plain(line):
        return []
    return [number for number, form in enumerate(line.split()) if not is_plain(form)]


@lru_cache(maxsize=20_000)
def parted(form: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems and the further forms of one run."""
    stems, _, further = form.partition(FURTHER)
    return tuple(filter(None, stems.split(PART))), tuple(further.split(PART)) if further else ()


class Terms(NamedTuple):
    """The stems of a text in order, and the further forms of its words."""

    stems: list[str]
    further: list[str]


def terms(text: str, language: str = "en") -> Terms:
    return flat(line(text, language))


def flat(line: str) -> Terms:
    """The stems and further forms of a line."""
    if is_plain(line):
        return Terms(line.split(), [])
    further = " ".join(FURTHER_FORMS.findall(line)).replace(PART, " ").split()
    return Terms(FURTHER_FORMS.sub("", line).replace(PART, " ").split(), further)
