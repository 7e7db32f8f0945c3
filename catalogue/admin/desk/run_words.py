"""What a run did or would do, in words and numbers."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.models import ImportRun


def summary(run: ImportRun) -> str:
    """Such as "12 new, 5 changed, 2 vanished, 3 refused", of what was done, or before that of what would be.

    Of a run that did nothing there is nothing to say until it has looked at everything.
    """
    said = ", ".join(one for one in _parts(run) if one)
    return said or (_("nothing new") if run.state == ImportRun.State.DONE else "")


def name_of(run: ImportRun) -> str:
    """The source, and when it was started by the reader's clock."""
    return f"{run.source}, {date_format(timezone.localtime(run.started_at), 'j M Y, H:i')}"


def _parts(run: ImportRun):
    proposed = run.to_create or run.to_change or run.to_withdraw
    is_plan = proposed and not (run.created or run.changed or run.withdrawn)
    created, changed, withdrawn = (
        (run.to_create, run.to_change, run.to_withdraw)
        if is_plan
        else (run.created, run.changed, run.withdrawn)
    )
    yield created and _("%(n)s new") % {"n": created}
    yield changed and _("%(n)s changed") % {"n": changed}
    yield withdrawn and _("%(n)s vanished") % {"n": withdrawn}
    yield run.refused and _("%(n)s refused") % {"n": run.refused}
    yield run.undone and ngettext("%(n)s undone", "%(n)s undone", run.undone) % {"n": run.undone}
    yield run.unchanged and _("%(n)s as they were") % {"n": run.unchanged}


def tell_run(run: ImportRun) -> ImportRun:
    """Set `summary`, for listings and pages."""
    run.summary = summary(run)
    return run
