"""The front door, and the frame around every page."""

import re

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Site

from catalogue.models import CongressesPage
from home.models import SiteSettings
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return factories.site()


def body(client, address) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def in_dutch(page, title):
    translated = page.copy_for_translation(Locale.objects.get(language_code="nl"))
    translated.title = title
    translated.save_revision().publish()
    return translated


def menu(text) -> list[tuple[str, str]]:
    nav = re.search(r"<nav[^>]*site-nav-wide.*?</nav>", text, re.S)[0]
    return re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', nav)


def test_an_empty_catalogue_says_so(client, home):
    assert "Nothing has been published yet" in body(client, "/")


def test_the_front_door_shows_what_is_new_to_watch_and_not_what_is_not_open_yet(client, home):
    factories.recording(factories.talk("To watch"))
    factories.talk("Only read")
    factories.recording(factories.talk("Not recorded", do_not_record=True))
    text = body(client, "/")
    assert "To watch" in text
    assert "Only read" not in text
    assert "Not recorded" not in text


def test_the_notice_stands_on_every_page(client, home):
    page = factories.editorial()
    SiteSettings.objects.create(site=Site.objects.get(), demo_notice="Everything here is invented.")
    for address in ("/", page.url, "/people/", "/account/login/", "/search/"):
        assert "Everything here is invented." in body(client, address), address
    assert "Everything here is invented." in client.get("/nowhere/").content.decode()


def test_the_menu_has_the_lists_and_speaks_the_reader_s_language(client, home):
    factories.congress()
    in_dutch(home, "Thuis")
    assert menu(body(client, "/")) == [("/congresses/", "Congresses"), ("/people/", "People")]
    assert menu(body(client, "/nl/")) == [("/nl/congresses/", "Congressen"), ("/nl/people/", "Personen")]


def test_a_translated_page_names_its_translations_and_a_single_one_none(client, home):
    in_dutch(home, "Thuis")
    factories.congress()
    text = body(client, "/")
    assert '<link rel="alternate" hreflang="nl" href="http://localhost/nl/">' in text
    assert '<link rel="alternate" hreflang="en" href="http://localhost/">' in text
    assert "hreflang" not in body(client, CongressesPage.objects.get().url).split("</head>")[0]


def test_the_switch_leads_to_the_same_page_in_the_other_language(client, home):
    congress = factories.congress()
    text = body(client, f"{congress.url}?day=other")
    assert f'<a href="/nl{congress.url}?day=other" lang="nl"' in text
    assert f'<a href="{congress.url}" lang="en"' in body(client, f"/nl{congress.url}")


def test_nothing_is_loaded_from_elsewhere(client, home):
    text = body(client, "/")
    loaded = re.findall(
        r'<(?:script|img|link rel="(?:stylesheet|preload|icon)")[^>]*(?:src|href)="([^"]*)"', text
    )
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)


def test_an_unknown_address_is_answered_in_the_language_of_its_prefix(client, home):
    response = client.get("/nl/nergens/")
    assert response.status_code == 404
    assert '<html lang="nl">' in response.content.decode()


def test_the_page_for_our_own_mistakes_needs_no_database(home):
    with CaptureQueriesContext(connection) as queries:
        text = render_to_string("500.html")
    assert len(queries) == 0
    assert "Something went wrong" in text


def test_robots_are_led_to_the_sitemap_and_kept_off_the_rest(client, home):
    text = body(client, "/robots.txt")
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /search/" in text


def test_the_sitemap_lists_each_thing_at_its_own_address_once(client, home):
    talk = factories.talk(speakers=[factories.person("Ada Vermeer")])
    in_dutch(home, "Thuis")
    index = body(client, "/sitemap.xml")
    found = []
    for section in re.findall(r"<loc>http://testserver([^<]*)</loc>", index):
        found += re.findall(r"<loc>http://testserver([^<]*)</loc>", body(client, section))
    person = talk.appearances.get().person
    congress = talk.page.get_parent()
    assert sorted(found) == sorted(
        ["/", "/nl/", "/congresses/", congress.url, talk.page.url, talk.url(), person.get_absolute_url()]
    )
