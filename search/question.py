"""A visitor's words understood: what each may also be called, what was misspelt, what belongs together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from search.analysis import cut, dutch_stem, english_stem, readable, stop_words
from search.medical import ABBREVIATIONS, RELATED
from search.repair import one_slip, two_slips
from search.synonyms import Stems, Synonyms

LONGEST_TEXT = 600  # letters of a question that are read
MOST_WORDS = 16
MOST_LINKED = 10  # words up to which neighbours and terms of several words are looked at
MOST_REPAIRS = 3
LONGEST_ACRONYM = 6  # of capitals among other words: what is unknown then is no slip of the finger
MOST_BEGINNINGS = 5

RELATED_WEIGHT = 0.5
ABBREVIATION_WEIGHT = 0.7
LEARNED_WEIGHT = 0.7
BEGINNING_WEIGHT = 0.8
SPLIT_WEIGHT = 0.9

QUOTED = re.compile(r'["“”„«]([^"“”„«»]+)["“”»]')


class Lexicon(Protocol):
    """What the index holds for one visitor's level; nothing that was only said above it."""

    def uses(self, word: str) -> int:
        """How many entries hold the folded word as it is written."""

    def knows(self, stem: str) -> bool:
        """Whether any entry holds the stem."""

    def beginning(self, letters: str) -> list[tuple[str, int]]:
        """Known words that begin so, with how many entries hold them, in order of the alphabet."""

    def long_forms(self, short: str) -> list[Stems]:
        """What authors write out for an acronym."""

    def short_forms(self, long: Stems) -> list[str]:
        """The acronyms that authors give to a term."""


@dataclass(frozen=True)
class Alternative:
    """One way to say what a slot asks for: stems in order, and how much that counts."""

    stems: Stems
    weight: float = 1.0


@dataclass(frozen=True)
class Slot:
    """One word of the question, or one quoted phrase, with everything that stands for it."""

    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True)
class Question:
    """What to look for: `slots` rank by any, `phrases` are demanded, `pairs` are better side by side."""

    slots: tuple[Slot, ...] = ()
    phrases: tuple[Slot, ...] = ()
    pairs: tuple[Stems, ...] = ()
    corrected: str = ""

    @property
    def wanted(self) -> tuple[Slot, ...]:
        return self.phrases + self.slots


@dataclass(frozen=True)
class Typed:
    """One word as typed: where, folded, and the joined forms of the run that it is part of."""

    start: int
    end: int
    word: str
    joined: tuple[str, ...] = ()
    capitals: bool = False
    whole: bool = True  # the run is this one word, so that it may be replaced in the text


MEDICAL = ((Synonyms(ABBREVIATIONS), ABBREVIATION_WEIGHT), (Synonyms(RELATED), RELATED_WEIGHT))


def understand(text: str, lexicon: Lexicon, vocabulary: Synonyms, language: str = "en") -> Question:
    """The question that `text` asks of an index with this `lexicon`. Never raises, whatever was typed."""
    text = readable(text)[:LONGEST_TEXT]
    tables = ((vocabulary, 1.0), *MEDICAL)
    phrases = tuple(phrase for quoted in QUOTED.finditer(text) if (phrase := _phrase(quoted[1])))
    rest = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    words = _subject(list(_typed(rest)), language, bool(phrases))[:MOST_WORDS]
    words, corrected = _repaired(words, rest, text, lexicon, vocabulary)
    return Question(_slots(words, lexicon, tables), phrases, _pairs(words), corrected)


def _typed(text: str) -> Iterable[Typed]:
    for word in cut(text):
        capitals = text[word.start : word.end].isupper()
        for part in word.parts:
            yield Typed(word.start, word.end, part, word.joined, capitals, len(word.parts) == 1)


def _subject(words: list[Typed], language: str, may_be_empty: bool) -> list[Typed]:
    """`words` without those that only ask or join; all of them when nothing else is left.

    A word in capitals among others is an abbreviation: WHO, US, IT.
    """
    stops = stop_words(language)
    shouting = all(word.capitals for word in words)
    kept = [
        word
        for word in words
        if word.word not in stops or (word.capitals and not shouting and len(word.word) > 1)
    ]
    return kept if kept or may_be_empty else words


def _phrase(text: str) -> Slot | None:
    """A quoted phrase: its words side by side; a compound also as one word."""
    words = list(cut(text))[:MOST_WORDS]
    parts = tuple(english_stem(part) for word in words for part in word.parts)
    if not parts:
        return None
    ways = [parts, tuple(english_stem(form) for word in words for form in (word.joined[-1:] or word.parts))]
    ways += [(*parts[:place], left + right, *parts[place + 2 :]) for place, left, right in _neighbours(parts)]
    ways += [
        (*parts[:place], part[:1], part[1:], *parts[place + 1 :])
        for place, part in enumerate(parts)
        if part[1:]
    ]
    return Slot(tuple(Alternative(way) for way in dict.fromkeys(ways)))


def _neighbours(parts: Stems) -> list[tuple[int, str, str]]:
    return [(place, parts[place], parts[place + 1]) for place in range(len(parts) - 1)]


def _repaired(
    words: list[Typed], rest: str, text: str, lexicon: Lexicon, vocabulary: Synonyms
) -> tuple[list[Typed], str]:
    """`words` with slips of the finger mended, and the text as it should have been typed ("" when it was)."""
    mended, left = [], MOST_REPAIRS
    shouting = all(word.capitals for word in words)
    for word in words:
        meant = None
        is_acronym = word.capitals and not shouting and len(word.word) <= LONGEST_ACRONYM
        if left and word.whole and not is_acronym and not _is_known(word, lexicon, vocabulary):
            left -= 1
            meant = _meant(word.word, lexicon)
        mended.append(replace(word, word=meant, joined=()) if meant else word)
    corrected, shift = text, 0
    for old, new in zip(words, mended, strict=True):
        if old.word != new.word:
            corrected = corrected[: old.start + shift] + new.word + corrected[old.end + shift :]
            shift += len(new.word) - (old.end - old.start)
    return mended, corrected if corrected != text else ""


def _is_known(word: Typed, lexicon: Lexicon, vocabulary: Synonyms) -> bool:
    stems = [english_stem(form) for form in (word.word, *word.joined)] + [dutch_stem(word.word)]
    if any(lexicon.knows(stem) for stem in stems):
        return True
    tables = (vocabulary, *(table for table, _ in MEDICAL))
    return any(stem in table.words for stem in stems for table in tables)


def _meant(word: str, lexicon: Lexicon) -> str | None:
    """The known word that an unknown one was meant to be; None where it is a beginning, or two words."""
    if _begun(word, lexicon):
        return None
    near = one_slip(word, lexicon.uses)
    return near or (None if _split(word, lexicon) else two_slips(word, lexicon.uses, lexicon.beginning))


def _slots(
    words: list[Typed], lexicon: Lexicon, tables: Iterable[tuple[Synonyms, float]]
) -> tuple[Slot, ...]:
    stems = tuple(english_stem(word.word) for word in words)
    found: list[dict[Stems, float]] = [{(stem,): 1.0} for stem in stems]

    def offer(place: int, way: Stems, weight: float) -> None:
        found[place][way] = max(weight, found[place].get(way, 0.0))

    for place, word in enumerate(words):
        for way, weight in _other_forms(word, stems[place], lexicon):
            offer(place, way, weight)
    for place, left, right in _neighbours(tuple(word.word for word in words)):
        if lexicon.knows(joined := english_stem(left + right)):
            offer(place, (joined,), 0.5)
            offer(place + 1, (joined,), 0.5)
    for begin, end, way, weight in _called_otherwise(stems, lexicon, tables):
        for place in range(begin, end):
            offer(place, way, weight)
    return tuple(
        dict.fromkeys(Slot(tuple(Alternative(way, weight) for way, weight in ways.items())) for ways in found)
    )


def _other_forms(word: Typed, stem: str, lexicon: Lexicon) -> Iterable[tuple[Stems, float]]:
    """The same word in another form: joined, Dutch, split, or only begun."""
    for form in word.joined:
        yield (english_stem(form),), 1.0
    if (dutch := dutch_stem(word.word)) != stem and lexicon.knows(dutch):
        yield (dutch,), 1.0
    for way in _split(word.word, lexicon):
        yield way, SPLIT_WEIGHT
    if not lexicon.knows(stem):
        for form in _begun(word.word, lexicon):
            yield (english_stem(form),), BEGINNING_WEIGHT


def _split(word: str, lexicon: Lexicon) -> list[Stems]:
    """`word` as two known ones: "ecpr" is "e cpr"; of a known word only after its first letter."""
    if not 3 <= len(word) <= 24 or not word.isalpha():
        return []
    known = lexicon.uses(word)
    places = range(1, 2 if known else len(word) - 1)
    halves = [(word[:place], word[place:]) for place in places]
    return [
        (english_stem(left), english_stem(right))
        for left, right in halves
        if (len(left) == 1 or len(word) > 4) and lexicon.uses(left) and lexicon.uses(right)
    ]


def _begun(word: str, lexicon: Lexicon) -> list[str]:
    """Known words of which an unknown one of five letters or more is the beginning, the most used first."""
    if len(word) < 5 or not word.isalpha():
        return []
    longer = lexicon.beginning(word)
    return [other for other, _ in sorted(longer, key=lambda pair: -pair[1])[:MOST_BEGINNINGS]]


def _called_otherwise(
    stems: Stems, lexicon: Lexicon, tables: Iterable[tuple[Synonyms, float]]
) -> Iterable[tuple[int, int, Stems, float]]:
    """(begin, end, other name, weight) of every run of `stems` that has one."""
    for table, weight in tables:
        for match in table.matches(stems):
            for other in match.others:
                yield match.begin, match.end, other, weight
    if len(stems) > MOST_LINKED:
        return
    for begin, stem in enumerate(stems):
        for long in lexicon.long_forms(stem):
            yield begin, begin + 1, long, LEARNED_WEIGHT
        for end in range(begin + 2, min(begin + 6, len(stems)) + 1):
            for short in lexicon.short_forms(stems[begin:end]):
                yield begin, end, (short,), LEARNED_WEIGHT


def _pairs(words: list[Typed]) -> tuple[Stems, ...]:
    stems = [english_stem(word.word) for word in words]
    if len(stems) > MOST_LINKED:
        return ()
    return tuple(dict.fromkeys((left, right) for left, right in pairwise(stems) if left != right))
