"""Cutting text into words: hyphens joined and split, CamelCase, decimals, Greek, LaTeX, Chinese."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from search.analysis.folding import fold

LONGEST = 64  # letters of a word that count; longer ones are cut

# A run of letters and digits with single joiners inside: "VA-ECMO", "T_{1", "patient’s", "1.5", "U.S".
RUN = re.compile(r"[^\W_]++(?:[-‐‑‒–&'’.,_^]\{?[^\W_]++)*+")
JOINER = re.compile(r"[-‐‑‒–&.,_^{]+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)+")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
APOSTROPHE = re.compile(r"['’]")
ELIDED = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=[^\W\d_]{2})", re.IGNORECASE)
PLURAL_ACRONYM = re.compile(r"^([A-Z]{2,})s$")
HUMP = re.compile(r"(?<=[A-Za-z][a-z])(?=[A-Z][A-Za-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
WIDE = re.compile(r"[぀-ヿ㐀-鿿가-힯豈-﫿]+")
_LATEX = "textit textbf texttt textsc textsuperscript textsubscript mathrm mathbf mathcal mathbb emph"
LATEX = frozenset(_LATEX.split())


class Word(NamedTuple):
    """One run of `text[start:end]`: the words in it, in order, and the forms that it also stands for."""

    start: int
    end: int
    parts: tuple[str, ...]
    joined: tuple[str, ...]


def cut(text: str) -> Iterator[Word]:
    """The folded, unstemmed words of `text` with their places."""
    for run in RUN.finditer(text):
        if WIDE.search(run[0]):
            yield from _wide(run)
        else:
            parts, joined = _parts(run[0])
            yield Word(run.start(), run.end(), parts, joined)


def _wide(run: re.Match) -> Iterator[Word]:
    """Chinese, Japanese and Korean have no spaces: each pair of neighbouring signs is a word."""
    start = run.start()
    for piece in re.finditer(WIDE.pattern + "|[^぀-ヿ㐀-鿿가-힯豈-﫿]+", run[0]):
        signs = piece[0]
        if not WIDE.match(signs):
            for word in cut(signs):
                yield word._replace(
                    start=word.start + start + piece.start(), end=word.end + start + piece.start()
                )
            continue
        for place in range(max(1, len(signs) - 1)):
            pair = fold(signs[place : place + 2])
            at = start + piece.start() + place
            yield Word(at, at + min(2, len(signs)), (pair,), ())


@lru_cache(maxsize=20_000)
def _parts(run: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parts of one run and its joined forms: ("va", "ecmo") and ("vaecmo",)."""
    if NUMBER.fullmatch(run):
        return (_number(run),), ()
    if DOTTED.match(run):
        return (fold(run.replace(".", "")),), ()
    pieces = [piece for part in JOINER.split(_numbers_kept(run)) for piece in _humps(part)]
    parts = [fold(piece).replace("\0", ".")[:LONGEST] for piece in pieces]
    parts = [part for part in parts if part and part not in LATEX]
    return tuple(parts), tuple(_joined(parts))


def _numbers_kept(run: str) -> str:
    return NUMBER.sub(lambda number: _number(number[0]).replace(".", "\0"), run)


def _number(digits: str) -> str:
    """One form for a number: "10,000" is "10000", "1,5" is "1.5"."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits):
        return digits.replace(",", "")
    return digits.replace(",", ".")


def _humps(piece: str) -> list[str]:
    """CamelCase apart, apostrophes gone: "PyTorch" is Py and Torch, "patient’s" patient, "MRIs" MRI."""
    piece = ELIDED.sub("", piece)
    head, *tail = APOSTROPHE.split(piece)
    piece = head if tail in (["s"], ["S"]) else head + "".join(tail)
    return HUMP.split(PLURAL_ACRONYM.sub(r"\1", piece))


def _joined(parts: list[str]) -> Iterator[str]:
    """What "e-cpr" and "PyTorch" are when written as one word; of longer chains the pairs and the whole."""
    pairs = [left + right for left, right in pairwise(parts)]
    whole = ["".join(parts)] if len(parts) > 2 else []
    for word in pairs + whole:
        if len(word) <= LONGEST and not word.replace(".", "").isdigit():
            yield word
