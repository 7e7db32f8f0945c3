"""What an editor keeps against what a source says, field by field."""

from dataclasses import dataclass

from catalogue.importers.comparing import compare, is_empty
from catalogue.importers.context import Context
from catalogue.importers.kinds import KINDS, State
from catalogue.importers.rewriting import known_on_demand, object_key
from catalogue.models import ImportItem

from .field_words import Names, field_label, in_words


@dataclass(frozen=True)
class Kept:
    """A field of an object that came from `item`: what stands there, and what the source says, in words."""

    item: ImportItem
    field: str
    label: str
    present: str
    offered: str


def items_of(instance) -> list[ImportItem]:
    """Where a page, talk, person, recording or captions came from; [] for what editors made themselves."""
    if not instance.pk:
        return []
    keys = {"talk": "talk", "person": "person", "recording": "recording", "captiontrack": "track"}
    key = keys.get(instance._meta.model_name, "page")
    items = ImportItem.objects.filter(**{key: instance.pk}, withdrawn_at=None)
    return list(items.select_related("import_source").order_by("pk"))


def kept_of(instance) -> list[Kept]:
    """What is kept on the form of `instance`, in the order in which the source says it."""
    return [kept for item in items_of(instance) for kept in kept_fields(item)]


def kept_fields(item: ImportItem) -> list[Kept]:
    """The fields of one item that an editor keeps."""
    kind, key = KINDS[item.kind], object_key(item)
    state = kind.states([key]).get(key)
    if state is None:
        return []
    context = Context(known_on_demand(item.import_source))
    offered = dict(item.offered)
    kind.recall(offered, item.written)
    found = compare(
        offered, item.written, state.present, lambda name, value: kind.resolve(context, name, value)
    )
    kept = found.kept | _declined(item, found.changed)
    fields = [name for name in offered if name in kept and not _is_silent(item, name)]
    return _in_words(item, fields, offered, state)


def _is_silent(item: ImportItem, name: str) -> bool:
    """Nothing to be corrected: it waits as a draft, or the source never said anything about it."""
    if name == "live" and item.kind in item.import_source.drafts:
        return True
    return is_empty(item.offered.get(name)) and is_empty(item.written.get(name))


def _declined(item: ImportItem, changed: frozenset[str]) -> frozenset[str]:
    """What would be written, had nobody declined exactly this."""
    return frozenset(name for name in changed if item.declined.get(name, ...) == item.offered.get(name))


def _in_words(item: ImportItem, fields: list[str], offered: dict, state: State) -> list[Kept]:
    present = state.present[-1] | {
        name: value for name, value in state.live.items() if name not in state.present[-1]
    }
    values = [(name, side.get(name)) for name in fields for side in (present, offered)]
    names = Names(item.import_source, None, values)
    return [
        Kept(
            item,
            name,
            field_label(item.kind, name),
            in_words(name, present.get(name), names),
            in_words(name, offered.get(name), names),
        )
        for name in fields
    ]
