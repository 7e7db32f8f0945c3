"""Addresses that changed lead on."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from catalogue.models import Talk
from tests import factories

from .forms import talk_data
from .test_programme import form_of, session_data

pytestmark = pytest.mark.django_db
PUBLISH = {"action-publish": "1"}


def move(client, talk, page):
    url = reverse("wagtailsnippets_catalogue_talk:edit", args=[talk.pk])
    client.post(url, talk_data(page, talk.title, **PUBLISH))
    return Talk.objects.select_related("page").get(pk=talk.pk)


def test_a_talk_that_moved_is_found_at_its_old_address(editor):
    talk, there = factories.talk(), factories.session("There")
    before = talk.url()
    after = move(editor, talk, there).url()
    response = editor.get(before, follow=True)
    assert (response.status_code, response.request["PATH_INFO"]) == (200, after)
    assert after != before


def test_a_talk_that_came_back_is_found_at_both(editor):
    talk, here, there = factories.talk(), factories.session("Here"), factories.session("There")
    away = move(editor, talk, there)
    back = move(editor, away, here)
    assert {editor.get(where.url(), follow=True).status_code for where in (talk, away, back)} == {200}
    move(editor, back, talk.page)
    assert editor.get(talk.url()).status_code == 200


def test_a_draft_that_moves_leaves_no_redirect(editor):
    talk = factories.talk(live=False)
    url = reverse("wagtailsnippets_catalogue_talk:edit", args=[talk.pk])
    editor.post(url, talk_data(factories.session(), talk.title))
    assert not Redirect.objects.exists()


def test_the_talks_of_a_session_with_a_new_address_are_found_at_the_old(
    editor, django_capture_on_commit_callbacks
):
    session = factories.session(slug="weaning")
    talk = factories.talk(page=session)
    before = talk.url()
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(form_of(session), session_data(slug="weaning-again"))
    talk = Talk.objects.select_related("page").get()
    assert "weaning-again" in talk.url()
    assert editor.get(before, follow=True).request["PATH_INFO"] == talk.url()
