"""A host on this machine, and somebody who may ask it."""

import pytest

from catalogue.importers.outside import Fetcher, Limits
from tests.catalogue.importers.hosts import Host

QUICK = Limits(bytes=1024**2, seconds=60, first_wait=0.001, longest_wait=0.05)


@pytest.fixture
def host():
    host = Host()
    yield host
    host.close()


@pytest.fixture
def asking():
    """Makes fetchers that may ask this machine, and closes them."""
    made = []

    def asking(limits: Limits = QUICK, **how) -> Fetcher:
        made.append(Fetcher(limits=limits, **{"private_hosts": ["127.0.0.1"], **how}))
        return made[-1]

    yield asking
    for one in made:
        one.__exit__()
