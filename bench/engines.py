"""An engine to measure, by where its index lies."""

import logging

from search.engines import engine_at
from search.engines.protocol import SearchEngine


def connect(where: str) -> SearchEngine:
    """The engine on the server at `where`, an address; or the embedded one in the folder `where`."""
    logging.getLogger("elastic_transport").setLevel(logging.WARNING)
    return engine_at(where, prefix="bench")
