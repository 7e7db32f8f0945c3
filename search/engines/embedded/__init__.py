"""The engine that comes with the house: tantivy in a folder, no server."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import tantivy

from search.engines.embedded import writing
from search.engines.embedded.generations import Generations
from search.engines.embedded.reading import Reader
from search.engines.embedded.searching import search
from search.engines.embedded.suggesting import suggest
from search.engines.protocol import EngineUnavailable, Refused
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

    def write(self, entries: Iterable[Entry]) -> Refused:
        with self._generations.writing():
            return writing.write(self._present(), entries)

    def delete(self, keys: Iterable[str] | Mapping[str, int]) -> None:
        with self._generations.writing():
            writing.delete(self._present(), keys)

    def search(self, query: SearchQuery) -> SearchResults:
        return search(self._reader.snapshot(), query, self._synonyms)

    def suggest(self, prefix: str, limit: int = 8) -> list[Suggestion]:
        return suggest(self._reader.snapshot(), prefix, limit)

    @contextmanager
    def rebuild(self) -> Iterator["FreshIndex"]:
        """The fresh generation. Where the present one is damaged or of another layout, updates go there alone."""
        with self._generations.writing():
            self._generations.sweep()
            folder = self._generations.begin()
            writing.create(folder)
            with writing.pen(folder, writing.LARGE_HEAP) as pen:
                yield FreshIndex(pen, self._readable())
                pen.commit()
            self._generations.switch(folder)

    def back(self) -> None:
        """Readers see the index from before the last rebuild; called again, the newer one.

        NoPreviousIndex where there is none, or where it is of another layout.
        """
        with self._generations.writing():
            self._generations.back()

    def revisions(self, after: str = "") -> Iterator[tuple[str, int]]:
        return writing.living_revisions(self._reader.snapshot(), after)

    def use_vocabulary(self, vocabulary: Vocabulary) -> Refused:
        self._synonyms = Synonyms(vocabulary.groups)
        return {}

    def check_vocabulary(self, vocabulary: Vocabulary) -> Refused:
        return {}

    def disagreement(self) -> str:
        return self._generations.disagreement()

    def describe(self) -> dict[str, str | int | None]:
        entries = writing.count_living(self._reader.snapshot())
        return {
            "engine": f"embedded ({tantivy.__version__})",
            "entries": entries,
            **self._generations.about(),
        }

    def _readable(self) -> Path | None:
        try:
            self._reader.snapshot()
            return self._generations.current()
        except EngineUnavailable:
            return None

    def _present(self) -> Path:
        """The generation to write to: a new empty one where there is none."""
        folder = self._generations.current()
        if folder is None:
            folder = self._generations.begin()
            writing.create(folder)
            self._generations.switch(folder)
        return folder


class FreshIndex:
    """A generation being filled, and `present`, the one that is read meanwhile, where there is any."""

    def __init__(self, pen: writing.Pen, present: Path | None):
        self._pen = pen
        self._present = present
        self._known: dict[str, int] = {}

    def write(self, entries: Iterable[Entry]) -> Refused:
        return writing.put_newer(self._pen, entries, self._known)

    def update(self, entries: Iterable[Entry]) -> Refused:
        entries = list(entries)
        refused = writing.write(self._present, entries) if self._present else {}
        return refused | self.write(entries)

    def delete(self, revisions: Mapping[str, int]) -> None:
        if self._present:
            writing.delete(self._present, revisions)
        writing.bury_older(self._pen, revisions, self._known)
