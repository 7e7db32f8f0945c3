"""How the index stands: for the terminal and for whoever watches."""

from django.utils import timezone

from search.engines import get_engine
from search.engines.protocol import EngineUnavailable
from search.models import Announcement, IndexState
from search.present import present_engine, refused_groups
from search.refused import parked

UNKNOWN = {"engine": "", "entries": None, "disk_bytes": None, "made": None, "disagreement": "", "problem": ""}


def status() -> dict:
    """What is known now; `entries` is None and `problem` says why where the engine does not answer.

    `disagreement` says how the index differs from what this program writes; `refused` and `refused_terms`
    give the reason for each key, and for each group of synonyms by its first term.
    """
    state = IndexState.row().get()
    oldest = Announcement.objects.order_by("pk").first()
    return _engine() | {
        "waiting": Announcement.objects.count(),
        "oldest_waits_s": round((timezone.now() - oldest.announced_at).total_seconds()) if oldest else 0,
        "revision": state.revision,
        "writer": state.writer,
        "refused": parked(),
        "refused_terms": refused_groups(),
    }


def _engine() -> dict:
    found = dict(UNKNOWN)
    try:
        found["disagreement"] = get_engine().disagreement()
        found |= present_engine().describe()
    except EngineUnavailable as problem:
        found["problem"] = str(problem)
    return found
