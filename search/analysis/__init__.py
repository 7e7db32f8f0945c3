"""From text to the words that are compared: folding, spelling, cutting, stemming. Pure, no engine."""

from search.analysis.folding import fold, readable
from search.analysis.stems import dutch_stem, english_stem
from search.analysis.stopwords import stop_words
from search.analysis.words import Terms, Word, cut, forms, runs, terms, written

__all__ = [
    "Terms",
    "Word",
    "cut",
    "dutch_stem",
    "english_stem",
    "fold",
    "forms",
    "readable",
    "runs",
    "stop_words",
    "terms",
    "written",
]
