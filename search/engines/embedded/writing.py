"""Putting entries into a generation, newest revision first and last."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import tantivy

from search.engines.embedded.documents import entry_document, passage_documents, tombstone
from search.engines.embedded.layout import entries_schema, passages_schema
from search.engines.embedded.reading import Snapshot, open_index
from search.engines.protocol import EngineUnavailable, Refused
from search.entries import Entry

SMALL_HEAP = 20_000_000
LARGE_HEAP = 100_000_000


class UnwritableEntry(ValueError):
    """An entry with a value that no document can hold."""


class Pen:
    """Writes to both indexes; nothing shows before `commit`."""

    def __init__(self, entries: tantivy.IndexWriter, passages: tantivy.IndexWriter):
        self._entries = entries
        self._passages = passages

    def put(self, entry: Entry) -> None:
        """In place of what the index holds of it. UnwritableEntry, and nothing changed, when it can't be."""
        try:
            document, passages = entry_document(entry), list(passage_documents(entry))
        except (ValueError, OverflowError) as problem:
            raise UnwritableEntry(f"{type(problem).__name__}: {problem}") from problem
        self.remove(entry.key)
        self._entries.add_document(document)
        for passage in passages:
            self._passages.add_document(passage)

    def remove(self, key: str) -> None:
        self._entries.delete_documents_by_term("key", key)
        self._passages.delete_documents_by_term("entry", key)

    def bury(self, key: str, revision: int) -> None:
        self._entries.add_document(tombstone(key, revision))

    def commit(self) -> None:
        """Make everything findable: passages first, so that no hit shows a moment that is gone."""
        self._passages.commit()
        self._entries.commit()


@contextmanager
def pen(folder: Path, heap: int) -> Iterator[Pen]:
    """A pen for the generation in `folder`; merges are finished when the block ends."""
    try:
        writers = [open_index(folder, name).writer(heap, 1) for name in ("entries", "passages")]
    except (ValueError, OSError) as problem:
        raise EngineUnavailable(
            f"The search index in {folder.parent} cannot be written: {problem}"
        ) from problem
    try:
        yield Pen(*writers)
    except ValueError as problem:
        raise EngineUnavailable(
            f"Writing to the search index in {folder.parent} failed: {problem}"
        ) from problem
    finally:
        for writer in writers:
            with suppress(ValueError):
                writer.wait_merging_threads()


def create(folder: Path) -> None:
    """The two empty indexes of a new generation."""
    for name, schema in (("entries", entries_schema()), ("passages", passages_schema())):
        tantivy.Index(schema, str(folder / name))


def write(folder: Path, entries: Iterable[Entry]) -> Refused:
    """Put `entries` in, each unless the index holds a newer revision of it, alive or deleted."""
    entries = list(entries)
    known = known_revisions(folder, {entry.key for entry in entries})
    with pen(folder, SMALL_HEAP) as writer:
        refused = put_newer(writer, entries, known)
        writer.commit()
    return refused


def delete(folder: Path, keys: Iterable[str] | Mapping[str, int]) -> None:
    """Take `keys` out, leaving a tombstone with the revision given, or else the last one known."""
    given = dict(keys) if isinstance(keys, Mapping) else dict.fromkeys(keys)
    known = known_revisions(folder, given)
    with pen(folder, SMALL_HEAP) as writer:
        bury_older(writer, given, known)
        writer.commit()


def put_newer(writer: Pen, entries: Iterable[Entry], known: dict[str, int]) -> Refused:
    """Write each entry that is no older than the revision in `known`, and note its revision there."""
    refused: Refused = {}
    for entry in entries:
        if entry.revision < known.get(entry.key, entry.revision):
            continue
        try:
            writer.put(entry)
        except UnwritableEntry as problem:
            refused[entry.key] = str(problem)
        else:
            refused.pop(entry.key, None)
            known[entry.key] = entry.revision
    return refused


def bury_older(writer: Pen, given: Mapping[str, int | None], known: dict[str, int]) -> None:
    """Bury each key that is no newer than the revision given, and note that revision in `known`."""
    for key, revision in given.items():
        if revision is not None and revision < known.get(key, revision):
            continue
        writer.remove(key)
        if revision is not None or key in known:
            known[key] = known[key] if revision is None else revision
            writer.bury(key, known[key])


def known_revisions(folder: Path, keys: Iterable[str]) -> dict[str, int]:
    """The revisions of those of `keys` that the index in `folder` knows, deleted ones included."""
    index = open_index(folder, "entries")
    searcher = index.searcher()
    found = {}
    for key in keys:
        hits = searcher.search(tantivy.Query.term_query(index.schema, "key", key), 1, count=False).hits
        if hits:
            found[key] = searcher.fast_field_values("revision", [hits[0][1]])[0]
    return found


def living_revisions(snapshot: Snapshot, after: str) -> Iterator[tuple[str, int]]:
    """Every key behind `after` with its revision, in key order."""
    searcher = snapshot.entries
    living = _living(snapshot)
    addresses = [address for _, address in searcher.search(living, max(1, searcher.num_docs)).hits]
    revisions = searcher.fast_field_values("revision", addresses)
    keys = (searcher.doc(address).get_first("key") for address in addresses)
    yield from sorted(pair for pair in zip(keys, revisions, strict=True) if pair[0] > after)


def count_living(snapshot: Snapshot) -> int:
    return snapshot.entries.search(_living(snapshot), 1).count


def _living(snapshot: Snapshot) -> tantivy.Query:
    return tantivy.Query.term_query(snapshot.entries_schema, "state", "live")
