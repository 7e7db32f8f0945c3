"""Choosing one of many, and making who is missing."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from catalogue.models import Keyword, Person
from tests import factories

pytestmark = pytest.mark.django_db


def found(client, kind, words):
    url = reverse(f"wagtailsnippetchoosers_catalogue_{kind}:choose_results")
    return [str(row) for row in client.get(url, {"q": words}).context["results"]]


def test_talks_are_chosen_by_title_or_speaker(editor):
    factories.talk("Venting", speakers=[factories.person("Ada Vermeer")])
    factories.talk("Echo")
    assert found(editor, "talk", "vent") == found(editor, "talk", "vermeer") == ["Venting"]


def test_recordings_are_chosen_by_what_they_are_of(editor):
    factories.recording(factories.webinar("Echo views"))
    factories.recording(factories.talk("Venting"))
    assert found(editor, "recording", "echo") == ["Echo views"]


def test_the_button_speaks_the_editor_s_language(editor, django_user_model):
    address = reverse("wagtailsnippets_catalogue_recording:add")
    assert "Choose a talk" in editor.get(address).content.decode()
    user = django_user_model.objects.get(pk=editor.session["_auth_user_id"])
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "nl"})
    assert "Kies een voordracht" in editor.get(address).content.decode()


def test_a_person_who_is_missing_is_made_while_choosing(editor):
    factories.person("Ada Vermeer", slug="ada-vermeer")
    url = reverse("wagtailsnippetchoosers_catalogue_person:create")
    fields = {"name": "Ada Vermeer", "affiliation": "Dordwijk", "orcid": ""}
    answer = editor.post(
        url, {f"person-chooser-create-form-{name}": value for name, value in fields.items()} | fields
    )
    assert answer.json()["step"] == "chosen"
    assert list(Person.objects.order_by("pk").values_list("slug", flat=True)) == [
        "ada-vermeer",
        "ada-vermeer-2",
    ]


def test_keywords_are_offered_while_typing_those_that_begin_so_first(editor):
    for text in ("left heart", "heart failure", "ECPR"):
        Keyword.objects.create(text=text)
    answer = editor.get(reverse("catalogue_admin:keywords"), {"term": "heart"})
    assert answer.json() == ["heart failure", "left heart"]


def test_topics_are_offered_in_their_tree(editor):
    broad = factories.topic("VA-ECMO")
    factories.topic("Weaning", broader=broad)
    factories.topic("COVID-19", live=False)
    html = editor.get(reverse("wagtailsnippets_catalogue_talk:add")).content.decode()
    tree = html[html.index('class="topic-tree"') :]
    assert tree.index("VA-ECMO") < tree.index("Weaning") < tree.index("COVID-19") < tree.index("(draft)")
