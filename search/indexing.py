"""Makes the index agree with the database. Only this module writes to an engine, one writer at a time."""

import time
from collections.abc import Callable, Iterator
from itertools import islice

from django.db import transaction

from catalogue.announce import PAGE_MODELS
from catalogue.models import Person, Talk
from search.building import build_entries, digest
from search.engines.protocol import EngineUnavailable, IndexBusy
from search.entries import Entry
from search.lease import Lease
from search.models import Announcement, IndexedEntry
from search.present import present_engine

# Entries read and written at once: what bounds memory is their captions, about 1,000 lines each at most.
BATCH = 200
# Rows of the outbox looked at for one batch; many may be of the same entry.
ROWS = 2_000
MODELS = {"talk": Talk, **PAGE_MODELS, "person": Person}


def index_pending(seconds: float | None = None) -> int:
    """Index what is announced; how many entries were looked at.

    Returns at once where another writer is at work: it looks at the outbox again after it has let go. Stops
    after `seconds`, if given, with the rest left for the next call. Raises EngineUnavailable with the outbox
    kept when the engine is away.
    """
    done, until = 0, time.monotonic() + (seconds or float("inf"))
    while time.monotonic() < until and Announcement.objects.exists():
        with Lease() as lease:
            if not lease.is_held:
                return done
            try:
                done += _drain(lease, until)
            except IndexBusy:
                return done
    return done


def needs_rebuild() -> bool:
    """Whether the index is empty, damaged, or of another version of this program."""
    try:
        return next(iter(present_engine().revisions()), None) is None
    except EngineUnavailable:
        return True


def has_pending() -> bool:
    return Announcement.objects.exists()


def _drain(lease: Lease, until: float) -> int:
    done = 0
    while time.monotonic() < until:
        rows = list(Announcement.objects.order_by("pk").values_list("pk", "key")[:ROWS])
        keys = dict.fromkeys(list(dict.fromkeys(key for _, key in rows))[:BATCH])
        if not keys:
            break
        # By number, not by key alone: an announcement made while we read is a later truth.
        handled = [pk for pk, key in rows if key in keys]
        index_keys(list(keys), lease)
        Announcement.objects.filter(pk__in=handled).delete()
        done += len(keys)
    return done


def index_keys(keys: list[str], lease: Lease) -> None:
    """Write the entries with these keys as they are now, and delete those that nobody may find any more."""
    revision = lease.next_revision()
    entries = build_entries(keys, revision)
    gone = set(keys) - {entry.key for entry in entries}
    engine = present_engine()
    if entries:
        engine.write(entries)
    if gone:
        engine.delete(dict.fromkeys(sorted(gone), revision))
    _record(entries, gone)


def rebuild(report: Callable[[int], None] = lambda entries: None) -> int:
    """Fill a fresh index from the database and swap it in; how many entries it holds.

    Calls `report` with the number of entries done. What is announced meanwhile stays in the outbox and is
    indexed afterwards. Raises IndexBusy where another writer is at work.
    """
    with Lease() as lease:
        if not lease.is_held:
            raise IndexBusy("Another process is writing to the index; try again when it is done.")
        first = lease.next_revision()
        written = _fill(lease, report)
        _record_all(written, before=first)
    index_pending()
    return len(written)


def _fill(lease: Lease, report) -> dict[str, tuple[int, bytes]]:
    written = {}
    with present_engine().rebuild() as fresh:
        for keys in all_keys():
            entries = build_entries(keys, lease.next_revision())
            fresh.write(entries)
            written |= {entry.key: (entry.revision, digest(entry)) for entry in entries}
            report(len(written))
    return written


def all_keys(size: int = BATCH) -> Iterator[list[str]]:
    """The keys of everything in the database, shown or not, in batches."""
    for kind, model in MODELS.items():
        last = 0
        pks = model.objects.order_by("pk").values_list("pk", flat=True)
        while page := list(pks.filter(pk__gt=last)[:size]):
            last = page[-1]
            yield [f"{kind}:{pk}" for pk in page]


def _record(entries: list[Entry], gone: set[str]) -> None:
    """Remember what the index was given, to compare with later."""
    rows = [IndexedEntry(key=e.key, revision=e.revision, digest=digest(e)) for e in entries]
    with transaction.atomic():
        _upsert(rows)
        IndexedEntry.objects.filter(key__in=gone).delete()


def _record_all(written: dict[str, tuple[int, bytes]], before: int) -> None:
    """In small transactions, since others want to write, too; what was written `before` is forgotten."""
    rows = (IndexedEntry(key=key, revision=one[0], digest=one[1]) for key, one in written.items())
    while some := list(islice(rows, 500)):
        _upsert(some)
    IndexedEntry.objects.filter(revision__lt=before).delete()


def _upsert(rows: list[IndexedEntry]) -> None:
    IndexedEntry.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["key"], update_fields=["revision", "digest"]
    )


def count_all() -> int:
    """How many things a rebuild reads."""
    return sum(model.objects.count() for model in MODELS.values())
