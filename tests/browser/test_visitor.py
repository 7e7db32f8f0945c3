"""What a visitor does and sees on pages: their own clock, the menu on a phone, the account corner."""

import datetime

import pytest
from allauth.account.models import EmailAddress

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOO_SMALL = """() => [...document.querySelectorAll(
    ".site-head a, .site-head summary, .entry-title a, .chip, .button, .tabs a, .crumbs a, .slot-talks a, .alphabet a"
  )].filter(one => one.checkVisibility()).filter(one => {
    const boxes = [...one.getClientRects()];
    return Math.max(...boxes.map(box => box.height)) < 43.5;
  }).map(one => one.outerHTML)"""


@pytest.fixture
def session():
    congress = factories.congress(time_zone="Europe/Amsterdam")
    starts_at = datetime.datetime(2024, 5, 2, 7, tzinfo=datetime.UTC)
    session = factories.session("Weaning", congress, starts_at=starts_at, room="Hall A")
    factories.talk("Turn-down", session, starts_at=starts_at)
    return session


def visit(browser, live_server, **settings):
    return browser.new_context(base_url=live_server.url, **settings).new_page()


@pytest.mark.parametrize(
    "zone, notes",
    [
        ("America/New_York", ["03:00 your time"]),
        ("Pacific/Honolulu", ["Wed 21:00 your time"]),
        ("Europe/Berlin", []),
    ],
)
def test_the_visitor_s_own_time_stands_beside_the_venue_s_where_they_differ(
    browser, live_server, session, zone, notes
):
    page = visit(browser, live_server, timezone_id=zone)
    page.goto(session.get_parent().url)
    assert page.locator(".slot-time time").inner_text() == "09:00"
    assert page.locator(".slot-time .local-time").all_inner_texts() == notes
    page.context.close()


def test_the_menu_opens_on_a_phone_without_javascript(browser, live_server, session):
    page = visit(browser, live_server, viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page.goto("/")
    page.get_by_text("Menu").click()
    page.get_by_role("link", name="Congresses").click()
    assert page.url == f"{live_server.url}/congresses/"
    page.context.close()


def test_one_signs_in_from_a_page_and_comes_back_to_it(browser, live_server, session):
    someone = factories.user()
    EmailAddress.objects.create(user=someone, email=someone.email, verified=True, primary=True)
    page = visit(browser, live_server)
    page.goto(session.url)
    page.get_by_role("link", name="Sign in").click()
    page.get_by_label("Email").fill(someone.email)
    page.get_by_label("Password", exact=True).fill("a long password")
    page.get_by_role("main").get_by_role("button").click()
    page.get_by_role("link", name="Account").wait_for()
    assert page.url == f"{live_server.url}{session.url}"
    page.context.close()


def test_on_a_phone_everything_can_be_hit_with_a_finger(browser, live_server, session):
    page = visit(browser, live_server, viewport={"width": 390, "height": 844})
    small = []
    for address in ("/", session.get_parent().url, session.url, "/people/", "/search/?q=weaning"):
        page.goto(address)
        small += page.evaluate(TOO_SMALL)
    page.context.close()
    assert small == []
