"""Database and index compared in key order, in pages and in slices of a night."""

from itertools import pairwise

import pytest

from catalogue.models import Talk
from search import comparison
from search.building import build_entries
from search.comparison import compare, compare_slice, heal
from search.indexing import index_pending
from search.keys import all_keys
from search.models import Announcement, IndexState
from search.present import present_engine
from search.tasks import compare_index
from tests import factories as make
from tests.search.indexed import found, key

pytestmark = pytest.mark.django_db


def talks(count: int) -> list[Talk]:
    session = make.session("Programme")
    made = [make.talk(f"Cannulation {number}", page=session) for number in range(count)]
    index_pending()
    return made


def test_keys_come_in_the_order_of_the_index():
    talks(12)
    make.person("Ada Vermeer")
    keys = list(all_keys())
    assert keys == sorted(keys)
    assert [key for key in keys if not key.startswith("person")] == [
        key for key, _ in present_engine().revisions()
    ]
    for before, after in pairwise(keys):
        assert next(iter(all_keys(after=before))) == after
    assert list(all_keys(after=keys[-1])) == []


def test_pages_find_what_one_page_finds(monkeypatch):
    lost, stale, ghost, *_ = talks(9)
    present_engine().delete([key(lost)])
    Talk.objects.filter(pk=stale.pk).update(title="Changed by nobody")
    Talk.objects.filter(pk=ghost.pk).update(live=False)
    at_once = compare()
    assert (at_once.missing, at_once.stale, at_once.extra) == ({key(lost)}, {key(stale)}, {key(ghost)})
    monkeypatch.setattr(comparison, "PAGE", 2)
    assert compare() == at_once


def test_an_older_state_that_came_back_is_stale():
    [talk] = talks(1)
    [before] = [row for row in present_engine().revisions() if row[0] == key(talk)]
    talk.title = "Newer"
    talk.save()
    index_pending()
    assert compare().keys == set()
    engine = present_engine()
    engine.delete([key(talk)])
    [entry] = build_entries([key(talk)], before[1])
    with engine.rebuild() as fresh:  # as if restored from a copy
        fresh.write([entry])
    assert compare().stale == {key(talk)}


def test_what_is_announced_is_no_difference():
    [talk] = talks(1)
    present_engine().delete([key(talk)])
    talk.save()
    assert compare().keys == set()


def test_what_is_indexed_while_we_compare_is_no_difference(monkeypatch):
    changed, lost, *_ = talks(6)
    present_engine().delete([key(lost)])
    monkeypatch.setattr(comparison, "PAGE", 2)
    revisions = present_engine().revisions()
    before = dict(revisions)
    changed.title = "Changed meanwhile"
    changed.save()
    number = IndexState.row().get().revision
    index_pending()
    assert dict(present_engine().revisions())[key(changed)] > before[key(changed)]
    seeming = comparison._differing(before)
    assert seeming.stale == {key(changed)}
    sure = comparison._confirmed(comparison.Differences(stale={key(changed)}, missing={key(lost)}), number)
    assert (sure.missing, sure.stale) == ({key(lost)}, set())


def test_a_night_s_slices_mend_everything_and_begin_anew(monkeypatch):
    made = talks(7)
    monkeypatch.setattr(comparison, "PAGE", 2)
    for talk in made:
        present_engine().delete([key(talk)])
    slices = 0
    while compare_slice(seconds=1e-9):
        assert IndexState.row().get().compared_until
        slices += 1
    assert slices >= 4
    assert IndexState.row().get().compared_until == ""
    assert Announcement.objects.count() == 7
    assert len(found("cannulation", kinds=("talk",))) == 7
    assert compare().keys == set()


def test_the_nightly_task_goes_on_where_it_was_interrupted():
    first, last = talks(2)
    for talk in (first, last):
        present_engine().delete([key(talk)])
    IndexState.row().update(compared_until=key(first))
    compare_index()
    assert found("cannulation", kinds=("talk",)) == [key(last)]
    compare_index()
    assert len(found("cannulation", kinds=("talk",))) == 2


def test_healing_twice_does_no_harm():
    lost, _ = talks(2)
    present_engine().delete([key(lost)])
    differing = compare()
    heal(differing)
    heal(differing)
    assert compare().keys == set()
