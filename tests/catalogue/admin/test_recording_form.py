"""Adding recordings: a file, an address or a span, of one thing."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from catalogue.admin.recordings import RecordingCreateView
from catalogue.models import Recording
from tests import factories
from tests.shared import shared

from .forms import recording_data

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/catalogue/recording/add/"
JSON = {"headers": {"Accept": "application/json"}}


def video(name="clip.mp4", content=None):
    content = shared("media/river-opencast.mp4").read_bytes() if content is None else content
    return SimpleUploadedFile(name, content, "video/mp4")


def stored():
    """The files in the storage's folder of recordings."""
    try:
        return default_storage.listdir("recordings")[1]
    except FileNotFoundError:
        return []


def errors(response):
    return {name: [str(error) for error in said] for name, said in response.context["form"].errors.items()}


def test_an_uploaded_clip_is_kept_with_the_duration_in_its_header(editor):
    editor.post(ADD, recording_data(talk=factories.talk(), file=video()))
    recording = Recording.objects.get()
    assert (recording.kind, round(recording.duration_ms, -3), recording.live) == ("file", 30_000, True)
    assert stored() == [recording.file.name.split("/")[1]]


def test_the_script_is_answered_with_where_to_go_on(editor):
    answer = editor.post(ADD, recording_data(talk=factories.talk(), file=video()), **JSON).json()
    recording = Recording.objects.get()
    assert answer == {
        "success": True,
        "url": reverse("wagtailsnippets_catalogue_recording:edit", args=[recording.pk]),
    }


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("notes.pdf", b"%PDF-1.7", "files ending in .pdf are not taken"),
        (
            "page.mp4",
            b"<html><script>alert(1)</script></html>",
            "it is called MP4, but what is in it is something else",
        ),
        ("cut.mp4", b"\x00\x00\x00\x10ftypisom\x00\x00\x00\x00", "it has no list of its tracks (moov)"),
        ("fake.webm", b"MZ\x90\x00" * 8, "it ends in .webm, but what is in it is something else"),
    ],
)
def test_what_is_no_video_is_refused_and_nothing_is_left_behind(editor, name, content, why):
    response = editor.post(ADD, recording_data(talk=factories.talk(), file=video(name, content)))
    assert why in errors(response)["file"][0]
    assert (Recording.objects.count(), stored()) == (0, [])


def test_an_mp4_without_picture_and_sound_is_refused(editor):
    file = video("empty.mp4", shared("media/nostreams-opencast.mp4").read_bytes())
    response = editor.post(ADD, recording_data(talk=factories.talk(), file=file))
    assert errors(response)["file"] == [
        "“empty.mp4” cannot be watched: there is neither picture nor sound in it."
    ]


def test_a_file_over_the_limit_is_refused_with_the_limit_named(editor, settings):
    settings.UPLOAD_LIMIT_MB = 1
    file = video("long.mp4", b"\x00\x00\x00\x10ftypisom" + b"\x00" * 1_100_000)
    said = editor.post(ADD, recording_data(talk=factories.talk(), file=file), **JSON)
    assert said.status_code == 422
    assert said.json()["errors"] == ["File: The file is too large: the limit is 1 MB."]
    assert (Recording.objects.count(), stored()) == (0, [])


def test_a_save_that_fails_after_the_file_was_written_leaves_no_file(editor, monkeypatch):
    def break_down(*args, **kwargs):
        raise OSError("the disk is full")

    monkeypatch.setattr(RecordingCreateView, "run_after_hook", break_down)
    with pytest.raises(OSError, match="disk is full"):
        editor.post(ADD, recording_data(talk=factories.talk(), file=video()))
    assert stored() == []


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://youtu.be/aqz-KE-bpKQ", "youtube"),
        ("https://vimeo.com/76979871", "vimeo"),
        ("https://media.example.org/talk/master.m3u8", "hls"),
        ("https://archive.example.org/talk", "link"),
    ],
)
def test_an_address_says_itself_what_it_is(editor, address, kind):
    editor.post(ADD, recording_data(talk=factories.talk(), address=address))
    assert [(one.kind, one.address) for one in Recording.objects.all()] == [(kind, address)]


@pytest.mark.parametrize("address", ["https://[address of the video]", "https://x.org]/", "http://[::1"])
def test_what_is_no_address_is_said_on_the_form(editor, address):
    said = errors(editor.post(ADD, recording_data(talk=factories.talk(), address=address)))
    assert said == {"address": ["Write a web address that begins with https:// or http://."]}


@pytest.mark.parametrize("path", ["talk.m3u8", "talk"])
def test_nobody_publishes_a_password(editor, path):
    address = f"https://ada:hunter2@files.example/{path}"
    said = errors(editor.post(ADD, recording_data(talk=factories.talk(), address=address)))
    assert said == {"address": ["Everybody could read the user name and password in it: leave them out."]}


def test_a_recording_is_of_one_thing_from_one_origin(editor):
    both = recording_data(talk=factories.talk(), webinar=factories.webinar(), address="javascript:alert(1)")
    assert errors(editor.post(ADD, both)) == {
        "webinar": ["A recording is of one thing: clear this or the other."],
        "address": ["Write a web address that begins with https:// or http://."],
    }
    assert errors(editor.post(ADD, recording_data())) == {
        "talk": ["Choose the talk, session or webinar that it is of."],
        "file": ["Choose a file, or give an address."],
    }


def test_a_talk_is_a_span_of_its_session_s_recording(editor):
    talk = factories.talk()
    whole = factories.recording(talk.page.specific, duration_ms=3_600_000)
    span = {"talk": talk, "part_of": whole, "start_ms": "12:30", "end_ms": "27:00.500"}
    editor.post(ADD, recording_data(**span))
    part = whole.parts.get()
    assert (part.start_ms, part.end_ms, part.kind) == (750_000, 1_620_500, "youtube")


@pytest.mark.parametrize(
    ("span", "wrong"),
    [
        ({"start_ms": "50:00", "end_ms": "1:10:00"}, {"end_ms": ["The span ends after the recording does."]}),
        ({"start_ms": "50:00", "end_ms": "40:00"}, {"end_ms": ["A span ends after it starts."]}),
        ({"start_ms": "50:00"}, {"end_ms": ["A span needs its start and its end."]}),
        (
            {"start_ms": "soon", "end_ms": "40:00"},
            {"start_ms": ["Write a time such as 12:34, 1:02:03 or 12:34.500."]},
        ),
    ],
)
def test_a_span_outside_its_recording_is_said_on_the_form(editor, span, wrong):
    talk = factories.talk()
    whole = factories.recording(talk.page.specific, duration_ms=3_600_000)
    assert errors(editor.post(ADD, recording_data(talk=talk, part_of=whole, **span))) == wrong


def test_a_replaced_file_leaves_with_the_commit(editor, django_capture_on_commit_callbacks):
    editor.post(ADD, recording_data(talk=factories.talk(), file=video()))
    recording = Recording.objects.get()
    url = reverse("wagtailsnippets_catalogue_recording:edit", args=[recording.pk])
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(url, recording_data(talk=recording.talk, file=video("newer.mp4")))
    recording.refresh_from_db()
    assert stored() == [recording.file.name.split("/")[1]]
    assert "newer" in recording.file.name


def test_chapters_are_written_as_lines(editor):
    recording = factories.recording(title="Weaning")
    url = reverse("wagtailsnippets_catalogue_recording:edit", args=[recording.pk])
    fields = {"talk": recording.talk, "kind": "youtube", "address": recording.address}
    editor.post(url, recording_data(**fields, chapters="12:30 Trials\n\n0:00 Why wean?\n"))
    assert [(one.start_ms, one.title) for one in recording.chapters.all()] == [
        (0, "Why wean?"),
        (750_000, "Trials"),
    ]
    form = editor.get(url).context["form"]
    assert form["chapters"].value() == "0:00 Why wean?\n12:30 Trials"
    editor.post(url, recording_data(**fields, chapters="0:00 Only one"))
    assert [one.title for one in recording.chapters.all()] == ["Only one"]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("Introduction", "“Introduction”: write a time and a title, such as 12:34 Weaning trials."),
        ("soon Introduction", "Write a time such as 12:34, 1:02:03 or 12:34.500."),
        ("0:10 One\n0:10 Two", "Two chapters begin at 0:10."),
    ],
)
def test_chapters_that_cannot_be_are_said_on_the_form(editor, lines, message):
    data = recording_data(talk=factories.talk(), address="https://youtu.be/aqz-KE-bpKQ", chapters=lines)
    assert errors(editor.post(ADD, data)) == {"chapters": [message]}
