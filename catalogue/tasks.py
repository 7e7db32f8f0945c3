"""Work that a worker does."""

from pathlib import Path

from celery import shared_task

from catalogue.announce import bulk_ended
from catalogue.importers import running
from catalogue.importers.forgetting import forget_old_changes
from catalogue.importers.hints import ask
from catalogue.importers.pushed.noting import work_on_notices
from catalogue.importers.pushed.subscribing import subscribe_due
from catalogue.importers.runs import import_from
from catalogue.media import working
from catalogue.models import ImportSource


@shared_task
def import_catalogue(kind: str, path: str, source: str = "") -> dict[str, int]:
    """Import what lies at `path`; safe to repeat. Returns the tally; refusals are kept with the run."""
    tally = import_from(kind, Path(path), source).tally
    bulk_ended.send(sender="imports")
    return tally.totals()


@shared_task
def run_source(source: int) -> None:
    """Start a source by its schedule, unless it is paused."""
    if found := ImportSource.objects.filter(pk=source, paused_reason="").first():
        running.start(found)


@shared_task
def import_some() -> None:
    """A few seconds of the import whose turn it is, and a hint for the rest; what is lost, the sweep finds."""
    if running.work():
        ask()
    else:
        bulk_ended.send(sender="imports")


@shared_task
def sweep_imports() -> None:
    """Each minute: hand back what a dead worker held, and go on with what no message reached."""
    running.sweep()


@shared_task
def forget_imports() -> None:
    """Each night: what runs of half a year ago did is kept no longer."""
    forget_old_changes()


@shared_task
def import_noticed() -> None:
    """At once and each minute: start runs for what hosts told of, and ask hubs to go on telling."""
    work_on_notices()
    subscribe_due()


@shared_task
def media_some() -> None:
    """The next media job of this machine, and a hint for the one after it; what is lost, the sweep finds."""
    if working.work():
        ask(working.TASK)


@shared_task
def media_sweep() -> None:
    """Each minute: plan what is new, hand back what a dead worker had, throw away what is nobody's."""
    working.sweep()
