"""Servers that misbehave, and connections to them."""

import pytest

from search.engines.elasticsearch.connection import Connection, Servers
from search.tasks import indexing
from tests.search.engines.loopback import Loopback


@pytest.fixture(autouse=True)
def no_earlier_trouble():
    """What a process knows of the index outlives a test."""
    indexing.answered()
    yield
    indexing.answered()


@pytest.fixture
def serve():
    """Starts a server that answers as told; ended after the test."""
    running = []

    def serve(says, kind=Loopback, **options):
        always = says if callable(says) else lambda number: says
        running.append(kind(always, **options))
        return running[-1]

    yield serve
    for server in running:
        server.close()


@pytest.fixture
def connect():
    return lambda *urls, **options: Connection(Servers(tuple(urls), **options))
