"""An editor's day: a talk in a session, its speaker, its recording and captions, seen on the site."""

import time

import pytest
from playwright.sync_api import expect

from catalogue.admin.editors import editors_group
from catalogue.models import Talk
from tests import factories
from tests.shared import shared

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def session():
    return factories.session("Weaning: when and how")


@pytest.fixture
def admin(page, session):
    """A tab in which an editor has signed in, with an empty console."""
    someone = factories.user("editor@example.org", first_name="Edith")
    someone.groups.add(editors_group())
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if is_complaint(said) else None)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/admin/login/")
    page.locator("input[name=username]").fill("editor@example.org")
    page.locator("input[name=password]").fill("a long password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="What is missing")).to_be_visible()
    yield page
    assert complaints == []


def is_complaint(said) -> bool:
    """Whether the console shows a fault; a draft that cannot be kept yet, or a refused file, is none."""
    return said.type == "error" and "Failed to load resource" not in said.text


def tab(page, name):
    page.get_by_role("tab", name=name).click()


def publish(page):
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()


def add_speaker(page, name):
    page.get_by_role("button", name="Add speaker or chair").click()
    page.get_by_role("button", name="Choose a person").click()
    page.get_by_role("tab", name="New person").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_role("button", name="Create and choose").click()
    expect(page.locator(".chooser__title", has_text=name)).to_be_visible()


def test_a_talk_goes_from_nothing_to_the_site(admin, session):
    topic = factories.topic("Weaning from VA-ECMO")
    admin.goto(f"/admin/pages/{session.pk}/edit/")
    tab(admin, "Talks")
    admin.get_by_role("link", name="Add a talk here").click()
    expect(admin.locator(".page-chooser .chooser__title")).to_have_text("Weaning: when and how")
    admin.get_by_role("textbox", name="Title").fill("Signs that the heart recovers")
    add_speaker(admin, "Ada Vermeer")
    tab(admin, "Topics")
    admin.get_by_label(topic.title).check()
    publish(admin)
    admin.wait_for_url("**/snippets/catalogue/talk/")

    talk = Talk.objects.get()
    assert (talk.live, talk.page_id, talk.slug) == (True, session.pk, "signs-that-the-heart-recovers")
    admin.goto(f"/admin/snippets/catalogue/talk/edit/{talk.pk}/")
    tab(admin, "Watch")
    admin.get_by_role("link", name="Add a recording").click()
    expect(admin.locator(".chooser__title", has_text="Signs that the heart recovers")).to_be_visible()
    admin.locator("input[name=file]").set_input_files(shared("media/big-buck-bunny-480p-30s.mp4"))
    admin.get_by_role("button", name="Save").click()
    expect(admin.get_by_text("has been stored")).to_be_visible()

    tab(admin, "Captions")
    admin.get_by_role("link", name="Add captions").click()
    captions = shared("captions/other-formats/podcast-namespace-example.vtt")
    admin.locator("input[type=file]").set_input_files(captions)
    admin.get_by_role("textbox", name="Language").fill("English")
    admin.get_by_role("button", name="Save").click()
    expect(admin.get_by_text("lines were read")).to_be_visible()

    admin.goto(f"/admin/snippets/catalogue/talk/edit/{talk.pk}/")
    with admin.context.expect_page() as opened:
        admin.get_by_role("link", name="See on site").click()
    site = opened.value
    expect(site.get_by_role("heading", name="Signs that the heart recovers")).to_be_visible()
    expect(site.get_by_text("Ada Vermeer").first).to_be_visible()
    expect(site.locator("video")).to_have_count(1)
    expect(site.locator(".transcript .lines a").first).to_be_visible()


def test_publishing_while_the_draft_is_being_kept_makes_one_talk(admin, session):
    """On a slow line: the draft is still on its way when the editor publishes."""

    def slowly(route):
        if "application/json" in route.request.headers.get("accept", ""):
            time.sleep(1.5)
        route.continue_()

    admin.route("**/talk/add/**", slowly)
    admin.goto(f"/admin/snippets/catalogue/talk/add/?page={session.pk}")
    admin.get_by_role("textbox", name="Title").fill("Once")
    # What is written at once belongs, for the admin, to the form as it was opened: it keeps no draft of that.
    admin.wait_for_timeout(3_000)
    with admin.expect_request(lambda request: request.method == "POST"):
        admin.get_by_role("textbox", name="Room").fill("Auditorium")
        admin.keyboard.press("Tab")
    publish(admin)
    admin.wait_for_url("**/snippets/catalogue/talk/")
    assert [(talk.title, talk.live, talk.slug) for talk in Talk.objects.all()] == [("Once", True, "once")]


def test_no_draft_is_kept_any_more_once_it_is_being_published(admin, session):
    """Something was written while a draft was on its way, which the next draft would have kept."""
    talk = factories.talk("Once", session, live=False)
    held, publishing = [], []

    def hold(route):
        is_draft = "application/json" in route.request.headers.get("accept", "")
        if route.request.method != "POST":
            route.continue_()
        else:
            (held if is_draft else publishing).append(route)

    admin.route("**/talk/edit/**", hold)
    admin.goto(f"/admin/snippets/catalogue/talk/edit/{talk.pk}/")
    # What is written at once belongs, for the admin, to the form as it was opened: it keeps no draft of that.
    admin.wait_for_timeout(3_000)
    with admin.expect_request(lambda request: request.method == "POST"):
        admin.get_by_role("textbox", name="Room").fill("Auditorium")
        admin.keyboard.press("Tab")
    admin.get_by_role("textbox", name="Title").fill("Once and for all")
    publish(admin)
    assert not publishing
    with admin.expect_request(lambda request: request.method == "POST"):
        held[0].continue_()
    # A further draft would begin half a second after the one before.
    admin.wait_for_timeout(2_000)
    assert (len(held), len(publishing)) == (1, 1)
    publishing[0].continue_()
    admin.wait_for_url("**/snippets/catalogue/talk/")
    talk.refresh_from_db()
    assert (talk.title, talk.room, talk.live) == ("Once and for all", "Auditorium", True)


def test_what_is_no_video_is_said_beside_the_file_and_the_form_stays(admin, session, tmp_path):
    talk = factories.talk("Venting", session)
    wrong = tmp_path / "talk.mp4"
    wrong.write_bytes(b"<html>not a video</html>")
    admin.goto(f"/admin/snippets/catalogue/recording/add/?talk={talk.pk}")
    admin.locator("input[name=file]").set_input_files(wrong)
    admin.get_by_role("textbox", name="Title").fill("Kept while trying again")
    with admin.expect_response(lambda response: response.request.method == "POST") as answer:
        admin.get_by_role("button", name="Save").click()
    assert answer.value.status == 422
    expect(admin.locator(".upload--failed")).to_contain_text("what is in it is something else")
    expect(admin.get_by_role("textbox", name="Title")).to_have_value("Kept while trying again")
    admin.evaluate("window.onbeforeunload = null")


def test_a_file_over_the_limit_is_refused_before_it_is_sent(admin, session, settings, tmp_path):
    settings.UPLOAD_LIMIT_MB = 1
    large = tmp_path / "long.mp4"
    large.write_bytes(b"\x00\x00\x00\x10ftypisom" + b"\x00" * 1_200_000)
    admin.goto("/admin/snippets/catalogue/recording/add/")
    admin.locator("input[name=file]").set_input_files(large)
    expect(admin.get_by_role("alert")).to_have_text("The file is too large: the limit is 1 MB.")


def test_a_lost_connection_is_said_and_the_file_can_be_sent_again(admin, session):
    talk = factories.talk("Venting", session)
    admin.goto(f"/admin/snippets/catalogue/recording/add/?talk={talk.pk}")
    admin.locator("input[name=file]").set_input_files(shared("media/river-opencast.mp4"))
    admin.route("**/recording/add/**", lambda route: route.abort("connectionreset"))
    admin.get_by_role("button", name="Save").click()
    expect(admin.get_by_role("alert")).to_contain_text("The connection was lost and nothing was stored")
    assert not talk.recordings.exists()
    admin.unroute("**/recording/add/**")
    admin.get_by_role("button", name="Save").click()
    expect(admin.get_by_text("has been stored")).to_be_visible()
    assert talk.recordings.count() == 1
