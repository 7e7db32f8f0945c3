"""Questions as people type them, for benches: by kind, always the same ones."""

import random
from collections.abc import Iterator
from dataclasses import replace

from bench.library import Texts
from search.medical import ABBREVIATIONS
from search.query import SearchQuery


def questions(source: Texts, amount: int) -> Iterator[tuple[str, list[SearchQuery]]]:
    """Questions by kind: as people type them, and with filters, corrections and phrases."""
    chance = random.Random(7)
    plain = [_some(chance.choice(source.titles), chance) for _ in range(amount)]
    spoken = [_some(chance.choice(source.lines), chance, 3, 6) for _ in range(amount)]
    yield "words of a title", [_query(text, chance) for text in plain]
    yield "one word", [_query(max(text.split(), key=len), chance) for text in plain]
    yield "a name", [_query(chance.choice(source.names), chance) for _ in range(amount)]
    yield "words that were said", [_query(text, chance) for text in spoken]
    yield "a whole question", [_query(chance.choice(source.sentences), chance) for _ in range(amount)]
    yield "abbreviations", [_query(_abbreviations(chance), chance) for _ in range(amount)]
    yield "a slip of the finger", [_query(_slip(text, chance), chance) for text in plain]
    yield (
        "a phrase in quotes",
        [_query(f'"{" ".join(text.split()[:3])}"', chance) for text in source.titles[:amount]],
    )
    yield (
        "two filters ticked",
        [
            replace(_query(text, chance), years=(2020, 2021), kinds=("talk",), has_captions=True)
            for text in plain
        ],
    )
    yield "newest first", [replace(_query(text, chance), sort="newest") for text in plain]
    yield "page 10", [replace(_query(text, chance), offset=200) for text in plain]
    yield "no words", [_query("", chance) for _ in range(amount)]


def _query(text: str, chance: random.Random) -> SearchQuery:
    return SearchQuery(text, level=chance.choice((0, 1, 2)))


def _some(text: str, chance: random.Random, least: int = 2, most: int = 4) -> str:
    words = text.split()
    kept = sorted(chance.sample(range(len(words)), min(len(words), chance.randint(least, most))))
    return " ".join(words[place] for place in kept)


def _slip(text: str, chance: random.Random) -> str:
    longest = max(text.split(), key=len)
    place = chance.randrange(1, max(2, len(longest)))
    return text.replace(longest, longest[:place] + longest[place + 1 :])


def _abbreviations(chance: random.Random) -> str:
    return " ".join(chance.choice(ABBREVIATIONS)[0].lower() for _ in range(3))
