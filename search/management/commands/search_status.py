"""How the search index stands."""

import json as text

from django.core.management.base import BaseCommand

from search.status import status


class Command(BaseCommand):
    help = "Print what the index holds, what waits, what was refused and why, and who is writing."

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *, json: bool, **options):
        found = status()
        if json:
            self.stdout.write(text.dumps(found, ensure_ascii=False))
            return
        for name, value in found.items():
            if isinstance(value, dict):
                self.tell(name, value)
            else:
                self.stdout.write(f"{name}: {value}")

    def tell(self, name, reasons):
        self.stdout.write(f"{name}: {len(reasons)}")
        for key, reason in reasons.items():
            self.stdout.write(f"  {key}: {reason}")
