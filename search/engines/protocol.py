"""What every search engine does; `tests/search/test_engine_contract*.py` say how it behaves."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from search.entries import Entry
from search.query import SearchQuery, SearchResults, Suggestion
from search.vocabulary import Vocabulary

Refused = dict[str, str]  # keys that an engine could not take, each with its reason


class EngineUnavailable(Exception):
    """The engine does not answer now; asking again later may help. The text says what to do about it."""


class IndexBusy(Exception):
    """Another process is writing to the index."""


class NoPreviousIndex(Exception):
    """There is no earlier index to go back to."""


class Rebuild(Protocol):
    """A fresh index being filled beside the one that is read."""

    def write(self, entries: Iterable[Entry]) -> Refused:
        """Fill the fresh index; nobody sees it yet. An older revision never replaces a newer one."""

    def update(self, entries: Iterable[Entry]) -> Refused:
        """What changed meanwhile: into the index that is read, findable at once, and into the fresh one."""

    def delete(self, revisions: Mapping[str, int]) -> None:
        """What went meanwhile: out of the index that is read, and never into the fresh one any more."""


class SearchEngine(Protocol):
    def write(self, entries: Iterable[Entry]) -> Refused:
        """Put whole entries in, replacing those of the same key; findable when it returns.

        One that the engine can't take stops no other: it comes back with the reason.
        """

    def delete(self, keys: Iterable[str] | Mapping[str, int]) -> None:
        """Take entries out; unknown keys are fine.

        A mapping also says at which revision each went: an older write that comes later is ignored, and so
        is the deletion of what is newer in the index.
        """

    def search(self, query: SearchQuery) -> SearchResults: ...

    def suggest(self, prefix: str, limit: int = 8) -> list[Suggestion]:
        """Entries whose public title has words beginning as typed, best first."""

    def rebuild(self) -> AbstractContextManager[Rebuild]:
        """A fresh index; readers see the old one until the block ends without error, then all of the new.

        The old one is kept until the next rebuild; a block left by an error leaves nothing of the fresh one.
        """

    def back(self) -> None:
        """Readers see the index from before the last rebuild again; called once more, the newer one.

        What is written afterwards goes into the one that is read. NoPreviousIndex where there is none.
        """

    def revisions(self, after: str = "") -> Iterator[tuple[str, int]]:
        """Every key in the index with its revision, in key order; of keys behind `after` only."""

    def use_vocabulary(self, vocabulary: Vocabulary) -> Refused:
        """Search with these synonyms from now on, without a rebuild.

        A group that the engine can't take harms no other: its first term comes back with the reason.
        """

    def check_vocabulary(self, vocabulary: Vocabulary) -> Refused:
        """What `use_vocabulary` would refuse, by the first term of each group; changes nothing."""

    def disagreement(self) -> str:
        """How the index differs from what this program writes, and the remedy; "" when they agree."""

    def describe(self) -> dict[str, str | int | None]:
        """What an operator wants to know: `engine` (name and version), `entries`, `disk_bytes`, `made` (when)."""
