"""A congress's and a session's forms: what belongs to them, in order."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from catalogue.models import SessionPage, Talk
from tests import factories

from .forms import faculty_data

pytestmark = pytest.mark.django_db
NINE = datetime.datetime(2024, 5, 2, 7, 0, tzinfo=datetime.UTC)


def form_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def session_data(title="Weaning", **fields):
    data = {
        "title": title,
        "slug": "weaning",
        "starts_at": "",
        "ends_at": "",
        "language": "en",
        "keywords": "",
    }
    data |= {"room": "", "track": "", "type": "", "abstract": "", "seo_title": "", "search_description": ""}
    data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
    return data | faculty_data() | {"action-publish": "1"} | fields


def errors(response):
    found = response.context["form"].errors
    return [str(error) for said in found.values() for error in said]


def places(html, *words):
    return sorted(words, key=html.index)


def test_a_session_shows_its_talks_in_order_with_a_link_to_each_and_to_add_one(editor):
    session = factories.session(starts_at=NINE)
    late = factories.talk("Late", session, starts_at=NINE + datetime.timedelta(hours=1))
    early = factories.talk("Early", session, starts_at=NINE)
    html = editor.get(form_of(session)).content.decode()
    assert places(html, ">Late<", ">Early<") == [">Early<", ">Late<"]
    for talk in (late, early):
        assert reverse("wagtailsnippets_catalogue_talk:edit", args=[talk.pk]) in html
    assert f'{reverse("wagtailsnippets_catalogue_talk:add")}?page={session.pk}"' in html


def test_a_talk_added_from_a_session_is_given_in_it(editor):
    session = factories.session()
    form = editor.get(reverse("wagtailsnippets_catalogue_talk:add"), {"page": session.pk}).context["form"]
    assert form["page"].value() == str(session.pk)


def test_talks_without_times_are_moved_and_stay_where_they_were_put(editor):
    session = factories.session()
    talks = [factories.talk(title, session) for title in "ABC"]
    talks[2].title = "C as drafted"
    talks[2].save_revision()
    url = reverse("catalogue_admin:order", args=[session.pk, talks[2].pk])
    assert editor.post(f"{url}?position=0").json() == {"success": True}
    assert [talk.title for talk in session.talks.all()] == ["C", "A", "B"]
    Talk.objects.get(pk=talks[2].pk).latest_revision.publish()
    assert [talk.title for talk in session.talks.all()] == ["C as drafted", "A", "B"]


def test_a_talk_of_another_session_is_not_moved(editor):
    url = reverse("catalogue_admin:order", args=[factories.session().pk, factories.talk().pk])
    assert editor.post(f"{url}?position=0").status_code == 404


def test_a_congress_shows_its_sessions_by_time_with_their_number_of_talks(editor):
    congress = factories.congress()
    late = factories.session("Late", congress, starts_at=NINE + datetime.timedelta(hours=1))
    factories.session("Early", congress, starts_at=NINE)
    factories.session("Some day", congress)
    factories.talk(page=late)
    html = editor.get(form_of(congress)).content.decode()
    names = [">Late<", ">Early<", ">Some day<"]
    assert places(html, *names) == [">Early<", ">Late<", ">Some day<"]
    explored = editor.get(reverse("wagtailadmin_explore", args=[congress.pk])).context["pages"]
    assert [page.title for page in explored] == ["Early", "Late", "Some day"]


def test_the_panels_cost_as_much_for_thirty_talks_as_for_one(editor):
    session, made, costs = factories.session(), 0, []
    for size in (1, 3, 30):
        for number in range(made, size):
            talk = factories.talk(page=session, speakers=[factories.person()])
            factories.captions(factories.recording(talk, title=f"Take {number}"))
        made = size
        editor.get(form_of(session))
        with CaptureQueriesContext(connection) as queries:
            editor.get(form_of(session))
        costs.append(len(queries))
    assert len(set(costs)) == 1, costs


def test_a_session_is_written_by_the_clock_of_its_congress(editor):
    congress = factories.congress(time_zone="America/New_York")
    url = reverse("wagtailadmin_pages:add", args=["catalogue", "sessionpage", congress.pk])
    editor.post(url, session_data(starts_at="2024-05-02 09:00", ends_at="2024-05-02 10:30", language="Dutch"))
    session = SessionPage.objects.get()
    assert session.starts_at == datetime.datetime(2024, 5, 2, 13, 0, tzinfo=datetime.UTC)
    assert (session.live, session.language) == (True, "nl")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"starts_at": "2024-05-02 10:00", "ends_at": "2024-05-02 09:00"},
            "A session cannot end before it starts.",
        ),
        ({"slug": "taken"}, "The slug 'taken' is already in use within the parent page."),
    ],
)
def test_what_a_session_cannot_be_is_said_on_the_form(editor, fields, message):
    taken = factories.session(slug="taken")
    session = factories.session("Weaning", taken.get_parent(), slug="weaning")
    assert message in errors(editor.post(form_of(session), session_data(**fields)))


def test_the_same_chair_twice_is_said_on_the_form(editor):
    session, ada = factories.session(slug="weaning"), factories.person()
    data = session_data() | faculty_data((ada, "chair"), (ada, "chair"))
    response = editor.post(form_of(session), data)
    assert response.status_code == 200
    assert not session.appearances.exists()


def test_recordings_and_captions_are_listed_with_links_to_add_more(editor):
    webinar = factories.webinar()
    track = factories.captions(factories.recording(webinar), language="nl")
    html = editor.get(form_of(webinar)).content.decode()
    links = [
        reverse("wagtailsnippets_catalogue_recording:edit", args=[track.recording_id]),
        reverse("wagtailsnippets_catalogue_captiontrack:edit", args=[track.pk]),
        f"{reverse('wagtailsnippets_catalogue_captiontrack:add')}?recording={track.recording_id}",
        f"{reverse('wagtailsnippets_catalogue_recording:add')}?webinar={webinar.pk}",
    ]
    assert [link for link in links if f'"{link}"' not in html] == []


def test_an_upload_over_the_limit_is_stopped_at_any_address(editor, settings):
    settings.UPLOAD_LIMIT_MB = 1
    editor.raise_request_exception = True
    file = SimpleUploadedFile("huge.bin", b"0" * 1_200_000)
    response = editor.post(form_of(factories.session(slug="weaning")), session_data(whatever=file))
    assert dict(response.wsgi_request.FILES) == {}


@pytest.mark.parametrize("search", ["", "?q=session"])
def test_the_explorer_costs_as_much_for_twenty_pages_as_for_one(editor, search):
    congress, made, costs = factories.congress(), 0, []
    for size in (1, 3, 20):
        for _ in range(made, size):
            factories.session("Session", congress)
        made = size
        url = reverse("wagtailadmin_explore", args=[congress.pk]) + search
        editor.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert len(editor.get(url).context["pages"]) == size
        costs.append(len(queries))
    assert len(set(costs)) == 1, costs
