"""How the search index stands."""

import json

from django.core.management.base import BaseCommand
from django.utils import timezone

from search.engines.protocol import EngineUnavailable
from search.models import Announcement, IndexState
from search.present import present_engine


class Command(BaseCommand):
    help = "Print how many entries the index holds, what waits to be indexed, and who is writing."

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *, json: bool, **options):
        self.write(status(), json)

    def write(self, found: dict, as_json: bool):
        if as_json:
            self.stdout.write(json.dumps(found))
            return
        for name, value in found.items():
            self.stdout.write(f"{name}: {value}")


def status() -> dict:
    """What is known now; `entries` is None and `problem` says why where the engine does not answer."""
    state = IndexState.row().get()
    oldest = Announcement.objects.order_by("pk").first()
    found = {"entries": None, "problem": ""}
    try:
        found["entries"] = sum(1 for _ in present_engine().revisions())
    except EngineUnavailable as problem:
        found["problem"] = str(problem)
    return found | {
        "waiting": Announcement.objects.count(),
        "oldest_waits_s": round((timezone.now() - oldest.announced_at).total_seconds()) if oldest else 0,
        "revision": state.revision,
        "writer": state.writer,
    }
