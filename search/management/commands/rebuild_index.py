"""Fill a fresh index from the database and swap it in, or go back to the one before it."""

import sys
import time

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress

from search.comparison import compare, heal
from search.engines.protocol import EngineUnavailable, IndexBusy, NoPreviousIndex
from search.keys import count_all
from search.rebuilding import MostlyRefused, go_back, rebuild
from search.refused import parked


class Command(BaseCommand):
    help = "Build the search index anew; until it is done, the present one answers and is kept up to date."

    def add_arguments(self, parser):
        parser.add_argument(
            "--back",
            action="store_true",
            help="return to the index from before the last rebuild, and mend what changed since",
        )

    def handle(self, *, back: bool, **options):
        try:
            self.go_back() if back else self.rebuild()
        except (IndexBusy, EngineUnavailable, NoPreviousIndex, MostlyRefused) as problem:
            raise CommandError(str(problem)) from None

    def rebuild(self):
        began = time.monotonic()
        with Progress(console=Console(file=sys.stderr), disable=not sys.stderr.isatty()) as progress:
            bar = progress.add_task("Indexing", total=count_all())
            count = rebuild(lambda done: progress.update(bar, completed=done))
        took = time.monotonic() - began
        self.stdout.write(f"{count} entries indexed in {took:.1f} s ({count / took:.0f} a second).")
        if refused := len(parked()):
            self.stdout.write(f"{refused} entries were refused; search_status says why.")

    def go_back(self):
        go_back()
        found = compare()
        heal(found)
        self.stdout.write(f"The former index answers again; changed since, and mended: {len(found.keys)}.")
