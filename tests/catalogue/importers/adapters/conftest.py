"""A host on this machine that imports may ask."""

import pytest

from tests.catalogue.importers.hosts import Host


@pytest.fixture
def host(settings):
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    host = Host()
    yield host
    host.close()
