"""Runs that wait: what they would do is shown, decided all together or one by one, and done as it was shown."""

import pytest

from catalogue.importers import running
from catalogue.importers.approving import approve, decline
from catalogue.importers.undoing import undo
from catalogue.models import CongressPage, ImportItem, Person, Talk
from tests import factories

from .conftest import CONGRESS, finished, talk, write_lines
from .test_twice_is_once import LINES, facts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def planned(run):
    return (run.to_create, run.to_change, run.to_withdraw, run.refused)


def titles():
    return dict(Talk.objects.values_list("import_items__source_id", "title"))


def test_a_waiting_run_shows_what_it_would_do_and_does_nothing(listed, source):
    run = listed(*LINES, talk("lost", session="nowhere"), waits=True)
    assert (run.state, planned(run)) == ("awaiting", (160, 0, 0, 1))
    assert (Talk.objects.count(), Person.objects.count(), ImportItem.objects.count()) == (0, 0, 0)
    change = run.changes.get(source_id="t2")
    assert (change.title, change.old, change.new["abstract"]) == ("Talk t2", {}, "Words.")
    source.refresh_from_db()
    assert source.position == {}


def test_approved_as_a_whole_it_ends_as_if_it_had_not_waited(listed):
    run = listed(*reversed(LINES), waits=True)
    assert approve(run) == 160
    run = finished(run)
    assert (run.state, run.created, planned(run)) == ("done", 160, (0, 0, 0, 0))
    waited = facts()
    from .test_running import clear

    clear()
    ImportItem.objects.all().delete()
    listed(*reversed(LINES))
    assert facts() == waited


def test_one_by_one_what_is_approved_is_done_and_what_is_declined_is_not(listed):
    listed(CONGRESS, talk("t1"), talk("t2"), talk("t3"))
    run = listed(CONGRESS, talk("t1", title="A"), talk("t2", title="B"), talk("t4"), waits=True)
    assert planned(run) == (1, 2, 1, 0)
    approve(run, ["t1"])
    run = finished(run)
    assert (run.state, run.changed, planned(run)) == ("awaiting", 1, (1, 1, 1, 0))
    assert titles() == {"t1": "A", "t2": "Talk t2", "t3": "Talk t3"}
    decline(run, ["t2", "t4"])
    approve(run, ["t3"])
    run = finished(run)
    assert (run.state, run.withdrawn) == ("done", 1)
    assert titles() == {"t1": "A", "t2": "Talk t2", "t3": "Talk t3"}
    assert not Talk.objects.get(title="Talk t3").live


def test_what_was_declined_is_proposed_again_only_when_the_source_says_otherwise(listed):
    listed(CONGRESS, talk("t1"))
    decline(listed(CONGRESS, talk("t1", title="A"), talk("t2"), waits=True))
    run = listed(CONGRESS, talk("t1", title="A"), talk("t2"), waits=True)
    assert (run.state, planned(run)) == ("done", (0, 0, 0, 0))
    run = listed(CONGRESS, talk("t1", title="B"), talk("t2", title="C"), waits=True)
    assert planned(run) == (1, 1, 0, 0)
    assert listed(CONGRESS, talk("t1", title="A"), talk("t2")).created == 0


def test_what_was_edited_since_it_was_shown_is_shown_again(listed):
    listed(CONGRESS, talk("t1", abstract="Old."))
    run = listed(CONGRESS, talk("t1", title="A", abstract="New."), waits=True)
    Talk.objects.update(title="The editor's")
    approve(run)
    run = finished(run)
    assert (run.state, titles()["t1"], Talk.objects.get().abstract) == ("done", "The editor's", "New.")
    assert run.changes.get().reason == "edited meanwhile and kept: title"


def test_what_others_did_meanwhile_is_left(listed):
    listed(CONGRESS, talk("t1"))
    run = listed(CONGRESS, talk("t1", title="A"), waits=True)
    Talk.objects.update(title="A")
    approve(run)
    run = finished(run)
    assert (run.state, run.changed, run.changes.get().state) == ("done", 0, "kept")


def test_what_belongs_to_something_not_approved_is_proposed_again_and_says_why(listed):
    run = listed(CONGRESS, talk("t1", faculty=["Ada Vermeer"]), waits=True)
    approve(run, ["t1"])
    run = finished(run)
    change = run.changes.get(source_id="t1")
    assert (run.state, change.state) == ("awaiting", "proposed")
    assert "nothing has the id 'c'" in change.reason
    approve(run, ["c", "t1"])
    run = finished(run)
    assert (run.state, run.created) == ("done", 3)
    assert Person.objects.get().name == "Ada Vermeer"


def test_cut_off_after_every_batch_it_shows_does_and_undoes_the_same(source):
    write_lines(source, *LINES)
    run = running.start(source, waits=True)
    in_smallest_slices(run)
    assert (run.state, planned(run)) == ("awaiting", (160, 0, 0, 0))
    approve(run)
    in_smallest_slices(run)
    assert (run.state, run.created, Talk.objects.filter(live=True).count()) == ("done", 160, 149)
    undo(run)
    in_smallest_slices(run)
    assert (run.state, run.undone, Talk.objects.filter(live=True).count()) == ("done", 160, 0)


def in_smallest_slices(run):
    while running.work(at_most=0):
        pass
    run.refresh_from_db()


def test_what_a_stopped_run_proposed_is_done_no_more(listed):
    run = listed(CONGRESS, talk("t1"), waits=True)
    running.stop(run)
    assert approve(run) == 0
    assert (finished(run).state, Talk.objects.count()) == ("stopped", 0)


def test_a_later_run_takes_the_place_of_one_that_nobody_decided(listed):
    first = listed(CONGRESS, talk("t1"), waits=True)
    second = listed(CONGRESS, talk("t1"), talk("t2"), waits=True)
    first.refresh_from_db()
    assert (first.state, second.state, planned(second)) == ("stopped", "awaiting", (3, 0, 0, 0))
    assert not CongressPage.objects.exists()
