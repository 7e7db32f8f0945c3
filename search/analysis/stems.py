"""Word forms made one: Porter's stemmer for every text, the Dutch one beside it for Dutch."""

from functools import lru_cache
from threading import Lock

import snowballstemmer

from search.analysis.spelling import one_spelling

# The stemmers keep state while they work, and a web server asks from several threads.
_lock = Lock()
_english = snowballstemmer.stemmer("english")
_dutch = snowballstemmer.stemmer("dutch")


@lru_cache(maxsize=200_000)
def english_stem(word: str) -> str:
    """The stem of a folded word after British and American spelling are made one.

    Words of up to three letters and words with digits stay whole: they are abbreviations.
    """
    if len(word) <= 3 or not word.isalpha():
        return word
    return _stem(_english, one_spelling(word))


@lru_cache(maxsize=50_000)
def dutch_stem(word: str) -> str:
    """The stem of a folded word as Dutch: "patienten" is "patient"."""
    return _stem(_dutch, word) if len(word) > 3 and word.isalpha() else word


def _stem(stemmer, word: str) -> str:
    with _lock:
        return stemmer.stemWord(word)
