"""Entries and passages as documents of the two indexes."""

from collections.abc import Iterator

import orjson
from tantivy import Document

from search.analysis import readable
from search.engines.embedded.layout import NO_DATE, said, words
from search.entries import Entry
from search.prepared import LEVELS, Prepared, prepare, prepare_passages


def entry_document(entry: Entry) -> Document:
    """What is found and counted of one entry; access is the choice of one `said` and one `words` field."""
    document, prepared = Document(), prepare(entry)
    for name, value in _facts(entry, prepared):
        document.add_integer(name, value)
    for name in ("key", "kind", "language"):
        document.add_text(name, readable(getattr(entry, name)))
    document.add_text("state", "live")
    document.add_text("title_shown", prepared.title_shown)
    document.add_bytes("shown", orjson.dumps(prepared.shown))
    for name, text in _texts(prepared):
        document.add_text(name, text)
    for level in prepared.human:
        document.add_text("human", str(level))
    return document


def tombstone(key: str, revision: int) -> Document:
    """What stays of a deleted entry until the next rebuild: that no older write may bring it back."""
    document = Document()
    document.add_text("key", key)
    document.add_text("state", "gone")
    document.add_integer("revision", revision)
    return document


def passage_documents(entry: Entry) -> Iterator[Document]:
    for passage in prepare_passages(entry):
        document = Document()
        document.add_text("entry", entry.key)
        for level in range(passage.level, LEVELS[-1] + 1):
            document.add_text("heard_by", heard_by(entry.key, level))
        document.add_text("text", passage.text)
        document.add_bytes("shown", orjson.dumps(passage.shown))
        yield document


def heard_by(key: str, level: int) -> str:
    return f"{key}@{level}"


def _texts(prepared: Prepared) -> Iterator[tuple[str, str]]:
    yield "title", prepared.title
    yield "public", prepared.public
    yield "acronyms", " ".join(prepared.acronyms)
    yield "beginnings", " ".join(prepared.beginnings)
    for level in LEVELS:
        yield words(level), " ".join(prepared.words[level])
        if prepared.said[level]:
            yield said(level), prepared.said[level]


def _facts(entry: Entry, prepared: Prepared) -> Iterator[tuple[str, int]]:
    yield "revision", entry.revision
    yield "sort_at", int(entry.sort_at.timestamp()) if entry.sort_at else NO_DATE
    for name in ("heard", "captioned", "watchable"):
        yield name, getattr(prepared, name)
    for name, value in (("congress_id", entry.congress_id), ("year", entry.year)):
        if value is not None:
            yield name, value
    for topic in dict.fromkeys(entry.topic_ids):
        yield "topic", topic
