"""Entries and passages as documents of the two indexes."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tantivy import Document

from search.acronyms import acronyms
from search.analysis import cut, flat, line, readable, written
from search.engines.embedded.layout import LEVELS, NEVER, NO_DATE, said, words
from search.entries import Cue, Entry, Passage
from search.placed import Placed, packed, place

TITLE_WEIGHT = 3
NAMES_WEIGHT = 2
APART = " · "  # between texts that are not neighbours: a word that no question holds
EVEN_TITLE = 14  # words to which short titles are filled up, so that brevity alone wins little
LONGEST_BEGINNING = 16
WHOLE = "^"


def entry_document(entry: Entry) -> Document:
    """What is found and counted of one entry; access is the choice of one `said` and one `words` field."""
    document = Document()
    for name, value in _facts(entry):
        document.add_integer(name, value)
    for name in ("key", "kind", "language"):
        document.add_text(name, readable(getattr(entry, name)))
    document.add_text("state", "live")
    title, abstract = (place(text, entry.language) for text in (entry.title, entry.abstract))
    document.add_text("title_shown", title.text)
    document.add_bytes("shown", json.dumps([packed(title), packed(abstract)]).encode())
    document.add_text("title", _title(title))
    document.add_text("public", _public(entry, title, abstract))
    document.add_text("acronyms", " ".join(_acronyms(f"{title.text}. {abstract.text}")))
    document.add_text("beginnings", " ".join(_beginnings(title.text)))
    _add_said(document, entry)
    return document


def tombstone(key: str, revision: int) -> Document:
    """What stays of a deleted entry until the next rebuild: that no older write may bring it back."""
    document = Document()
    document.add_text("key", key)
    document.add_text("state", "gone")
    document.add_integer("revision", revision)
    return document


def passage_documents(entry: Entry) -> Iterator[Document]:
    for passage in entry.passages:
        cues = [_cue(cue.text, passage.language) for cue in passage.cues]
        document = Document()
        document.add_text("entry", entry.key)
        for level in range(passage.level, LEVELS[-1] + 1):
            document.add_text("heard_by", heard_by(entry.key, level))
        document.add_text("text", _track(cues))
        document.add_bytes("shown", _shown(passage, cues))
        yield document


def heard_by(key: str, level: int) -> str:
    return f"{key}@{level}"


class Spoken(NamedTuple):
    """One cue: its text, the line of its forms and how many these are, what to index, its words as written."""

    text: str
    line: str
    length: int
    stems: str
    further: str
    words: set[str]


@lru_cache(maxsize=4_000)
def _cue(text: str, language: str) -> Spoken:
    """Each cue is wanted three times: in two passages and in all that was said."""
    text = readable(text)
    forms = line(text, language)
    stems, further = flat(forms)
    return Spoken(text, forms, len(forms.split()), " ".join(stems), " ".join(further), written(text))


def _track(cues: list[Spoken]) -> str:
    """Cues as the words to index, running on from one to the next."""
    return " ".join(cue.stems for cue in cues) + APART + " ".join(filter(None, (cue.further for cue in cues)))


def _shown(passage: Passage, cues: list[Spoken]) -> bytes:
    """What a moment needs: the passage's text and forms, when each cue begins and with which form."""
    text = [" ".join(cue.text for cue in cues), " ".join(cue.line for cue in cues if cue.length)]
    starts = [cue.start_ms for cue in passage.cues]
    begins = list(accumulate((cue.length for cue in cues), initial=0))[:-1]
    return json.dumps([passage.recording, passage.language, text, starts, begins]).encode()


def _facts(entry: Entry) -> Iterator[tuple[str, int]]:
    yield "revision", entry.revision
    yield "sort_at", int(entry.sort_at.timestamp()) if entry.sort_at else NO_DATE
    yield "heard", min((passage.level for passage in entry.passages), default=NEVER)
    yield "captioned", NEVER if entry.captioned_from is None else entry.captioned_from
    yield "watchable", NEVER if entry.watchable_from is None else entry.watchable_from
    for name, value in (("congress_id", entry.congress_id), ("year", entry.year)):
        if value is not None:
            yield name, value
    for topic in dict.fromkeys(entry.topic_ids):
        yield "topic", topic


def _line(forms: str) -> str:
    """A line of forms as the words to index: the stems in order, what they also stand for behind them."""
    stems, further = flat(forms)
    return " ".join(stems) + APART + " ".join(further) if further else " ".join(stems)


def _title(title: Placed) -> str:
    """The title alone, filled up: the engine's length norm can't be turned down, but lengths made equal."""
    words = _line(" ".join(title.forms))
    return words + " ·" * (EVEN_TITLE - words.count(" "))


def _public(entry: Entry, title: Placed, abstract: Placed) -> str:
    """All public text as one field, each part as often as it weighs: BM25F, counts added before scoring."""
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


def whole_beginning(typed: str) -> str:
    """How a title that begins as `typed` begins in the index; no word of a text does."""
    return WHOLE + "".join(part for word in cut(typed) for part in word.parts)


def _add_said(document: Document, entry: Entry) -> None:
    """Fill the fields of each level with all that it may hear: what was said is counted once a level."""
    lines: list[str] = []
    new, known = _public_words(entry), set()
    for level in LEVELS:
        for track in _tracks(passage for passage in entry.passages if passage.level == level):
            lines.append(_track(track))
            new.update(*(cue.words for cue in track))
        document.add_text(words(level), " ".join(new - known))
        known |= new
        if lines:
            document.add_text(said(level), APART.join(lines))
        if any(passage.level <= level and not passage.machine for passage in entry.passages):
            document.add_text("human", str(level))


def _tracks(passages: Iterable[Passage]) -> list[list[Spoken]]:
    """The cues of each track in turn: passages overlap, so each is taken once."""
    tracks: dict[tuple[int, str, bool], dict[Cue, None]] = {}
    for passage in sorted(passages, key=lambda passage: passage.n):
        track = (passage.recording, passage.language, passage.machine)
        tracks.setdefault(track, {}).update(dict.fromkeys(passage.cues))
    return [[_cue(cue.text, language) for cue in cues] for (_, language, _), cues in tracks.items()]
