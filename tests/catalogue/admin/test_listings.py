"""The listings: what they show, find and cost."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db

TALKS = "/admin/snippets/catalogue/talk/"
PEOPLE = "/admin/snippets/catalogue/person/"
RECORDINGS = "/admin/snippets/catalogue/recording/"
CAPTIONS = "/admin/snippets/catalogue/captiontrack/"
REPORT = "/admin/catalogue/missing/"


def rows(response):
    return list(response.context["object_list"])


def a_whole_talk(number, congress):
    """A talk with everything a listing may show, in a session of its own."""
    session = factories.session(
        congress_page=congress, starts_at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC)
    )
    talk = factories.talk(f"Talk {number}", session, speakers=[factories.person(f"Speaker {number}")])
    talk.save_revision()
    factories.captions(factories.recording(talk))
    factories.talk(f"Bare talk {number}", session, speakers=[factories.person()])


@pytest.mark.parametrize(
    "address",
    [
        TALKS,
        PEOPLE,
        RECORDINGS,
        CAPTIONS,
        REPORT,
        f"{TALKS}?q=talk",
        "/admin/snippets/choose/catalogue/talk/",
        "/admin/snippets/choose/catalogue/person/",
        "/admin/snippets/choose/catalogue/recording/",
    ],
)
def test_a_listing_costs_as_much_for_thirty_rows_as_for_one(editor, address):
    congress, made, costs = factories.congress(), 0, []
    for size in (1, 3, 30):
        for made in range(made, size):  # noqa: B020
            a_whole_talk(made, congress)
        made = size
        editor.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert editor.get(address).status_code == 200
        costs.append(len(queries))
    assert len(set(costs)) == 1, costs


def test_a_talk_is_listed_with_place_time_faculty_and_what_it_has(editor):
    congress = factories.congress(time_zone="Europe/Amsterdam")
    session = factories.session("Weaning", congress)
    start = datetime.datetime(2024, 5, 2, 8, 0, tzinfo=datetime.UTC)
    talk = factories.talk("Venting", session, speakers=[factories.person("Ada Vermeer")], starts_at=start)
    factories.recording(talk)
    [row] = rows(editor.get(TALKS))
    assert (row.draft_title, str(row.page), row.when, row.faculty_names) == (
        "Venting",
        "Weaning",
        "2024-05-02 10:00",
        "Ada Vermeer",
    )
    assert (row.has_recording, row.has_captions, row.is_seen) == (True, False, True)


@pytest.mark.parametrize(
    ("words", "found"),
    [("vent", ["Venting"]), ("vermeer", ["Venting"]), ("ada vent", ["Venting"]), ("ada echo", [])],
)
def test_talks_are_found_by_title_and_speaker(editor, words, found):
    factories.talk("Venting", speakers=[factories.person("Ada Vermeer")])
    factories.talk("Echo", speakers=[factories.person("Bo Lindqvist")])
    assert [talk.title for talk in rows(editor.get(TALKS, {"q": words}))] == found


@pytest.fixture
def assorted():
    """Talks that differ in what they are filtered by."""
    congress, topic = factories.congress(), factories.topic()
    session = factories.session(congress_page=congress)
    factories.talk("A", session, topics=[topic], type="oral", language="nl")
    factories.captions(factories.recording(factories.talk("B", congress, type="poster")))
    factories.recording(factories.talk("C"))
    factories.talk("D", live=False)
    factories.talk("E", live=False, last_published_at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))
    factories.talk("F", has_unpublished_changes=True)
    return {"congress": congress.pk, "session": session.pk, "topic": topic.pk}


@pytest.mark.parametrize(
    ("names", "values", "found"),
    [
        (["congress"], {}, "AB"),
        (["congress", "session"], {}, "A"),
        (["topic"], {}, "A"),
        ([], {"type": "poster"}, "B"),
        ([], {"language": "nl"}, "A"),
        ([], {"has_recording": "true"}, "BC"),
        ([], {"has_captions": "true"}, "B"),
        ([], {"has_captions": "false", "has_recording": "true"}, "C"),
        ([], {"status": "draft"}, "D"),
        ([], {"status": "withdrawn"}, "E"),
        ([], {"status": "changed"}, "F"),
        (["congress"], {"q": "b"}, "B"),
    ],
)
def test_talks_are_narrowed(editor, assorted, names, values, found):
    query = {name: assorted[name] for name in names} | values
    assert "".join(sorted(talk.title for talk in rows(editor.get(TALKS, query)))) == found


def test_sessions_are_offered_once_a_congress_is_chosen(editor, assorted):
    def offered(**query):
        filters = editor.get(TALKS, query).context["filters"]
        return [str(label) for _value, label in filters.form.fields["session"].choices][1:]

    assert (offered(), offered(congress=assorted["congress"])) == ([], ["Weaning"])


def test_see_on_site_is_offered_for_what_is_seen_there(editor):
    seen, draft = factories.talk("Seen"), factories.talk("Draft", live=False)
    hidden = factories.talk("Hidden", factories.session(live=False))
    html = editor.get(TALKS).content.decode()
    shown = [talk.title for talk in (seen, draft, hidden) if f'href="{talk.get_absolute_url()}"' in html]
    assert shown == ["Seen"]
    for talk in (seen, draft):
        page = editor.get(reverse("wagtailsnippets_catalogue_talk:edit", args=[talk.pk])).content.decode()
        assert ("See on site" in page) == (talk is seen)


def test_recordings_are_found_by_what_they_are_of_and_narrowed(editor):
    talk = factories.talk("Venting")
    first = factories.recording(talk, level=2)
    second = factories.recording(factories.webinar("Echo"), kind="vimeo", address="76979871", live=False)

    def found(**query):
        return rows(editor.get(RECORDINGS, query))

    assert [found(q="vent"), found(q="echo"), found(kind="vimeo"), found(level=2), found(live="false")] == [
        [first],
        [second],
        [second],
        [first],
        [second],
    ]
    assert found(congress=talk.page.get_parent().pk) == [first]


def test_people_are_found_by_name_and_affiliation(editor):
    ada = factories.person("Ada Vermeer", affiliation="Dordwijk")
    bo = factories.person("Bo Lindqvist", live=False)
    factories.talk(speakers=[ada])

    def found(**query):
        return [(person, person.parts) for person in rows(editor.get(PEOPLE, query))]

    assert [found(q="ada"), found(q="dordwijk"), found(live="false")] == [[(ada, 1)], [(ada, 1)], [(bo, 0)]]


def test_nothing_offers_thousands_in_a_select(editor):
    talk = factories.talk("Hidden in a chooser", speakers=[factories.person("Nobody offered")])
    factories.recording(talk, title="Recording in a chooser")
    pages = [f"{base}add/" for base in (TALKS, RECORDINGS, CAPTIONS)] + [TALKS, RECORDINGS, CAPTIONS]
    pages.append(reverse("wagtailadmin_pages:edit", args=[factories.session().pk]))
    for page in pages:
        html = editor.get(page).content.decode()
        assert f'<option value="{talk.pk}">Hidden in a chooser' not in html
        assert "<option" not in html or "Nobody offered</option>" not in html
