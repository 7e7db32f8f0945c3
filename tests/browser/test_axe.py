"""No page that visitors see has an axe violation, on a phone or a desk, light or dark."""

import datetime
from pathlib import Path

import pytest
from django.utils import timezone

from catalogue.models import CollectionsPage, CongressesPage, TopicsPage, WebinarsPage
from tests import factories
from tests.browser.watching import clip

AXE = Path(__file__).resolve().parents[2] / "player" / "node_modules" / "axe-core" / "axe.min.js"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not AXE.exists(), reason="needs axe-core: npm ci in player/"),
]


def world() -> list[str]:
    """A small catalogue; the addresses of its pages."""
    site = factories.site()
    site.introduction = "Sessions and webinars, by topic."
    site.save()
    topic = factories.topic("VA-ECMO", terms=["venoarterial ECMO"])
    factories.topic("ECPR", topic)
    speaker = factories.person("Ada Vermeer", affiliation="Zuiderhaven", biography="Intensivist.")
    starts_at = timezone.now() + datetime.timedelta(days=3)
    session = factories.session("Unloading", starts_at=starts_at, room="Hall A", abstract="Why and when.")
    factories.session("Weaning", session.get_parent().specific, starts_at=starts_at, room="Hall B")
    talk = factories.talk("LV distension", session, [topic], [speaker], starts_at=starts_at, abstract="Flow.")
    clip(talk)
    locked = factories.talk("Ontwennen", session, [topic], [speaker], language="nl")
    factories.recording(locked, level=2)
    webinar = factories.webinar("Echo views", starts_at=starts_at, join_url="https://example.org/join")
    collection = factories.collection("Start here", [talk, webinar, session])
    lists = [m.objects.get().url for m in (TopicsPage, CongressesPage, WebinarsPage, CollectionsPage)]
    pages = [topic, session.get_parent(), session, webinar, collection, factories.editorial()]
    return [
        *(
            "/",
            "/nl/",
            "/people/",
            "/search/",
            "/search/?q=distension",
            "/account/login/",
            "/account/signup/",
        ),
        *("/account/password/reset/", "/nowhere/", *lists, *(page.url for page in pages)),
        *(talk.url(), locked.url(), f"/nl{talk.url()}", speaker.get_absolute_url()),
    ]


def violations(page, address) -> list[str]:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run()")["violations"]
    return [f"{address}: {one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme, width", [("light", 390), ("dark", 1440)])
def test_no_page_has_a_violation(browser, live_server, scheme, width):
    addresses = world()
    context = browser.new_context(
        base_url=live_server.url,
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        bypass_csp=True,
    )
    page = context.new_page()
    found, wide = [], []
    for address in addresses:
        found += violations(page, address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address)
    context.close()
    assert (found, wide) == ([], [])
