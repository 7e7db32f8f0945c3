"""Drafts that keep themselves, beside somebody who publishes."""

import datetime
from contextlib import contextmanager

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from tests import factories

pytestmark = pytest.mark.django_db

MADE = {
    "talk": factories.talk,
    "session": factories.session,
    "topic": factories.topic,
    "editorial page": factories.editorial,
}


@pytest.fixture(params=MADE)
def draft(request):
    """What was never published."""
    thing = MADE[request.param]("Weaning")
    thing.unpublish()
    return fresh(thing)


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def edit(thing):
    name = "wagtailadmin_pages:edit" if isinstance(thing, Page) else "wagtailsnippets_catalogue_talk:edit"
    return reverse(name, args=[thing.pk])


def form_of(editor, thing, title):
    """What the browser would send of the form as it is opened, with another title."""
    html = editor.get(edit(thing)).content.decode()
    forms = BeautifulSoup(html, "html.parser").find_all("form")
    place = next(number for number, form in enumerate(forms) if form.find("input", {"name": "title"}))
    data = querydict_from_html(html, form_index=place)
    data["title"], data["body-count"] = title, "0"  # blocks are drawn by a script
    return data


def keep(editor, thing, data):
    """Send a draft as the browser does by itself: its answer's status, and what it says."""
    answer = editor.post(edit(thing), data, headers={"Accept": "application/json"})
    return answer.status_code, answer.json()


@contextmanager
def published_meanwhile():
    """While a form is on its way, after the server has read the row, somebody else publishes what was kept."""

    def publish(request, thing):
        fresh(thing).get_latest_revision().publish()

    with (
        hooks.register_temporarily("before_edit_snippet", publish),
        hooks.register_temporarily("before_edit_page", publish),
    ):
        yield


def test_a_draft_that_arrives_after_publishing_does_not_undo_it(editor, draft):
    data = form_of(editor, draft, "Weaning in practice")
    status, kept = keep(editor, draft, data)
    assert (status, kept["success"]) == (200, True)
    data["overwrite_revision_id"], data["title"] = str(kept["revision_id"]), "Weaning in"
    with published_meanwhile():
        status, said = keep(editor, draft, data)
    assert (status, said["error_code"]) == (400, "invalid_revision")
    assert said["error_message"].startswith("This was published meanwhile.")
    now = fresh(draft)
    assert (now.live, now.title) == (True, "Weaning in practice")
    assert now.get_latest_revision_as_object().title == "Weaning in practice"


def test_what_is_saved_meanwhile_stays_on_the_screen_and_is_saved_by_the_next_click(editor, draft):
    keep(editor, draft, form_of(editor, draft, "Weaning in practice"))
    data = form_of(editor, draft, "Weaning, second part")
    with published_meanwhile():
        said = editor.post(edit(draft), data)
    assert "This was published meanwhile." in said.content.decode()
    assert "Weaning, second part" in said.content.decode()
    assert (fresh(draft).live, fresh(draft).title) == (True, "Weaning in practice")
    editor.post(edit(draft), data)
    now = fresh(draft)
    assert (now.live, now.title, now.has_unpublished_changes) == (True, "Weaning in practice", True)
    assert now.get_latest_revision_as_object().title == "Weaning, second part"


@pytest.mark.parametrize("was", ["published", "withdrawn", "expired"])
def test_drafts_of_what_was_published_once_are_kept_one_after_the_other(editor, draft, was):
    if was == "expired":
        draft.expire_at = timezone.now() - datetime.timedelta(seconds=1)
    draft.save_revision().publish()
    if was == "withdrawn":
        fresh(draft).unpublish()
    if was == "expired":
        call_command("publish_scheduled")
    data = form_of(editor, draft, "Weaning in practice")
    if was == "expired":
        data["expire_at"] = ""
    for title in ("Weaning", "Weaning, second", "Weaning, second part"):
        data["title"] = title
        status, said = keep(editor, draft, data)
        assert (status, said.get("error_message")) == (200, None)
        data["overwrite_revision_id"] = str(said["revision_id"])
    assert fresh(draft).live is (was == "published")
    assert fresh(draft).get_latest_revision_as_object().title == "Weaning, second part"
