"""What every search engine does; `tests/search/test_engine_contract.py` says how it behaves."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from search.entries import Entry
from search.query import SearchQuery, SearchResults, Suggestion
from search.vocabulary import Vocabulary


class EngineUnavailable(Exception):
    """The engine does not answer now; asking again later may help."""


class IndexBusy(Exception):
    """Another process is writing to the index."""


class Rebuild(Protocol):
    """A fresh index being filled beside the one that is read."""

    def write(self, entries: Iterable[Entry]) -> None: ...


class SearchEngine(Protocol):
    def write(self, entries: Iterable[Entry]) -> None:
        """Put whole entries in, replacing those of the same key; findable when it returns."""

    def delete(self, keys: Iterable[str] | Mapping[str, int]) -> None:
        """Take entries out; unknown keys are fine.

        A mapping also says at which revision each went: an older write that comes later is ignored, and so
        is the deletion of what is newer in the index.
        """

    def search(self, query: SearchQuery) -> SearchResults: ...

    def suggest(self, prefix: str, limit: int = 8) -> list[Suggestion]:
        """Entries whose public title has words beginning as typed, best first."""

    def rebuild(self) -> AbstractContextManager[Rebuild]:
        """A fresh index; readers see the old one until the block ends without error, then all of the new."""

    def revisions(self) -> Iterator[tuple[str, int]]:
        """Every key in the index with its revision, in key order."""

    def use_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Search with these synonyms from now on, without a rebuild."""
