"""Every engine: a rebuild shows all of the new or all of the old, and one writes at a time."""

import pytest

from search.engines.protocol import IndexBusy
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


def test_a_second_writer_is_refused_at_once(engine, connect):
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:1")])
        for other in (engine, connect()):
            with pytest.raises(IndexBusy):
                other.write([entry("Late")])
            with pytest.raises(IndexBusy):
                other.delete(["talk:1"])
            with pytest.raises(IndexBusy), other.rebuild():
                pass
    assert keys(engine.search(SearchQuery(""))) == ["talk:1"]
    connect().write([entry("Late", key="talk:2")])
    assert engine.search(SearchQuery("")).total == 2


def test_readers_are_never_refused(engine, connect):
    engine.write([entry("Weaning", key="talk:1")])
    with engine.rebuild():
        other = connect()
        assert keys(other.search(SearchQuery("weaning"))) == ["talk:1"]
        assert other.suggest("wea")[0].key == "talk:1"
        assert list(other.revisions()) == [("talk:1", 0)]
