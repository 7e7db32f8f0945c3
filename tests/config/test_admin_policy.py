"""What browsers may run, in the admin and elsewhere."""

import pytest

from tests import factories


@pytest.mark.django_db
def test_scripts_in_the_page_run_in_the_admin_only(client):
    factories.site()

    def scripts(path):
        policy = client.get(path).headers["Content-Security-Policy"]
        return next(part for part in policy.split("; ") if part.startswith("script-src"))

    assert scripts("/admin/login/") == "script-src 'self' 'unsafe-inline'"
    assert scripts("/account/login/") == "script-src 'self'"
