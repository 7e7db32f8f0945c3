"""Says at `manage.py check` where the index is not what this program writes."""

from django.core import checks
from django.core.exceptions import ImproperlyConfigured

from search.engines import get_engine
from search.engines.protocol import EngineUnavailable


def check_index(app_configs, **kwargs):
    """Warnings: search goes on with the index as it is, and an engine that is away stops no command.

    Only settings that no engine can be made of are an error.
    """
    try:
        problem = get_engine().disagreement()
    except ImproperlyConfigured as wrong:
        return [checks.Error(str(wrong), id="search.E001")]
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
