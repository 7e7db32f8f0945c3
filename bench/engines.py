"""An engine to measure, by where its index lies."""

import logging

from search.engines.elasticsearch import Connection, ElasticsearchEngine, Servers
from search.engines.embedded import EmbeddedEngine
from search.engines.protocol import SearchEngine

PREFIX = "bench"


def connect(where: str) -> SearchEngine:
    """The engine on the server at `where`, an address; or the embedded one in the folder `where`."""
    logging.getLogger("elastic_transport").setLevel(logging.WARNING)
    if where.startswith("http"):
        return ElasticsearchEngine(Connection(Servers(urls=(where,), prefix=PREFIX)))
    return EmbeddedEngine(where)
