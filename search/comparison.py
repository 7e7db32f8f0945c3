"""Finds where database and index disagree: what was lost on the way, or came back. Reads both in key order."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter

from catalogue.announce import announce
from search.building import digest
from search.engines.protocol import Refused
from search.indexing import index_pending, written_before
from search.keys import all_keys, in_batches
from search.models import Announcement, IndexState
from search.present import present_engine
from search.refused import build_each, parked

PAGE = 200
LOOKS = 3  # at what seems to differ while others write


@dataclass
class Differences:
    """Keys that the index lacks, holds in an older state, or holds though nobody may find them.

    `refused` has those that could not be built or that the engine refused, each with its reason; `position`
    the key behind which to go on, "" when everything is compared.
    """

    missing: set[str] = field(default_factory=set)
    stale: set[str] = field(default_factory=set)
    extra: set[str] = field(default_factory=set)
    refused: Refused = field(default_factory=dict)
    position: str = ""

    @property
    def keys(self) -> set[str]:
        return self.missing | self.stale | self.extra

    def add(self, other: "Differences") -> None:
        self.missing |= other.missing
        self.stale |= other.stale
        self.extra |= other.extra
        self.refused |= other.refused


def compare(after: str = "", seconds: float | None = None) -> Differences:
    """Compare every entry behind `after`, for as many `seconds` if given, a page at a time.

    What is announced and not yet indexed is no difference. Where others write meanwhile, what seems to differ
    is looked at again, since the index was read before the database.
    """
    until, number = time.monotonic() + (seconds or float("inf")), _number()
    found = Differences(refused={} if after else parked())
    for page in in_batches(_side_by_side(after), PAGE):
        found.add(_differing(dict(page)))
        if time.monotonic() > until:
            found.position = page[-1][0]
            break
    return _confirmed(found, number)


def heal(found: Differences) -> None:
    """Announce what differs and what was refused, and index it; repeating it does no harm."""
    announce(found.keys | found.refused.keys())
    index_pending()


def compare_slice(seconds: float) -> bool:
    """Go on comparing where the last slice ended, and announce what differs; whether there is more to compare."""
    state = IndexState.row()
    found = compare(state.values_list("compared_until", flat=True).get(), seconds)
    announce(found.keys | found.refused.keys())
    state.update(compared_until=found.position)
    return bool(found.position)


def _side_by_side(after: str) -> Iterator[tuple[str, int | None]]:
    """Every key of database or index behind `after`, with its revision in the index, None where it has none."""
    ours = ((key, None) for key in all_keys(after))
    both = merge(ours, present_engine().revisions(after), key=itemgetter(0))
    for key, found in groupby(both, key=itemgetter(0)):
        yield key, next((revision for _, revision in found if revision is not None), None)


def _differing(indexed: dict[str, int | None]) -> Differences:
    keys = list(indexed)
    entries, unbuilt = build_each(keys)
    contents, written = {entry.key: digest(entry) for entry in entries}, written_before(keys)
    out = parked(keys) | unbuilt
    found = Differences(refused=unbuilt)
    for key in indexed.keys() - set(Announcement.objects.filter(key__in=keys).values_list("key", flat=True)):
        revision = indexed[key]
        if revision is None:
            if key in contents and key not in out:
                found.missing.add(key)
        elif key in contents:
            if written.get(key) != (revision, contents[key]):
                found.stale.add(key)
        elif key not in unbuilt:
            found.extra.add(key)
    return found


def _confirmed(found: Differences, number: int) -> Differences:
    """Without what was right by the time the database was read; certain where nobody wrote meanwhile."""
    for _ in range(LOOKS):
        before, number = number, _number()
        if not found.keys or number == before:
            break
        again = Differences(refused=found.refused, position=found.position)
        revisions = {key: at for key, at in present_engine().revisions() if key in found.keys}
        for keys in in_batches(sorted(found.keys), PAGE):
            again.add(_differing({key: revisions.get(key) for key in keys}))
        found = again
    return found


def _number() -> int:
    """What grows with every batch that is indexed."""
    return IndexState.row().values_list("revision", flat=True).get()
