"""Searching as a person does: typing, choosing, ticking, with the keyboard alone or without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from search.indexing import index_pending
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def talks():
    session = make.session("Programme")
    talk = make.talk("Venting the left ventricle", page=session, language="nl")
    make.captions(make.recording(talk), [(61_000, "then ventricular distension")])
    make.talk("Venting surgically", page=session)
    index_pending()
    return talk


@pytest.fixture
def calm(page):
    """The tab, with nothing on its console at the end."""
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield page
    assert complaints == []


def offered(tab):
    return tab.get_by_role("listbox", name="Suggestions").get_by_role("option")


def test_a_title_is_chosen_with_the_keyboard_while_typing(calm, talks):
    calm.goto("/search/")
    box = calm.get_by_role("combobox", name="Search")
    box.press_sequentially("venting the")
    expect(offered(calm)).to_have_count(1)
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(offered(calm)).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(calm).to_have_url(re.compile(re.escape(talks.url())))


def test_escape_puts_the_suggestions_away_and_enter_searches(calm, talks):
    calm.goto("/search/")
    box = calm.get_by_role("combobox", name="Search")
    box.press_sequentially("venting")
    expect(offered(calm)).to_have_count(2)
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("venting")
    box.press("Enter")
    expect(calm.get_by_role("status")).to_have_text("2 results")


def test_a_tick_filters_at_once_and_back_takes_it_off(calm, talks):
    calm.set_viewport_size({"width": 1280, "height": 900})
    calm.goto("/search/?q=venting")
    calm.get_by_label("Dutch").check()
    expect(calm.get_by_role("status")).to_have_text("1 result")
    expect(calm).to_have_url(re.compile("language=nl"))
    expect(calm.get_by_label("Dutch")).to_be_focused()
    calm.go_back()
    expect(calm.get_by_role("status")).to_have_text("2 results")
    expect(calm.get_by_label("Dutch")).not_to_be_checked()


def test_a_moment_opens_the_talk_there(calm, talks):
    calm.goto("/search/?q=distension")
    calm.get_by_role("link", name=re.compile("1:01")).click()
    expect(calm).to_have_url(re.compile(re.escape(f"{talks.url()}?t=61")))


def test_without_javascript_filters_are_applied_with_a_button(browser, live_server, talks):
    tab = browser.new_context(base_url=live_server.url, java_script_enabled=False).new_page()
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto("/search/?q=venting")
    tab.get_by_label("Dutch").check()
    tab.get_by_role("button", name="Apply").click()
    expect(tab.get_by_role("status")).to_have_text("1 result")
    tab.context.close()


def test_nothing_is_wider_than_a_phone(page, talks):
    page.set_viewport_size({"width": 390, "height": 800})
    for address in ("/search/?q=venting", "/search/?q=zymurgy", "/search/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
