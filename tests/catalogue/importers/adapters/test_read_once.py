"""What was read of a large file is kept until its run is done, whole and as it was."""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from catalogue.importers.adapters.read_once import WORTH_IT, read_once
from catalogue.importers.records import CongressRecord, Part, Refused, TalkRecord


@pytest.fixture
def read(settings, tmp_path):
    """Reads so many; `read.times` says how often it had to."""
    settings.DATA_DIR = tmp_path

    def read(count=WORTH_IT + 10):
        read.times += 1
        yield CongressRecord(source_id="c", place="t.csv", title="Congress")
        yield Refused("t.csv: row 3", "the title is missing", "r3")
        for number in range(count - 2):
            yield TalkRecord(
                source_id=f"t{number}",
                place=f"t.csv: row {number}",
                title="Flow",
                page="c",
                starts_at=datetime(2026, 5, 14, 9, tzinfo=UTC),
                duration=timedelta(minutes=15),
                faculty=(Part("Ada Vermeer", affiliation="Leiden"),),
            )

    read.times = 0
    return read


def test_a_large_one_is_read_once_whoever_goes_on_where(read):
    wanted = list(read())
    begun = read_once("a", read, 0)
    assert list(islice(begun, 300)) == wanted[:300]
    assert list(read_once("a", read, 300)) == wanted[300:]
    assert read.times == 2


def test_of_another_state_nothing_is_taken(read):
    next(read_once("a", read, 0))
    next(read_once("b", read, 0))
    assert read.times == 2


def test_nothing_is_left_when_all_was_read(read, tmp_path):
    list(read_once("a", read, 0))
    assert list((tmp_path / "imports" / "read").iterdir()) == []


def test_a_small_one_is_read_each_time(read, tmp_path):
    small = list(read(20))
    assert list(read_once("a", lambda: read(20), 5)) == small[5:]
    assert not (tmp_path / "imports").exists()
