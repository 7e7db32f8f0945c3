"""The whole thing started as people start it, in an empty folder."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.config.processes import (
    as_at_a_terminal,
    children,
    command,
    descendants,
    eventually,
    gone,
    resident_mb,
)

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]


@dataclass
class Site:
    process: subprocess.Popen
    port: int
    output: Path

    def get(self, path):
        return urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=120)

    def pids(self, name):
        """The process of this name that the supervisor has started itself, while there is one."""
        return [pid for pid in children(self.process.pid) if name in command(pid)]


def up(folder, port, wrapper=()):
    output = folder / "output"
    process = subprocess.Popen(
        [*wrapper, sys.executable, "manage.py", "up", "--port", str(port)],
        cwd=ROOT,
        env=environment(folder),
        preexec_fn=as_at_a_terminal,
        stdout=output.open("w"),
        stderr=subprocess.STDOUT,
    )
    return Site(process, port, output)


def environment(folder):
    """As on a machine where nothing has been set."""
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "DATA_DIR": str(folder / "data")}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def is_running(site):
    """It has said its address, and the web server's own worker, the worker and the scheduler are there."""
    assert site.process.poll() is None, site.output.read_text()
    return "Rounds is running at" in site.output.read_text() and len(own(site)) == 4


def own(site):
    """Its processes, without what they have started for a while: ffmpeg, on the demonstration's clips."""
    return [
        pid for pid in [site.process.pid, *descendants(site.process.pid)] if "ffmpeg" not in command(pid)
    ][1:]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("up")


@pytest.fixture(scope="module")
def site(folder):
    site = up(folder, free_port())
    try:
        eventually(lambda: is_running(site), seconds=400)
        yield site
    finally:
        site.process.terminate()
        site.process.wait(timeout=60)


def refusal(folder, port, wrapper=()):
    """What `up` says when it cannot run: one line, and exit code 1."""
    site = up(folder, port, wrapper)
    assert site.process.wait(timeout=120) == 1
    [line] = site.output.read_text().splitlines()
    return line


def test_the_first_start_serves_pages_and_says_where_and_who(site):
    said = site.output.read_text()
    assert f"Rounds is running at http://127.0.0.1:{site.port}/" in said
    assert re.search(r"Editor: \S+@\S+", said)
    assert site.get("/").status == 200
    assert site.get("/admin/login/").status == 200
    assert site.get("/healthz").status == 200
    assert "Traceback" not in said


def test_static_files_are_served_without_collecting_them(site):
    page = site.get("/").read().decode()
    [stylesheet, *_] = re.findall(r'href="(/static/[^"]+\.css[^"]*)"', page)
    assert site.get(stylesheet).status == 200


def test_it_stays_small_when_idle(site):
    resident = {command(pid): resident_mb(pid) for pid in [site.process.pid, *own(site)]}
    assert sum(resident.values()) <= 600, resident


def test_a_port_in_use_is_one_sentence(site, tmp_path):
    assert refusal(tmp_path, site.port) == (
        f"CommandError: Port {site.port} is in use by another program; "
        f"choose another: make start PORT={site.port + 1}"
    )


def test_one_folder_is_not_run_twice(site, folder, tmp_path):
    (tmp_path / "data").symlink_to(folder / "data")
    assert refusal(tmp_path, free_port()).startswith("CommandError: Rounds is running already ")


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path):
    (tmp_path / "data").symlink_to("/proc/no/such")
    assert "cannot be written to; make it writable or set DATA_DIR" in refusal(tmp_path, free_port())


def test_a_full_disk_is_one_sentence(tmp_path):
    (tmp_path / "data").mkdir()
    mount = f'mount -t tmpfs -o size=3m none "{tmp_path}/data" && exec "$@"'
    wrapper = ("unshare", "--mount", "sh", "-c", mount, "sh")
    if subprocess.run([*wrapper, "true"], capture_output=True).returncode:
        pytest.skip("needs root, to mount a small disk")
    assert refusal(tmp_path, free_port(), wrapper) == (
        f"CommandError: The disk is full; Rounds keeps its data in {tmp_path}/data."
    )


@pytest.mark.parametrize("name", ["worker", "beat", "gunicorn"])
def test_a_part_that_dies_comes_back(site, name):
    [before] = site.pids(name)
    os.kill(before, signal.SIGKILL)
    eventually(lambda: site.pids(name) not in ([], [before]))
    eventually(lambda: answers(site))
    assert "ended (SIGKILL); starting it again in 1 s." in site.output.read_text()


def answers(site):
    try:
        return site.get("/healthz").status == 200
    except OSError:
        return False


def test_it_stops_cleanly_then_starts_again_at_once_and_leaves_nobody_behind_when_killed(site, folder):
    everybody = descendants(site.process.pid)
    site.process.send_signal(signal.SIGINT)
    assert site.process.wait(timeout=60) == 0
    assert [pid for pid in everybody if not gone(pid)] == []

    again = up(folder, site.port)
    eventually(lambda: is_running(again), seconds=60)
    assert "demonstration" not in again.output.read_text()
    everybody = descendants(again.process.pid)
    again.process.kill()
    again.process.wait()
    eventually(lambda: all(gone(pid) for pid in everybody))
