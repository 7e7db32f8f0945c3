"""A fresh index beside the one that is read, while others go on writing; and the way back."""

import pytest

from catalogue.models import Person, Talk
from search.comparison import compare, heal
from search.engines.protocol import IndexBusy, NoPreviousIndex
from search.indexing import index_pending
from search.lease import REBUILD, Lease
from search.models import Announcement, IndexedEntry, IndexState
from search.present import present_engine
from search.query import SearchQuery
from search.rebuilding import go_back, rebuild
from tests import factories as make
from tests.search.indexed import found, key

pytestmark = pytest.mark.django_db


def seen(text="") -> list[str]:
    """What readers find now, with nothing indexed first."""
    return [hit.key for hit in present_engine().search(SearchQuery(text, kinds=("talk",))).hits]


def several_batches(monkeypatch):
    """Two entries a batch: a rebuild looks at the outbox between any two."""
    monkeypatch.setattr("search.rebuilding.BATCH", 2)


def test_what_changes_during_a_rebuild_is_found_before_it_ends(monkeypatch):
    several_batches(monkeypatch)
    talk, withdrawn = make.talk("Cannulation"), make.talk("Decannulation")
    index_pending()
    steps = []

    def meanwhile(done):
        if not steps:
            make.talk("Weaning early", page=talk.page)
            withdrawn.unpublish()
            assert index_pending() == 0
        steps.append((len(seen("weaning early")), len(seen("decannulation"))))

    rebuild(meanwhile)
    assert steps[0] == (0, 1)
    assert steps[1] == steps[-1] == (1, 0)
    assert seen("cannulation") == [key(talk)]
    assert len(seen("weaning early")) == 1
    assert seen("decannulation") == []


def test_what_changes_after_it_was_filled_in_is_not_lost(monkeypatch):
    several_batches(monkeypatch)
    talks = [make.talk(f"Cannulation {n}") for n in range(3)]
    index_pending()

    def meanwhile(done):
        talk = Talk.objects.get(pk=talks[(done // 2) % 3].pk)
        talk.title = f"Changed at {done}"
        talk.save()

    rebuild(meanwhile)
    assert not Announcement.objects.exists()
    assert compare().keys == set()
    titles = [talk.title for talk in Talk.objects.order_by("pk")]
    assert [seen(f'"{title}"') for title in titles] == [[key(talk)] for talk in talks]


def test_a_rebuild_forgets_what_the_database_does_not_have():
    talk = make.talk("Cannulation")
    index_pending()
    Talk.objects.filter(pk=talk.pk).update(live=False)
    Person.objects.all().delete()
    rebuild()
    assert found("cannulation") == []
    assert not IndexedEntry.objects.filter(key=key(talk)).exists()


def test_what_did_not_change_keeps_its_revision():
    talk, changed = make.talk("Cannulation"), make.talk("Decannulation")
    index_pending()
    before = dict(present_engine().revisions())
    Talk.objects.filter(pk=changed.pk).update(title="Weaning")
    rebuild()
    after = dict(present_engine().revisions())
    assert after[key(talk)] == before[key(talk)]
    assert after[key(changed)] > before[key(changed)]
    assert compare().keys == set()


def test_a_rebuild_that_fails_leaves_everything_true():
    talk = make.talk("Cannulation")
    index_pending()
    Talk.objects.filter(pk=talk.pk).update(title="Never announced")

    def fail(done):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        rebuild(fail)
    assert seen("cannulation") == [key(talk)]
    assert compare().stale == {key(talk)}
    assert IndexState.row().get().writer == ""


def test_a_second_rebuild_is_refused_at_once_and_says_who_is_at_work():
    make.talk()

    def meanwhile(done):
        with pytest.raises(IndexBusy, match=r"rebuilt already, by process \d+ on .+ try again"):
            rebuild()
        with pytest.raises(IndexBusy, match="rebuilt already"):
            go_back()

    assert rebuild(meanwhile) == 3


def test_a_rebuild_waits_for_whoever_is_indexing_but_not_for_ever():
    make.talk()
    with Lease(), pytest.raises(IndexBusy, match=r"Process \d+ on .+ is writing"):
        rebuild(patience=0.2)
    assert rebuild(patience=0.2) == 3


def test_a_rebuild_whose_place_was_taken_stops_and_shows_nothing():
    talk = make.talk("Cannulation")
    index_pending()
    Talk.objects.filter(pk=talk.pk).update(title="Half of it")

    def taken(done):
        IndexState.row().update(writer="elsewhere/1/x")

    make.talk("One more")
    with pytest.raises(IndexBusy, match="took over"):
        rebuild(taken)
    assert seen("cannulation") == [key(talk)]


def test_going_back_heals_only_what_changed_since():
    talk, gone = make.talk("Cannulation"), make.talk("Decannulation")
    index_pending()
    rebuild()
    former = key(gone)
    gone.delete()
    added = make.talk("Weaning", page=talk.page)
    index_pending()
    go_back()
    assert seen("decannulation") == [former]
    differing = compare()
    assert (differing.missing, differing.stale, differing.extra) == ({key(added)}, set(), {former})
    heal(differing)
    assert compare().keys == set()
    assert (seen("decannulation"), seen("weaning")) == ([], [key(added)])


def test_there_is_no_way_back_before_a_rebuild():
    make.talk()
    index_pending()
    with pytest.raises(NoPreviousIndex):
        go_back()
    with Lease(REBUILD) as lease:
        assert lease.is_held
