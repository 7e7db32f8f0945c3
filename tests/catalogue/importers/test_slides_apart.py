"""A PDF without a recording beside it: shown with the recording of what has its id, and never anybody else's."""

import os

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from catalogue.admin.desk.kept import kept_of
from catalogue.importers import running
from catalogue.importers.approving import approve
from catalogue.importers.undoing import undo
from catalogue.models import ImportItem, ImportProblem, ImportRun, ImportSource, Recording, Slide
from tests.factories import recording as any_recording
from tests.factories import site

from .conftest import CONGRESS, finished, talk

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 slides"
VIDEO = {"kind": "recording", "youtube": "aqz-KE-bpKQ", "level": "member"}
VIDEOS = [VIDEO | {"id": f"{talk}-video", "talk": talk} for talk in ("T1", "T3")]


@pytest.fixture
def recording(bring):
    """Of talk T1, from another source; T3 has one, too."""
    site()
    bring(CONGRESS, talk("T1"), talk("T2"), talk("T3"), *VIDEOS)
    return Recording.objects.get(talk__title="Talk T1")


@pytest.fixture
def folder(tmp_path, settings):
    """`folder(name=contents, …)`: a run of a source that watches a folder, with exactly these files and T3's."""
    place = tmp_path / "slides"
    place.mkdir()
    settings.IMPORT_FOLDERS = [str(place)]
    source = ImportSource.objects.create(
        name="slides", kind="folder", settings={"path": str(place), "settle": "0"}, grace=1
    )

    def brought(**files: bytes) -> ImportRun:
        for old in place.iterdir():
            old.unlink()
        for name, contents in {"T3": PDF, **files}.items():
            file = place / f"{name}.pdf"
            file.write_bytes(contents)
            os.utime(file, (1_700_000_000 + len(contents),) * 2)
        return finished(running.start(source))

    return brought


def shown(recording) -> list[bytes]:
    return [slide.file.read() for slide in recording.slides.all()]


def refusals(run) -> dict[str, str]:
    return dict(ImportProblem.objects.filter(run=run).values_list("place", "reason"))


def test_they_are_shown_with_the_recording_that_came_from_elsewhere(recording, folder):
    run = folder(T1=PDF)
    assert (run.state, shown(recording)) == ("done", [PDF])
    item = ImportItem.objects.get(source_id="T1#slides")
    assert (item.kind, item.recording) == ("slides", recording)
    assert folder(T1=PDF).changed == 0
    recording.refresh_from_db()
    assert (recording.live, recording.level, recording.kind) == (True, 2, "youtube")


def test_another_edition_replaces_them(recording, folder):
    folder(T1=PDF)
    assert folder(T1=PDF + b", second edition").changed == 1
    assert shown(recording) == [PDF + b", second edition"]


def test_they_are_taken_off_when_the_file_has_gone_and_return_with_it(recording, folder):
    folder(T1=PDF)
    assert folder().withdrawn == 1
    recording.refresh_from_db()
    assert (shown(recording), recording.live) == ([], True)
    folder(T1=PDF)
    assert shown(recording) == [PDF]


def test_what_an_editor_put_there_stays(recording, folder):
    Slide.objects.create(recording=recording, file=ContentFile(b"%PDF ours", name="ours.pdf"))
    assert refusals(folder(T1=PDF))["T1.pdf"] == "its recording has slides already"
    assert shown(recording) == [b"%PDF ours"]


def test_slides_that_an_editor_replaced_are_the_editor_s(recording, folder):
    folder(T1=PDF)
    recording.slides.all().delete()
    Slide.objects.create(recording=recording, file=ContentFile(b"%PDF ours", name="ours.pdf"))
    folder(T1=PDF + b", second edition")
    folder()
    assert shown(recording) == [b"%PDF ours"]


def test_undoing_the_run_takes_them_off(recording, folder):
    run = folder(T1=PDF)
    undo(run)
    finished(run)
    assert (shown(recording), ImportItem.objects.filter(kind="slides").exists()) == ([], True)
    assert default_storage.listdir("slides")[1] != []


def test_what_nothing_can_be_shown_with_is_refused_and_comes_once_it_can(recording, folder):
    said = refusals(folder(T2=PDF, T9=PDF))
    assert said["T2.pdf"] == "'T2' has no recording to show slides with; bring its recording first"
    assert said["T9.pdf"] == "no recording, talk, session or webinar has the id 'T9'; bring it first"
    other = any_recording(ImportItem.objects.get(source_id="T2").talk)
    folder(T2=PDF)
    assert shown(other) == [PDF]


def test_of_several_recordings_nobody_guesses(recording, folder):
    any_recording(recording.talk)
    assert refusals(folder(T1=PDF))["T1.pdf"] == (
        "'T1' has 2 recordings; put the slides on the form of one of them"
    )


def test_they_wait_for_approval_where_a_source_does(recording, folder):
    ImportSource.objects.filter(name="slides").update(waits_for_approval=True)
    run = folder(T1=PDF)
    assert (run.state, shown(recording)) == ("awaiting", [])
    approve(run)
    finished(run)
    assert shown(recording) == [PDF]


def test_the_recording_s_form_says_what_is_kept_against_the_folder(recording, folder):
    folder(T1=PDF)
    recording.slides.all().delete()
    Slide.objects.create(recording=recording, file=ContentFile(b"%PDF ours", name="ours.pdf"))
    assert [(one.item.source_id, one.field) for one in kept_of(recording)] == [("T1#slides", "slides")]
