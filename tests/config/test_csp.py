"""The content security policy, in a browser: it holds, and nothing that people need is stopped by it."""

import pytest
from django.conf import settings

from tests import factories

pytestmark = pytest.mark.browser


@pytest.fixture
def complaints(page):
    """What the browser has said about the policy, with the address where it did."""
    said = []
    page.on(
        "console",
        lambda message: "Content Security Policy" in message.text and said.append((page.url, message.text)),
    )
    return said


def test_public_pages_ask_for_nothing_that_is_forbidden(page, complaints):
    factories.site()
    for address in ("/", "/search/?q=ecmo", "/account/login/", "/no/such/page/"):
        page.goto(address)
    assert complaints == []


def test_the_admin_works_under_it(page, complaints, live_server, client):
    home = factories.site()
    client.force_login(factories.user(is_superuser=True, is_staff=True))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )
    for address in (
        "/admin/",
        f"/admin/pages/{home.pk}/edit/",
        "/admin/snippets/",
        "/admin/reports/site-history/",
    ):
        page.goto(address)
        page.wait_for_load_state("networkidle")
    assert complaints == []


def test_a_script_within_a_page_does_not_run(page, complaints):
    factories.site()
    page.goto("/")
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
    }""")
    assert page.evaluate("window.ran") is None
    assert len(complaints) == 1
