"""What every test may use."""

import os
import shutil
from uuid import uuid4

import pytest
from django.utils import translation

from tests import elasticsearch_server, servers

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


def pytest_configure(config):
    config.pluginmanager.register(servers)


def pytest_unconfigure(config):
    from django.conf import settings

    if settings.configured and "rounds-test-" in str(settings.DATA_DIR):
        shutil.rmtree(settings.DATA_DIR, ignore_errors=True)


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    """Each test has its own media and its own index."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.SEARCH_INDEX_DIR = tmp_path / "index"


@pytest.fixture(autouse=True)
def own_language():
    """A test begins in the site's language, whichever the last test's last request was in."""
    translation.deactivate()


@pytest.fixture(scope="session")
def elasticsearch_url():
    """An Elasticsearch, the same for all tests of the run; they are marked `elasticsearch`."""
    return elasticsearch_server.address()


@pytest.fixture
def own_elasticsearch(settings, elasticsearch_url):
    """This test's site is on Elasticsearch, with indexes that nobody else has; their prefix."""
    from search.engines.patience import waiting_at_most

    settings.ELASTICSEARCH_URL = elasticsearch_url
    settings.ELASTICSEARCH_PREFIX = f"test-{uuid4().hex[:12]}"
    # A busy machine is no server that is away.
    with waiting_at_most(60):
        yield settings.ELASTICSEARCH_PREFIX
    elasticsearch_server.clear(elasticsearch_url, settings.ELASTICSEARCH_PREFIX)


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium, once for all tests; they are marked `browser`."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=60_000)

    # Playwright runs an event loop in this thread; Django would refuse the database because of it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=servers.chromium(), args=CHROMIUM_ARGUMENTS)
        yield chrome
        chrome.close()


@pytest.fixture
def page(browser, live_server):
    """An empty tab at the live server's root address; nothing outside this machine can be reached."""
    context = browser.new_context(base_url=live_server.url, locale="en-GB")
    context.route(lambda url: not url.startswith(live_server.url), lambda route: route.abort())
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()
