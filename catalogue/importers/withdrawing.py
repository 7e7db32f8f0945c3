"""What a source no longer has, as batches that take it off the site; nothing is deleted."""

from collections import defaultdict
from collections.abc import Iterator

from catalogue.models import ImportItem

from .batches import BATCH, Batch
from .comparing import compare
from .kinds import KINDS, Change, Kind
from .known import Known
from .records import Gone


def withdrawals(known: Known, places: dict[str, str], reason: str) -> Iterator[Batch]:
    """Batches that withdraw these outside ids of the source; `places` say where each was missed."""
    for start in range(0, len(places), BATCH):
        ids = list(places)[start : start + BATCH]
        by_kind = defaultdict(list)
        rows = ImportItem.objects.filter(import_source=known.source, source_id__in=ids, withdrawn_at=None)
        for item in rows:
            if item.declined.get("live", True):  # else an editor wants it to stay
                by_kind[item.kind].append(item)
        for name, items in by_kind.items():
            yield _withdrawal(KINDS[name], items, known, places, reason)


def _withdrawal(
    kind: Kind, items: list[ImportItem], known: Known, places: dict[str, str], reason: str
) -> Batch:
    batch = Batch(kind, withdraws=True, reason=reason)
    states = kind.states([known.pk(item.source_id) for item in items])
    for item in items:
        thing = known.things[item.source_id]
        if state := states.get(thing.pk):
            comparison = compare({"live": False}, item.written, [state.live])
            comparison.offered.update({**item.offered, "live": False})
            record = Gone(source_id=item.source_id, place=places[item.source_id])
            batch.changes.append(
                Change(record, thing, {"live": False}, {"live": False}, comparison, state, item)
            )
    return batch
