"""An editor hands a field back to the source it came from."""

from django.db import transaction
from wagtail.signal_handlers import disable_reference_index_auto_update

from catalogue.announce import announce
from catalogue.models import ImportItem

from .comparing import Values
from .context import Context
from .kinds import KINDS, State
from .rewriting import known_on_demand, object_key, rewriting

# Known by what tells them from others only: what they hold comes with the next run.
TOLD_APART = {"file", "poster", "slides", "cues"}


def hand_back(item: ImportItem, field: str) -> None:
    """Let `field` say what the source last said, live and in a draft, and be the source's from now on.

    A file or the lines of captions come with the next run, which reads the source from its beginning.
    """
    kind = KINDS[item.kind]
    with disable_reference_index_auto_update(), transaction.atomic():
        item = ImportItem.objects.select_for_update().select_related("import_source").get(pk=item.pk)
        state = kind.states([object_key(item)])[object_key(item)]
        values = {field: item.offered[field]}
        if field in TOLD_APART:
            _await(item, field, state)
        else:
            change = rewriting(item, state, values)
            announce(kind.update([change], Context(known_on_demand(item.import_source))))
            item.written = change.comparison.written
        item.declined = {name: value for name, value in item.declined.items() if name != field}
        item.save(update_fields=["written", "declined"])


def _await(item: ImportItem, field: str, state: State) -> None:
    """Take what stands there for the source's, so that the next run may replace it."""
    present: Values = state.present[-1]
    item.written = {**item.written, field: present.get(field)}
    source = item.import_source
    source.position = {}
    source.save(update_fields=["position"])
