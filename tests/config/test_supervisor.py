"""The supervisor with small children of its own kind, as real processes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from config.supervisor import GRACE
from tests.config.processes import as_at_a_terminal, eventually, gone
from tests.ticks import seconds

pytestmark = pytest.mark.slow
SUPERVISOR = Path(__file__).parents[2] / "config" / "supervisor.py"

# A child that says its process id, has a child of its own, and goes on until it is told to stop.
STEADY = """
import os, subprocess, sys, time
grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print("started", os.getpid(), grandchild.pid, flush=True)
time.sleep(600)
"""
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + STEADY
BROKEN = "print('started', 0, 0, flush=True); raise SystemExit(3)"


@pytest.fixture
def supervise(tmp_path):
    """Run the supervisor over one child of the given source; what it says goes to a file."""
    running = []

    def start(source, **environment):
        (tmp_path / "child.py").write_text(source)
        process = subprocess.Popen(
            [sys.executable, "-P", str(SUPERVISOR), "1", json.dumps({"web": ["child"]})],
            cwd=tmp_path,
            stdout=(tmp_path / "out").open("w"),
            stderr=(tmp_path / "err").open("w"),
            env={**os.environ, **environment},
            preexec_fn=as_at_a_terminal,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        if process.poll() is None:
            process.kill()
        process.wait()


def started(folder, times=1):
    """The process ids that children have told, once as many have started."""
    return eventually(lambda: lines(folder, times))


def lines(folder, times):
    told = [line.split()[1:] for line in (folder / "out").read_text().splitlines()]
    return len(told) >= times and [(int(child), int(grandchild)) for child, grandchild in told]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything_cleanly(supervise, tmp_path, number):
    process = supervise(STEADY)
    [(child, grandchild)] = started(tmp_path)
    process.send_signal(number)
    assert process.wait(timeout=60) == 0
    assert gone(child)
    assert gone(grandchild)
    assert (tmp_path / "err").read_text().splitlines() == ["Stopping ...", "Stopped."]


def test_nothing_is_left_when_the_supervisor_is_killed(supervise, tmp_path):
    process = supervise(STEADY)
    [(child, _)] = started(tmp_path)
    process.kill()
    eventually(lambda: gone(child))


def test_a_child_that_will_not_stop_is_killed_with_its_own_children(supervise, tmp_path):
    process = supervise(STUBBORN)
    [(child, grandchild)] = started(tmp_path)
    process.kill()
    eventually(lambda: gone(child) and gone(grandchild))


def test_a_second_signal_does_not_wait(supervise, tmp_path):
    process = supervise(STUBBORN)
    [(child, grandchild)] = started(tmp_path)
    process.terminate()
    eventually(lambda: "Stopping" in (tmp_path / "err").read_text())
    process.terminate()
    with seconds(GRACE - 2):
        assert process.wait(timeout=60) == 0
    assert gone(child)
    assert gone(grandchild)


def test_a_child_that_dies_is_started_again_and_its_own_children_go(supervise, tmp_path):
    process = supervise(STEADY)
    [(child, grandchild)] = started(tmp_path)
    os.kill(child, signal.SIGKILL)
    (_, _), (second, _) = started(tmp_path, times=2)
    assert second != child
    eventually(lambda: gone(grandchild))
    assert (tmp_path / "err").read_text() == "web ended (SIGKILL); starting it again in 1 s.\n"
    process.terminate()


def test_a_child_that_keeps_dying_is_started_less_and_less_often(supervise, tmp_path):
    process = supervise(BROKEN)
    started(tmp_path, times=3)
    eventually(lambda: len((tmp_path / "err").read_text().splitlines()) == 3)
    process.terminate()
    waits = [line.split()[-2] for line in (tmp_path / "err").read_text().splitlines()[:3]]
    assert waits == ["1", "2", "4"]


def test_it_stops_when_the_make_that_started_it_is_killed(tmp_path, supervise):
    (tmp_path / "child.py").write_text(STEADY)
    command = f"exec {sys.executable} -P {SUPERVISOR} 1 '{json.dumps({'web': ['child']})}' > out"
    (tmp_path / "Makefile").write_text(f"start:\n\t@{command}\n")
    make = subprocess.Popen(["make", "start"], cwd=tmp_path, stderr=(tmp_path / "err").open("w"))
    eventually((tmp_path / "out").exists)
    [(child, grandchild)] = started(tmp_path)
    make.kill()
    make.wait()
    eventually(lambda: gone(child) and gone(grandchild))
