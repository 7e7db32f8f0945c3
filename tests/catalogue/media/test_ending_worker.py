"""A worker of production, with processes, is asked to end while ffmpeg runs: the job is handed on at once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from catalogue.media import jobs, working
from catalogue.models import MediaJob
from tests import factories
from tests.config.processes import command, descendants, eventually, gone

from .clips import made

pytestmark = [pytest.mark.ffmpeg, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROOT = Path(__file__).parents[3]
WORKER = """
import os, sys
from django.conf import settings
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
settings.DATABASES["default"]["NAME"], settings.MEDIA_ROOT, settings.DATA_DIR = sys.argv[1:]
from celery import signals
from config.celery import app
@signals.worker_ready.connect(weak=False)
def ready(**kwargs):
    from catalogue.tasks import media_some
    media_some.delay()
app.worker_main(["--quiet", "worker", "--pool", "prefork", "--concurrency", "1", "--queues", "media"])
"""


@pytest.fixture
def at_work(settings, played, worked):
    """A worker with one process, whose ffmpeg makes a ladder; (worker, all its descendants)."""
    factories.site()
    picture = ["-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=10:duration=30", "-c:v", "mpeg4"]
    recording = played(made("longer.mov", *picture))
    worked(recording)
    jobs.add(recording.media, "ladder")
    places = [settings.DATABASES["default"]["NAME"], settings.MEDIA_ROOT, settings.DATA_DIR]
    worker = subprocess.Popen([sys.executable, "-c", WORKER, *map(str, places)], cwd=ROOT, env=os.environ)
    try:
        eventually(lambda: tools_of(worker.pid) or worker.poll() is not None, 90)
        assert worker.poll() is None
        yield worker, descendants(worker.pid)
    finally:
        worker.kill()
        worker.wait()


def tools_of(pid: int) -> list[int]:
    return [one for one in descendants(pid) if "/ffmpeg" in command(one).split(" ")[0]]


def ladder() -> MediaJob:
    return MediaJob.objects.get(task="ladder")


def ends(worker, everybody):
    worker.wait(timeout=120)  # it gives a process that was lost ten seconds
    eventually(lambda: all(gone(pid) for pid in everybody), 10)


def test_the_process_of_the_pool_puts_it_down_and_the_next_worker_does_it(at_work):
    worker, everybody = at_work
    worker.send_signal(signal.SIGTERM)
    ends(worker, everybody)
    assert worker.returncode == 0
    assert (ladder().state, ladder().attempts, ladder().machine) == ("waiting", 0, "")
    assert "making" not in os.listdir(default_storage.location)
    while working.work():
        pass
    assert (ladder().state, ladder().attempts) == ("done", 1)


def test_a_signal_to_all_its_processes_is_no_fault_of_the_file(at_work):
    worker, everybody = at_work
    for pid in [worker.pid, *reversed(everybody)]:
        os.kill(pid, signal.SIGTERM)
    ends(worker, everybody)
    jobs.hand_back_stale()
    assert (ladder().state, ladder().reason) == ("waiting", "")
    while working.work():
        pass
    assert ladder().state == "done"
