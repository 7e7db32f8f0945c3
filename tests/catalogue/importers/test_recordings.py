"""Recordings with files, as spans, with captions; and the draft and the row that others write meanwhile."""

from pathlib import Path

import pytest

from catalogue.importers.adapters import adapter
from catalogue.importers.applying import apply
from catalogue.importers.planning import plan
from catalogue.models import CaptionTrack, ImportSource, Recording, Slide, Talk
from tests import factories

from .conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db

SESSION = {"kind": "session", "id": "s", "congress": "c", "title": "Shock"}
WHOLE = {
    "kind": "recording",
    "id": "whole",
    "session": "s",
    "hls": "https://example.org/a.m3u8",
    "duration": 60,
}
RECORDING = {"kind": "recording", "id": "r", "talk": "t1", "file": "talk.mp4", "poster": "talk.jpg"}


@pytest.fixture(autouse=True)
def home():
    return factories.site()


@pytest.fixture
def files(tmp_path):
    (tmp_path / "talk.mp4").write_bytes(b"film")
    (tmp_path / "talk.jpg").write_bytes(b"still")
    return tmp_path


def test_a_file_is_stored_once_however_often_it_comes(bring, files, settings):
    for _ in range(2):
        assert bring(CONGRESS, talk("t1"), RECORDING).refused == []
    row = Recording.objects.get()
    assert (row.kind, row.file.read(), row.poster.read()) == ("file", b"film", b"still")
    assert len(list(Path(settings.MEDIA_ROOT).rglob("*.mp4"))) == 1


def test_a_new_file_replaces_the_old_one(bring, files, settings, django_capture_on_commit_callbacks):
    bring(CONGRESS, talk("t1"), RECORDING)
    (files / "talk.mp4").write_bytes(b"better film")
    with django_capture_on_commit_callbacks(execute=True):
        assert bring(CONGRESS, talk("t1"), RECORDING).changed["recording"] == 1
    assert Recording.objects.get().file.read() == b"better film"
    assert len(list(Path(settings.MEDIA_ROOT).rglob("*.mp4"))) == 1


def test_a_file_that_an_editor_replaced_stays(bring, files):
    bring(CONGRESS, talk("t1"), RECORDING)
    Recording.objects.update(file="recordings/by-hand.mp4")
    (files / "talk.mp4").write_bytes(b"better film")
    bring(CONGRESS, talk("t1"), RECORDING)
    assert Recording.objects.get().file.name == "recordings/by-hand.mp4"


def test_a_file_that_is_none_to_be_shown_is_refused(bring, files):
    (files / "page.html").write_text("<script>")
    [refused] = bring(CONGRESS, talk("t1"), RECORDING | {"file": "page.html"}).refused
    assert "'page.html' is no file to be shown" in refused.reason


def test_slides_come_once_are_replaced_and_go(bring, files, settings, django_capture_on_commit_callbacks):
    line = RECORDING | {"slides": "talk.pdf"}
    (files / "talk.pdf").write_bytes(b"%PDF-1.7 first")
    for _ in range(2):
        assert bring(CONGRESS, talk("t1"), line).refused == []
    assert [(slide.start_ms, slide.file.read()) for slide in Slide.objects.all()] == [
        (None, b"%PDF-1.7 first")
    ]
    (files / "talk.pdf").write_bytes(b"%PDF-1.7 second")
    with django_capture_on_commit_callbacks(execute=True):
        assert bring(CONGRESS, talk("t1"), line).changed["recording"] == 1
    assert Slide.objects.get().file.read() == b"%PDF-1.7 second"
    assert len(list(Path(settings.MEDIA_ROOT).rglob("*.pdf"))) == 1
    with django_capture_on_commit_callbacks(execute=True):
        bring(CONGRESS, talk("t1"), RECORDING)
    assert (Slide.objects.count(), list(Path(settings.MEDIA_ROOT).rglob("*.pdf"))) == (0, [])


def test_slides_that_an_editor_uploaded_stay_and_pictures_with_times_are_left_alone(bring, files):
    line = RECORDING | {"slides": "talk.pdf"}
    (files / "talk.pdf").write_bytes(b"%PDF-1.7 first")
    bring(CONGRESS, talk("t1"), line)
    Slide.objects.update(file="slides/by-hand.pdf")
    Slide.objects.create(recording=Recording.objects.get(), file="slides/1.png", start_ms=1000)
    (files / "talk.pdf").write_bytes(b"%PDF-1.7 second")
    bring(CONGRESS, talk("t1"), line)
    assert sorted(Slide.objects.values_list("file", flat=True)) == ["slides/1.png", "slides/by-hand.pdf"]


@pytest.mark.parametrize("name, contents", [("talk.pdf", b"<html>"), ("talk.ppt", b"%PDF-1.7")])
def test_only_a_pdf_is_slides(bring, files, name, contents):
    (files / name).write_bytes(contents)
    [refused] = bring(CONGRESS, talk("t1"), RECORDING | {"slides": name}).refused
    assert repr(name) in refused.reason
    assert not Recording.objects.exists()


def test_a_span_lies_within_its_session_s_recording(bring):
    span = {"kind": "recording", "talk": "t1", "part_of": "whole", "start_ms": 1000}
    lines = [CONGRESS, SESSION, talk("t1", session="s"), WHOLE]
    tally = bring(*lines, span | {"id": "r1", "end_ms": 60_000}, span | {"id": "r2", "end_ms": 60_001})
    [refused] = tally.refused
    assert refused.reason == "the span ends at 60001 ms, after the recording does (60000 ms); correct end_ms"
    row = Recording.objects.get(part_of__isnull=False)
    assert (row.talk.title, row.part_of.session.title, row.start_ms, row.end_ms) == (
        "Talk t1",
        "Shock",
        1000,
        60_000,
    )


def test_captions_hang_on_the_only_recording_and_are_refused_where_there_are_two(bring):
    cues = [{"start_ms": 0, "end_ms": 1000, "text": "Hello."}]
    captions = {"kind": "captions", "id": "k", "language": "en", "cues": cues}
    link = {"kind": "recording", "id": "r", "talk": "t1", "link": "https://example.org/1"}
    bring(CONGRESS, talk("t1"), link, captions | {"talk": "t1"})
    assert CaptionTrack.objects.get().recording.talk.title == "Talk t1"
    two = bring(
        CONGRESS,
        talk("t1"),
        link,
        link | {"id": "r2"},
        captions | {"id": "k2", "talk": "t1", "language": "nl"},
    )
    assert [one.reason for one in two.refused] == ["'t1' has 2 recordings; name one of them by its own id"]


def test_captions_that_go_on_long_after_the_end_are_remarked_on(bring):
    link = {"kind": "recording", "id": "r", "talk": "t1", "link": "https://example.org/1", "duration": 60}
    cues = [{"start_ms": start, "end_ms": start + 1000, "text": "Hello."} for start in (0, 119_000, 121_000)]
    captions = {"kind": "captions", "id": "k", "language": "en", "recording": "r"}
    assert bring(CONGRESS, talk("t1"), link, captions | {"cues": cues[:2]}).notices == []
    [notice] = bring(CONGRESS, talk("t1"), link, captions | {"cues": cues}).notices
    assert notice.reason.startswith("its last cue begins at 121 s, long after the recording ends (60 s)")


def test_who_saves_between_comparing_and_writing_is_not_overwritten(bring, tmp_path):
    bring(CONGRESS, talk("t1", abstract="Old."))
    path = tmp_path / "programme.jsonl"
    path.write_text(path.read_text().replace("Old.", "New."))
    reading = adapter("records", path)
    found = plan(reading.records(), ImportSource.objects.get(), reading.lists)

    class Meanwhile:
        """The plan, and an editor who saves just after a batch was compared."""

        def __getattr__(self, name):
            return getattr(found, name)

        def __iter__(self):
            for batch in found:
                if (
                    batch.kind.name == "talk"
                    and batch.changes
                    and Talk.objects.filter(abstract="Old.").exists()
                ):
                    Talk.objects.update(abstract="The editor's.")
                yield batch

    tally = apply(Meanwhile())
    assert Talk.objects.get().abstract == "The editor's."
    assert (tally.totals()["changed"], tally.refused) == (0, [])
