"""Recordings in a folder, and what lies beside them."""

import hashlib
import json
import os
from datetime import timedelta

import pytest

from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.adapters.file_names import Naming
from catalogue.importers.adapters.folder import Folder
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.applying import apply, foresee
from catalogue.importers.failures import ContentRefused
from catalogue.importers.planning import plan
from catalogue.importers.records import (
    CaptionsRecord,
    CongressRecord,
    Gone,
    RecordingRecord,
    Refused,
    SlidesRecord,
    TalkRecord,
    WebinarRecord,
)
from catalogue.models import ImportRun, ImportSource, Recording
from tests.catalogue.importers.conftest import CONGRESS, talk
from tests.factories import site

PDF = b"%PDF-1.7 slides"
NOW = 2_000_000_000
VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nBlood flow first.\n"


@pytest.fixture
def folder(tmp_path, settings):
    """A folder that may be read; put files into it."""
    settings.IMPORT_FOLDERS = [str(tmp_path)]

    class Place:
        path = tmp_path / "talks"
        adapter = Folder(clock=lambda: NOW)

        def put(self, name, contents: bytes | str | dict = b"video", age=3600):
            file = self.path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            contents = json.dumps(contents) if isinstance(contents, dict) else contents
            file.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
            os.utime(file, (NOW - age, NOW - age))
            return file

        def pages(self, position=None, **values):
            return list(self.adapter.listing({"path": str(self.path), **values}, position))

        def items(self, **values):
            return [item for page in self.pages(**values) for item in page.items]

    Place.path.mkdir()
    return Place()


def ids(page) -> list[str]:
    return [item.source_id for item in page.items]


def test_recordings_and_captions_of_talks_that_are_there(folder):
    video = folder.put("2026/T12.mp4")
    folder.put("2026/T12.en.vtt", VTT)
    [page] = folder.pages()
    recording, captions = page.items
    assert recording == RecordingRecord(
        source_id="T12#file",
        place="2026/T12.mp4",
        listing="files",
        of="T12",
        anywhere=True,
        file=video,
        file_digest=hashlib.sha256(b"video").hexdigest(),
        language="en",
        level=2,
    )
    assert (captions.of, captions.language, captions.source_id) == (
        ("T12#file.en", "T12#file", "T12"),
        "en",
        "T12#captions.en.captions",
    )
    assert (page.last, page.complete) == (True, True)


def test_what_did_not_change_is_named_but_not_read(folder):
    video = folder.put("T12.mp4")
    [page] = folder.pages()
    video.write_bytes(b"VIDEO")
    os.utime(video, (NOW - 3600, NOW - 3600))
    [again] = folder.pages(page.next_position)
    assert again.items == page.items
    folder.put("T12.mp4", b"video, cut", age=1800)
    [third] = folder.pages(again.next_position)
    assert third.items[0].file_digest == hashlib.sha256(b"video, cut").hexdigest()


def test_a_file_is_taken_when_it_has_stopped_growing(folder):
    folder.put("T1.mp4", age=3600)
    folder.put("T2.mp4", age=5)
    [page] = folder.pages()
    assert (ids(page), page.complete) == (["T1#file"], False)
    folder.put("T2.mp4", b"video, more of it", age=2)
    [second] = folder.pages(page.next_position)
    assert ids(second) == ["T1#file"]
    [third] = folder.pages(second.next_position)
    assert (ids(third), third.complete) == (["T1#file", "T2#file"], True)


def test_captions_that_vanished_are_gone_and_a_moved_file_is_the_same(folder):
    folder.put("a/T1.mp4")
    folder.put("a/T1.en.vtt", VTT)
    folder.put("a/T1.nl.vtt", VTT)
    [page] = folder.pages()
    (folder.path / "a/T1.nl.vtt").unlink()
    (folder.path / "a").rename(folder.path / "b")
    [again] = folder.pages(page.next_position)
    assert ids(again) == ["T1#file", "T1#captions.en.captions", "T1#captions.nl.captions"]
    assert [type(one) for one in again.items] == [RecordingRecord, CaptionsRecord, Gone]


def test_a_folder_that_is_suddenly_empty_withdraws_nothing(folder):
    video = folder.put("T1.mp4")
    [page] = folder.pages()
    video.unlink()
    with pytest.raises(ContentRefused, match="is it mounted"):
        folder.pages(page.next_position)


def test_json_tells_what_a_webinar_is(folder):
    words = {
        "title": "Weaning",
        "description": "<p>When and how.</p>",
        "date": "2026-05-14T09:00:00+02:00",
        "duration": 1200,
        "speakers": ["Ada Vermeer", {"name": "Jan Bos", "role": "chair", "affiliation": "Leiden"}, {}],
        "keywords": ["ECMO"],
        "chapters": [{"start": 0, "title": "Why"}, {"start": 60.5, "title": "When"}],
    }
    folder.put("w1.json", words)
    folder.put("w1.mp4")
    folder.put("lv_distension.mp4")
    items = folder.items(become="webinars")
    loose, told = [one for one in items if isinstance(one, WebinarRecord)]
    assert (loose.title, told.title, told.abstract) == ("lv distension", "Weaning", "When and how.")
    assert [(one.name, one.role) for one in told.faculty] == [
        ("Ada Vermeer", "speaker"),
        ("Jan Bos", "chair"),
    ]
    assert told.ends_at - told.starts_at == timedelta(minutes=20)
    recording = next(one for one in items if one.source_id == "w1#file")
    assert [mark.start_ms for mark in recording.chapters] == [0, 60_500]
    assert not recording.anywhere


def test_they_can_become_talks_of_a_congress(folder):
    folder.put("T1.mp4")
    congress, talk, recording = folder.items(become="talks", congress="Spring meeting")
    assert (type(congress), type(talk)) == (CongressRecord, TalkRecord)
    assert recording.of == talk.source_id == "T1"


def test_a_pattern_says_what_a_name_means(folder):
    folder.put("ECLS26_T12_nl_ondertitels.vtt", VTT)
    folder.put("ECLS26_T12_nl.mp4")
    folder.put("draft.mp4")
    items = folder.items(pattern=r"_(?P<id>T\d+)_(?P<language>[a-z]{2})")
    assert [(type(one), one.source_id) for one in items] == [
        (Refused, ""),
        (RecordingRecord, "T12#file.nl"),
        (CaptionsRecord, "T12#captions.nl.captions"),
    ]
    assert items[2].of[0] == items[1].source_id
    assert items[0].place == "draft.mp4"


@pytest.mark.parametrize(
    "pattern",
    ["(?P<id>", r"T\d+", r"(?P<id>T)(?P<room>x)", r"(?P<id>(a+)+)$", r"(?P<id>((\w+)-)*)x", r"(?P<id>.)\1"],
)
def test_a_pattern_that_cannot_work_is_refused(pattern):
    with pytest.raises(WrongSetting) as caught:
        Naming(pattern)
    assert caught.value.name == "pattern"


def test_links_that_lead_out_hidden_and_other_files_are_left_alone(folder, tmp_path):
    secret = tmp_path / "secret.mp4"
    secret.write_bytes(b"secret")
    os.utime(secret, (NOW - 3600, NOW - 3600))
    (folder.path / "T1.mp4").symlink_to(secret)
    (folder.path / "out").symlink_to(tmp_path)
    folder.put("T2.mp4")
    (folder.path / "T3.mp4").symlink_to(folder.path / "T2.mp4")
    for name in (".T4.mp4", ".cache/T5.mp4", "notes.txt", "T6.mp4.part"):
        folder.put(name)
    assert [one.source_id for one in folder.items()] == ["T2#file", "T3#file"]


def test_one_bad_file_keeps_no_other_out(folder):
    folder.put("T1.json", "{broken")
    folder.put("T1.en.vtt", "no captions")
    folder.put("T1.pdf", b"%PDF")
    folder.put("T2.mp4")
    [page] = folder.pages()
    refused = [one for one in page.items if isinstance(one, Refused)]
    assert [one.place for one in refused] == ["T1.json", "T1.pdf", "T1.en.vtt"]
    assert ids(page)[-1] == "T2#file"


def test_it_comes_in_pages_and_goes_on_where_it_was_left(folder):
    for number in range(230):
        folder.put(f"T{number:03}.mp4", f"video {number}")
    pages = folder.pages()
    assert [len(page.items) for page in pages] == [100, 100, 30]
    assert [page.complete for page in pages] == [False, False, True]
    assert folder.pages(pages[0].next_position) == pages[1:]
    json.dumps([page.next_position for page in pages])


def test_a_first_look_reads_nothing(folder):
    folder.put("T1.mp4")
    folder.put("T1.en.vtt", "no captions")
    folder.put("T2.mp4", age=5)
    folder.put("T3.pdf", PDF)
    said = ADAPTERS["folder"].test({"path": str(folder.path), "settle": "0"})
    assert said == "talks: 2 recordings, 1 captions, 1 slides"
    assert folder.adapter.test({"path": str(folder.path)}).endswith("1 still being written")


def test_a_pdf_is_the_slides_of_the_recording_beside_it(folder):
    folder.put("T1.mp4")
    pdf = folder.put("day 2/T1.pdf", PDF)
    folder.put("T2.pdf", PDF)
    folder.put("T3.mp4")
    folder.put("T3.pdf", b"<html>")
    recordings = {one.source_id: one for one in folder.items() if isinstance(one, RecordingRecord)}
    assert [recordings[name].slides for name in ("T1#file", "T3#file")] == [pdf, None]
    refused = {one.place: one.reason for one in folder.items() if isinstance(one, Refused)}
    assert refused["T3.pdf"] == "'T3.pdf' is no PDF, though its name says so"
    [apart] = [one for one in folder.items() if isinstance(one, SlidesRecord)]
    digest = hashlib.sha256(PDF).hexdigest()
    assert (apart.source_id, apart.of, apart.digest) == ("T2#slides", "T2", digest)


def test_slides_are_read_again_only_when_they_change(folder):
    folder.put("T1.mp4")
    pdf = folder.put("T1.pdf", PDF)
    [page] = folder.pages()
    [recording] = page.items
    pdf.chmod(0)
    pdf.unlink()
    pdf.write_bytes(b"never read")
    os.truncate(pdf, len(PDF))
    os.utime(pdf, (NOW - 3600, NOW - 3600))
    [again] = folder.pages(page.next_position)
    assert again.items == page.items
    assert recording.slides_digest == hashlib.sha256(PDF).hexdigest()


@pytest.mark.django_db
def test_recordings_find_their_talks_in_another_source(folder, bring):
    site()
    bring(CONGRESS, talk("T1"), talk("T2"))
    folder.put("T1.mp4")
    folder.put("T1.en.vtt", VTT)
    folder.put("T9.mp4")
    source = ImportSource.objects.create(name="videos", kind="folder")
    run = ImportRun.objects.create(source=source)
    tally = apply(plan(iter(folder.items()), source, folder.adapter.lists), run)
    assert tally.created == {"recording": 1, "captions": 1}
    assert [one.place for one in tally.refused] == ["T9.mp4"]
    recording = Recording.objects.get()
    assert (recording.talk.title, recording.level) == ("Talk T1", 2)
    assert not foresee(plan(iter(folder.items()), source, folder.adapter.lists)).changed
