"""A run's figures, counted from its rows: the same however often a slice was cut off and taken again."""

from django.db.models import Count

from catalogue.models import ImportChange, ImportItem, ImportRun

# The page of what was on the list but could not be taken in, so far.
NOT_TAKEN = 1_000_000_000
Action, State = ImportChange.Action, ImportChange.State
PLANNED = (State.PROPOSED, State.APPROVED)
DONE = {Action.CREATED: "created", Action.CHANGED: "changed", Action.WITHDRAWN: "withdrawn"}
TO_DO = {Action.CREATED: "to_create", Action.CHANGED: "to_change", Action.WITHDRAWN: "to_withdraw"}


def count(run: ImportRun) -> dict[str, int]:
    """The values of the run's counters, by field."""
    grouped = ImportChange.objects.filter(run=run).order_by().values_list("action", "state")
    found = {(action, state): number for action, state, number in grouped.annotate(number=Count("pk"))}
    counted = {name: found.get((action, State.APPLIED), 0) for action, name in DONE.items()}
    for action, name in TO_DO.items():
        counted[name] = sum(found.get((action, state), 0) for state in PLANNED)
    counted["undone"] = sum(number for (_, state), number in found.items() if state == State.UNDONE)
    counted["refused"] = run.problems.filter(is_refusal=True).count()
    if run.finished_at is None:
        seen = ImportItem.objects.filter(seen_in=run, seen_page__lt=NOT_TAKEN).count()
        changed = sum(number for (action, _), number in found.items() if action == Action.CHANGED)
        counted["unchanged"] = max(0, seen - changed - counted["created"])
    return counted
