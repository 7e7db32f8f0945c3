"""Everything that stands for a word of a question: its other forms, and what else the thing is called."""

from collections.abc import Iterable, Sequence

from search.analysis import dutch_stem, english_stem
from search.question import Alternative, Lexicon, Slot
from search.synonyms import Stems, Synonyms
from search.typed import Typed

MOST_LINKED = 10  # words of a question up to which neighbours and terms of several words are looked at
MOST_BEGINNINGS = 5
SHORTEST_BEGINNING = 5
LONGEST_SPLIT = 24
LONGEST_KNOWN_SPLIT = 6
ARTICLES = "ai"  # "atrial" is not "a trial"

LEARNED_WEIGHT = 0.7
BEGINNING_WEIGHT = 0.8
SPLIT_WEIGHT = 0.9
HALF_WEIGHT = 0.5

Tables = Iterable[tuple[Synonyms, float]]


def slots(words: list[Typed], lexicon: Lexicon, tables: Tables) -> tuple[Slot, ...]:
    """One slot for each different word, with its alternatives; `tables` are synonyms and their weights."""
    stems = tuple(english_stem(word.word) for word in words)
    foresee(words, lexicon)
    found: list[dict[Stems, float]] = [{(stem,): 1.0} for stem in stems]

    def offer(place: int, way: Stems, weight: float) -> None:
        found[place][way] = max(weight, found[place].get(way, 0.0))

    for place, word in enumerate(words):
        for way, weight in _other_forms(word, stems[place], lexicon):
            offer(place, way, weight)
    for place, left, right in neighbours([word.word for word in words]):
        if lexicon.knows(joined := english_stem(left + right)):
            offer(place, (joined,), HALF_WEIGHT)
            offer(place + 1, (joined,), HALF_WEIGHT)
    for begin, end, way, weight in _called_otherwise(stems, lexicon, tables):
        for place in range(begin, end):
            offer(place, way, weight)
    return tuple(
        dict.fromkeys(Slot(tuple(Alternative(way, weight) for way, weight in ways.items())) for ways in found)
    )


def pairs(words: list[Typed]) -> tuple[Stems, ...]:
    """Stems that stand side by side in a question that is not too long."""
    stems = [english_stem(word.word) for word in words]
    if len(stems) > MOST_LINKED:
        return ()
    return tuple(dict.fromkeys((left, right) for _, left, right in neighbours(stems) if left != right))


def neighbours(parts: Sequence[str]) -> list[tuple[int, str, str]]:
    """(place, word, the next word) of each but the last."""
    return [(place, parts[place], parts[place + 1]) for place in range(len(parts) - 1)]


def _other_forms(word: Typed, stem: str, lexicon: Lexicon) -> Iterable[tuple[Stems, float]]:
    """The same word in another form: joined, Dutch, split, or only begun."""
    for form in word.joined:
        yield (english_stem(form),), 1.0
    if (dutch := dutch_stem(word.word)) != stem and lexicon.knows(dutch):
        yield (dutch,), 1.0
    for way in split(word.word, lexicon):
        yield way, SPLIT_WEIGHT
    if not lexicon.knows(stem):
        for form in begun(word.word, lexicon):
            yield (english_stem(form),), BEGINNING_WEIGHT


def split(word: str, lexicon: Lexicon) -> list[Stems]:
    """`word` as two known ones: "ecpr" is "e cpr"; of a known word only a short one's first letter."""
    both = halves(word, lexicon)
    lexicon.look_up(half for pair in both for half in pair)
    return [
        (english_stem(left), english_stem(right))
        for left, right in both
        if lexicon.uses(left) and lexicon.uses(right)
    ]


def halves(word: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The two words that `word` may be, at each place where it may be split."""
    if not 3 <= len(word) <= LONGEST_SPLIT or not word.isalpha():
        return []
    last = len(word) - 1 if not lexicon.uses(word) else 1 + may_lose_a_letter(word)
    first = 2 if word[0] in ARTICLES else 1
    return [(word[:place], word[place:]) for place in range(first, last) if place == 1 or len(word) > 4]


def may_lose_a_letter(word: str) -> bool:
    """Whether the first letter of a known word may have stood apart, as in "E CPR"."""
    return 2 < len(word) <= LONGEST_KNOWN_SPLIT and word[0] not in ARTICLES


def begun(word: str, lexicon: Lexicon) -> list[str]:
    """Known words of which an unknown one of five letters or more is the beginning, the most used first."""
    if not may_be_begun(word):
        return []
    longer = lexicon.beginning(word)
    return [other for other, _ in sorted(longer, key=lambda pair: -pair[1])[:MOST_BEGINNINGS]]


def may_be_begun(word: str) -> bool:
    """Whether an unknown word is long enough to be looked for as a beginning."""
    return len(word) >= SHORTEST_BEGINNING and word.isalpha()


def foresee(words: list[Typed], lexicon: Lexicon) -> None:
    """Tell the lexicon what is asked of it about most questions, so that it may look it up in one go."""
    typed = [word.word for word in words]
    stems = tuple(map(english_stem, typed))
    joined = [left + right for _, left, right in neighbours(typed)]
    short = [part for word in typed if may_lose_a_letter(word) for part in (word[0], word[1:])]
    further = [form for word in words for form in word.joined]
    lexicon.look_up(
        words=[*typed, *short],
        stems=[*stems, *map(english_stem, joined + further), *map(dutch_stem, typed)],
        names=[stems[begin:end] for begin, end in runs(stems)],
    )


def runs(stems: Stems) -> list[tuple[int, int]]:
    """(begin, end) of the words of a question that is not too long, and of up to six together: maybe terms."""
    if len(stems) > MOST_LINKED:
        return []
    places = range(len(stems))
    return [(begin, end) for begin in places for end in range(begin + 1, min(begin + 6, len(stems)) + 1)]


def _called_otherwise(
    stems: Stems, lexicon: Lexicon, tables: Tables
) -> Iterable[tuple[int, int, Stems, float]]:
    """(begin, end, other name, weight) of every run of `stems` that has one."""
    for table, weight in tables:
        for match in table.matches(stems):
            for other in match.others:
                yield match.begin, match.end, other, weight
    for begin, end in runs(stems):
        if end - begin == 1:
            others = lexicon.long_forms(stems[begin])
        else:
            others = [(short,) for short in lexicon.short_forms(stems[begin:end])]
        for other in others:
            yield begin, end, other, LEARNED_WEIGHT
