"""The search engine that the settings choose, one for each process."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from search.engines.embedded import EmbeddedEngine
from search.engines.protocol import SearchEngine


def get_engine() -> SearchEngine:
    """The engine of this site: the cluster at ELASTICSEARCH_URL, else tantivy under SEARCH_INDEX_DIR."""
    if settings.ELASTICSEARCH_URL:
        # The client is large: a site that does without is not to load it.
        from search.engines.elasticsearch import Servers

        return _cluster(Servers.from_settings())
    return _embedded(Path(settings.SEARCH_INDEX_DIR))


def engine_at(where: str, prefix: str) -> SearchEngine:
    """An engine whatever the settings: on the server at the address `where`, or in the folder `where`."""
    if not where.startswith("http"):
        return EmbeddedEngine(where)
    from search.engines.elasticsearch import Connection, ElasticsearchEngine, Servers

    return ElasticsearchEngine(Connection(Servers(urls=(where,), prefix=prefix)))


@lru_cache(maxsize=4)
def _embedded(folder: Path) -> SearchEngine:
    return EmbeddedEngine(folder)


@lru_cache(maxsize=4)
def _cluster(servers) -> SearchEngine:
    from search.engines.elasticsearch import Connection, ElasticsearchEngine

    return ElasticsearchEngine(Connection(servers))
