"""Finds where database and index disagree: what was lost on the way, or came back."""

from dataclasses import dataclass, field

from catalogue.announce import announce
from search.building import build_entries, digest
from search.indexing import all_keys, index_pending
from search.models import Announcement, IndexedEntry
from search.present import present_engine


@dataclass
class Differences:
    """Keys that the index lacks, holds in an older state, or holds though nobody may find them."""

    missing: set[str] = field(default_factory=set)
    stale: set[str] = field(default_factory=set)
    extra: set[str] = field(default_factory=set)

    @property
    def keys(self) -> set[str]:
        return self.missing | self.stale | self.extra

    def without(self, keys: set[str]) -> "Differences":
        return Differences(self.missing - keys, self.stale - keys, self.extra - keys)


def compare() -> Differences:
    """Compare every entry, in batches; what is announced and not yet indexed is no difference."""
    indexed = dict(present_engine().revisions())
    found, shown = Differences(), set()
    for keys in all_keys():
        written = _written(keys)
        for entry in build_entries(keys):
            shown.add(entry.key)
            if entry.key not in indexed:
                found.missing.add(entry.key)
            elif written.get(entry.key) != (indexed[entry.key], digest(entry)):
                found.stale.add(entry.key)
    found.extra = indexed.keys() - shown
    return found.without(set(Announcement.objects.values_list("key", flat=True)))


def heal(found: Differences) -> None:
    """Announce what differs and index it; repeating it does no harm."""
    announce(found.keys)
    index_pending()


def _written(keys: list[str]) -> dict[str, tuple[int, bytes]]:
    """Revision and content that the index was given; the content tells of changes that nobody announced."""
    rows = IndexedEntry.objects.filter(key__in=keys).values_list("key", "revision", "digest")
    return {key: (revision, bytes(content)) for key, revision, content in rows}
