"""Makes the index agree with the database. Only this module and `rebuilding` write to an engine, one at a time."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from django.db import transaction

from search.building import digest
from search.engines.protocol import EngineUnavailable, IndexBusy, Refused
from search.entries import Entry
from search.lease import Lease, LeaseLost
from search.models import Announcement, IndexedEntry
from search.present import present_engine
from search.refused import build_each, park, unpark

# Entries read at once, and handed to the engine at once: what bounds memory is their captions.
BATCH = 200
LETTERS = 4_000_000
# Rows of the outbox looked at for one batch; many may be of the same entry.
ROWS = 2_000


# Revision and digest by key.
Contents = dict[str, tuple[int, bytes]]


class Drained(NamedTuple):
    """The keys looked at, and what was written of them; the others have gone or were refused."""

    keys: list[str]
    written: Contents


class Writer(NamedTuple):
    """Where changes go: into the index, or during a rebuild into both."""

    put: Callable[[Iterable[Entry]], Refused]
    remove: Callable[[Mapping[str, int]], None]


def index_pending(seconds: float | None = None, with_bulk: bool = True) -> int:
    """Index what is announced, or of it only what came one by one; how many entries were looked at.

    Returns at once where another writer is at work: it looks at the outbox again after it has let go. Stops
    after `seconds`, if given, with the rest left for the next call. Raises EngineUnavailable with the outbox
    kept when the engine is away.
    """
    done, until = 0, time.monotonic() + (seconds or float("inf"))
    while time.monotonic() < until and has_pending(with_bulk):
        with Lease() as lease:
            if not lease.is_held:
                return done
            try:
                engine = present_engine()
                done += _drain(lease, Writer(engine.write, engine.delete), until, with_bulk)
            except (IndexBusy, LeaseLost):
                return done
    return done


def needs_rebuild() -> bool:
    """Whether the index is empty, damaged, or of another version of this program."""
    try:
        engine = present_engine()
        return bool(engine.disagreement()) or next(iter(engine.revisions()), None) is None
    except EngineUnavailable:
        return True


def has_pending(with_bulk: bool = True) -> bool:
    return _waiting(with_bulk).exists()


def _waiting(with_bulk: bool):
    waiting = Announcement.objects.order_by("in_bulk", "pk")
    return waiting if with_bulk else waiting.filter(in_bulk=False)


def _drain(lease: Lease, writer: Writer, until: float, with_bulk: bool) -> int:
    done = 0
    while time.monotonic() < until and (drained := drain_some(lease, writer, with_bulk)).keys:
        done += len(drained.keys)
    return done


def drain_some(lease: Lease, writer: Writer, with_bulk: bool = True) -> Drained:
    """Index the oldest announcements, those by hand first, one batch of keys, none where nothing waits."""
    rows = list(_waiting(with_bulk).values_list("pk", "key")[:ROWS])
    keys = dict.fromkeys(list(dict.fromkeys(key for _, key in rows))[:BATCH])
    if not keys:
        return Drained([], {})
    # By number, not by key alone: an announcement made while we read is a later truth.
    handled = [pk for pk, key in rows if key in keys]
    written = _index(list(keys), lease, writer)
    Announcement.objects.filter(pk__in=handled).delete()
    return Drained(list(keys), written)


def _index(keys: list[str], lease: Lease, writer: Writer) -> Contents:
    """Write the entries with these keys as they are now, and delete those that nobody may find any more.

    What is refused is deleted, too: its former state may say what is no longer to be heard.
    """
    revision = lease.next_revision()
    entries, refused = build_each(keys, revision)
    for bulk in _bulks(entries):
        lease.renew()
        refused |= writer.put(bulk)
    written = {entry.key: (revision, digest(entry)) for entry in entries if entry.key not in refused}
    gone = sorted(set(keys) - written.keys())
    if gone:
        writer.remove(dict.fromkeys(gone, revision))
    with transaction.atomic():
        record(written)
        IndexedEntry.objects.filter(key__in=gone).delete()
        unpark(set(keys) - refused.keys())
        park(refused, revision)
    return written


def _bulks(entries: list[Entry]) -> Iterator[list[Entry]]:
    """The entries in runs of about LETTERS, at least one each."""
    bulk, letters = [], 0
    for entry in entries:
        bulk.append(entry)
        letters += len(entry.abstract) + sum(len(cue.text) for part in entry.passages for cue in part.cues)
        if letters >= LETTERS:
            yield bulk
            bulk, letters = [], 0
    if bulk:
        yield bulk


def written_before(keys: Iterable[str]) -> Contents:
    """Revision and content that the index was given; the content tells of changes that nobody announced."""
    rows = IndexedEntry.objects.filter(key__in=keys).values_list("key", "revision", "digest")
    return {key: (revision, bytes(content)) for key, revision, content in rows}


def record(written: Contents) -> None:
    """Remember what the index was given, to compare with later."""
    IndexedEntry.objects.bulk_create(
        [IndexedEntry(key=key, revision=at, digest=content) for key, (at, content) in written.items()],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["revision", "digest"],
    )
