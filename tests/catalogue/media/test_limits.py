"""One run of a tool: what it may cost, what it gets to know, and what ends with it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from catalogue.media import tools, workroom
from catalogue.media.commands import MEGABYTE, Limits
from catalogue.media.probing import Refused
from tests.config.processes import command, descendants, eventually, gone

from .clips import made

pytestmark = pytest.mark.ffmpeg
ROOT = Path(__file__).parents[3]
ENDLESS = ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=100"]
NOWHERE = ["-f", "null", "-"]
GENEROUS = Limits(seconds=120, cpu=120, output=MEGABYTE)


def nothing(_):
    pass


def ffmpegs() -> list[int]:
    return [pid for pid in descendants(os.getpid()) if command(pid).split(" ")[0].endswith("/ffmpeg")]


def refusal(folder, arguments, **limits):
    limits = {"seconds": 30, "cpu": 30, "output": MEGABYTE} | limits
    with pytest.raises(Refused) as caught:
        tools.run("ffmpeg", arguments, Limits(**limits), folder, nothing)
    assert ffmpegs() == []
    return caught.value.reason


def test_what_takes_too_long_is_ended_with_all_its_processes(tmp_path):
    assert refusal(tmp_path, ["-re", *ENDLESS, *NOWHERE], seconds=1) == "slow"


def test_what_takes_too_much_of_the_processor_is_ended(tmp_path):
    assert refusal(tmp_path, [*ENDLESS, *NOWHERE], cpu=1) == "slow"


def test_a_file_that_grows_too_large_is_cut_off(tmp_path):
    assert refusal(tmp_path, [*ENDLESS, "-f", "rawvideo", "x.raw"]) == "grew"
    assert (tmp_path / "x.raw").stat().st_size <= MEGABYTE


def test_who_needs_too_much_memory_does_not_get_it(tmp_path):
    large = made("large.mov", "-f", "lavfi", "-i", "color=size=9000x5000", "-frames:v", "1", "-c:v", "mjpeg")
    decoded = ["-v", "error", "-i", str(large), *NOWHERE]
    assert refusal(tmp_path, decoded, memory=300 * MEGABYTE) in ("memory", "damaged")
    tools.run("ffmpeg", decoded, GENEROUS, tmp_path, nothing)


def test_a_full_disk_is_named(tmp_path):
    assert refusal(tmp_path, [*ENDLESS, "-y", "-f", "rawvideo", "/dev/full"]) == "no_room"
    with pytest.raises(Refused) as caught:
        workroom.refuse_full_disk(tmp_path, 10**18)
    assert caught.value.reason == "no_room"


def test_a_worker_that_is_asked_to_end_puts_it_down(tmp_path):
    try:
        with pytest.raises(tools.Stopped):
            tools.run("ffmpeg", [*ENDLESS, *NOWHERE], GENEROUS, tmp_path, lambda _: tools.stopping.set())
    finally:
        tools.stopping.clear()
    assert ffmpegs() == []


class Enough(Exception):
    """What a test has waited for has happened."""


def test_a_tool_gives_way_to_others_and_knows_nothing_of_the_site(tmp_path):
    seen = {}

    def look(_):
        for pid in ffmpegs():
            seen["environment"] = Path(f"/proc/{pid}/environ").read_bytes()
            seen["nice"] = os.getpriority(os.PRIO_PROCESS, pid)
            raise Enough

    with pytest.raises(Enough):
        tools.run("ffmpeg", [*ENDLESS, *NOWHERE], GENEROUS, tmp_path, look)
    assert seen == {"environment": b"", "nice": 15}


def test_who_watches_may_put_an_end_to_it(tmp_path):
    def stop(_):
        raise Enough

    with pytest.raises(Enough):
        tools.run("ffmpeg", [*ENDLESS, *NOWHERE], GENEROUS, tmp_path, stop)
    assert ffmpegs() == []


def test_a_tool_that_is_killed_from_outside_is_no_fault_of_the_file(tmp_path):
    def kill(_):
        for pid in ffmpegs():
            os.kill(pid, signal.SIGKILL)

    with pytest.raises(tools.Killed):
        tools.run("ffmpeg", [*ENDLESS, *NOWHERE], GENEROUS, tmp_path, kill)


def test_what_it_prints_without_end_is_not_kept(tmp_path):
    chatty = ["-nostdin", "-v", "debug", "-f", "lavfi", "-i", "testsrc2=size=32x32:duration=20", *NOWHERE]
    progress = ["-progress", "pipe:1", "-stats_period", "0.001"]
    printed = tools.run("ffmpeg", [*progress, *chatty], GENEROUS, tmp_path, nothing)
    assert 0 < len(printed) <= tools.MOST_OUTPUT


@pytest.mark.slow
def test_when_the_worker_is_killed_its_tool_goes_too(tmp_path):
    program = (
        "import os, sys, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings.test'; django.setup()\n"
        "from pathlib import Path; from catalogue.media import tools; from catalogue.media.commands import Limits\n"
        f"tools.run('ffmpeg', {[*ENDLESS, *NOWHERE]}, Limits(60, 60, 0), Path({str(tmp_path)!r}), lambda _: None)"
    )
    worker = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT)
    tool = eventually(
        lambda: [pid for pid in descendants(worker.pid) if "/ffmpeg" in command(pid)], seconds=60
    )
    everybody = descendants(worker.pid)
    worker.kill()
    worker.wait()
    eventually(lambda: all(gone(pid) for pid in everybody))
    assert tool
