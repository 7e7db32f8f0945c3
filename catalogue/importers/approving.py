"""What an editor says to proposed changes, and how what was approved is done: as it was shown, or not at all."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from catalogue.models import ImportChange, ImportItem, ImportRun

from .batches import Batch
from .hints import hint
from .kinds import Change
from .ledger import differences, enter
from .planning import Plan
from .record_json import from_json
from .records import Record, Refused
from .withdrawing import withdrawals

Action, State = ImportChange.Action, ImportChange.State
OTHERWISE = gettext_noop(
    "what stands here, or what the source says, is no longer as it was shown when it was approved; "
    "look at it again"
)
NOTHING_LEFT = gettext_noop("nothing was left to change: somebody else did it, or edited it meanwhile")
EDITED = gettext_noop("edited meanwhile and kept: {fields}")


def approve(run: ImportRun, items: Iterable[str] | None = None) -> int:
    """Let proposed changes be done, all or those of these outside ids; returns how many. A worker does them.

    What a run proposed that was stopped, or whose place a later one took, is done no more.
    """
    run.refresh_from_db()
    if run.state in (ImportRun.State.STOPPED, ImportRun.State.FAILED):
        return 0
    with transaction.atomic():
        number = _proposed(run, items).update(state=State.APPROVED, is_tried=False)
        if number:
            _set_going(run)
    return number


def decline(run: ImportRun, items: Iterable[str] | None = None) -> int:
    """Leave things as they are, all or those of these outside ids; returns how many.

    They are not proposed again while the source says the same.
    """
    with transaction.atomic():
        rows = list(_proposed(run, items))
        remember_declined(run, {row.source_id: row.new for row in rows if row.action != Action.CREATED})
        _proposed(run, [row.source_id for row in rows]).update(state=State.DECLINED, record=None)
        if rows:
            _set_going(run)
    return len(rows)


def remember_declined(run: ImportRun, said: dict[str, dict]) -> None:
    """Keep with the items what the source said that an editor did not want."""
    items = list(ImportItem.objects.filter(import_source=run.source_id, source_id__in=said))
    for item in items:
        item.declined = {**item.declined, **said[item.source_id]}
    ImportItem.objects.bulk_update(items, ["declined"], batch_size=500)


def _proposed(run: ImportRun, items: Iterable[str] | None):
    rows = ImportChange.objects.filter(run=run, state=State.PROPOSED)
    return rows if items is None else rows.filter(source_id__in=list(items))


def _set_going(run: ImportRun) -> None:
    ImportRun.objects.filter(pk=run.pk, state=ImportRun.State.AWAITING).update(state=ImportRun.State.RUNNING)
    run.refresh_from_db()
    hint()


def records_of(rows: Iterable[ImportChange], plan: Plan) -> Iterator[Record]:
    """What was said in rows that are to be taken up, as if it had not come before."""
    for row in rows:
        plan.context.known.seen.pop(row.source_id, None)
        plan.context.known.refused.pop(row.source_id, None)
        if row.action != Action.WITHDRAWN:
            yield from_json(row.record)


def leave(rows: QuerySet, refused: Iterable[Refused]) -> None:
    """What was approved and not done: refused now, or done by others already."""
    for one in refused:
        rows.filter(source_id=one.source_id).update(state=State.KEPT, reason=one.reason, record=None)
    rows.update(state=State.KEPT, reason=NOTHING_LEFT, record=None)


def propose_again(rows: list[ImportChange], refused: list[Refused]) -> None:
    """What was approved without that which it refers to."""
    reasons = {one.source_id: one.reason for one in refused}
    for row in rows:
        row.state, row.reason = State.PROPOSED, reasons.get(row.source_id, "")
    ImportChange.objects.bulk_update(rows, ["state", "reason"])


class Approved:
    """Approved changes against what stands there by now, as batches of what may be written."""

    def __init__(self, rows: list[ImportChange], plan: Plan, run: ImportRun):
        self.rows = {row.source_id: row for row in rows}
        self.plan, self.run = plan, run

    def batches(self) -> Iterator[Batch]:
        yield from map(self._agreed, self.plan.compared(records_of(self.rows.values(), self.plan)))
        gone = [row for row in self.rows.values() if row.action == Action.WITHDRAWN]
        for reason in {row.reason for row in gone}:
            places = {row.source_id: row.place for row in gone if row.reason == reason}
            yield from map(self._agreed, withdrawals(self.plan.context.known, places, reason))

    def _agreed(self, batch: Batch) -> Batch:
        """The batch without what must be shown again, and without what is done already."""
        agreed, again = [], []
        for change in batch.changes:
            row = self.rows.get(change.record.source_id)
            if row is None or (change.is_new and row.action == Action.CREATED):
                agreed.append(change)  # somebody who is only named comes with who names them
            elif not change.changed:
                continue
            else:
                (agreed if _is_within(differences(batch, change), row) else again).append(change)
        with transaction.atomic():
            self.plan.guard()
            enter(replace(batch, reason=OTHERWISE), again, self.plan, self.run, State.PROPOSED)
        self._say_what_was_edited(agreed)
        return replace(batch, changes=agreed)

    def _say_what_was_edited(self, agreed: list[Change]) -> None:
        for change in agreed:
            row = self.rows.get(change.record.source_id)
            edited = row and row.action == Action.CHANGED and sorted(set(row.new) - change.changed)
            if edited:
                change.remark = EDITED.format(fields=", ".join(edited))


def _is_within(found: tuple[dict, dict], row: ImportChange) -> bool:
    """Whether all that would be written now was shown so; topics that were only planned then have rows now."""
    old, new = found
    names = {name for name in new if "planned:" not in str(row.new.get(name))}
    return (
        set(new) <= set(row.new)
        and all(new[name] == row.new[name] for name in names)
        and all(old[name] == row.old.get(name) for name in names)
    )
