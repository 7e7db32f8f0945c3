"""Says at `manage.py check` where the index is not what this program writes."""

from django.core import checks

from search.engines import get_engine
from search.engines.protocol import EngineUnavailable


def check_index(app_configs, **kwargs):
    """Warnings only: search goes on with the index as it is, and an engine that is away stops no command."""
    try:
        problem = get_engine().disagreement()
    except EngineUnavailable as away:
        return [
            checks.Warning(
                f"The search engine does not answer: {away}",
                hint="Pages open without it, and what changes is indexed when it is back; "
                "manage.py search_status says more.",
                id="search.W002",
            )
        ]
    if not problem:
        return []
    return [checks.Warning(problem, hint="Run manage.py rebuild_index.", id="search.W001")]
