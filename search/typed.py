"""The words of a question as they were typed, and which of them are about the subject."""

from collections.abc import Iterator
from dataclasses import dataclass

from search.analysis import cut, stop_words


@dataclass(frozen=True)
class Typed:
    """One word as typed: where, folded, and the joined forms of the run that it is part of."""

    start: int
    end: int
    word: str
    joined: tuple[str, ...] = ()
    capitals: bool = False
    whole: bool = True  # the run is this one word, so that it may be replaced in the text


def typed_words(text: str) -> Iterator[Typed]:
    """The words of `text` in order; a compound is several."""
    for word in cut(text):
        capitals = text[word.start : word.end].isupper()
        for part in word.parts:
            yield Typed(word.start, word.end, part, word.joined, capitals, len(word.parts) == 1)


def subject(words: list[Typed], language: str, may_be_empty: bool) -> list[Typed]:
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
