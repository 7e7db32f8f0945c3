"""What a run would do and did, item by item: enough to show it, to do it later, and to undo it."""

from catalogue.models import ImportChange, ImportItem, ImportRun

from .batches import Batch
from .comparing import is_empty
from .context import Context
from .door import storable
from .inserting import insert
from .kinds import Change
from .planning import Plan
from .record_json import to_json
from .records import Record

COLUMNS = (
    "run", "source_id", "kind", "title", "place", "action", "state", "old", "new", "record", "reason", "page",
    "is_tried",
)  # fmt: skip
Action, State = ImportChange.Action, ImportChange.State


def enter(batch: Batch, changes: list[Change], plan: Plan, run: ImportRun, state: str) -> None:
    """Enter what these changes do, or would do, in place of what the run had planned for the same things.

    What is done twice in a run, since it was interrupted, stays one change from the first old values.
    """
    if not changes:
        return
    before = _entered(run, [change.record.source_id for change in changes])
    rows = [_row(batch, change, plan, run, state, before.get(change.record.source_id)) for change in changes]
    if before:
        ImportChange.objects.filter(pk__in=[row.pk for row in before.values()]).delete()
    insert(ImportChange, COLUMNS, rows)


def put_off(records: list[Record], plan: Plan, run: ImportRun, reason: str = "") -> None:
    """Keep records that refer to what has not come so far."""
    if not records:
        return
    before = _entered(run, [record.source_id for record in records])
    rows = []
    for record in records:
        kind = to_json(record)["is"]
        title, place = _title(record), storable(record.place)[:500]
        what = (kind, title, place, Action.CREATED, State.UNRESOLVED, {}, {}, to_json(record), reason)
        rows.append((run.pk, record.source_id, *what, plan.page, False))
    ImportChange.objects.filter(pk__in=[row.pk for row in before.values()]).delete()
    insert(ImportChange, COLUMNS, rows)


def _entered(run: ImportRun, ids: list[str]) -> dict[str, ImportChange]:
    if not run.in_slices:
        return {}
    rows = ImportChange.objects.filter(run=run, source_id__in=ids).order_by()
    return {row.source_id: row for row in rows.only("source_id", "state", "action", "old", "new")}


def _row(batch: Batch, change: Change, plan: Plan, run: ImportRun, state: str, before) -> tuple:
    old, new = differences(batch, change)
    action = Action.WITHDRAWN if batch.withdraws else Action.CREATED if change.is_new else Action.CHANGED
    record = None
    if state == State.APPLIED:
        if before and before.state == State.APPLIED:
            action, old, new = before.action, {**old, **before.old}, {**before.new, **new}
    elif not batch.withdraws:
        record = to_json(change.record)
    title = _title(change.record) or _title_of(change)
    place = storable(change.record.place)[:500]
    what = (batch.kind.name, title, place, action, state, old, new, record, change.remark or batch.reason)
    return (run.pk, change.record.source_id, *what, plan.page, False)


def differences(batch: Batch, change: Change) -> tuple[dict, dict]:
    """Old and new values of the fields that differ; of something new, all that it says."""
    if change.is_new:
        return {}, {name: value for name, value in change.said.items() if not is_empty(value)}
    written = change.item.written if change.item else {}
    old = {name: written.get(name, change.state.live.get(name)) for name in sorted(change.changed)}
    old |= batch.kind.replaced(change)
    return old, {name: change.said[name] for name in sorted(change.changed)}


def _title(record: Record) -> str:
    return (getattr(record, "title", "") or getattr(record, "name", "") or getattr(record, "language", ""))[
        :255
    ]


def _title_of(change: Change) -> str:
    row = change.state and change.state.row
    return str(getattr(row, "title", "") or getattr(row, "name", "") or "")[:255]


def recall(context: Context, run: ImportRun, with_planned: bool) -> None:
    """Tell a slice what earlier ones of its run found: what came, what was refused, perhaps what is planned."""
    known = context.known
    seen = ImportItem.objects.filter(seen_in=run).values_list("source_id", flat=True)
    known.seen.update(dict.fromkeys(seen.iterator(chunk_size=5000), "an earlier page"))
    open_states = (State.UNRESOLVED, State.PROPOSED, State.APPROVED)
    rows = ImportChange.objects.filter(run=run, action=Action.CREATED, state__in=open_states)
    for source_id, kind, state, title, place, of in rows.values_list(
        "source_id", "kind", "state", "title", "place", "new__of"
    ):
        known.seen[source_id] = place
        if with_planned and state != State.UNRESOLVED:
            known.add(source_id, kind, title)
            if kind == "recording":
                context.planned_recordings[of].append(source_id)
    refused = run.problems.filter(is_refusal=True).exclude(source_id="")
    for source_id, place in refused.values_list("source_id", "place"):
        known.seen.setdefault(source_id, place)
        known.refused.setdefault(source_id, place)
