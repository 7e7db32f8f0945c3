"""What an import would do: records compared with what stands there. Reads, and writes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalogue.models import ImportItem, ImportSource

from .batches import BATCH, Batch, Notice, split
from .comparing import compare, is_empty, normal, without_declined
from .context import SOURCE_WORDS, Context, Unresolved
from .door import Unsuitable
from .kinds import KIND_OF, KINDS, Change, Kind
from .known import Known
from .records import Arrival, Gone, PersonRecord, Record, Refused
from .vanishing import Absent, absent
from .withdrawing import withdrawals


def plan(
    records: Iterable[Arrival], source: ImportSource | None, lists: frozenset[str] = frozenset()
) -> "Plan":
    """What importing `records` into `source` would do, to be iterated batch by batch.

    `lists` names the kinds of which the records are all there is. Each batch is compared when it is asked
    for, so that whoever writes does so before asking for the next.
    """
    return Plan(records, source, lists)


class Plan:
    """`page` is the number of the page that is being read, of which `done` were written before; `guard` is
    called in each transaction that writes."""

    def __init__(
        self,
        records: Iterable[Arrival],
        source: ImportSource | None,
        lists: frozenset[str],
        context: Context | None = None,
    ):
        self.records = records
        self.source = source
        self.lists = lists
        self.context = context or Context(Known.of(source))
        self.waiting: dict[str, list[tuple[Record, float]]] = defaultdict(list)
        self.filled: dict[str, float] = defaultdict(float)
        self.put_off: list[Record] = []
        self.gone: list[Gone] = []
        self.has_gone = False
        self.replaced: set[str | None] = set()
        self.absent: list[Absent] = []
        self.is_whole = True
        self.done: set[str] = set()
        self.refusals: dict[str, Record] = {}
        self.page = 0
        self.guard = lambda: None

    def __iter__(self) -> Iterator[Batch]:
        yield from self.compared(self.records)
        yield from self._those_put_off()
        if self.is_whole and not self.has_gone:
            yield from self.vanished()

    def compared(self, records: Iterable[Arrival]) -> Iterator[Batch]:
        """The batches of these records; what refers to something that has not come is put off."""
        for arrival in records:
            if refused := self._take(arrival):
                yield Batch(KINDS["talk"], refused=[refused])
            elif self.filled[self._last] >= BATCH:
                yield from self._compared(upto=self._last)
        yield from self._compared()
        yield from self._said_to_be_gone()

    def again(self, record: Record) -> None:
        """Compare `record` once more: its row was changed by somebody else meanwhile."""
        self.put_off.append(record)

    def refuse(self, record: Record, reason: str) -> Refused:
        self.context.known.refused[record.source_id] = record.place
        self.refusals[record.source_id] = record
        return Refused(record.place, reason, record.source_id)

    def _take(self, arrival: Arrival) -> Refused | None:
        known = self.context.known
        if isinstance(arrival, Refused):
            if arrival.source_id:
                known.seen.setdefault(arrival.source_id, arrival.place)
                known.refused.setdefault(arrival.source_id, arrival.place)
            else:
                self.is_whole = False
            return arrival
        if arrival.source_id in self.done:
            self._last = "talk"
            return None
        if before := known.seen.get(arrival.source_id):
            return (
                None
                if self._is_done(arrival)
                else Refused(
                    arrival.place,
                    f"the id {arrival.source_id!r} was used before, at {before}; "
                    "give each its own id, or remove one",
                    arrival.source_id,
                )
            )
        known.seen[arrival.source_id] = arrival.place
        if isinstance(arrival, Gone):
            self.gone.append(arrival)
            self.has_gone = True
            self._last = "talk"
            return None
        self._last = KIND_OF[type(arrival)]
        thing = known.things.get(arrival.source_id)
        if thing and thing.kind != self._last:
            return self.refuse(
                arrival, f"since an earlier import this is the id of {SOURCE_WORDS[thing.kind]}"
            )
        self._wait(arrival)
        return None

    def _is_done(self, record: Record) -> bool:
        """Whether it is a list that moved while it was read, and named the same thing on two pages."""
        self._last = "talk"
        item = self._items([record.source_id]).get(record.source_id)
        if item is None or item.seen_in_id is None or not self.page or isinstance(record, Gone):
            return False
        kind = KINDS[KIND_OF[type(record)]]
        try:
            raw = kind.fitted(kind.said(record, self.context), [])
        except Unsuitable:
            return False
        said = {name: normal(value) for name, value in raw.items()}
        kind.recall(said, item.written)
        return all(item.offered.get(name) == value for name, value in said.items())

    def _wait(self, record: Record) -> None:
        kind = KINDS[KIND_OF[type(record)]]
        weight = kind.weight(record, record.source_id in self.context.known.things)
        self.waiting[kind.name].append((record, weight))
        self.filled[kind.name] += weight

    def _compared(self, upto: str = "") -> Iterator[Batch]:
        """All that waits, kind by kind up to `upto`, so that what is referred to comes first."""
        for name, kind in KINDS.items():
            self.filled[name] = 0
            for records in split(self.waiting.pop(name, [])):
                yield from self._batches(kind, records)
            if name == upto:
                return

    def _those_put_off(self) -> Iterator[Batch]:
        """Once all has been seen: what referred to something further on, until nothing moves any more."""
        while self.put_off:
            records, self.put_off = self.put_off, []
            for record in records:
                self._wait(record)
            yield from self._compared()
            if len(self.put_off) >= len(records):
                yield from self._unresolved()

    def _unresolved(self) -> Iterator[Batch]:
        records, self.put_off = self.put_off, []
        yield from self.refused(records)

    def refused(self, records: Iterable[Record]) -> Iterator[Batch]:
        """Each refused with the reason why it cannot come."""
        for record in records:
            kind = KINDS[KIND_OF[type(record)]]
            try:
                kind.said(record, self.context)
                reason = "it was changed by others again and again while it was imported; import it once more"
            except Unsuitable as error:
                reason = str(error)
            yield Batch(kind, refused=[self.refuse(record, reason)])

    def _batches(self, kind: Kind, records: list[Record]) -> Iterator[Batch]:
        batch, ready = Batch(kind), []
        for record in records:
            notices: list[str] = []
            try:
                ready.append((record, kind.fitted(kind.said(record, self.context), notices), notices))
            except Unresolved:
                self.put_off.append(record)
            except Unsuitable as error:
                batch.refused.append(self.refuse(record, str(error)))
        if named := self._people_only_named(ready):
            yield from self._batches(KINDS["person"], named)
        self._compare_all(batch, ready)
        if batch.changes or batch.refused:
            yield batch

    def _people_only_named(self, ready) -> list[PersonRecord]:
        """Those whom faculties name without an id, and whom this source has not named before."""
        found: dict[str, PersonRecord] = {}
        for record, *_ in ready:
            for part in getattr(record, "faculty", ()):
                who = "" if part.person else self.context.known.id_of_name(part.name)
                if who and who not in self.context.known.things:
                    found.setdefault(who, PersonRecord(source_id=who, place=record.place, name=part.name))
        return list(found.values())

    def _compare_all(self, batch: Batch, ready) -> None:
        kind, known = batch.kind, self.context.known
        items = self._items([record.source_id for record, *_ in ready])
        pks: dict[str, int] = {}
        for record, raw, _notices in ready:
            thing = known.things.get(record.source_id)
            try:
                pk = thing.pk if thing and thing.pk else kind.adopt(record, raw, self.context)
            except Unsuitable as error:
                batch.refused.append(self.refuse(record, str(error)))
                continue
            pks[record.source_id] = pk or 0
        there = [pk for pk in pks.values() if pk]
        states = kind.states(there) if there else {}
        for record, raw, notices in ready:
            if record.source_id in pks:
                state = states.get(pks[record.source_id])
                item = items.get(record.source_id)
                if state is None and item is None and self._was_declined(record, raw):
                    continue
                batch.changes.append(self._change(kind, record, raw, state, item, notices))
                batch.notices += [
                    Notice(record.place, said, record.source_id) for said in (*record.notices, *notices)
                ]

    def _was_declined(self, record: Record, raw: dict) -> bool:
        """New, and as it was when an editor did not want it."""
        declined = self.context.known.declined.get(record.source_id)
        said = {name: normal(value) for name, value in raw.items()}
        if declined is None or declined != {name: one for name, one in said.items() if not is_empty(one)}:
            return False
        self.context.known.refused[record.source_id] = f"{record.place}, declined by an editor"
        return True

    def _items(self, ids: list[str]) -> dict[str, ImportItem]:
        known = [one for one in ids if one in self.context.known.things]
        if not known or self.source is None:
            return {}
        return {
            item.source_id: item
            for item in ImportItem.objects.filter(import_source=self.source, source_id__in=known)
        }

    def _change(self, kind: Kind, record: Record, raw, state, item: ImportItem | None, notices) -> Change:
        thing = self.context.known.add(record.source_id, kind.name, getattr(record, "name", ""))
        if state is not None:
            thing.pk = state.row.pk
        elif kind.name == "recording":
            self.context.planned_recordings[record.of].append(record.source_id)
        said = {name: normal(value) for name, value in raw.items()}
        written = item.written if item else {}
        kind.recall(said, written)
        comparison = compare(
            said,
            written,
            state.present if state else [],
            lambda name, one: kind.resolve(self.context, name, one),
        )
        without = without_declined(comparison, written, item.declined) if item and item.declined else None
        forgets = bool(item and item.declined and without is None)
        comparison = without or comparison
        if record.listing:
            comparison.offered["listing"] = record.listing
        if item and kind.name in self.lists:
            self.replaced.add(item.offered.get("listing"))
        return Change(record, thing, raw, said, comparison, state, item, notices, forgets)

    def _said_to_be_gone(self) -> Iterator[Batch]:
        gone, self.gone = self.gone, []
        known = [one for one in gone if one.source_id in self.context.known.things]
        if unknown := [one for one in gone if one.source_id not in self.context.known.things]:
            said = "it is said to be gone, but never came"
            yield Batch(KINDS["talk"], notices=[Notice(one.place, said, one.source_id) for one in unknown])
        places = {one.source_id: one.place for one in known}
        yield from withdrawals(self.context.known, places, "the source says that it is gone")

    def vanished(self) -> Iterator[Batch]:
        """What a complete listing lacked, as often as its source allows."""
        if not self.lists or self.source is None:
            return
        self.absent = absent(self.source, self.lists, self.replaced, self.context.known.seen)
        places = {
            item.source_id: item.listing or "" for item in self.absent if item.missed + 1 >= self.source.grace
        }
        times = "a complete listing" if self.source.grace <= 1 else f"{self.source.grace} complete listings"
        yield from withdrawals(self.context.known, places, f"it was missing from {times} of its source")
