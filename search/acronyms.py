"""Acronyms as authors introduce them: "left ventricular assist device (LVAD)"."""

import re
from collections.abc import Iterator

from search.analysis import english_stem, fold, terms

IN_BRACKETS = re.compile(r"\(\s*([A-Za-z][A-Za-z0-9-]{1,9})\s*\)")
MAY_BE = re.compile(r"[A-Z].*[A-Z]")


def acronyms(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each (short form, long form) of `text`, folded and stemmed: ("lvad", ("left", "ventricular", ...)).

    After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (2003): every
    letter of the short form stands in order in the words before it, its first at the start of a word.
    """
    for bracket in IN_BRACKETS.finditer(text):
        short = bracket[1]
        if not MAY_BE.search(short):
            continue
        short = re.sub(r"s$", "", short)
        room = min(len(short) + 5, 2 * len(short))
        before = re.split(r"[.;:!?()]\s", text[max(0, bracket.start() - 200) : bracket.start()])[-1]
        words = " ".join(before.split()[-room:])
        long = _long_form(short.lower().replace("-", ""), words.lower())
        stems = tuple(terms(long).stems)
        if 2 <= len(stems) <= 7:
            yield english_stem(fold(short.replace("-", ""))), stems


def _long_form(short: str, words: str) -> str:
    """The end of `words` that `short` abbreviates, or "": read from the right, letter by letter."""
    at = len(words)
    for place in range(len(short) - 1, -1, -1):
        at = words.rfind(short[place], 0, at)
        while at >= 0 and place == 0 and at > 0 and words[at - 1].isalnum():
            at = words.rfind(short[0], 0, at)
        if at < 0:
            return ""
    return words[at:]
