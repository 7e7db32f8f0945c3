"""What every test may use, and which tests need a server that a bare machine does not have."""

import os
import shutil

import pytest

from tests import elasticsearch_server

# Chromium as it must run without a desktop, as root, asking nobody for anything.
CHROMIUM_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


# Marker: why what it needs is not here, and what to do about it; "" where it is.
SERVERS = {
    "postgres": lambda: (
        ""
        if os.environ.get("DATABASE_URL", "").startswith("postgres")
        else "needs PostgreSQL: set DATABASE_URL=postgres://..."
    ),
    "redis": lambda: (
        ""
        if os.environ.get("REDIS_URL") or shutil.which("redis-server")
        else "needs Redis: install redis-server, or set REDIS_URL"
    ),
    "elasticsearch": elasticsearch_server.missing,
    "browser": lambda: "" if chromium() else "needs a browser: install chromium",
}


def pytest_configure(config):
    if not hasattr(config, "workerinput"):  # not in pytest-xdist's workers, which inherit it
        elasticsearch_server.begin()


def pytest_runtest_setup(item):
    """Skip what cannot run here; with REQUIRE_SERVERS, where everything is promised, fail instead."""
    for name, missing in SERVERS.items():
        if item.get_closest_marker(name) and (why := missing()):
            (pytest.fail if os.environ.get("REQUIRE_SERVERS") else pytest.skip)(why)


def pytest_unconfigure(config):
    from django.conf import settings

    if not hasattr(config, "workerinput"):
        elasticsearch_server.end()
    if settings.configured and "rounds-test-" in str(settings.DATA_DIR):
        shutil.rmtree(settings.DATA_DIR, ignore_errors=True)


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    """Each test has its own media and its own index."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.SEARCH_INDEX_DIR = tmp_path / "index"


@pytest.fixture(scope="session")
def elasticsearch_url():
    """An Elasticsearch, the same for all tests of the run; they are marked `elasticsearch`."""
    return elasticsearch_server.address()


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium, once for all tests; they are marked `browser`."""
    from playwright.sync_api import sync_playwright

    # Playwright runs an event loop in this thread; Django would refuse the database because of it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        yield chrome
        chrome.close()


@pytest.fixture
def page(browser, live_server):
    """An empty tab at the live server's root address; nothing outside this machine can be reached."""
    context = browser.new_context(base_url=live_server.url, locale="en-GB")
    context.route(lambda url: not url.startswith(live_server.url), lambda route: route.abort())
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
