"""What imports wrote down, in the language of who reads it.

Runs keep their sentences in English, filled in: so they are true in every language and in every log. Here the
pattern is found again, and its translation filled in with the same words. What fits none, such as what a host said,
is shown as it stands.
"""

import re
from collections.abc import Iterator
from functools import cache

from django.utils.translation import gettext, gettext_noop

from catalogue.importers import approving, failing, running, undoing
from catalogue.importers.adapters import protocol
from catalogue.importers.failures import WAITS, Failure
from catalogue.importers.secrets import UnreadableSecrets

_PLACE = re.compile(r"\\\{(\w+)\\\}|%\\\((\w+)\\\)s")
_FAULT = gettext_noop("{name}: a fault of ours; the log says more")
_WITHDRAWN = (
    gettext_noop("it was missing from a complete listing of its source"),
    gettext_noop("it was missing from {n} complete listings of its source"),
    gettext_noop("the source says that it is gone"),
)
# What may stand within another sentence, and is a sentence itself.
_INNER = {"reason", "sentence", "wait"}


def said(sentence: str) -> str:
    """`sentence` in the language of the moment, where one of our patterns made it."""
    for pattern, shape in _shapes():
        if found := shape.fullmatch(sentence):
            words = {name: said(word) if name in _INNER else word for name, word in found.groupdict().items()}
            translated = gettext(pattern)
            return translated % words if "%(" in translated else translated.format(**words)
    return sentence


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
    return rf"(?P<{name}>(?: \(.*\))?)" if name == "said" else f"(?P<{name}>.+)"


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
