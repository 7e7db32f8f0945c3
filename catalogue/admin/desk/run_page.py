"""What the page of a run shows: each change with old and new values, and what was refused, filtered and paged."""

import re
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext_lazy as _

from catalogue.models import ImportChange, ImportProblem, ImportRun

from .differences import Parts, differing
from .field_words import Names, field_label, in_words, kind_label

PER_PAGE = 30
Action, State = ImportChange.Action, ImportChange.State

# What may be looked at alone: its name in addresses, its label, the condition for a change.
SHOWN = {
    "created": (_("New"), {"action": Action.CREATED}),
    "changed": (_("Changed"), {"action": Action.CHANGED}),
    "withdrawn": (_("Vanished"), {"action": Action.WITHDRAWN}),
    "proposed": (_("To be decided"), {"state": State.PROPOSED}),
    "declined": (_("Declined"), {"state": State.DECLINED}),
    "undone": (_("Undone"), {"state": State.UNDONE}),
    "kept": (_("Left as it is"), {"state": State.KEPT}),
}
REFUSED = "refused"
LISTS = {"faculty", "terms", "codes", "chapters"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)
class Field:
    """`old` and `new` are (differs, part) in order."""

    label: str
    old: Parts
    new: Parts


def filters(run: ImportRun, chosen: str) -> list[dict]:
    """What there is to look at, with numbers; only what there is any of, and what is chosen."""
    found = [{"name": "", "label": _("All"), "number": run.changes.count()}]
    for name, (label, condition) in SHOWN.items():
        found.append({"name": name, "label": label, "number": run.changes.filter(**condition).count()})
    found.append({"name": REFUSED, "label": _("Refused and remarked on"), "number": run.problems.count()})
    return [one for one in found if one["number"] or one["name"] in ("", chosen)]


def changes(run: ImportRun, chosen: str, number: object) -> Page:
    """A page of changes, each with `fields` in words."""
    rows = run.changes.defer("record")
    if chosen in SHOWN:
        rows = rows.filter(**SHOWN[chosen][1])
    page = Paginator(rows, PER_PAGE).get_page(number)
    listed = list(page.object_list)
    values = [pair for row in listed for side in (row.old, row.new) for pair in side.items()]
    names = Names(run.source, run, values)
    for row in listed:
        row.fields = _fields(row, names)
        row.what, row.heading = kind_label(row.kind), _heading(row)
        row.may_be_decided = row.state == State.PROPOSED
        row.may_be_undone = row.state == State.APPLIED
    page.object_list = listed
    return page


def _heading(row: ImportChange) -> str:
    """Its title; recordings and captions often have none but their language."""
    return f"{kind_label(row.kind)} ({row})" if _LANGUAGE.fullmatch(str(row)) else str(row)


def _fields(row: ImportChange, names: Names) -> list[Field]:
    said = [*row.new, *(name for name in row.old if name not in row.new)]
    return [
        Field(field_label(row.kind, name), *_sides(row, name, names))
        for name in said
        if not (row.action == Action.CREATED and row.new.get(name) in (None, "", [], 0, False))
    ]


def _sides(row: ImportChange, name: str, names: Names) -> tuple[Parts, Parts]:
    old, new = (in_words(name, side.get(name), names) for side in (row.old, row.new))
    return differing(old, new, by_line=name in LISTS)


def problems(run: ImportRun, number: object) -> Page:
    """A page of what was refused or remarked on."""
    rows = ImportProblem.objects.filter(run=run).order_by("-is_refusal", "pk").defer("record")
    return Paginator(rows, PER_PAGE).get_page(number)
