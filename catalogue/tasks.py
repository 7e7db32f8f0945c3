"""Work that a worker does."""

from pathlib import Path

from celery import shared_task

from catalogue.importers.runs import import_from


@shared_task
def import_catalogue(kind: str, path: str, source: str = "") -> dict[str, int]:
    """Import what lies at `path`; safe to repeat. Returns the tally; refusals are kept with the run."""
    return import_from(kind, Path(path), source).tally.totals()
