"""Word forms made one by the Snowball stemmers: the English one for every text, the Dutch one beside it.

They are called in the tantivy package, where they are compiled: sixty times as fast as in Python, which an
index of a hundred thousand different words feels. Any other Snowball gives the same stems.
"""

from functools import lru_cache
from threading import Lock

from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

from search.analysis.spelling import one_spelling

# An analyser keeps state while it works, and a web server asks from several threads.
_lock = Lock()
_english, _dutch = (
    TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer(language)).build()
    for language in ("english", "dutch")
)


@lru_cache(maxsize=50_000)
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
        return stemmer.analyze(word)[0]
