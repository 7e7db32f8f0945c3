"""Fields written as an import would, from values that were kept: for undoing, and for handing fields back."""

from datetime import date, datetime, timedelta

from django.db import models

from catalogue.captions import Cue
from catalogue.models import ImportItem

from .comparing import Comparison, Values
from .kinds import KINDS, Change, Kind, State
from .known import OBJECT_OF, Known, Thing
from .records import CaptionsRecord, Gone, Record


def object_key(item: ImportItem) -> int | None:
    """The primary key of what an item stands for."""
    return getattr(item, f"{OBJECT_OF[item.kind]}_id")


def rewriting(item: ImportItem, state: State, values: Values) -> Change:
    """A change that writes these normalised values, as a kind's `update` takes it."""
    kind = KINDS[item.kind]
    raw = {name: typed(kind, name, value) for name, value in values.items()}
    raw.setdefault("title", getattr(state.row, "title", ""))
    comparison = Comparison(frozenset(values), {**item.written, **values}, item.offered)
    thing = Thing(item.kind, state.row.pk, item.pk, was_known=True)
    return Change(_record(item, values), thing, raw, dict(values), comparison, state, item)


def _record(item: ImportItem, values: Values) -> Record:
    if isinstance(values.get("cues"), list):
        cues = tuple(Cue(*cue) for cue in values["cues"])
        return CaptionsRecord(source_id=item.source_id, place="", of=(), language="", cues=cues)
    return Gone(source_id=item.source_id, place="")


def typed(kind: Kind, name: str, value):
    """A normalised value in the type of the column `name`; as it is where that is no column."""
    if value is None or name not in kind.columns:
        return value
    match kind.model._meta.get_field(name):
        case models.DateTimeField():
            return datetime.fromisoformat(value)
        case models.DateField():
            return date.fromisoformat(value)
        case models.DurationField():
            return timedelta(milliseconds=value)
    return value


class OnDemand(dict):
    """The things of a source, each looked up when it is asked for."""

    def __init__(self, source):
        self.source = source

    def __missing__(self, source_id: str) -> Thing | None:
        item = ImportItem.objects.filter(import_source=self.source, source_id=source_id).first()
        self[source_id] = Thing(item.kind, object_key(item), item.pk, was_known=True) if item else None
        return self[source_id]

    def get(self, source_id: str, default=None) -> Thing | None:
        return self[source_id] or default


def known_on_demand(source) -> Known:
    """What `source` has brought, without reading all of it: for a few of its things."""
    return Known(source, things=OnDemand(source))
