"""The search engine that the settings choose, one for each process."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from search.engines.embedded import EmbeddedEngine
from search.engines.protocol import SearchEngine


def get_engine() -> SearchEngine:
    """The engine of this site: tantivy under SEARCH_INDEX_DIR."""
    return _embedded(Path(settings.SEARCH_INDEX_DIR))


@lru_cache(maxsize=4)
def _embedded(folder: Path) -> SearchEngine:
    return EmbeddedEngine(folder)
