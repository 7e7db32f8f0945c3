"""What becomes of a run when its source cannot be read, and of a source whose runs go wrong again and again."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from catalogue.models import ImportRun, ImportSource

log = logging.getLogger(__name__)
State = ImportRun.State
MOST_ATTEMPTS = 8
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=2)
BAD_RUNS = 3
PAUSED = gettext_noop("Three runs in a row failed. The last: %(sentence)s")


def ask_later(run: ImportRun, error: Exception) -> None:
    """What heals by waiting is tried again, later each time and not before the host allows; at last it fails."""
    attempts = run.attempts + 1
    if attempts >= MOST_ATTEMPTS:
        fail(run, str(error))
        return
    wait = max(wait_before(attempts), getattr(error, "retry_after", None) or timedelta())
    values = {"attempts": attempts, "retry_at": timezone.now() + wait, "error": str(error)}
    ImportRun.objects.filter(pk=run.pk).update(**values)


def wait_before(attempt: int) -> timedelta:
    """
    >>> [int(wait_before(number).total_seconds()) for number in (1, 2, 3, 20)]
    [60, 120, 240, 7200]
    """
    return min(FIRST_WAIT * 2 ** min(attempt - 1, 10), LONGEST_WAIT)


def fail(run: ImportRun, sentence: str) -> None:
    """The run ends here. A source whose last three runs went wrong is paused, and its owner hears of it."""
    now = timezone.now()
    failed = ImportRun.objects.filter(pk=run.pk, state__in=ImportRun.OPEN).update(
        state=State.FAILED, finished_at=now, error=sentence, retry_at=None
    )
    if failed and _goes_wrong(run.source):
        _pause(run.source, sentence)


def _goes_wrong(source: ImportSource) -> bool:
    ended = source.runs.filter(state__in=(State.DONE, State.FAILED, State.AWAITING)).order_by("-pk")
    last = list(ended.values_list("state", flat=True)[:BAD_RUNS])
    return last == [State.FAILED] * BAD_RUNS


def _pause(source: ImportSource, sentence: str) -> None:
    with override(settings.LANGUAGE_CODE):
        reason = PAUSED % {"sentence": sentence}
        paused = ImportSource.objects.filter(pk=source.pk, paused_reason="").update(paused_reason=reason)
        if not (paused and source.owner and source.owner.email):
            return
        subject = _("The import “%(name)s” is paused") % {"name": source.name}
        where = f"{settings.BASE_URL}/admin/"
        words = _("Nothing is imported from it until somebody starts it again, in the admin: %(where)s")
    try:
        send_mail(subject, f"{reason}\n\n{words % {'where': where}}\n", None, [source.owner.email])
    except OSError as error:
        log.warning("The owner of the import %s could not be told that it is paused: %s", source.name, error)
