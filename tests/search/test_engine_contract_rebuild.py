"""Every engine: a rebuild shows all of the new or all of the old, and loses nothing written meanwhile."""

import pytest

from search.engines.protocol import NoPreviousIndex
from search.query import SearchQuery
from search.vocabulary import Vocabulary
from tests.search.builders import entry, keys


def test_readers_see_the_old_index_until_the_rebuild_ends(engine, connect):
    other = connect()
    engine.write([entry("Old", key="talk:1")])
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:2")])
        assert keys(other.search(SearchQuery(""))) == ["talk:1"]
        fresh.write([entry("Newer", key="talk:3")])
        assert keys(engine.search(SearchQuery(""))) == ["talk:1"]
    assert sorted(keys(other.search(SearchQuery("")))) == ["talk:2", "talk:3"]
    assert sorted(keys(engine.search(SearchQuery("")))) == ["talk:2", "talk:3"]


def test_a_rebuild_that_fails_leaves_the_old_index(engine):
    engine.write([entry("Old", key="talk:1")])
    with pytest.raises(ZeroDivisionError), engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:2")])
        raise ZeroDivisionError
    assert keys(engine.search(SearchQuery(""))) == ["talk:1"]
    engine.write([entry("More", key="talk:3")])
    assert engine.search(SearchQuery("")).total == 2


def test_a_rebuild_needs_no_index_before_it(engine):
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:2")])
    assert keys(engine.search(SearchQuery("new"))) == ["talk:2"]


def test_a_rebuild_of_nothing_is_empty(engine):
    engine.write([entry("Old", key="talk:1")])
    with engine.rebuild():
        pass
    assert engine.search(SearchQuery("")).total == 0


def test_a_rebuild_can_be_written_to_afterwards(engine):
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:2", revision=5)])
    engine.write([entry("Newest", key="talk:2", revision=6), entry("Other", key="talk:3")])
    assert list(engine.revisions()) == [("talk:2", 6), ("talk:3", 0)]


def test_a_rebuild_answers_as_writing_does(engine):
    talks = [
        entry(f"Weaning {'echo ' * (n % 4)}", key=f"talk:{n}", said=[(0, "pump")], year=2000 + n % 3)
        for n in range(12)
    ]
    engine.write(talks)
    written = engine.search(SearchQuery("weaning echo pump", limit=100))
    with engine.rebuild() as fresh:
        fresh.write(talks)
    rebuilt = engine.search(SearchQuery("weaning echo pump", limit=100))
    assert (rebuilt.total, rebuilt.partial, rebuilt.facets) == (
        written.total,
        written.partial,
        written.facets,
    )
    assert {hit.key: hit.moments for hit in rebuilt.hits} == {hit.key: hit.moments for hit in written.hits}


def test_what_was_deleted_may_be_in_a_rebuild(engine):
    engine.write([entry("Old", key="talk:1", revision=3)])
    engine.delete({"talk:1": 4})
    with engine.rebuild() as fresh:
        fresh.write([entry("Back", key="talk:1", revision=5)])
    assert keys(engine.search(SearchQuery("back"))) == ["talk:1"]


def test_the_vocabulary_outlives_a_rebuild(engine):
    engine.use_vocabulary(Vocabulary((("harlequin syndrome", "north-south phenomenon"),)))
    with engine.rebuild() as fresh:
        fresh.write([entry("Harlequin syndrome", key="talk:1")])
    assert engine.search(SearchQuery("north-south phenomenon")).total == 1


def test_readers_are_never_refused(engine, connect):
    engine.write([entry("Weaning", key="talk:1")])
    with engine.rebuild():
        other = connect()
        assert keys(other.search(SearchQuery("weaning"))) == ["talk:1"]
        assert other.suggest("wea")[0].key == "talk:1"
        assert list(other.revisions()) == [("talk:1", 0)]


def test_an_update_during_a_rebuild_is_found_at_once_and_afterwards(engine, connect):
    other = connect()
    engine.write([entry("Old", key="talk:1", revision=1), entry("Same", key="talk:2", revision=1)])
    with engine.rebuild() as fresh:
        assert fresh.write([entry("Old", key="talk:1", revision=2)]) == {}
        changed = [entry("Changed", key="talk:1", revision=3), entry("Added", key="talk:3", revision=3)]
        assert fresh.update(changed) == {}
        assert list(other.revisions()) == [("talk:1", 3), ("talk:2", 1), ("talk:3", 3)]
        assert keys(other.search(SearchQuery("changed"))) == ["talk:1"]
    assert list(other.revisions()) == [("talk:1", 3), ("talk:3", 3)]
    assert keys(engine.search(SearchQuery("changed"))) == ["talk:1"]
    assert engine.search(SearchQuery("old")).total == 0


def test_a_deletion_during_a_rebuild_is_seen_at_once_and_afterwards(engine, connect):
    other = connect()
    engine.write([entry("One", key="talk:1", revision=1), entry("Two", key="talk:2", revision=1)])
    with engine.rebuild() as fresh:
        fresh.write([entry("One", key="talk:1", revision=2), entry("Two", key="talk:2", revision=2)])
        fresh.delete({"talk:1": 3, "talk:9": 3})
        assert list(other.revisions()) == [("talk:2", 1)]
        assert keys(other.search(SearchQuery(""))) == ["talk:2"]
    assert list(engine.revisions()) == [("talk:2", 2)]


def test_filling_undoes_nothing_that_was_written_meanwhile(engine):
    engine.write([entry("Old", key=f"talk:{n}", revision=1) for n in (1, 2)])
    with engine.rebuild() as fresh:
        fresh.update([entry("Newer", key="talk:1", revision=5, said=[(0, "cannula")])])
        fresh.delete({"talk:2": 5, "talk:3": 5})
        fresh.write([entry("Older", key=f"talk:{n}", revision=4, said=[(0, "pump")]) for n in (1, 2, 3)])
    assert list(engine.revisions()) == [("talk:1", 5)]
    assert engine.search(SearchQuery("pump")).total == 0
    [hit] = engine.search(SearchQuery("cannula")).hits
    assert len(hit.moments) == 1


def test_filling_twice_leaves_one_of_each(engine):
    with engine.rebuild() as fresh:
        fresh.write([entry("First", key="talk:1", revision=1, said=[(0, "the pump"), (40_000, "the pump")])])
        fresh.write([entry("Second", key="talk:1", revision=2, said=[(0, "the pump")])])
    [hit] = engine.search(SearchQuery("pump")).hits
    assert (hit.title[0].text, len(hit.moments)) == ("Second", 1)


def test_what_was_deleted_during_a_rebuild_may_come_back_newer(engine):
    engine.write([entry("One", key="talk:1", revision=1)])
    with engine.rebuild() as fresh:
        fresh.delete({"talk:1": 2})
        fresh.update([entry("Restored", key="talk:1", revision=3)])
        assert list(engine.revisions()) == [("talk:1", 3)]
    assert list(engine.revisions()) == [("talk:1", 3)]


def test_a_deletion_during_a_rebuild_is_remembered_after_it(engine):
    engine.write([entry("One", key="talk:1", revision=1)])
    with engine.rebuild() as fresh:
        fresh.delete({"talk:1": 5})
    engine.write([entry("Late", key="talk:1", revision=4)])
    assert list(engine.revisions()) == []


def test_what_was_written_during_a_rebuild_that_fails_stays(engine):
    engine.write([entry("One", key="talk:1", revision=1), entry("Two", key="talk:2", revision=1)])
    with pytest.raises(ZeroDivisionError), engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:3", revision=2)])
        fresh.update([entry("Changed", key="talk:1", revision=3)])
        fresh.delete({"talk:2": 3})
        raise ZeroDivisionError
    assert list(engine.revisions()) == [("talk:1", 3)]


def test_going_back_shows_the_index_from_before_the_rebuild(engine, connect):
    other = connect()
    engine.write([entry("Old", key="talk:1")])
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:2")])
    engine.back()
    assert keys(other.search(SearchQuery(""))) == ["talk:1"]
    engine.write([entry("More", key="talk:3")])
    assert sorted(keys(other.search(SearchQuery("")))) == ["talk:1", "talk:3"]


def test_going_back_twice_shows_the_newer_index(engine):
    engine.write([entry("Old", key="talk:1")])
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:2")])
    engine.back()
    engine.back()
    assert keys(engine.search(SearchQuery(""))) == ["talk:2"]


def test_there_is_no_going_back_before_a_rebuild(engine):
    with pytest.raises(NoPreviousIndex):
        engine.back()
    engine.write([entry("Only", key="talk:1")])
    with pytest.raises(NoPreviousIndex):
        engine.back()
    assert keys(engine.search(SearchQuery(""))) == ["talk:1"]


def test_a_rebuild_that_fails_can_be_followed_by_another(engine):
    engine.write([entry("Old", key="talk:1")])
    with pytest.raises(ZeroDivisionError), engine.rebuild():
        raise ZeroDivisionError
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:2")])
    engine.back()
    assert keys(engine.search(SearchQuery(""))) == ["talk:1"]


TOO_LARGE = 2**70


def test_an_entry_that_cannot_be_taken_stops_no_other(engine):
    engine.write([entry("Kept", key="talk:2", revision=1)])
    refused = engine.write(
        [
            entry("One", key="talk:1", revision=2),
            entry("Bad", key="talk:2", revision=2, congress_id=TOO_LARGE),
            entry("Three", key="talk:3", revision=2),
        ]
    )
    assert refused.keys() == {"talk:2"}
    assert refused["talk:2"]
    assert list(engine.revisions()) == [("talk:1", 2), ("talk:2", 1), ("talk:3", 2)]


def test_a_rebuild_says_what_it_could_not_take(engine):
    engine.write([entry("Kept", key="talk:1", revision=1)])
    with engine.rebuild() as fresh:
        bad = entry("Bad", key="talk:1", revision=2, congress_id=TOO_LARGE)
        assert fresh.write([bad, entry("Two", key="talk:2")]).keys() == {"talk:1"}
        assert fresh.update([bad, entry("Three", key="talk:3")]).keys() == {"talk:1"}
        assert [key for key, _ in engine.revisions()] == ["talk:1", "talk:3"]
    assert [key for key, _ in engine.revisions()] == ["talk:2", "talk:3"]


def test_revisions_can_be_read_from_a_key_on(engine):
    engine.write([entry("One", key=f"talk:{n}", revision=n) for n in (1, 2, 10)])
    assert list(engine.revisions(after="talk:1")) == [("talk:10", 10), ("talk:2", 2)]
    assert list(engine.revisions(after="talk:2")) == []


def test_an_engine_describes_its_index(engine):
    assert engine.describe()["entries"] == 0
    engine.write([entry("One", key="talk:1"), entry("Two", key="talk:2")])
    engine.delete(["talk:2"])
    about = engine.describe()
    assert about["entries"] == 1
    assert about["disk_bytes"] > 0
    assert about["engine"]
    assert about["made"]
    assert engine.disagreement() == ""


def test_a_vocabulary_that_can_be_used_is_refused_nowhere(engine):
    vocabulary = Vocabulary((("harlequin syndrome", "north-south phenomenon"),))
    assert engine.check_vocabulary(vocabulary) == {}
    assert engine.use_vocabulary(vocabulary) == {}
