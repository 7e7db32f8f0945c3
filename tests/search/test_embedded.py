"""What the embedded engine does with its folder: damage, crashes, leftovers, a writer that was killed."""

import subprocess
import sys

import pytest
from django.test import override_settings

from search.engines import get_engine
from search.engines.embedded import EmbeddedEngine
from search.engines.protocol import EngineUnavailable, IndexBusy, NoPreviousIndex
from search.query import SearchQuery
from tests.search.builders import entry, keys
from tests.ticks import seconds

HOLD_THE_LOCK = """
import sys, time
from search.engines.embedded import EmbeddedEngine
from search.entries import Entry
with EmbeddedEngine(sys.argv[1]).rebuild() as fresh:
    fresh.write([Entry("talk:99", "talk", "Half-filled")])
    print("holding", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "index"


@pytest.fixture
def filled(folder):
    engine = EmbeddedEngine(folder)
    engine.write([entry("Weaning", key="talk:1", said=[(0, "the pump")])])
    return engine


def generations(folder):
    return [child for child in folder.iterdir() if child.is_dir()]


def test_the_settings_choose_the_folder(tmp_path):
    with override_settings(SEARCH_INDEX_DIR=tmp_path / "one"):
        one = get_engine()
        one.write([entry("Weaning")])
        assert get_engine() is one
    with override_settings(SEARCH_INDEX_DIR=tmp_path / "two"):
        assert get_engine().search(SearchQuery("")).total == 0


def test_reading_makes_no_folder(folder):
    EmbeddedEngine(folder).search(SearchQuery("weaning"))
    assert not folder.exists()


def test_a_removed_folder_is_an_empty_index(filled, folder):
    for child in sorted(folder.rglob("*"), reverse=True):
        child.rmdir() if child.is_dir() else child.unlink()
    folder.rmdir()
    assert filled.search(SearchQuery("weaning")).total == 0
    filled.write([entry("Weaning", key="talk:2")])
    assert keys(filled.search(SearchQuery("weaning"))) == ["talk:2"]


@pytest.mark.parametrize("damage", ["meta", "lost", "segments", "pointer", "binary"])
def test_a_damaged_index_says_what_to_do_and_a_rebuild_heals_it(filled, folder, damage):
    [generation] = generations(folder)
    if damage == "meta":
        (generation / "entries" / "meta.json").write_text("{")
    elif damage == "lost":
        (generation / "passages" / "meta.json").unlink()
    elif damage == "segments":
        for file in (generation / "entries").glob("*.*"):
            if file.suffix not in (".json", ".lock"):
                file.write_bytes(b"")
    elif damage == "pointer":
        (folder / "current").write_text("nothing-here-1")
    else:
        (folder / "current").write_bytes(b"\xff\xfe\x00")
    fresh = EmbeddedEngine(folder)
    with pytest.raises(EngineUnavailable, match="search index"):
        fresh.search(SearchQuery("weaning"))
    with pytest.raises(EngineUnavailable, match="search index"):
        fresh.write([entry("More")])
    with fresh.rebuild() as rebuilt:
        rebuilt.write([entry("Weaning", key="talk:2")])
    assert keys(fresh.search(SearchQuery("weaning"))) == ["talk:2"]
    assert keys(filled.search(SearchQuery("weaning"))) == ["talk:2"]


def test_an_index_of_another_version_asks_for_a_rebuild(filled, folder):
    (folder / "current").write_text("0123456789ab-0")
    with pytest.raises(EngineUnavailable, match="rebuild_index"):
        EmbeddedEngine(folder).search(SearchQuery("weaning"))


def test_a_folder_that_is_a_file_is_unavailable(tmp_path):
    (tmp_path / "index").write_text("not a folder")
    engine = EmbeddedEngine(tmp_path / "index")
    with pytest.raises(EngineUnavailable):
        engine.write([entry("Weaning")])
    with pytest.raises(EngineUnavailable):
        engine.search(SearchQuery("weaning"))


def test_only_the_present_generation_and_the_one_before_it_stay(filled, folder):
    for _ in range(3):
        with filled.rebuild() as fresh:
            fresh.write([entry("Weaning")])
    assert len(generations(folder)) == 2


def test_an_index_of_another_version_is_told_and_rebuilt_but_not_gone_back_to(filled, folder):
    assert filled.disagreement() == ""
    [old] = generations(folder)
    old.rename(folder / "0123456789ab-0")
    (folder / "current").write_text("0123456789ab-0")
    assert "rebuild_index" in filled.disagreement()
    with filled.rebuild() as fresh:
        fresh.update([entry("Updated", key="talk:1")])
        fresh.delete({"talk:2": 1})
    assert filled.disagreement() == ""
    assert keys(filled.search(SearchQuery(""))) == ["talk:1"]
    with pytest.raises(NoPreviousIndex, match="another version"):
        filled.back()


def test_a_second_writer_is_refused_at_once(folder):
    engine = EmbeddedEngine(folder)
    with engine.rebuild() as fresh:
        fresh.write([entry("New", key="talk:1")])
        for other in (engine, EmbeddedEngine(folder)):
            with pytest.raises(IndexBusy):
                other.write([entry("Late")])
            with pytest.raises(IndexBusy):
                other.delete(["talk:1"])
            with pytest.raises(IndexBusy):
                other.back()
            with pytest.raises(IndexBusy), other.rebuild():
                pass
    assert keys(engine.search(SearchQuery(""))) == ["talk:1"]
    EmbeddedEngine(folder).write([entry("Late", key="talk:2")])
    assert engine.search(SearchQuery("")).total == 2


def test_a_killed_rebuild_leaves_the_old_index_and_frees_the_lock(filled, folder):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, str(folder)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout.readline() == "holding\n"
        with pytest.raises(IndexBusy):
            filled.write([entry("Late")])
        assert keys(filled.search(SearchQuery(""))) == ["talk:1"]
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
    assert keys(EmbeddedEngine(folder).search(SearchQuery(""))) == ["talk:1"]
    filled.write([entry("After", key="talk:2")])
    with filled.rebuild() as fresh:
        fresh.write([entry("Rebuilt", key="talk:3")])
    assert len(generations(folder)) == 2
    assert keys(filled.search(SearchQuery(""))) == ["talk:3"]


def test_many_small_writes_stay_quick_to_read(filled):
    for number in range(30):
        filled.write([entry(f"Weaning {number}", key=f"talk:{number}")])
    with seconds(2):
        assert filled.search(SearchQuery("weaning", limit=50)).total == 30
