"""The engine that comes with the house: tantivy in a folder, no server."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from search.engines.embedded import writing
from search.engines.embedded.generations import Generations
from search.engines.embedded.reading import Reader
from search.engines.embedded.searching import search
from search.engines.embedded.suggesting import suggest
from search.entries import Entry
from search.query import SearchQuery, SearchResults, Suggestion
from search.synonyms import Synonyms
from search.vocabulary import Vocabulary


class EmbeddedEngine:
    """A `SearchEngine` whose index lies under one folder; any number of readers, one writer at a time."""

    def __init__(self, folder: str | Path):
        self._generations = Generations(folder)
        self._reader = Reader(self._generations)
        self._synonyms = Synonyms(())

    def write(self, entries: Iterable[Entry]) -> None:
        with self._generations.writing():
            writing.write(self._present(), entries)

    def delete(self, keys: Iterable[str] | Mapping[str, int]) -> None:
        with self._generations.writing():
            writing.delete(self._present(), keys)

    def search(self, query: SearchQuery) -> SearchResults:
        return search(self._reader.snapshot(), query, self._synonyms)

    def suggest(self, prefix: str, limit: int = 8) -> list[Suggestion]:
        return suggest(self._reader.snapshot(), prefix, limit)

    @contextmanager
    def rebuild(self) -> Iterator["FreshIndex"]:
        with self._generations.writing():
            self._generations.sweep(keep=self._generations.usable())
            folder = self._generations.begin()
            writing.create(folder)
            with writing.pen(folder, writing.LARGE_HEAP) as pen:
                yield FreshIndex(pen)
                pen.commit()
            self._generations.switch(folder)

    def revisions(self) -> Iterator[tuple[str, int]]:
        return writing.living_revisions(self._reader.snapshot())

    def use_vocabulary(self, vocabulary: Vocabulary) -> None:
        self._synonyms = Synonyms(vocabulary.groups)

    def _present(self) -> Path:
        """The generation to write to: a new empty one where there is none."""
        folder = self._generations.current()
        if folder is None:
            folder = self._generations.begin()
            writing.create(folder)
            self._generations.switch(folder)
        return folder


class FreshIndex:
    """A generation being filled; each key is written once."""

    def __init__(self, pen: writing.Pen):
        self._pen = pen

    def write(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._pen.put(entry)
