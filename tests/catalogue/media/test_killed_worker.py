"""A worker killed while its ffmpeg runs: the tool goes with it, the next worker does the job, the end is the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from catalogue.media import jobs, working
from catalogue.media.made import made_of
from catalogue.models import MediaJob
from tests import factories
from tests.config.processes import command, descendants, eventually, gone

from .clips import made

pytestmark = [pytest.mark.ffmpeg, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROOT = Path(__file__).parents[3]
SETTING_UP = """
import os, sys, django
from django.conf import settings
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
settings.DATABASES["default"]["NAME"], settings.MEDIA_ROOT, settings.DATA_DIR = sys.argv[1:]
django.setup()
from catalogue.media import working
working.work()
"""


@pytest.fixture
def worker(settings):
    """Starts a worker of its own on this test's database and files."""
    started = []

    def start():
        places = [settings.DATABASES["default"]["NAME"], settings.MEDIA_ROOT, settings.DATA_DIR]
        started.append(
            subprocess.Popen([sys.executable, "-c", SETTING_UP, *map(str, places)], cwd=ROOT, env=os.environ)
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def test_a_killed_worker_s_job_is_done_by_the_next_with_the_same_end(played, worked, worker):
    factories.site()
    picture = ["-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=10:duration=20", "-c:v", "mpeg4"]
    recording = played(made("long.mov", *picture))
    worked(recording)
    before = made_of([recording])
    jobs.add(recording.media, "ladder")
    for _ in range(2):
        kill_at_work(worker())
        assert made_of([recording]) == before  # nothing half made is shown
        jobs.hand_back_stale()
        assert MediaJob.objects.get(task="ladder").state == "waiting"
    assert MediaJob.objects.get(task="ladder").attempts == 2
    assert working.work() is False
    ladder = MediaJob.objects.get(task="ladder")
    assert (ladder.state, ladder.attempts) == ("done", 3)
    names = {"index.m3u8", *(f"{height}p.{end}" for height in (720, 480, 240) for end in ("m3u8", "m4s"))}
    assert set(default_storage.listdir(ladder.folder)[1]) == names
    stored = default_storage.listdir(f"made/{recording.media.pk}")[0]
    assert len([name for name in stored if name.startswith("ladder-")]) == 1
    assert Client().get(f"/media/recordings/{recording.pk}/stream/480p.m4s").status_code == 200


def kill_at_work(process):
    """Kill it once its ffmpeg runs, and see that this ends, too."""
    eventually(
        lambda: [one for one in descendants(process.pid) if "/ffmpeg" in command(one).split(" ")[0]], 60
    )
    everybody = descendants(process.pid)
    process.kill()
    process.wait()
    eventually(lambda: all(gone(pid) for pid in everybody))
