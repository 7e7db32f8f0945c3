"""manage.py import_catalogue KIND PATH: bring a programme, talks, recordings or captions in."""

import sys
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from catalogue.announce import work_ended
from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.applying import Tally
from catalogue.importers.door import storable
from catalogue.importers.files import UnreadableSource
from catalogue.importers.runs import import_from

PLURALS = {
    "topic": "topics",
    "person": "people",
    "congress": "congresses",
    "session": "sessions",
    "webinar": "webinars",
    "talk": "talks",
    "recording": "recordings",
    "captions": "captions",
}


class Command(BaseCommand):
    help = "Import a programme, talks, recordings or captions. Twice is the same as once."

    def add_arguments(self, parser):
        parser.add_argument("kind", metavar="KIND", help=", ".join(sorted(ADAPTERS)))
        parser.add_argument(
            "path", metavar="PATH", help="a file, a folder, or an address for pretalx and feeds"
        )
        parser.add_argument(
            "--source", default="", metavar="NAME", help="where it comes from; by default the path's name"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be done, and write nothing"
        )

    def handle(self, kind, path, source, dry_run, **options):
        try:
            with _progress() as after:
                outcome = import_from(kind, path if "://" in path else Path(path), source, dry_run, after)
        except UnreadableSource as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt as error:
            raise CommandError(
                "stopped; what has come in stays, and the same import again goes on from it"
            ) from error
        tally = outcome.tally
        for one in tally.notices:
            self.stdout.write(f"note     {_placed(one)}")
        for one in tally.refused:
            self.stderr.write(f"refused  {_placed(one)}")
        self._write_tally(tally, outcome.source, dry_run)
        if not dry_run:
            work_ended.send(sender="catalogue")
        if tally.refused:
            sys.exit(1)

    def _write_tally(self, tally: Tally, source: str, dry_run: bool):
        self.stdout.write(f"{'Would be done' if dry_run else 'Done'}, source {source}:")
        for name, number in tally.totals().items():
            kinds = getattr(tally, name)
            parts = (
                ", ".join(f"{kinds[kind]} {PLURALS[kind]}" for kind in PLURALS if kinds[kind])
                if number and name != "refused"
                else ""
            )
            self.stdout.write(f"  {number:>7,} {name}{f'  ({parts})' if parts else ''}")


def _placed(one) -> str:
    return storable(f"{one.place}{f' [{one.source_id}]' if one.source_id else ''}: {one.reason}")


@contextmanager
def _progress():
    """Yields what to call after each batch: it draws on a terminal, and does nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda tally: None
        return
    columns = (BarColumn(20), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None)

        def after(tally: Tally):
            done = ", ".join(f"{number:,} {name}" for name, number in tally.totals().items() if number)
            progress.update(task, description=done or "reading")

        yield after
