"""Every engine: what is written is found, what is deleted is gone, and an older write never wins."""

from search.query import SearchQuery
from tests.search.builders import entry, keys, titles


def test_a_written_entry_is_found_when_write_returns(engine):
    engine.write([entry("Weaning from VA-ECMO", key="talk:1")])
    assert keys(engine.search(SearchQuery("weaning"))) == ["talk:1"]


def test_nothing_is_found_before_the_first_write(engine):
    results = engine.search(SearchQuery("weaning"))
    assert (results.hits, results.total, results.partial) == ((), 0, 0)
    assert engine.suggest("wea") == []
    assert list(engine.revisions()) == []


def test_another_process_sees_a_write_at_once(engine, connect):
    other = connect()
    assert other.search(SearchQuery("")).total == 0
    engine.write([entry("Weaning")])
    assert other.search(SearchQuery("weaning")).total == 1


def test_writing_again_replaces_the_entry(engine):
    engine.write([entry("Weaning", key="talk:1", revision=1)])
    engine.write([entry("Cannulation", key="talk:1", revision=2)])
    assert engine.search(SearchQuery("weaning")).total == 0
    assert titles(engine.search(SearchQuery(""))) == ["Cannulation"]


def test_an_older_revision_never_replaces_a_newer_one(engine):
    engine.write([entry("New title", key="talk:1", revision=7)])
    engine.write([entry("Old title", key="talk:1", revision=6)])
    assert titles(engine.search(SearchQuery(""))) == ["New title"]


def test_of_one_key_twice_in_a_write_the_newest_revision_stays(engine):
    engine.write([entry("Newest", key="talk:1", revision=3), entry("Older", key="talk:1", revision=2)])
    assert titles(engine.search(SearchQuery(""))) == ["Newest"]


def test_the_same_revision_may_be_written_again(engine):
    engine.write([entry("First", key="talk:1", revision=3)])
    engine.write([entry("Second", key="talk:1", revision=3)])
    assert titles(engine.search(SearchQuery(""))) == ["Second"]


def test_a_deleted_entry_is_found_nowhere(engine):
    engine.write([entry("Weaning", key="talk:1", said=[(0, "the oxygenator")]), entry("Echo", key="talk:2")])
    engine.delete(["talk:1"])
    assert engine.search(SearchQuery("weaning oxygenator")).hits == ()
    assert keys(engine.search(SearchQuery(""))) == ["talk:2"]
    assert engine.suggest("weaning") == []
    assert [key for key, _ in engine.revisions()] == ["talk:2"]


def test_deleting_an_unknown_key_is_fine(engine):
    engine.write([entry(key="talk:1")])
    engine.delete(["talk:404", "talk:1", "talk:1"])
    assert engine.search(SearchQuery("")).total == 0


def test_a_late_write_does_not_bring_a_deleted_entry_back(engine):
    engine.write([entry(key="talk:1", revision=5)])
    engine.delete({"talk:1": 6})
    engine.write([entry(key="talk:1", revision=5)])
    assert engine.search(SearchQuery("")).total == 0


def test_a_late_delete_does_not_remove_a_newer_entry(engine):
    engine.write([entry(key="talk:1", revision=7)])
    engine.delete({"talk:1": 6})
    assert engine.search(SearchQuery("")).total == 1


def test_a_deleted_entry_may_return_with_a_newer_revision(engine):
    engine.write([entry("Back again", key="talk:1", revision=5)])
    engine.delete(["talk:1"])
    engine.write([entry("Back again", key="talk:1", revision=6)])
    assert keys(engine.search(SearchQuery("again"))) == ["talk:1"]


def test_a_shorter_transcript_leaves_no_moments_of_the_longer_one(engine):
    long = [(start, "about the oxygenator") for start in range(0, 200_000, 5_000)]
    engine.write([entry(key="talk:1", revision=1, said=long)])
    engine.write([entry(key="talk:1", revision=2, said=[(0, "about the oxygenator")])])
    [hit] = engine.search(SearchQuery("oxygenator")).hits
    assert [moment.start_ms for moment in hit.moments] == [0]


def test_revisions_lists_every_key_in_order(engine):
    engine.write(
        [entry(key="talk:2", revision=4), entry(key="person:1", revision=9), entry(key="talk:10", revision=1)]
    )
    assert list(engine.revisions()) == [("person:1", 9), ("talk:10", 1), ("talk:2", 4)]


def test_writing_nothing_is_fine(engine):
    engine.write([])
    engine.delete([])
    assert engine.search(SearchQuery("")).total == 0
