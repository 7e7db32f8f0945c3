"""Publishing and withdrawing many at once."""

import pytest
from django.urls import reverse

from catalogue.models import Talk
from tests import factories

pytestmark = pytest.mark.django_db


def act(client, action, *rows):
    kind = rows[0]._meta
    url = reverse("wagtail_bulk_action", args=[kind.app_label, kind.model_name, action])
    ids = "&".join(f"id={row.pk}" for row in rows)
    assert len(client.get(f"{url}?{ids}&next=/admin/").context["items"]) == len(rows)
    return client.post(f"{url}?{ids}&next=/admin/", follow=True)


def said(response):
    return [str(message).strip() for message in response.context["messages"]]


def lives(*rows):
    return [type(row).objects.get(pk=row.pk).live for row in rows]


def test_drafts_are_published_as_they_stand(editor):
    new, changed = factories.talk("New", live=False), factories.talk("Old")
    changed.title = "Changed"
    changed.save_revision()
    response = act(editor, "publish", new, changed)
    assert "2 are published." in said(response)
    assert lives(new, changed) == [True, True]
    assert Talk.objects.get(pk=changed.pk).title == "Changed"


def test_a_draft_that_is_not_fit_is_named_and_the_others_go_on(editor):
    good, bad = factories.talk("Good", live=False), factories.talk("Bad")
    bad.language = "x" * 60
    bad.save_revision(clean=False)
    response = act(editor, "publish", good, bad)
    assert said(response)[0].startswith("Bad: Ensure this value has at most 35 characters")
    assert (lives(good), Talk.objects.get(pk=bad.pk).language) == ([True], "en")


def test_withdrawing_takes_off_the_site_and_deletes_nothing(editor):
    talk, other = factories.talk(), factories.talk(live=False)
    response = act(editor, "withdraw", talk, other)
    assert "1 is withdrawn." in said(response)
    assert lives(talk, other) == [False, False]


@pytest.mark.parametrize(
    "make", [factories.recording, factories.person, lambda: factories.captions(factories.recording())]
)
def test_recordings_people_and_captions_are_withdrawn_and_published_alike(editor, make):
    row = make()
    act(editor, "withdraw", row)
    assert lives(row) == [False]
    act(editor, "publish", row)
    assert lives(row) == [True]
