"""A visitor's words understood: what each may also be called, what was misspelt, what belongs together."""

import re

from search.alternatives import foresee, may_lose_a_letter, neighbours, pairs, slots
from search.analysis import cut, english_stem, readable
from search.medical import ABBREVIATIONS, RELATED
from search.mending import corrected, mended
from search.question import MOST_WORDS, Alternative, Lexicon, Question, Slot
from search.synonyms import Synonyms
from search.typed import subject, typed_words

LONGEST_TEXT = 600  # letters of a question that are read
RELATED_WEIGHT = 0.5
ABBREVIATION_WEIGHT = 0.7
MEDICAL = ((Synonyms(ABBREVIATIONS), ABBREVIATION_WEIGHT), (Synonyms(RELATED), RELATED_WEIGHT))
QUOTED = re.compile(r'["“”„«]([^"“”„«»]+)["“”»]')


def understand(text: str, lexicon: Lexicon, vocabulary: Synonyms, language: str = "en") -> Question:
    """The question that `text` asks of an index with this `lexicon`. Never raises, whatever was typed."""
    text = readable(text)[:LONGEST_TEXT]
    tables = ((vocabulary, 1.0), *MEDICAL)
    phrases = tuple(phrase for quoted in QUOTED.finditer(text) if (phrase := _phrase(quoted[1])))
    rest = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    typed = subject(list(typed_words(rest)), language, bool(phrases))[:MOST_WORDS]
    foresee(typed, lexicon)
    meant = mended(typed, lexicon, [table for table, _ in tables])
    return Question(slots(meant, lexicon, tables), phrases, pairs(meant), corrected(text, typed, meant))


def _phrase(text: str) -> Slot | None:
    """A quoted phrase: its words side by side, however compounds in it are written."""
    words = list(cut(text))[:MOST_WORDS]
    parts = tuple(english_stem(part) for word in words for part in word.parts)
    if not parts:
        return None
    ways = [parts, tuple(english_stem(form) for word in words for form in (word.joined[-1:] or word.parts))]
    for place, left, right in neighbours(parts):
        ways.append((*parts[:place], left + right, *parts[place + 2 :]))
    for place, part in enumerate(parts):
        if may_lose_a_letter(part):
            ways.append((*parts[:place], part[0], part[1:], *parts[place + 1 :]))
    return Slot(tuple(Alternative(way) for way in dict.fromkeys(ways)))
