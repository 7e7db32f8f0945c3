"""Search at the terminal."""

import json
import re

import pytest
from django.core.management import CommandError, call_command

from catalogue.models import ImportItem, ImportSource, Talk
from search.indexing import index_pending, needs_rebuild
from search.lease import REBUILD, Lease
from search.models import Announcement, IndexedEntry
from search.present import present_engine
from tests import factories as make
from tests.search.indexed import found, key

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(capsys):
    def run(*arguments, **options):
        call_command(*arguments, **options)
        return capsys.readouterr().out

    return run


def test_search_prints_source_id_address_and_moments(run):
    talk = make.talk("Venting")
    recording = make.recording(talk)
    make.captions(recording, [(12_000, "the left ventricle distends")])
    source = ImportSource.objects.create(name="programme", kind="records")
    ImportItem.objects.create(import_source=source, source_id="t-1", kind="talk", talk=talk)
    ImportItem.objects.create(import_source=source, source_id="r-1", kind="recording", recording=recording)
    index_pending()
    [row] = json.loads(run("search", "distends", "--json", "--filter", "kind=talk"))
    assert (row["source_id"], row["title"]) == ("t-1", "Venting")
    assert row["url"].endswith(talk.url())
    assert row["score"] > 0
    assert row["moments"] == [{"recording": "r-1", "start_ms": 12_000, "text": "the left ventricle distends"}]
    assert "t-1" in run("search", "distends")


def test_search_filters_limits_and_asks_as_a_level(run):
    topic = make.topic("Weaning", slug="weaning")
    make.captions(make.recording(make.talk("Venting", topics=[topic]), level=2), [(0, "haemolysis")])
    make.talk("Venting too")
    index_pending()
    assert len(json.loads(run("search", "venting", "--json"))) == 2
    assert len(json.loads(run("search", "venting", "--json", "--limit", "1"))) == 1
    assert len(json.loads(run("search", "venting", "--json", "--filter", "topic=weaning"))) == 1
    assert json.loads(run("search", "haemolysis", "--json")) == []
    assert len(json.loads(run("search", "haemolysis", "--json", "--level", "member"))) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "colour=red",
        "year",
        "topic=unheard-of",
        "year=20 24",
        "congress=zz",
        "kind=film",
        "sort=loudest",
        "language=?",
        "has_recording=no",
    ],
)
def test_a_wrong_filter_is_said(wrong):
    with pytest.raises(CommandError, match=re.escape(wrong.split("=")[-1])):
        call_command("search", "venting", "--filter", wrong)


@pytest.mark.parametrize("limit", ["0", "-5", "many"])
def test_a_limit_is_at_least_one(limit):
    with pytest.raises(CommandError, match="--limit"):
        call_command("search", "venting", "--limit", limit)


def test_rebuild_says_how_many_and_refuses_a_second(run):
    make.talk()
    assert run("rebuild_index").startswith("3 entries indexed")
    with Lease(REBUILD), pytest.raises(CommandError, match="is being rebuilt already"):
        call_command("rebuild_index")


def test_going_back_mends_what_changed_since_the_rebuild(run):
    talk = make.talk("Venting")
    index_pending()
    run("rebuild_index")
    talk.title = "Weaning"
    talk.save()
    index_pending()
    assert "changed since, and mended: 1." in run("rebuild_index", "--back")
    assert "missing: 0\nstale: 0\nextra: 0\nrefused: 0" in run("check_index")
    assert found("weaning", kinds=("talk",)) == [key(talk)]


def test_going_back_needs_an_index_from_before(run):
    make.talk()
    index_pending()
    with pytest.raises(CommandError, match="no index from before"):
        call_command("rebuild_index", "--back")


def test_check_finds_what_was_lost_and_mends_it(run):
    lost, forgotten, ghost = make.talk("Lost"), make.talk("Forgotten"), make.talk("Ghost")
    index_pending()
    assert "missing: 0\nstale: 0\nextra: 0" in run("check_index")
    present_engine().delete([key(lost)])
    Talk.objects.filter(pk=forgotten.pk).update(title="Remembered")
    Talk.objects.filter(pk=ghost.pk).update(live=False)
    with pytest.raises(CommandError, match="heal"):
        call_command("check_index")
    said = run("check_index", "--heal")
    assert f"missing: 1 ({key(lost)})\nstale: 1 ({key(forgotten)})\nextra: 1 ({key(ghost)})" in said
    assert found("remembered") == [key(forgotten)]
    assert "missing: 0\nstale: 0\nextra: 0" in run("check_index")


def test_check_of_an_index_that_was_thrown_away_fills_it(run, settings, tmp_path):
    talk = make.talk("Venting")
    index_pending()
    settings.SEARCH_INDEX_DIR = tmp_path / "another"
    run("check_index", "--heal")
    assert found("venting") == [key(talk)]
    assert IndexedEntry.objects.count() == 3


def test_status_counts_what_is_there_and_what_waits(run):
    make.talk()
    index_pending()
    make.talk()
    status = json.loads(run("search_status", "--json"))
    assert (status["entries"], status["waiting"]) == (3, Announcement.objects.count())
    assert (status["refused"], status["refused_terms"], status["disagreement"]) == ({}, {}, "")
    assert status["disk_bytes"] > 0
    assert "entries: 3" in run("search_status")


def test_status_of_an_engine_that_is_away_says_so(run, settings, tmp_path):
    settings.SEARCH_INDEX_DIR = tmp_path / "file"
    settings.SEARCH_INDEX_DIR.write_text("no folder")
    status = json.loads(run("search_status", "--json"))
    assert status["entries"] is None
    assert "cannot be read" in status["problem"]


@pytest.mark.parametrize("command", [["rebuild_index"], ["check_index"], ["search", "venting"]])
def test_search_away_is_one_clear_line(settings, tmp_path, command):
    settings.SEARCH_INDEX_DIR = tmp_path / "file"
    settings.SEARCH_INDEX_DIR.write_text("no folder")
    with pytest.raises(CommandError):
        call_command(*command)


def test_an_index_that_is_empty_or_damaged_needs_a_rebuild(settings, tmp_path):
    make.talk()
    assert needs_rebuild()
    index_pending()
    assert not needs_rebuild()
    settings.SEARCH_INDEX_DIR = tmp_path / "file"
    settings.SEARCH_INDEX_DIR.write_text("no folder")
    assert needs_rebuild()
