"""The engines that the contract suite is run against, and what it says about each."""

import pytest

from search.engines.embedded import EmbeddedEngine


@pytest.fixture(params=["embedded"])
def connect(request, tmp_path):
    """Makes an engine on the index of this test; called twice, it is as two processes on one index."""
    return {"embedded": lambda: EmbeddedEngine(tmp_path / "index")}[request.param]


@pytest.fixture
def engine(connect):
    return connect()
