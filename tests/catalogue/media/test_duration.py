"""Whose a recording's length is: an editor's or a source's before the one found in its file."""

import json

import pytest
from django.core.files.base import ContentFile

from catalogue.importers.runs import import_from
from catalogue.media import jobs
from catalogue.models import ImportItem, MediaFile, Recording
from tests import factories

from .clips import clip

pytestmark = [pytest.mark.ffmpeg, pytest.mark.django_db]


def length(recording):
    recording.refresh_from_db()
    return recording.duration_ms


def test_an_empty_length_is_filled_and_a_given_one_stays(played, worked):
    empty, given = played("silent.mp4"), played("silent.mp4", duration_ms=9000)
    worked(empty)
    assert (length(empty), length(given)) == (2000, 9000)
    assert given.media.duration_ms == 2000


def test_what_an_editor_says_later_stays(played, worked):
    recording = played("silent.mp4")
    worked(recording)
    Recording.objects.update(duration_ms=5000)
    jobs.add(recording.media, "probe")
    worked(recording)
    assert length(recording) == 5000


def test_another_file_has_its_own_length(played, worked):
    recording = played("silent.mp4")
    worked(recording)
    recording.file.save("longer.mp4", ContentFile(clip("talk.mp4").read_bytes()))
    worked(recording)
    assert round(length(recording), -2) == 3000


@pytest.fixture
def imported(tmp_path):
    """Imports a talk with a clip whose length the source says, or does not; returns the recording."""
    factories.site()
    (tmp_path / "clip.mp4").write_bytes(clip("silent.mp4").read_bytes())

    def run(**said):
        lines = [
            {"kind": "congress", "id": "c", "title": "Congress", "starts_on": "2024-05-02",
             "ends_on": "2024-05-03", "time_zone": "Europe/Amsterdam"},
            {"kind": "session", "id": "s", "congress": "c", "title": "Weaning"},
            {"kind": "talk", "id": "t", "session": "s", "title": "Weaning"},
            {"kind": "recording", "id": "r", "talk": "t", "file": "clip.mp4", **said},
        ]  # fmt: skip
        (tmp_path / "lines.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
        tally = import_from("records", tmp_path, "A source").tally
        assert tally.refused == []
        return Recording.objects.get(), tally.changed.total()

    return run


def test_an_import_that_says_no_length_changes_nothing_of_the_one_found(imported, worked):
    recording, _ = imported()
    worked(recording)
    assert length(recording) == 2000
    assert [imported()[1], imported()[1]] == [0, 0]
    assert length(recording) == 2000
    assert ImportItem.objects.get(recording=recording).written["duration_ms"] is None


@pytest.mark.parametrize("seconds", [2, 7])
def test_a_length_that_the_source_says_later_is_the_source_s(imported, worked, seconds):
    recording, _ = imported()
    worked(recording)
    assert imported(duration=seconds)[1] == 1
    assert imported(duration=seconds)[1] == 0
    assert length(recording) == seconds * 1000
    jobs.add(recording.media, "probe")
    worked(recording)
    assert length(recording) == seconds * 1000
    assert not MediaFile.objects.get().gave_duration
