"""What a complete listing no longer has. It counts, and after its source's grace it is withdrawn."""

from collections.abc import Collection
from typing import NamedTuple

from django.db.models import F

from catalogue.models import ImportItem, ImportSource


class Absent(NamedTuple):
    pk: int
    source_id: str
    listing: str | None
    missed: int


def absent(
    source: ImportSource, kinds: Collection[str], replaced: Collection[str | None], seen: Collection[str]
) -> list[Absent]:
    """The items of these kinds that a listing lacked: not `seen`, and on a list that it stands for.

    It stands for the lists of which it brought something again (`replaced`), and for those of its congresses.
    """
    rows = ImportItem.objects.filter(import_source=source)
    congresses = rows.filter(kind="congress").values_list("source_id", flat=True)
    lists = {*replaced, *(one for one in congresses if one in seen)}
    found = rows.filter(kind__in=kinds, withdrawn_at=None).order_by("pk")
    columns = found.values_list("pk", "source_id", "offered__listing", "missed")
    return [
        Absent(*values)
        for values in columns.iterator(chunk_size=2000)
        if values[1] not in seen and values[2] in lists
    ]


def count_missing(items: Collection[Absent]) -> None:
    """One more complete listing that these were missing from; what was withdrawn for it counts no more."""
    pks = [item.pk for item in items]
    for start in range(0, len(pks), 500):
        rows = ImportItem.objects.filter(pk__in=pks[start : start + 500], withdrawn_at=None)
        rows.update(missed=F("missed") + 1)
