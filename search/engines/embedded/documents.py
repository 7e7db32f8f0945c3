"""Entries and passages as documents of the two indexes."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from tantivy import Document

from search.acronyms import acronyms
from search.analysis import cut, readable, terms, written
from search.engines.embedded.layout import LEVELS, NEVER, NO_DATE, said, words
from search.entries import Cue, Entry, Passage
from search.placed import packed, place

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
    title, abstract = readable(entry.title), readable(entry.abstract)
    document.add_text("title_shown", title)
    document.add_bytes("shown", _shown_entry(entry))
    document.add_text("title", _title(title, entry.language))
    document.add_text("public", _public(entry))
    document.add_text("acronyms", " ".join(_acronyms(f"{title}. {abstract}")))
    document.add_text("beginnings", " ".join(_beginnings(title)))
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
        document = Document()
        document.add_text("entry", entry.key)
        for level in range(passage.level, LEVELS[-1] + 1):
            document.add_text("heard_by", heard_by(entry.key, level))
        document.add_text("text", _line(passage.text, passage.language))
        document.add_bytes("shown", _shown(passage))
        yield document


def heard_by(key: str, level: int) -> str:
    return f"{key}@{level}"


def _shown(passage: Passage) -> bytes:
    """What a moment needs: the passage's words with their places, and where each cue begins."""
    text = place(passage.text, passage.language)
    begins = list(accumulate((len(readable(cue.text)) + 1 for cue in passage.cues), initial=0))[:-1]
    words = [bisect_left(text.starts, begin) for begin in begins]
    cue_starts = [cue.start_ms for cue in passage.cues]
    return json.dumps([passage.recording, passage.language, packed(text), cue_starts, words]).encode()


def _shown_entry(entry: Entry) -> bytes:
    texts = (entry.title, entry.abstract)
    return json.dumps([packed(place(text, entry.language)) for text in texts]).encode()


def _facts(entry: Entry) -> Iterator[tuple[str, int]]:
    yield "revision", entry.revision
    yield "sort_at", int(entry.sort_at.timestamp()) if entry.sort_at else NO_DATE
    yield "captioned", NEVER if entry.captioned_from is None else entry.captioned_from
    yield "watchable", NEVER if entry.watchable_from is None else entry.watchable_from
    for name, value in (("congress_id", entry.congress_id), ("year", entry.year)):
        if value is not None:
            yield name, value
    for topic in dict.fromkeys(entry.topic_ids):
        yield "topic", topic


def _line(text: str, language: str) -> str:
    """`text` as its stems, what they also stand for behind them."""
    stems, further = terms(readable(text), language)
    return " ".join(stems) + APART + " ".join(further) if further else " ".join(stems)


def _title(title: str, language: str) -> str:
    """The title alone, filled up: the engine's length norm can't be turned down, but lengths made equal."""
    line = _line(title, language)
    return line + " ·" * (EVEN_TITLE - line.count(" "))


def _public(entry: Entry) -> str:
    """All public text as one field, each part as often as it weighs: BM25F, counts added up before scoring."""

    def weighed(texts: Iterable[str], weight: int) -> list[str]:
        lines = [_line(text, entry.language) for text in texts if text]
        return lines * weight

    parts = weighed([entry.title], TITLE_WEIGHT) + weighed(entry.faculty + entry.topics, NAMES_WEIGHT)
    return APART.join(parts + weighed([*entry.keywords, entry.congress, entry.abstract], 1))


def _public_words(entry: Entry) -> set[str]:
    texts = (entry.title, entry.abstract, entry.congress, *entry.faculty, *entry.topics, *entry.keywords)
    return written(map(readable, texts))


def _acronyms(text: str) -> Iterator[str]:
    for short, long in acronyms(text):
        yield f"{short}={'_'.join(long)}"
        yield f"{'_'.join(long)}={short}"


def _beginnings(title: str) -> set[str]:
    """The beginnings of each word of a title, and of the title as a whole."""
    words = written([title]) | {whole_beginning(title)}
    return {word[:length] for word in words for length in range(1, min(len(word), LONGEST_BEGINNING) + 1)}


def whole_beginning(typed: str) -> str:
    """How a title that begins as `typed` begins in the index; no word of a text does."""
    return WHOLE + "".join(part for word in cut(typed) for part in word.parts)


def _add_said(document: Document, entry: Entry) -> None:
    """Fill the fields of each level with all that it may hear: what was said is counted once a level."""
    lines: list[str] = []
    heard = _public_words(entry)
    for level in LEVELS:
        new = [passage for passage in entry.passages if passage.level == level]
        for text, language in _spoken(new):
            lines.append(_line(text, language))
            heard |= written([readable(text)])
        document.add_text(words(level), " ".join(sorted(heard)))
        if lines:
            document.add_text(said(level), APART.join(lines))
        if any(passage.level <= level and not passage.machine for passage in entry.passages):
            document.add_text("human", str(level))


def _spoken(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """The text of each track in turn, with its language: passages overlap, so each cue is taken once."""
    tracks: dict[tuple[int, str, bool], dict[Cue, None]] = {}
    for passage in sorted(passages, key=lambda passage: passage.n):
        track = (passage.recording, passage.language, passage.machine)
        tracks.setdefault(track, {}).update(dict.fromkeys(passage.cues))
    for (_, language, _), cues in tracks.items():
        yield " ".join(cue.text for cue in cues), language
