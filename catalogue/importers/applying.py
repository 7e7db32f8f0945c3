"""The only writer from outside: a plan's batches, each in one short transaction."""

import errno
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError, IntegrityError, connection, transaction
from django.utils import timezone
from wagtail.signal_handlers import disable_reference_index_auto_update

from catalogue.admin.conflicts import refusal
from catalogue.announce import announce
from catalogue.models import ImportChange, ImportItem, ImportRun

from .batches import Batch, Notice
from .inserting import insert
from .kinds import Change
from .known import OBJECT_OF
from .ledger import enter
from .planning import Plan
from .records import Refused
from .vanishing import count_missing

# SQLite has one writer at a time: who waits for a turn gets it while we rest.
REST = 0.02
ITEM_FIELDS = (
    "written", "offered", "declined", "withdrawn_at", "withdrawn_reason", "seen_in", "seen_page", "missed",
)  # fmt: skip
# Heals when somebody makes room: no fault of the item's.
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
CANNOT_BE_WRITTEN = (IntegrityError, DataError, OverflowError, ValidationError, ObjectDoesNotExist)


@dataclass
class Tally:
    """What was done, by kind, and what was refused or remarked on."""

    created: Counter = field(default_factory=Counter)
    changed: Counter = field(default_factory=Counter)
    unchanged: Counter = field(default_factory=Counter)
    withdrawn: Counter = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def count(self, batch: Batch, changes: list[Change]) -> None:
        for change in changes:
            if change.is_new:
                done = self.created
            elif not change.changed:
                done = self.unchanged
            else:
                done = self.withdrawn if batch.withdraws else self.changed
            if not (batch.withdraws and done is self.unchanged):
                done[batch.kind.name] += 1

    def totals(self) -> dict[str, int]:
        names = ("created", "changed", "unchanged", "withdrawn")
        return {name: getattr(self, name).total() for name in names} | {"refused": len(self.refused)}


def apply(plan: Plan, run: ImportRun | None = None, after: Callable[[Tally], None] = lambda _: None) -> Tally:
    """Write what the plan says; returns what was done. `after` is called after each batch.

    A batch that the database refuses is written item by item, and what it still refuses is refused by name.
    """
    tally = Tally()
    for batch in plan:
        written, refused = write(batch, plan, run)
        tally.count(batch, written)
        tally.refused += [*batch.refused, *refused]
        tally.notices += batch.notices
        after(tally)
    count_missing(plan.absent)
    return tally


def foresee(plan: Plan, after: Callable[[Tally], None] = lambda _: None) -> Tally:
    """What `apply` would do: the plan gone through, and nothing written."""
    tally = Tally()
    for batch in plan:
        tally.count(batch, batch.changes)
        tally.refused += batch.refused
        tally.notices += batch.notices
        after(tally)
    return tally


def write(batch: Batch, plan: Plan, run: ImportRun | None) -> tuple[list[Change], list[Refused]]:
    """Write one batch; returns what was written and what was refused."""
    if not batch.changes:
        return [], []
    ready, refused = _prepared(batch, plan)
    try:
        written = _in_one_transaction(batch, ready, plan, run)
    except CANNOT_BE_WRITTEN:
        plan.context.forget()
        written = []
        for change in ready:
            try:
                written += _in_one_transaction(batch, [_unwritten(change, batch)], plan, run)
            except CANNOT_BE_WRITTEN as error:
                refused.append(_refused(change, batch, plan, error))
    if connection.vendor == "sqlite":
        time.sleep(REST)
    return written, refused


def _prepared(batch: Batch, plan: Plan) -> tuple[list[Change], list[Refused]]:
    ready, refused = [], []
    for change in batch.changes:
        try:
            if not batch.withdraws:
                batch.kind.prepare(change)
            ready.append(change)
        except OSError as error:
            if error.errno in NO_ROOM:
                raise
            reason = f"a file of it cannot be stored: {error.strerror or error}"
            refused.append(_not_written(change, plan, reason))
    return ready, refused


def _unwritten(change: Change, batch: Batch) -> Change:
    """As it was before the transaction that failed."""
    if change.is_new:
        change.thing.pk = None
    else:
        change.state = batch.kind.states([change.thing.pk]).get(change.thing.pk, change.state)
    return change


def _refused(change: Change, batch: Batch, plan: Plan, error: Exception) -> Refused:
    batch.kind.discard(change)
    return _not_written(change, plan, _in_words(error))


def _not_written(change: Change, plan: Plan, reason: str) -> Refused:
    """Refuse it, and with it what refers to it later."""
    if change.is_new and not change.thing.was_known:
        plan.context.known.things.pop(change.record.source_id, None)
    return plan.refuse(change.record, reason)


def _in_words(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(error.messages)
    return refusal(error) if isinstance(error, IntegrityError) else f"it cannot be kept: {error}"


def _in_one_transaction(batch: Batch, changes: list[Change], plan: Plan, run) -> list[Change]:
    with disable_reference_index_auto_update(), transaction.atomic():
        plan.guard()
        late = _changed_meanwhile(batch, changes)
        changes = [change for change in changes if change.record.source_id not in late]
        new = [change for change in changes if change.is_new]
        altered = [change for change in changes if change.changed and not change.is_new]
        if run is not None:
            enter(batch, [*new, *altered], plan, run, ImportChange.State.APPLIED)
        keys = batch.kind.create(new, plan.context) if new else set()
        if new and plan.source and batch.kind.name in plan.source.drafts:
            _as_drafts(batch.kind, new)
        keys |= batch.kind.update(altered, plan.context) if altered else set()
        _write_items(batch, changes, plan, run)
        announce(keys, in_bulk=True)
    for source_id in late:
        plan.again(late[source_id])
    return changes


def _as_drafts(kind, changes: list[Change]) -> None:
    """What waits for an editor to publish it: no import does, since this differs from what was written."""
    rows = kind.model.objects.filter(pk__in=[change.thing.pk for change in changes])
    if hasattr(kind.model, "has_unpublished_changes"):
        rows.update(live=False, has_unpublished_changes=True, first_published_at=None, last_published_at=None)
    else:
        rows.update(live=False)


def _changed_meanwhile(batch: Batch, changes: list[Change]) -> dict[str, object]:
    """Records whose rows are no longer as they were when they were compared: somebody just saved them."""
    rows = {change.thing.pk: change for change in changes if change.changed and not change.is_new}
    if not rows or batch.withdraws:
        return {}
    names = [*batch.kind.columns, "live"]
    names += ["latest_revision_id"] if hasattr(batch.kind.model, "latest_revision_id") else []
    fresh = {
        pk: values for pk, *values in batch.kind.model.objects.filter(pk__in=rows).values_list("pk", *names)
    }
    late = {}
    for pk, change in rows.items():
        if fresh.get(pk) != [getattr(change.state.row, name) for name in names]:
            batch.kind.discard(change)
            late[change.record.source_id] = change.record
    return late


def _write_items(batch: Batch, changes: list[Change], plan: Plan, run) -> None:
    """Remember what we wrote, what was offered, and which row it is."""
    new, altered, same = [], [], []
    withdrawn_at = timezone.now() if batch.withdraws else None
    for change in changes:
        item, comparison = change.item, change.comparison
        if item is None:
            new.append((change.record.source_id, change.thing.pk, comparison.written, comparison.offered))
        elif not (withdrawn_at or item.withdrawn_at or change.forgets) and (
            (item.written, item.offered) == (comparison.written, comparison.offered)
        ):
            same.append(item.pk)
        else:
            item.written, item.offered = comparison.written, comparison.offered
            item.withdrawn_at, item.withdrawn_reason = withdrawn_at, batch.reason
            if change.forgets:
                item.declined = {}
            if not batch.withdraws:
                item.seen_in, item.seen_page, item.missed = run, plan.page, 0
            altered.append(item)
    names = (
        "import_source",
        "kind",
        "seen_in",
        "seen_page",
        "source_id",
        OBJECT_OF[batch.kind.name],
        "written",
        "offered",
    )
    always = (plan.source.pk, batch.kind.name, run and run.pk, plan.page)
    insert(ImportItem, names, ((*always, *values) for values in new))
    ImportItem.objects.bulk_update(altered, ITEM_FIELDS)
    if same:
        ImportItem.objects.filter(pk__in=same).update(seen_in=run, seen_page=plan.page, missed=0)
