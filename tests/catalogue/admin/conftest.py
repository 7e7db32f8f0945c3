import pytest

from tests import factories


@pytest.fixture
def editor(client):
    """A client signed in as someone who may do everything, on a built site."""
    factories.site()
    client.force_login(factories.editor())
    return client
