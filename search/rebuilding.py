"""A fresh index filled from the database beside the one that is read, while others go on writing."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from search.building import digest
from search.engines.protocol import IndexBusy, Rebuild, Refused
from search.entries import Entry
from search.indexing import Contents, Writer, drain_some, index_pending, record, written_before
from search.keys import all_keys, in_batches
from search.lease import REBUILD, Lease, LeaseLost, who_writes
from search.models import IndexedEntry
from search.present import present_engine
from search.refused import build_each, park, unpark

# Entries between two looks at the outbox: what changes meanwhile is findable within about a second.
BATCH = 100
ROWS = 500
PATIENCE = 10  # seconds for whoever is indexing announcements


class MostlyRefused(Exception):
    """The fresh index lacks more than it holds, so that the old one is better."""


@dataclass
class Filled:
    """What the fresh index was given; it is recorded when readers see it, since until then it is not true."""

    first: int
    written: Contents = field(default_factory=dict)
    refused: Refused = field(default_factory=dict)

    def follow(self, keys: list[str], written: Contents) -> None:
        """What was drained into both indexes is truer than what was filled in before."""
        for key in keys:
            self.written.pop(key, None)
            self.refused.pop(key, None)
        self.written |= written

    def record(self) -> None:
        """In small transactions, since others want to write, too; what the fresh index lacks is forgotten."""
        for keys in in_batches(self.written, ROWS):
            record({key: self.written[key] for key in keys})
            unpark(keys)
        park(self.refused, self.first)
        former = IndexedEntry.objects.filter(revision__lt=self.first).values_list("key", flat=True)
        for keys in in_batches([key for key in former if key not in self.written], ROWS):
            IndexedEntry.objects.filter(key__in=keys, revision__lt=self.first).delete()


def rebuild(report: Callable[[int], None] = lambda entries: None, patience: float = PATIENCE) -> int:
    """Fill a fresh index from the database and swap it in; how many entries it was given.

    Calls `report` with the number of entries done. What is announced meanwhile is written to both indexes and
    so found at once. Raises IndexBusy during another rebuild, or where another writer does not let go within
    `patience` seconds; MostlyRefused, with the old index in place, where more was refused than taken.
    """
    with Lease(REBUILD, patience) as lease:
        if not lease.is_held:
            raise IndexBusy(who_writes())
        try:
            with present_engine().rebuild() as fresh:
                filled = _fill(fresh, lease, report)
        except LeaseLost as problem:
            raise IndexBusy(str(problem)) from problem
        filled.record()
    index_pending()
    return len(filled.written)


def go_back(patience: float = PATIENCE) -> None:
    """Show readers the index from before the last rebuild. Raises NoPreviousIndex, IndexBusy.

    What changed since then differs now, as `comparison` finds: each entry is known by the revision of its content.
    """
    with Lease(REBUILD, patience) as lease:
        if not lease.is_held:
            raise IndexBusy(who_writes())
        present_engine().back()


def _fill(fresh: Rebuild, lease: Lease, report) -> Filled:
    filled, writer = Filled(lease.next_revision()), Writer(fresh.update, fresh.delete)
    done = 0
    for keys in in_batches(all_keys(), BATCH):
        _fill_some(keys, fresh, lease, filled)
        filled.follow(*drain_some(lease, writer))
        report(done := done + len(keys))
    lease.renew()  # whoever lost it must not swap
    if len(filled.refused) > len(filled.written):
        reason = next(iter(filled.refused.values()))
        raise MostlyRefused(
            f"{len(filled.refused)} entries were refused, the first of them because: {reason}"
        )
    return filled


def _fill_some(keys: list[str], fresh: Rebuild, lease: Lease, filled: Filled) -> None:
    entries, refused = build_each(keys, lease.next_revision())
    contents = {entry.key: digest(entry) for entry in entries}
    known = written_before(keys)
    entries = [_as_known(entry, contents[entry.key], known) for entry in entries]
    refused |= fresh.write(entries)
    filled.refused |= refused
    filled.written |= {
        entry.key: (entry.revision, contents[entry.key]) for entry in entries if entry.key not in refused
    }


def _as_known(entry: Entry, content: bytes, known: Contents) -> Entry:
    """What did not change keeps its revision, so that after going back only what changed differs."""
    revision, former = known.get(entry.key, (entry.revision, content))
    return replace(entry, revision=revision) if former == content else entry
