"""Slips of the finger in a question: only words that nothing visible holds are mended, and it is said."""

from collections.abc import Iterable
from dataclasses import replace

from search.alternatives import begun, halves, may_be_begun, split
from search.analysis import dutch_stem, english_stem
from search.question import Lexicon
from search.repair import one_slip, slips_in, two_slips
from search.synonyms import Synonyms
from search.typed import Typed

MOST_REPAIRS = 3
LONGEST_ACRONYM = 6  # of capitals among other words: what is unknown then is no slip of the finger


def mended(words: list[Typed], lexicon: Lexicon, tables: Iterable[Synonyms]) -> list[Typed]:
    """`words` with what was meant in place of up to three unknown ones."""
    shouting = all(word.capitals for word in words)
    unknown = [
        word.word
        for word in words
        if word.whole and not _is_acronym(word, shouting) and not _is_known(word, lexicon, tables)
    ][:MOST_REPAIRS]
    _look_around(unknown, lexicon)
    meant = {word: _meant(word, lexicon) for word in unknown}
    return [
        replace(word, word=known, joined=()) if (known := meant.get(word.word)) else word for word in words
    ]


def corrected(text: str, typed: list[Typed], meant: list[Typed]) -> str:
    """`text` with the words that were meant where others were typed; "" when it was typed as meant."""
    result, shift = text, 0
    for old, new in zip(typed, meant, strict=True):
        if old.word != new.word:
            result = result[: old.start + shift] + new.word + result[old.end + shift :]
            shift += len(new.word) - (old.end - old.start)
    return result if result != text else ""


def _is_acronym(word: Typed, shouting: bool) -> bool:
    return word.capitals and not shouting and len(word.word) <= LONGEST_ACRONYM


def _is_known(word: Typed, lexicon: Lexicon, tables: Iterable[Synonyms]) -> bool:
    stems = [english_stem(form) for form in (word.word, *word.joined)] + [dutch_stem(word.word)]
    return any(lexicon.knows(stem) or any(stem in table.words for table in tables) for stem in stems)


def _look_around(words: list[str], lexicon: Lexicon) -> None:
    """Tell the lexicon what may be asked of it about unknown words."""
    lexicon.look_up(
        words=[half for word in words for both in halves(word, lexicon) for half in both],
        beginnings=[word for word in words if may_be_begun(word)],
        near=[(word, slips) for word in words for slips in slips_in(word)],
    )


def _meant(word: str, lexicon: Lexicon) -> str | None:
    """The known word that an unknown one was meant to be; None where it is a beginning, or two words."""
    if begun(word, lexicon):
        return None
    near = one_slip(word, lexicon)
    return near or (None if split(word, lexicon) else two_slips(word, lexicon))
