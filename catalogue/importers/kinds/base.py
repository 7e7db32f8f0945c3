"""What the kinds have in common."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models

from catalogue.importers.comparing import Comparison, Values, normal
from catalogue.importers.context import Context
from catalogue.importers.door import Unsuitable, cut
from catalogue.importers.known import Thing
from catalogue.importers.records import Record
from catalogue.models import ImportItem


@dataclass
class State:
    """A row as it stands: the live values, and the pending draft with its values where there is one."""

    row: models.Model
    live: Values
    draft: models.Model | None = None
    drafted: Values | None = None

    @property
    def present(self) -> list[Values]:
        return [self.live] if self.drafted is None else [self.live, self.drafted]


@dataclass
class Change:
    """One record against its row: `raw` are the values in Python's types, `state` is None for a new row.

    It `forgets` what an editor declined where the source says otherwise by now.
    """

    record: Record
    thing: Thing
    raw: dict[str, object]
    said: Values
    comparison: Comparison
    state: State | None = None
    item: ImportItem | None = None
    notices: list[str] = field(default_factory=list)
    forgets: bool = False
    remark: str = ""

    @property
    def is_new(self) -> bool:
        return self.state is None

    @property
    def changed(self) -> frozenset[str]:
        return self.comparison.changed

    def has(self, *fields: str) -> bool:
        """Whether a new row, or one of these fields, is to be written."""
        return self.is_new or not self.changed.isdisjoint(fields)

    def columns(self, names: Iterable[str]) -> dict[str, object]:
        """The values to write, of those among `names` that are to be written."""
        return {name: self.raw[name] for name in names if self.is_new or name in self.changed}


class Kind:
    """One kind. `columns` are written as they are; the rest is each kind's own."""

    name: str
    model: type[models.Model]
    columns: tuple[str, ...] = ()

    def said(self, record: Record, context: Context) -> dict[str, object]:
        """What the record says, by field, in Python's types.

        Raises Unsuitable for what cannot be, Unresolved for an id that nothing has so far.
        """
        return {name: getattr(record, name) for name in self.columns}

    def adopt(self, record: Record, raw: dict, context: Context) -> int | None:
        """The primary key of a row that is this very thing, though no import has brought it yet."""
        return None

    def states(self, pks: list[int]) -> dict[int, State]:
        """The rows with these primary keys as they stand."""
        return {row.pk: State(row, self.live_values(row)) for row in self.model.objects.filter(pk__in=pks)}

    def live_values(self, row) -> Values:
        return {"live": row.live, **{name: normal(getattr(row, name)) for name in self.columns}}

    def recall(self, said: Values, written: Values) -> None:
        """Fill into `said` what only the last writing knows."""

    def resolve(self, context: Context, field: str, value):
        """Outside ids within a field's value as what the row has."""
        return value

    def weight(self, record: Record, is_known: bool) -> float:
        """How much of a batch of 100 it takes; what `is_known` to be there may have to be changed."""
        return 1

    def prepare(self, change: Change) -> None:
        """Slow work before the transaction, such as storing a file."""

    def discard(self, change: Change) -> None:
        """Undo `prepare`: the change was not written."""

    def replaced(self, change: Change) -> dict[str, object]:
        """Old values that only the rows know, read before they are written over."""
        return {}

    def create(self, changes: list[Change], context: Context) -> set[str]:
        """Write new rows, give their things their primary keys; returns the keys to announce."""
        raise NotImplementedError

    def update(self, changes: list[Change], context: Context) -> set[str]:
        """Write what changed of rows that are there; returns the keys to announce."""
        raise NotImplementedError

    def fitted(self, raw: dict, notices: list[str]) -> dict:
        """Texts cut to what the columns hold, with a notice for each."""
        for name in self.columns:
            length = self.model._meta.get_field(name).max_length
            if length and isinstance(raw.get(name), str) and len(raw[name]) > length:
                notices.append(f"{name} has {len(raw[name])} characters and was cut to {length}")
                raw[name] = cut(raw[name], length)
        return raw


def write_columns(kind: Kind, changes: list[Change], names: tuple[str, ...]) -> None:
    """Write the changed columns, and only those: beside them somebody may be writing others."""
    groups: dict[tuple[str, ...], list] = {}
    for change in changes:
        values = change.columns(names)
        for name, value in values.items():
            setattr(change.state.row, name, value)
        if values:
            groups.setdefault(tuple(values), []).append(change.state.row)
    for fields, rows in groups.items():
        kind.model.objects.bulk_update(rows, fields)


def in_order(earlier, later, what: str):
    if earlier is not None and later is not None and later <= earlier:
        raise Unsuitable(f"{what} ends before it starts; correct its start or its end")
