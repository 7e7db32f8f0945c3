"""From text to the words that are compared: folding, spelling, cutting, stemming. Pure, no engine."""

from search.analysis.folding import fold, readable
from search.analysis.forms import (
    Terms,
    compounds,
    flat,
    is_plain,
    landmarks,
    line,
    parted,
    spans,
    terms,
    written,
)
from search.analysis.stems import dutch_stem, english_stem
from search.analysis.stopwords import stop_words
from search.analysis.words import Word, cut

__all__ = [
    "Terms",
    "Word",
    "compounds",
    "cut",
    "dutch_stem",
    "english_stem",
    "flat",
    "fold",
    "is_plain",
    "landmarks",
    "line",
    "parted",
    "readable",
    "spans",
    "stop_words",
    "terms",
    "written",
]
