"""Media jobs in the admin: what waits, runs, failed and why; tried again, and begun, by who may change recordings."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.admin.editors import editors_group
from catalogue.checks import check_media_tools
from catalogue.models import MediaFile, MediaJob
from tests import factories
from tests.shared import shared

from .forms import recording_data

pytestmark = pytest.mark.django_db
URL = "/admin/imports/media/"
State = MediaJob.State


def recording(**fields):
    return factories.recording(kind="file", file=ContentFile(b"x", name="clip.mp4"), **fields)


def with_job(task="stream", of=None, **fields):
    """A job of a recording's file, as a probe and a worker would have left it."""
    of = of or recording()
    facts = {"container": "mov", "video_codec": "h264", "width": 1280, "height": 720}
    media, _ = MediaFile.objects.get_or_create(
        recording=of, defaults={"name": of.file.name, "size": 5 * 1024**2, "duration_ms": 754_000, **facts}
    )
    return MediaJob.objects.create(media=media, task=task, **fields)


def shown(client, url=URL):
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_it_says_what_failed_and_why_and_tries_it_again(editor, django_capture_on_commit_callbacks):
    job = with_job(state=State.FAILED, reason="damaged", said="moov atom not found", attempts=1)
    page = shown(editor)
    assert "It is damaged or was cut off, and cannot be read to its end. (moov atom not found)" in page
    with django_capture_on_commit_callbacks() as hints:
        editor.post(f"{URL}again/", {"job": job.pk})
    job.refresh_from_db()
    assert (job.state, job.reason, job.attempts, len(hints)) == ("waiting", "", 0, 1)


def test_all_that_failed_is_tried_again_and_nothing_else(editor):
    with_job(state=State.FAILED, reason="no_room")
    with_job(state=State.FAILED, reason="slow")
    done = with_job(state=State.DONE, folder="made/1/x")
    editor.post(f"{URL}again/")
    assert MediaJob.objects.filter(state=State.WAITING).count() == 2
    assert MediaJob.objects.get(pk=done.pk).state == State.DONE


def test_what_runs_shows_how_far_it_is_and_asks_for_itself_again(editor):
    until = timezone.now() + timedelta(minutes=1)
    with_job(state=State.RUNNING, percent=42, machine="one", holder="one/1/a/b", until=until)
    page = shown(editor)
    assert '<progress max="100" value="42">' in page
    assert 'hx-trigger="every 3s"' in page
    MediaJob.objects.update(state=State.DONE, machine="", until=None)
    assert "hx-trigger" not in shown(editor)


def test_a_running_job_is_not_begun_a_second_time(editor):
    until = timezone.now() + timedelta(minutes=1)
    job = with_job(state=State.RUNNING, machine="one", holder="one/1/a/b", until=until)
    editor.post(f"{URL}again/", {"job": job.pk})
    editor.post(f"{URL}recordings/{job.media.recording_id}/?task=stream")
    job.refresh_from_db()
    assert (job.state, MediaJob.objects.count()) == ("running", 1)


@pytest.mark.parametrize("show", ["", "?show=failed", "?show=nonsense", "?p=99"])
def test_the_list_costs_the_same_however_long_it_is(editor, show):
    counts = []
    for number in (1, 9):
        for _ in range(number):
            with_job(state=State.FAILED, reason="damaged")
        with CaptureQueriesContext(connection) as captured:
            shown(editor, URL + show)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_a_recording_s_form_says_what_was_found_and_made(editor):
    job = with_job(state=State.FAILED, reason="slow")
    page = shown(editor, f"/admin/snippets/catalogue/recording/edit/{job.media.recording_id}/")
    for words in (
        "MP4, 5.0 MB",
        "H.264, 1280 × 720",
        "12:34",
        "It took too long and was stopped.",
        "Make smaller sizes",
    ):
        assert words in page


def test_a_ladder_is_asked_for_on_the_form(editor):
    of = with_job(state=State.DONE).media.recording
    answer = editor.post(f"{URL}recordings/{of.pk}/?task=ladder").content.decode()
    assert "Stream in several sizes" in answer
    job = MediaJob.objects.get(task="ladder")
    assert (job.state, job.by is not None) == ("waiting", True)


def test_nothing_is_begun_that_such_a_file_cannot_become(editor):
    of = with_job("probe", state=State.DONE).media.recording
    MediaFile.objects.update(video_codec="")
    for task in ("ladder", "audio", "nonsense"):
        editor.post(f"{URL}recordings/{of.pk}/?task={task}")
    assert MediaJob.objects.count() == 1


def test_spans_that_end_after_the_file_are_named(editor):
    session = factories.session()
    whole = factories.recording(session, kind="file", file=ContentFile(b"x", name="clip.mp4"))
    with_job(of=whole, state=State.DONE)
    for title, end_ms in (("In time", 754_000), ("Too late", 900_000)):
        talk = factories.talk(title, page=session)
        factories.recording(talk, part_of=whole, start_ms=0, end_ms=end_ms)
    page = shown(editor, f"{URL}recordings/{whole.pk}/")
    assert "Too late (15:00) ends after the file does." in page
    assert "In time" not in page


def test_only_who_may_change_recordings_gets_in(client):
    job = with_job(state=State.FAILED, reason="slow")
    factories.site()
    someone = factories.user(is_staff=True)
    client.force_login(someone)
    recording = f"{URL}recordings/{job.media.recording_id}/"
    attempts = [
        (client.get, URL),
        (client.get, recording),
        (client.post, f"{URL}again/"),
        (client.post, recording),
    ]
    assert {method(url).status_code for method, url in attempts} == {302}
    someone.groups.add(editors_group())
    assert {method(url).status_code for method, url in attempts[:2]} == {200}
    assert MediaJob.objects.get().state == State.FAILED


def test_where_ffmpeg_is_missing_it_is_said_on_the_desk_and_by_check(editor, monkeypatch):
    monkeypatch.setenv("PATH", "")
    [warning] = check_media_tools(None)
    assert warning.id == "catalogue.W001"
    assert "apt install ffmpeg" in warning.hint
    for url in (URL, "/admin/imports/operations/"):
        assert "ffmpeg, ffprobe cannot be found on this machine" in shown(editor, url)


def test_the_command_plans_and_tells(capsys):
    recording()
    call_command("media_jobs", "--plan")
    assert capsys.readouterr().out.split() == ["1", "files", "planned", "probe", "waiting", "1"]


@pytest.mark.ffmpeg
def test_the_command_does_what_waits(capsys):
    recording()
    call_command("media_jobs", "--wait")
    assert MediaJob.objects.get().reason == "not_media"


def test_an_upload_asks_a_worker_to_look_and_waits_for_nobody(editor, django_capture_on_commit_callbacks):
    clip = SimpleUploadedFile("clip.mp4", shared("media/river-opencast.mp4").read_bytes(), "video/mp4")
    with django_capture_on_commit_callbacks() as hints:
        editor.post(
            "/admin/snippets/catalogue/recording/add/", recording_data(talk=factories.talk(), file=clip)
        )
    asked = [hint.args for hint in hints if getattr(hint, "args", None)]
    assert asked == [("catalogue.tasks.media_some",)]
    assert not MediaJob.objects.exists()
