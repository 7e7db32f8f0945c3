"""Entries and passages as the words that engines index: analysed here, once, the same for every engine.

An engine needs no analysis of its own but to cut at blanks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from search.acronyms import acronyms
from search.analysis import compounds, cut, flat, line, readable, written
from search.entries import Cue, Entry, Passage
from search.placed import Placed, packed, place

LEVELS = (0, 1, 2)
NEVER = 9  # the level of what nobody may watch or read
TITLE_WEIGHT = 3
NAMES_WEIGHT = 2
APART = " · "  # between texts that are not neighbours: a word that no question holds
EVEN_TITLE = 14  # words to which short titles are filled up, so that brevity alone wins little
LONGEST_BEGINNING = 16
WHOLE = "^"


@dataclass(frozen=True)
class Prepared:
    """What is searched of one entry; everything is words with blanks between, or single words.

    `public` is all public text, each part as often as it weighs: BM25F, counts added before scoring. `said[L]`
    is all that a visitor of level L may hear, `words[L]` the unstemmed words that level L meets first, public
    ones at 0; `human` the levels at which a person captioned. `heard`, `captioned` and `watchable` are the
    lowest levels for which there is something. `acronyms` are "short=long" and "long=short", public text only.
    """

    title: str
    public: str
    said: tuple[str, str, str]
    words: tuple[frozenset[str], frozenset[str], frozenset[str]]
    human: tuple[int, ...]
    heard: int
    captioned: int
    watchable: int
    acronyms: tuple[str, ...]
    beginnings: frozenset[str]
    title_shown: str
    shown: list[list[str]]  # title and abstract, packed


class PreparedPassage(NamedTuple):
    """One passage: its words, and what a moment needs: recording, language, packed text, starts of cues in ms."""

    n: int
    level: int
    text: str
    shown: list


def prepare(entry: Entry) -> Prepared:
    """What is searched and shown of `entry`, but for its passages."""
    title, abstract = (place(text, entry.language) for text in (entry.title, entry.abstract))
    human = (level for level in LEVELS if any(_is_human(passage, level) for passage in entry.passages))
    said, words = _heard_at_levels(entry)
    return Prepared(
        title=_title(title),
        public=_public(entry, title, abstract),
        said=said,
        words=words,
        human=tuple(human),
        heard=min((passage.level for passage in entry.passages), default=NEVER),
        captioned=NEVER if entry.captioned_from is None else entry.captioned_from,
        watchable=NEVER if entry.watchable_from is None else entry.watchable_from,
        acronyms=tuple(_acronyms(f"{title.text}. {abstract.text}")),
        beginnings=frozenset(_beginnings(title.text)),
        title_shown=title.text,
        shown=[packed(title), packed(abstract)],
    )


def prepare_passages(entry: Entry) -> Iterator[PreparedPassage]:
    """The passages of `entry`, in order."""
    for passage in entry.passages:
        cues = [_cue(cue.text, passage.language) for cue in passage.cues]
        yield PreparedPassage(passage.n, passage.level, _track(cues), _shown(passage, cues))


def whole_beginning(typed: str) -> str:
    """How a title that begins as `typed` begins in an index; no word of a text does."""
    return WHOLE + "".join(part for word in cut(typed) for part in word.parts)


class Spoken(NamedTuple):
    """One cue: its text; the line of its forms, how many, which compounds; what to index; its words as written."""

    text: str
    line: str
    length: int
    compounds: list[int]
    stems: str
    further: str
    words: set[str]


@lru_cache(maxsize=4_000)
def _cue(text: str, language: str) -> Spoken:
    """Each cue is wanted three times: in two passages and in all that was said."""
    text = readable(text)
    forms = line(text, language)
    stems, further = flat(forms)
    length = len(forms.split())
    return Spoken(text, forms, length, compounds(forms), " ".join(stems), " ".join(further), written(text))


def _track(cues: list[Spoken]) -> str:
    """Cues as the words to index, running on from one to the next."""
    return " ".join(cue.stems for cue in cues) + APART + " ".join(filter(None, (cue.further for cue in cues)))


def _shown(passage: Passage, cues: list[Spoken]) -> list:
    """What a moment needs: the passage's text with its forms, known by their cues, and when each cue begins."""
    begins = list(accumulate((cue.length for cue in cues), initial=0))[:-1]
    text = [
        " ".join(cue.text for cue in cues),
        " ".join(cue.line for cue in cues if cue.length),
        [begin + number for begin, cue in zip(begins, cues, strict=True) for number in cue.compounds],
        begins,
        list(accumulate((len(cue.text) + 1 for cue in cues), initial=0))[:-1],
    ]
    return [passage.recording, passage.language, text, [cue.start_ms for cue in passage.cues]]


def _line(forms: str) -> str:
    """A line of forms as the words to index: the stems in order, what they also stand for behind them."""
    stems, further = flat(forms)
    return " ".join(stems) + APART + " ".join(further) if further else " ".join(stems)


def _title(title: Placed) -> str:
    """The title alone, filled up: an engine's length norm can't be turned down, but lengths made equal."""
    words = _line(" ".join(title.forms))
    return words + " ·" * (EVEN_TITLE - words.count(" "))


def _public(entry: Entry, title: Placed, abstract: Placed) -> str:
    names, others = entry.faculty + entry.topics, (*entry.keywords, entry.congress)
    lines = [" ".join(title.forms)] * TITLE_WEIGHT
    lines += [line(readable(text), entry.language) for text in names] * NAMES_WEIGHT
    lines += [line(readable(text), entry.language) for text in others] + [" ".join(abstract.forms)]
    return APART.join(_line(forms) for forms in lines if forms)


def _public_words(entry: Entry) -> set[str]:
    texts = (entry.title, entry.abstract, entry.congress, *entry.faculty, *entry.topics, *entry.keywords)
    return written(readable("  ".join(texts)))


def _acronyms(text: str) -> Iterator[str]:
    for short, long in acronyms(text):
        yield f"{short}={'_'.join(long)}"
        yield f"{'_'.join(long)}={short}"


def _beginnings(title: str) -> set[str]:
    """The beginnings of each word of a title, and of the title as a whole."""
    words = written(title) | {whole_beginning(title)}
    return {word[:length] for word in words for length in range(1, min(len(word), LONGEST_BEGINNING) + 1)}


def _heard_at_levels(entry: Entry) -> tuple[tuple[str, ...], tuple[frozenset[str], ...]]:
    """For each level all that it may hear, and the words that are new to it."""
    lines: list[str] = []
    said, words = [], []
    new, known = _public_words(entry), set()
    for level in LEVELS:
        for track in _tracks(passage for passage in entry.passages if passage.level == level):
            lines.append(_track(track))
            new.update(*(cue.words for cue in track))
        said.append(APART.join(lines))
        words.append(frozenset(new - known))
        known |= new
    return tuple(said), tuple(words)


def _is_human(passage: Passage, level: int) -> bool:
    return passage.level <= level and not passage.machine


def _tracks(passages: Iterable[Passage]) -> list[list[Spoken]]:
    """The cues of each track in turn: passages overlap, so each is taken once."""
    tracks: dict[tuple[int, str, bool], dict[Cue, None]] = {}
    for passage in sorted(passages, key=lambda passage: passage.n):
        track = (passage.recording, passage.language, passage.machine)
        tracks.setdefault(track, {}).update(dict.fromkeys(passage.cues))
    return [[_cue(cue.text, language) for cue in cues] for (_, language, _), cues in tracks.items()]
