"""The day of an editor who imports: a source added, tried, previewed, approved; a correction kept; all taken back."""

import json

import pytest
from playwright.sync_api import expect

from catalogue.admin.editors import editors_group
from catalogue.importers import running
from catalogue.models import ImportSource, Talk
from tests import factories
from tests.catalogue.importers.adapters.test_pretalx import EXPORT
from tests.catalogue.importers.hosts import Host, Reply

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TOKEN = "hunter2-do-not-tell"


def timetable(*titles):
    """A programme as pretalx exports it."""
    talks = [
        {"id": n, "guid": f"g{n}", "date": "2026-05-14T09:00:00+02:00", "duration": "00:15", "title": title}
        for n, title in enumerate(titles)
    ]
    days = [{"date": "2026-05-14", "rooms": {"Hall 1": talks}}]
    conference = {"acronym": "c26", "title": "Spring meeting", "days": days}
    return Reply(json.dumps({"schedule": {"conference": conference}}).encode())


@pytest.fixture
def host(settings):
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    host = Host()
    host.answer(EXPORT, timetable("Weening from ECMO", "Who calls whom"))
    yield host
    host.close()


@pytest.fixture
def admin(page):
    """A tab in which an editor has signed in, with an empty console."""
    factories.site()
    someone = factories.user("editor@example.org", first_name="Edith")
    someone.groups.add(editors_group())
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/admin/login/")
    page.locator("input[name=username]").fill("editor@example.org")
    page.locator("input[name=password]").fill("a long password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="What is missing")).to_be_visible()
    yield page
    assert complaints == []


def work():
    """What a worker does meanwhile."""
    while running.work():
        pass


def add_source(admin, host):
    admin.get_by_role("link", name="Imports", exact=True).click()
    admin.get_by_role("link", name="Add a source").click()
    admin.get_by_role("link", name="pretalx or frab timetable by address").click()
    admin.get_by_role("textbox", name="Name").fill("Spring meeting")
    admin.get_by_role("textbox", name="Address").fill(f"{host.url}/c26/")
    admin.get_by_label("Token").fill(TOKEN)
    admin.get_by_role("button", name="Test connection").click()
    expect(admin.locator("#answer")).to_contain_text("1 congress, 2 talks")
    admin.get_by_label("Each run waits for approval").check()
    admin.get_by_role("button", name="Add", exact=True).click()
    expect(admin.get_by_text("nothing has been imported yet")).to_be_visible()


def run_now(admin):
    """Start the source that is shown; its page follows the run until it has to be decided or is done."""
    admin.get_by_role("button", name="Run now").click()
    expect(admin.locator("#run-status")).to_contain_text("Waiting for its turn")
    work()


def approve_all(admin):
    admin.get_by_role("link", name="Approve all").click()
    admin.get_by_role("button", name="Yes, approve all").click()
    expect(admin.get_by_text("approved.")).to_be_visible()
    work()
    expect(admin.locator(".desk-state strong")).to_have_text("Done")


def test_the_day_of_an_editor(admin, host):
    add_source(admin, host)
    run_now(admin)
    expect(admin.locator(".desk-state")).to_contain_text("3 new")
    expect(admin.get_by_role("heading", name="Weening from ECMO")).to_be_visible()
    assert not Talk.objects.exists()
    approve_all(admin)
    talk = Talk.objects.get(title="Weening from ECMO")

    admin.goto(f"/admin/snippets/catalogue/talk/edit/{talk.pk}/")
    admin.get_by_role("textbox", name="Title").fill("Weaning from ECMO")
    admin.get_by_role("button", name="More actions").click()
    admin.get_by_role("button", name="Publish", exact=True).click()
    admin.wait_for_url("**/snippets/catalogue/talk/")
    admin.goto(f"/admin/snippets/catalogue/talk/edit/{talk.pk}/")
    beside = admin.locator("[data-contentpath=title] [data-kept=title]")
    expect(beside).to_contain_text("kept by you; the source “Spring meeting” says: Weening from ECMO")

    host.answer(EXPORT, timetable("Weening from ECMO, part 1", "Who calls whom at night"))
    admin.goto(f"/admin/imports/{ImportSource.objects.get().pk}/")
    run_now(admin)
    expect(admin.locator(".desk-state")).to_contain_text("1 changed")
    expect(admin.locator(".desk-fields")).to_contain_text("Who calls whom at night")
    approve_all(admin)
    assert set(Talk.objects.values_list("title", flat=True)) == {
        "Weaning from ECMO",
        "Who calls whom at night",
    }

    admin.get_by_role("link", name="Undo this run").click()
    expect(admin.locator(".desk-amounts")).to_have_text("1 changed thing (1 field)")
    admin.get_by_role("button", name="Yes, undo this run").click()
    expect(admin.get_by_text("is being undone")).to_be_visible()
    work()
    admin.reload()
    expect(admin.locator(".desk-change")).to_contain_text("Undone")
    assert set(Talk.objects.values_list("title", flat=True)) == {"Weaning from ECMO", "Who calls whom"}


def test_a_kept_field_is_handed_back_where_it_is_edited(admin, host):
    add_source(admin, host)
    run_now(admin)
    approve_all(admin)
    talk = Talk.objects.get(title="Weening from ECMO")
    Talk.objects.filter(pk=talk.pk).update(title="Mine")
    admin.goto(f"/admin/snippets/catalogue/talk/edit/{talk.pk}/")
    admin.get_by_role("link", name="Hand back to the source").click()
    admin.get_by_role("button", name="Hand back to the source").click()
    expect(admin.get_by_role("textbox", name="Title")).to_have_value("Weening from ECMO")
    expect(admin.locator("[data-kept]")).to_have_count(0)


def test_without_javascript_everything_is_there(browser, live_server, host):
    """Plain forms and a reload: nothing of the desk needs a script."""
    factories.site()
    someone = factories.user("editor@example.org")
    someone.groups.add(editors_group())
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    admin = context.new_page()
    admin.set_default_timeout(60_000)
    admin.goto("/admin/login/")
    admin.locator("input[name=username]").fill("editor@example.org")
    admin.locator("input[name=password]").fill("a long password")
    admin.get_by_role("button", name="Sign in").click()
    admin.goto("/admin/imports/new/?kind=pretalx")
    admin.locator("input[name=name]").fill("Spring meeting")
    admin.locator("input[name=setting-address]").fill(f"{host.url}/c26/")
    admin.get_by_role("button", name="Test connection").click()
    expect(admin.locator("#answer")).to_contain_text("1 congress, 2 talks")
    admin.get_by_role("button", name="Add", exact=True).click()
    admin.get_by_role("button", name="Preview").click()
    work()
    admin.reload()
    admin.get_by_role("link", name="Approve all").click()
    admin.get_by_role("button", name="Yes, approve all").click()
    work()
    admin.reload()
    expect(admin.locator(".desk-state strong")).to_have_text("Done")
    context.close()
    assert Talk.objects.count() == 2
