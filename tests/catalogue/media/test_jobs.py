"""The rows of media jobs: what is planned, who has what, and what becomes of what was left lying."""

import os
import socket
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone

from catalogue.media import jobs, tools, working
from catalogue.media.made import made_of
from catalogue.models import MediaFile, MediaJob, Recording
from catalogue.tasks import media_some, media_sweep
from tests import factories

pytestmark = pytest.mark.django_db
State = MediaJob.State


def states():
    return list(MediaJob.objects.order_by("pk").values_list("task", "state"))


def test_each_file_of_ours_is_planned_once(filed):
    recording = filed()
    factories.recording(kind="youtube")
    factories.recording(kind="file", address="https://video.example/talk.mp4")
    session = factories.session()
    whole = filed(session)
    factories.recording(factories.talk(page=session), part_of=whole, start_ms=0, end_ms=9)
    assert (jobs.plan(), jobs.plan()) == (2, 0)
    assert set(MediaFile.objects.values_list("recording", flat=True)) == {recording.pk, whole.pk}
    assert states() == [("probe", "waiting")] * 2


def test_another_file_is_planned_anew_and_the_old_one_s_row_let_go(filed):
    recording = filed()
    jobs.plan()
    old = recording.media
    recording.file.save("other.mp4", ContentFile(b"other"))
    assert jobs.plan() == 1
    old.refresh_from_db()
    assert (old.recording, MediaFile.objects.get(recording=recording).name) == (None, recording.file.name)


def test_a_recording_that_becomes_an_address_lets_its_file_go(filed):
    recording = filed()
    jobs.plan()
    Recording.objects.filter(pk=recording.pk).update(file="", address="aqz-KE-bpKQ", kind="youtube")
    jobs.plan()
    assert list(MediaFile.objects.values_list("recording", flat=True)) == [None]


@pytest.mark.ffmpeg
def test_a_machine_does_one_job_at_a_time(filed):
    filed(), filed()
    jobs.plan()
    first = jobs.claim()
    assert jobs.claim() is None
    jobs.fail(first, "damaged")
    assert jobs.claim() is not None


def test_the_database_holds_no_second_running_job_of_a_machine(filed):
    filed(), filed()
    jobs.plan()
    now = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        MediaJob.objects.update(state=State.RUNNING, machine="one", holder="x", until=now)


def held(host, pid, until=timedelta(minutes=1), attempts=1):
    MediaJob.objects.update(
        state=State.RUNNING,
        machine=host,
        holder=f"{host}/{pid}/before/x",
        until=timezone.now() + until,
        attempts=attempts,
    )


def test_what_a_dead_worker_had_is_handed_back_at_once_and_after_three_times_it_fails(filed):
    filed()
    jobs.plan()
    gone = subprocess.Popen(["true"])
    gone.wait()
    for pid in (gone.pid, os.getpid()):
        held(socket.gethostname(), pid)
        media_sweep()
        assert states() == [("probe", "waiting")]
    held(socket.gethostname(), gone.pid, attempts=3)
    media_sweep()
    assert MediaJob.objects.get().reason == "interrupted"


def test_another_machine_s_worker_has_its_time(filed):
    filed()
    jobs.plan()
    held("elsewhere", 1)
    jobs.hand_back_stale()
    assert states() == [("probe", "running")]
    held("elsewhere", 1, until=-timedelta(seconds=1))
    jobs.hand_back_stale()
    assert states() == [("probe", "waiting")]


@pytest.mark.ffmpeg
def test_who_lost_a_job_writes_nothing_of_it(filed):
    recording = filed()
    jobs.plan()
    job = jobs.claim()
    MediaJob.objects.update(holder="another")
    for lost in (jobs.keep, lambda job: jobs.finish(job, "made/x")):
        with pytest.raises(jobs.Lost):
            lost(job)
    jobs.fail(job, "damaged")
    assert states() == [("probe", "running")]
    assert made_of([recording]) == {}


@pytest.mark.ffmpeg
def test_a_deleted_recording_ends_its_job(filed):
    recording, other = filed(), filed()
    jobs.plan()
    job = jobs.claim()
    Recording.objects.filter(pk=job.media.recording_id).delete()
    with pytest.raises(jobs.Lost):
        jobs.keep(job)
    working.do(job)
    assert jobs.claim().media.recording in (recording, other)


@pytest.mark.ffmpeg
def test_what_heals_by_waiting_is_tried_later_and_at_last_fails(filed):
    filed()
    jobs.plan()
    for waits in (60, 120):
        jobs.put_off(jobs.claim(), "away")
        job = MediaJob.objects.get()
        assert (job.state, round((job.retry_at - timezone.now()).total_seconds(), -1)) == ("waiting", waits)
        assert jobs.claim() is None
        MediaJob.objects.update(retry_at=timezone.now())
    jobs.put_off(jobs.claim(), "away")
    assert (MediaJob.objects.get().state, MediaJob.objects.get().reason) == ("failed", "away")


@pytest.mark.ffmpeg
def test_twice_is_once(played, worked):
    recording = played("silent.mp4")
    found = worked(recording)
    before = list(MediaJob.objects.values()), made_of([recording])
    media_some()
    media_sweep()
    assert (list(MediaJob.objects.values()), made_of([recording])) == before
    assert set(found.values()) == {"done"}


@pytest.mark.ffmpeg
def test_done_anew_it_replaces_what_was_there_and_leaves_nothing(played, worked):
    recording = played("silent.mp4")
    worked(recording)
    before = made_of([recording])[recording.pk].stream
    jobs.add(recording.media, "stream")
    assert made_of([recording])[recording.pk].stream == before
    worked(recording)
    after = made_of([recording])[recording.pk].stream
    assert before != after
    home = f"made/{recording.media.pk}"
    assert {f"{home}/{name}" for name in default_storage.listdir(home)[0]} == {
        job.folder for job in MediaJob.objects.exclude(folder="")
    }


@pytest.mark.ffmpeg
def test_what_was_made_goes_with_its_recording_or_its_file(played, worked):
    recording, other = played("silent.mp4"), played("silent.mp4")
    worked(recording)
    recording.delete()
    other.file.save("new.mp4", ContentFile(b"no media"))
    media_sweep()
    assert default_storage.listdir("made")[0] == []
    assert list(MediaFile.objects.values_list("name", flat=True)) == [other.file.name]


@pytest.mark.ffmpeg
def test_what_a_worker_puts_down_as_it_ends_is_as_if_never_begun(played):
    played("silent.mp4")
    jobs.plan()
    tools.stopping.set()
    try:
        working.do(jobs.claim())
    finally:
        tools.stopping.clear()
    job = MediaJob.objects.get()
    assert (job.state, job.attempts, job.machine) == ("waiting", 0, "")


@pytest.mark.ffmpeg
def test_a_storage_without_folders_of_ours_is_fetched_from_and_filled(settings, played, worked):
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "tests.catalogue.media.bucket.Bucket"}}
    recording = played("talk.mp4")
    assert set(worked(recording).values()) == {"done"}
    folder = made_of([recording])[recording.pk].stream
    assert sorted(default_storage.listdir(folder)[1]) == ["index.m3u8", "index.m4s"]
    assert not any(Path(settings.DATA_DIR, "making").iterdir())


def test_without_ffmpeg_all_waits_and_nothing_fails(filed, client, monkeypatch):
    monkeypatch.setenv("PATH", "")
    recording = filed()
    media_some()
    media_sweep()
    assert states() == [("probe", "waiting")]
    assert client.get(f"/media/recordings/{recording.pk}/file").status_code == 200
    assert working.work() is False
