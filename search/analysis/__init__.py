"""From text to the words that are compared: folding, spelling, cutting, stemming. Pure, no engine."""

from search.analysis.folding import fold, readable
from search.analysis.stems import dutch_stem, english_stem
from search.analysis.stopwords import stop_words
from search.analysis.words import Place, Terms, Word, cut, places, terms

__all__ = [
    "Place",
    "Terms",
    "Word",
    "cut",
    "dutch_stem",
    "english_stem",
    "fold",
    "places",
    "readable",
    "stop_words",
    "terms",
]
