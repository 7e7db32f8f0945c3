"""Making and changing a talk in the admin."""

import datetime

import pytest
from django.urls import reverse

from catalogue.models import Keyword, Talk
from tests import factories

from .forms import faculty_data, talk_data

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/catalogue/talk/add/"


def edit(talk):
    return reverse("wagtailsnippets_catalogue_talk:edit", args=[talk.pk])


def errors(response):
    form = response.context["form"]
    return {name: [str(error) for error in said] for name, said in form.errors.items()}


def test_a_new_talk_is_a_draft_with_a_slug_from_its_title(editor):
    session = factories.session()
    editor.post(ADD, talk_data(session, "Über-Druck: lungs & heart"))
    talk = Talk.objects.get()
    assert (talk.title, talk.slug, talk.live) == (
        "Über-Druck: lungs & heart",
        "uber-druck-lungs-heart",
        False,
    )


def test_publishing_puts_it_on_the_site_with_its_faculty_topics_and_keywords(editor):
    session, topic, ada = factories.session(), factories.topic(), factories.person()
    fields = {"topics": [topic.pk], "keywords": "left heart, ECPR", "action-publish": "1"}
    editor.post(ADD, talk_data(session, **fields) | faculty_data((ada, "chair")))
    talk = Talk.objects.get()
    assert talk.live
    assert [(part.person, part.role) for part in talk.appearances.all()] == [(ada, "chair")]
    assert list(talk.topics.all()) == [topic]
    assert sorted(keyword.text for keyword in talk.keywords.all()) == ["ECPR", "left heart"]


def test_keywords_that_exist_are_used_again(editor):
    Keyword.objects.create(text="ECPR")
    editor.post(ADD, talk_data(factories.session(), keywords="ECPR, shock"))
    assert sorted(Keyword.objects.values_list("text", flat=True)) == ["ECPR", "shock"]


def test_keywords_that_nobody_touched_stay_whatever_is_in_them(editor):
    odd = ['5" cannula', "heart, left", "ECPR"]
    talk = factories.talk()
    talk.keywords.set([Keyword.objects.create(text=text) for text in odd])
    talk.save()
    shown = editor.get(edit(talk)).context["form"]["keywords"].value()
    editor.post(edit(talk), talk_data(talk.page, "New title", keywords=shown, **{"action-publish": "1"}))
    talk = Talk.objects.get()
    assert (talk.title, sorted(keyword.text for keyword in talk.keywords.all())) == ("New title", sorted(odd))
    assert Keyword.objects.count() == 3


def test_two_talks_of_one_title_get_different_slugs(editor):
    session = factories.session()
    for _ in range(3):
        editor.post(ADD, talk_data(session, "Weaning"))
    assert sorted(Talk.objects.values_list("slug", flat=True)) == ["weaning", "weaning-2", "weaning-3"]


def test_a_written_slug_that_is_taken_is_an_error_on_the_form(editor):
    talk = factories.talk(slug="weaning")
    response = editor.post(ADD, talk_data(talk.page, slug="weaning"))
    assert errors(response) == {"slug": ["Another talk there has this slug."]}


def test_the_slug_follows_the_title_until_the_talk_is_published(editor):
    session = factories.session()
    editor.post(ADD, talk_data(session, "Wea"))
    talk = Talk.objects.get()
    editor.post(edit(talk), talk_data(session, "Weaning", **{"action-publish": "1"}))
    talk.refresh_from_db()
    assert (talk.slug, talk.live) == ("weaning", True)
    editor.post(edit(talk), talk_data(session, "Weaning again", slug="other", **{"action-publish": "1"}))
    talk.refresh_from_db()
    assert (talk.title, talk.slug) == ("Weaning again", "weaning")


def test_a_published_talk_moved_to_where_its_slug_is_taken_gets_a_free_one(editor):
    talk, other = factories.talk(slug="shock", title="Shock"), factories.talk(slug="shock")
    editor.post(edit(talk), talk_data(other.page, "Shock", **{"action-publish": "1"}))
    talk.refresh_from_db()
    assert (talk.page_id, talk.slug) == (other.page_id, "shock-2")


def test_times_are_written_by_the_clock_of_the_venue(editor):
    session = factories.session(congress_page=factories.congress(time_zone="Europe/Amsterdam"))
    editor.post(ADD, talk_data(session, starts_at="2024-05-02 10:00", duration="15"))
    talk = Talk.objects.get()
    assert talk.starts_at == datetime.datetime(2024, 5, 2, 8, 0, tzinfo=datetime.UTC)
    assert talk.duration == datetime.timedelta(minutes=15)
    form = editor.get(edit(talk)).context["form"]
    assert (form["starts_at"].value(), form["duration"].value()) == (
        datetime.datetime(2024, 5, 2, 10, 0),
        "15",
    )


def test_a_talk_is_given_in_a_session_webinar_or_congress_only(editor):
    response = editor.post(ADD, talk_data(factories.editorial()))
    assert errors(response) == {"page": ["A talk is given in a session, a webinar or a congress."]}


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("starts_at", "0001-01-01 00:00", "Enter a valid date/time."),
        ("duration", "-15", "Write minutes, such as 15, or hours and minutes, such as 1:30."),
        ("duration", "0", "A talk cannot end before it starts."),
        (
            "language",
            "klingonish speech",
            "“klingonish speech” is no language: write a tag such as en, nl or pt-BR.",
        ),
        ("keywords", "x" * 300, f"“{'x' * 40}…” is too long for a keyword."),
    ],
)
def test_what_cannot_be_is_said_on_the_form(editor, field, value, message):
    response = editor.post(ADD, talk_data(factories.session(), **{field: value}))
    assert message in [error for said in errors(response).values() for error in said]


def test_the_same_part_twice_is_said_on_the_form(editor):
    ada = factories.person()
    data = talk_data(factories.session()) | faculty_data((ada, "speaker"), (ada, "speaker"))
    response = editor.post(ADD, data)
    assert response.status_code == 200
    assert not Talk.objects.exists()


def test_a_title_alone_is_kept_as_a_draft_by_autosave_and_written_over_by_the_next(editor):
    session = factories.session()
    json = {"headers": {"Accept": "application/json"}}
    first = editor.post(ADD, talk_data(session, "W"), **json).json()
    assert first["success"]
    talk = Talk.objects.get()
    again = talk_data(session, "Weaning") | {"overwrite_revision_id": first["revision_id"]}
    second = editor.post(edit(talk), again, **json).json()
    assert (second["success"], second["revision_id"]) == (True, first["revision_id"])
    talk.refresh_from_db()
    assert (talk.title, talk.slug, talk.live) == ("Weaning", "weaning", False)
