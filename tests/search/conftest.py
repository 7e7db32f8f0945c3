"""The engines that the contract suite is run against, and what it says about each."""

import pytest

from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch.connection import Connection
from search.engines.elasticsearch.servers import Servers
from search.engines.embedded import EmbeddedEngine

ENGINES = ["embedded", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)]


@pytest.fixture(params=ENGINES)
def connect(request):
    """Makes an engine on the index of this test; called twice, it is as two processes on one index."""
    return request.getfixturevalue(f"connect_{request.param}")


@pytest.fixture
def connect_embedded(tmp_path):
    return lambda: EmbeddedEngine(tmp_path / "index")


@pytest.fixture
def connect_elasticsearch(elasticsearch_url, own_elasticsearch):
    servers = Servers(urls=(elasticsearch_url,), prefix=own_elasticsearch)
    return lambda: ElasticsearchEngine(Connection(servers))


@pytest.fixture
def engine(connect):
    return connect()
