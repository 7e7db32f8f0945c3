"""Fill a fresh index from the database and swap it in."""

import sys
import time

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress

from search.engines.protocol import EngineUnavailable, IndexBusy
from search.indexing import count_all, rebuild


class Command(BaseCommand):
    help = "Build the search index anew; until it is done, the present one answers."

    def handle(self, *args, **options):
        began = time.monotonic()
        try:
            with Progress(console=Console(file=sys.stderr), disable=not sys.stderr.isatty()) as progress:
                bar = progress.add_task("Indexing", total=count_all())
                count = rebuild(lambda done: progress.update(bar, completed=done))
        except (IndexBusy, EngineUnavailable) as problem:
            raise CommandError(str(problem)) from None
        took = time.monotonic() - began
        self.stdout.write(f"{count} entries indexed in {took:.1f} s ({count / took:.0f} a second).")
