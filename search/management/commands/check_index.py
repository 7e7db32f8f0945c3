"""Compare database and index, and mend what differs if asked to."""

from django.core.management.base import BaseCommand, CommandError

from search.comparison import compare, heal
from search.engines.protocol import EngineUnavailable
from search.indexing import index_pending
from search.refused import parked

NAMED = 20


class Command(BaseCommand):
    help = "Say which entries the search index lacks, holds in an older state, or holds though withdrawn."

    def add_arguments(self, parser):
        parser.add_argument("--heal", action="store_true", help="index again what differs or was refused")

    def handle(self, *, heal: bool, **options):
        try:
            index_pending()
            found = compare()
            self.tell(found)
            if heal and (found.keys or found.refused):
                self.mend(found)
        except EngineUnavailable as error:
            raise CommandError(f"Search does not answer: {error}") from None
        if found.keys and not heal:
            raise CommandError("Database and index differ; check_index --heal mends it.")

    def tell(self, found):
        for name in ("missing", "stale", "extra"):
            keys = sorted(getattr(found, name))
            self.stdout.write(f"{name}: {len(keys)}" + (f" ({', '.join(keys[:NAMED])})" if keys else ""))
        self.stdout.write(f"refused: {len(found.refused)}")
        for key, reason in list(found.refused.items())[:NAMED]:
            self.stdout.write(f"  {key}: {reason}")

    def mend(self, found):
        heal(found)
        self.stdout.write(f"indexed again: {len((found.keys | found.refused.keys()) - parked().keys())}")
