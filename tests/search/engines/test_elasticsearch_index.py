"""What the cluster's engine does with its indexes: names, what is kept, what is swept, what another version made."""

import pytest
from elasticsearch import Elasticsearch

from search.engines.elasticsearch import documents
from search.engines.protocol import EngineUnavailable
from search.query import SearchQuery
from search.vocabulary import Vocabulary
from tests.search.builders import entry, keys

pytestmark = pytest.mark.elasticsearch


@pytest.fixture
def server(elasticsearch_url):
    with Elasticsearch(elasticsearch_url) as client:
        yield client


@pytest.fixture
def engine(connect_elasticsearch):
    return connect_elasticsearch()


@pytest.fixture
def prefix(engine):
    return engine._connection.servers.prefix


def indexes(server, prefix) -> dict[str, set[str]]:
    """The names of the indexes of this test, each with its aliases."""
    found = server.indices.get_alias(index=f"{prefix}-*")
    return {name: set(about["aliases"]) for name, about in found.items()}


def rules(server, prefix) -> set[str]:
    answer = server.synonyms.get_synonym(id=f"{prefix}-terms", size=100)
    return {rule["synonyms"] for rule in answer["synonyms_set"]}


def writes(server, prefix) -> set[int]:
    """Where the server keeps the terms of this test, the numbers of the writes that they are from."""
    own = {"term": {"synonyms_set": f"{prefix}-terms"}}
    found = server.search(index=".synonyms*", expand_wildcards="all", seq_no_primary_term=True, query=own)
    return {hit["_seq_no"] for hit in found["hits"]["hits"]}


def test_an_index_is_named_by_layout_and_time_and_says_who_made_it(engine, server, prefix):
    engine.write([entry("Weaning")])
    [name] = [name for name, aliases in indexes(server, prefix).items() if f"{prefix}-entries" in aliases]
    assert name.startswith(f"{prefix}-entries-{documents.layout()}-")
    about = server.indices.get_mapping(index=name)[name]["mappings"]
    assert about["_meta"]["layout"] == documents.layout()
    assert about["dynamic"] == "strict"


def test_the_index_before_is_kept_until_the_next_rebuild(engine, server, prefix):
    for title in ("First", "Second", "Third"):
        with engine.rebuild() as fresh:
            fresh.write([entry(title)])
    found = indexes(server, prefix)
    assert len(found) == 6
    assert sorted(alias for aliases in found.values() for alias in aliases) == sorted(
        f"{prefix}-{name}{kept}" for name in documents.DOCUMENTS for kept in ("", "-previous")
    )
    engine.back()
    assert engine.search(SearchQuery("second")).total == 1


def test_what_an_interrupted_rebuild_left_is_swept_by_the_next(engine, server, prefix):
    engine.write([entry("Old", key="talk:1")])
    rebuild = engine.rebuild()
    fresh = rebuild.__enter__()
    fresh.write([entry("Half", key="talk:2")])
    # As of a process that was killed: nothing of the block's end has run.
    assert len([aliases for aliases in indexes(server, prefix).values() if not aliases]) == 3
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:3")])
    assert all(indexes(server, prefix).values())
    assert keys(engine.search(SearchQuery(""))) == ["talk:3"]


def test_an_index_of_another_version_answers_takes_no_changes_and_is_named(engine, server, prefix):
    engine.write([entry("Weaning", key="talk:1")])
    assert engine.disagreement() == ""
    meta = {"layout": "another", "made": "20200101000000000000"}
    server.indices.put_mapping(index=f"{prefix}-entries", meta=meta)
    assert "rebuild_index" in engine.disagreement()
    assert keys(engine.search(SearchQuery("weaning"))) == ["talk:1"]
    with pytest.raises(EngineUnavailable, match="rebuild_index"):
        engine.write([entry("New", key="talk:2")])
    with engine.rebuild() as fresh:
        fresh.update([entry("New", key="talk:2")])
        assert keys(engine.search(SearchQuery(""))) == ["talk:1"]
    assert engine.disagreement() == ""
    assert keys(engine.search(SearchQuery(""))) == ["talk:2"]


def test_terms_are_a_synonym_set_that_a_new_vocabulary_replaces(engine, server, prefix):
    engine.write([entry("ECPR in Utrecht")])
    engine.use_vocabulary(Vocabulary((("ECPR", "E-CPR", "rescue loop"), ("echo", "ultrasound"))))
    assert rules(server, prefix) == {"ecpr, e cpr, rescu loop", "echo, ultrasound"}
    engine.use_vocabulary(Vocabulary((("echo", "sonography"),)))
    assert rules(server, prefix) == {"echo, sonographi"}


def test_the_server_knows_the_terms_when_the_call_returns(engine, server, prefix):
    engine.write([entry("Harlequin syndrome", key="talk:1"), entry("Other")])
    engine.use_vocabulary(Vocabulary((("harlequin", "differential"),)))
    asked = {"match_phrase": {"public": {"query": "differenti"}}}
    found = server.search(index=f"{prefix}-entries", query=asked, request_cache=False)
    assert [hit["_id"] for hit in found["hits"]["hits"]] == ["talk:1"]


def test_the_same_terms_again_are_not_sent(engine, server, prefix, connect_elasticsearch):
    engine.write([entry("ECPR")])
    vocabulary = Vocabulary((("ECPR", "rescue loop"),))
    engine.use_vocabulary(vocabulary)
    before = writes(server, prefix)
    connect_elasticsearch().use_vocabulary(vocabulary)
    assert writes(server, prefix) == before
    connect_elasticsearch().use_vocabulary(Vocabulary((("ECPR", "rescue run"),)))
    assert writes(server, prefix) != before


def test_a_removed_index_is_an_empty_one(engine, server, prefix):
    engine.write([entry("Weaning", key="talk:1")])
    server.indices.delete(index=list(indexes(server, prefix)))
    assert engine.search(SearchQuery("weaning")).total == 0
    assert engine.suggest("wea") == []
    assert list(engine.revisions()) == []
    engine.write([entry("Weaning", key="talk:2")])
    assert keys(engine.search(SearchQuery("weaning"))) == ["talk:2"]


def test_what_an_interrupted_write_left_of_a_transcript_is_no_moment(engine, server, prefix):
    long = [(start, "about the oxygenator") for start in range(0, 200_000, 5_000)]
    engine.write([entry(key="talk:1", revision=1, said=long[:1]), entry("Other")])
    # As of a process that was killed after the passages and before the entry itself.
    half = entry(key="talk:1", revision=2, said=long)
    for n, source in documents.passage_sources(half):
        server.index(index=f"{prefix}-passages", id=f"talk:1#{n}", document=source, refresh=True)
    engine.write([entry(key="talk:1", revision=3, said=long[:1])])
    [hit] = engine.search(SearchQuery("oxygenator")).hits
    assert [moment.start_ms for moment in hit.moments] == [0]


def test_it_describes_itself(engine):
    assert engine.describe()["entries"] == 0
    engine.write([entry("Weaning"), entry("Echo")])
    about = engine.describe()
    assert about["engine"].startswith("Elasticsearch ")
    assert about["entries"] == 2
    assert about["disk_bytes"] > 0
    assert about["made"].startswith("20")
