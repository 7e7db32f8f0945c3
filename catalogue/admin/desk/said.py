"""What imports wrote down, in the language of who reads it.

Runs keep their sentences in English, filled in: so they are true in every language and in every log. Here the
pattern is found again, and its translation filled in with the same words. What fits none, such as what a host said,
is shown as it stands.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from django.utils.translation import get_language, gettext, gettext_noop

from catalogue.importers import approving, failing, running, undoing
from catalogue.importers.adapters import protocol
from catalogue.importers.failures import WAITS, Failure
from catalogue.importers.secrets import UnreadableSecrets

from .sentences import SENTENCES

_PLACE = re.compile(r"\\\{(\w+)\\\}|%\\\((\w+)\\\)s")
_FAULT = gettext_noop("{name}: a fault of ours; the log says more")
_WITHDRAWN = (
    gettext_noop("it was missing from a complete listing of its source"),
    gettext_noop("it was missing from {n} complete listings of its source"),
    gettext_noop("the source says that it is gone"),
)
# What may fill a hole: a number, something in quotation marks, " (what a host said)" or nothing, what has no
# sentence before it, else anything.
_FILLED = {
    "n": r"[\d.,:]+",
    "quoted": r"(?:'.*'|\".*\")…?",
    "said": r"(?: \(.*\))?",
    "field": r"[^;:]+",
    "label": r"[^;:]+",
    "name": r"(?:(?!: ).)+",
}
# What fills these is a name, and all else may be a sentence itself.
_NAMES = {"n", "quoted", "place", "name", "label", "source", "sources"}
LONGEST = 2000


def said(sentence: str) -> str:
    """`sentence` in the language of the moment, where our patterns made it, or several of them one after another."""
    return _said(sentence, get_language()) if len(sentence) <= LONGEST else sentence


@lru_cache(maxsize=4000)
def _said(sentence: str, language: str | None) -> str:
    ways = (_fitting, _in_turn, _after_its_place, _after_something, _counted)
    return next((words for way in ways if (words := way(sentence))), sentence)


def _fitting(sentence: str) -> str:
    for pattern, shape in _shapes():
        if found := shape.fullmatch(sentence):
            words = {name: _filling(name, word) for name, word in found.groupdict().items()}
            translated = gettext(pattern)
            return translated % words if "%(" in translated else translated.format(**words)
    return ""


def _filling(name: str, word: str) -> str:
    if name == "said" and word:
        return f" ({said(word[2:-1])})"
    return word if name.rstrip("0123456789") in _NAMES else said(word)


def _in_turn(sentence: str) -> str:
    """Several sentences with semicolons between, each of which may have its own."""
    parts = sentence.split("; ")
    for number in range(len(parts) - 1, 0, -1):
        start = "; ".join(parts[:number])
        if first := _fitting(start) or _counted(start):
            return f"{first}; {said('; '.join(parts[number:]))}"
    return ""


def _after_its_place(sentence: str) -> str:
    """A sentence after where it is so: "line 3: …", "column B (Start): …", "faculty[0].role: …"."""
    place, mark, rest = sentence.partition(": ")
    return f"{said(place)}: {words}" if mark and (words := said(rest)) != rest else ""


def _after_something(sentence: str) -> str:
    first, _mark, rest = sentence.partition("; ")
    return f"{said(first)}; {said(rest)}" if rest else ""


def _counted(sentence: str) -> str:
    parts = [_fitting(one) for one in sentence.split(", ")]
    return ", ".join(parts) if all(parts) else ""


@cache
def _shapes() -> tuple[tuple[str, re.Pattern], ...]:
    """Patterns with what they look like filled in: first those that begin with the most of their own words."""
    known = sorted(set(_patterns()), key=_own_words, reverse=True)
    return tuple((one, re.compile(_PLACE.sub(_group, re.escape(one)), re.S)) for one in known)


def _own_words(pattern: str) -> tuple[int, int]:
    parts = _PLACE.split(re.escape(pattern))
    return len(parts[0]), sum(map(len, parts[::3]))


def _group(found: re.Match) -> str:
    name = found[1] or found[2]
    return f"(?P<{name}>{_FILLED.get(name.rstrip('0123456789'), '.+')})"


def _patterns() -> Iterator[str]:
    waiting = [Failure]
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        yield one.pattern
    yield from WAITS.values()
    yield from (approving.OTHERWISE, approving.NOTHING_LEFT, approving.EDITED)
    yield from (undoing.EDITED, undoing.STAYS, undoing.DELETED, undoing.UNDONE, undoing.STUCK, undoing.RESTS)
    yield from (running.REPLACED, running.INTERRUPTED, failing.PAUSED, UnreadableSecrets.pattern, _FAULT)
    yield from _WITHDRAWN
    yield from (protocol.MISSING, protocol.EITHER, protocol.HOLDS_KEY)
    yield from SENTENCES
