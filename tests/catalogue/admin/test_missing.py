"""What is missing, as a report and as counts."""

import csv

import pytest

from tests import factories

pytestmark = pytest.mark.django_db
REPORT = "/admin/catalogue/missing/"


@pytest.fixture
def talks():
    """Talks by what they lack."""
    topic, congress = factories.topic(), factories.congress()
    full = factories.talk("Full", topics=[topic])
    factories.captions(factories.recording(full))
    whole = factories.recording(factories.session("Recorded whole"), duration_ms=60_000)
    factories.captions(whole)
    span = factories.talk("Span", whole.session, topics=[topic])
    factories.recording(span, part_of=whole, start_ms=0, end_ms=1_000)
    factories.recording(factories.talk("No captions", congress, topics=[topic]))
    factories.captions(factories.recording(factories.talk("No topic")))
    factories.talk("No recording", topics=[topic])
    factories.talk("Unwilling", topics=[topic], do_not_record=True)
    factories.talk("Draft", live=False)
    factories.recording(factories.talk("Withdrawn recording", congress, topics=[topic]), live=False)
    return {"congress": congress.pk}


def titles(response):
    return sorted(talk.title for talk in response.context["object_list"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["No captions", "No recording", "No topic", "Withdrawn recording"]),
        ({"missing": "recording"}, ["No recording", "Withdrawn recording"]),
        ({"missing": "captions"}, ["No captions"]),
        ({"missing": "topic"}, ["No topic"]),
    ],
)
def test_talks_are_listed_by_what_they_lack(editor, talks, query, found):
    assert titles(editor.get(REPORT, query)) == found


def test_the_report_is_narrowed_to_a_congress(editor, talks):
    response = editor.get(REPORT, {"congress": talks["congress"], "missing": "recording"})
    assert titles(response) == ["Withdrawn recording"]
    [row] = response.context["object_list"]
    assert (row.has_recording, row.has_captions, row.has_topic) == (False, False, True)


def test_the_report_is_taken_along_as_csv_without_formulas(editor):
    factories.talk("=HYPERLINK(1)", factories.session("Weaning"))
    lines = b"".join(editor.get(REPORT, {"export": "csv"}).streaming_content).decode().splitlines()
    assert list(csv.reader(lines)) == [
        ["Talk", "Given in", "When", "Recording", "Topic", "Captions"],
        ["'=HYPERLINK(1)", "Weaning", "", "False", "False", "False"],
    ]


def test_the_home_page_counts_with_one_query_each(editor, talks, django_assert_num_queries):
    [panel] = [
        one for one in editor.get("/admin/").context["panels"] if getattr(one, "name", "") == "missing"
    ]
    with django_assert_num_queries(3):
        counts = panel.get_context_data({})["counts"]
    assert [count for _label, count, _address in counts] == [2, 1, 1]
