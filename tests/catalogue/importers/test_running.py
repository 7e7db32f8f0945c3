"""Runs in slices: listed, written, cut off and gone on with."""

import pytest

from catalogue.importers import running
from catalogue.models import ImportChange, ImportItem, ImportRun, SessionPage, Talk
from tests import factories

from .conftest import CONGRESS, finished, talk, write_lines
from .test_twice_is_once import LINES, facts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def figures(run):
    names = ("created", "changed", "unchanged", "withdrawn", "refused")
    return tuple(getattr(run, name) for name in names)


def test_a_run_brings_what_the_command_brings(bring, listed):
    bring(*LINES, source="by command")
    by_command = facts()
    clear()
    run = listed(*LINES)
    assert (run.state, run.error, figures(run)) == ("done", "", (160, 0, 0, 0, 0))
    assert facts() == by_command


def clear():
    from catalogue.models import (
        CongressPage,
        ImportSource,
        Keyword,
        Person,
        Recording,
        TopicPage,
        WebinarPage,
    )

    for page in (*CongressPage.objects.all(), *WebinarPage.objects.all(), *TopicPage.objects.filter(depth=4)):
        page.delete()
    for model in (Talk, Person, Recording, Keyword):
        model.objects.all().delete()
    ImportSource.objects.exclude(name="society").delete()


def test_a_second_run_finds_everything_unchanged_and_the_source_s_position_is_kept(listed, source):
    listed(*LINES)
    run = listed(*LINES)
    assert figures(run) == (0, 0, 159, 0, 0)
    source.refresh_from_db()
    assert source.position == run.position


def test_what_refers_to_something_on_a_later_page_waits_for_it(listed):
    run = listed(*reversed(LINES))
    assert (run.state, figures(run)) == ("done", (160, 0, 0, 0, 0))
    assert SessionPage.objects.get().talks.count() == 1
    assert not run.changes.exclude(state="applied").exists()


def test_what_refers_to_nothing_is_refused_at_the_end_with_its_place(listed):
    run = listed(talk("t2", session="nowhere"), CONGRESS, talk("t1"))
    assert figures(run) == (2, 0, 0, 0, 1)
    [problem] = run.problems.all()
    assert (problem.source_id, problem.place) == ("t2", "programme.jsonl:1")
    assert "nothing has the id 'nowhere'" in problem.reason


def test_the_same_id_on_two_pages_is_refused_the_second_time(listed):
    run = listed(CONGRESS, *(talk(f"t{n}") for n in range(150)), talk("t3", title="Again"))
    assert (figures(run), run.problems.get().source_id) == ((151, 0, 0, 0, 1), "t3")
    assert Talk.objects.get(import_items__source_id="t3").title == "Talk t3"


def test_cut_off_after_every_single_batch_it_ends_the_same(listed, source):
    write_lines(source, *LINES)
    run = running.start(source)
    slices = 0
    while running.work(at_most=0):
        slices += 1
    run.refresh_from_db()
    assert (run.state, figures(run)) == ("done", (160, 0, 0, 0, 0))
    assert slices > 5
    assert figures(listed(*LINES)) == (0, 0, 159, 0, 0)


def test_paused_it_rests_and_resumed_it_goes_on(source):
    write_lines(source, CONGRESS, *(talk(f"t{n}") for n in range(350)))
    run = running.start(source)
    for _slice in range(3):
        running.work(at_most=0)
    assert running.pause(run).state == "paused"
    assert not running.work()
    before = Talk.objects.count()
    running.resume(run)
    assert figures(finished(run)) == (351, 0, 0, 0, 0)
    assert 0 < before < 350


def test_stopped_it_keeps_what_it_wrote_and_the_next_begins_anew(source):
    write_lines(source, CONGRESS, *(talk(f"t{n}") for n in range(150)))
    run = running.start(source)
    running.work(at_most=0)
    assert running.stop(run).state == "stopped"
    assert not running.work()
    again = finished(running.start(source))
    assert again.created + Talk.objects.filter(import_items__seen_in=again).count() > 150
    assert Talk.objects.count() == 150


def test_a_source_has_one_run_at_a_time(source):
    write_lines(source, CONGRESS)
    run = running.start(source)
    assert running.start(source) == run
    assert ImportRun.objects.count() == 1


def test_each_change_keeps_old_and_new_values(listed):
    listed(CONGRESS, talk("t1", abstract="Old.", faculty=["Ada Vermeer"]))
    run = listed(CONGRESS, talk("t1", abstract="New.", faculty=["Bo Lindqvist"]))
    change = run.changes.get(kind="talk")
    assert (change.action, change.state, change.title) == ("changed", "applied", "Talk t1")
    assert change.old == {"abstract": "Old.", "faculty": [["name:ada vermeer", "speaker", "", ""]]}
    assert change.new == {"abstract": "New.", "faculty": [["name:bo lindqvist", "speaker", "", ""]]}
    assert ImportChange.objects.filter(run=run, action="created").get().title == "Bo Lindqvist"


def test_what_waits_as_a_draft_is_not_published_by_any_run(listed, source):
    source.drafts = ["talk"]
    source.save()
    listed(CONGRESS, talk("t1"))
    row = Talk.objects.get()
    assert (row.live, row.has_unpublished_changes) == (False, True)
    listed(CONGRESS, talk("t1", abstract="More."))
    row.refresh_from_db()
    assert (row.live, row.abstract) == (False, "More.")
    assert ImportItem.objects.get(kind="talk").written["live"]
