"""Titles offered while typing, whichever engine finds them: what is asked, and which come first."""

from typing import NamedTuple

from search.analysis import cut, readable
from search.prepared import LONGEST_BEGINNING, whole_beginning
from search.query import Suggestion

CANDIDATES = 60  # looked at before they are put in order
LONGEST_TYPED = 200
WHOLE_TITLE = 4.0
FIRST_KINDS = {"topic": 3.0, "congress": 2.0, "collection": 2.0, "person": 1.0}


class Beginnings(NamedTuple):
    """What a title must hold, the beginning of each word; and how one begins that goes on as typed."""

    words: list[str]
    whole: str


def beginnings(typed: str) -> Beginnings | None:
    """What was typed as beginnings in an index; None where it holds no word."""
    typed = readable(typed)[:LONGEST_TYPED]
    words = [part[:LONGEST_BEGINNING] for word in cut(typed) for part in word.parts]
    return Beginnings(words, whole_beginning(typed)[:LONGEST_BEGINNING]) if words else None


def best_first(found: list[tuple[float, str, str]], limit: int) -> list[Suggestion]:
    """Suggestions from (score, key, title): those that score best, then the shorter, then by the alphabet."""
    found = sorted(found, key=lambda one: (-one[0], len(one[2]), one[2], one[1]))
    return [Suggestion(key, title) for _, key, title in found[:limit]]
