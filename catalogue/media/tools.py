"""Where ffmpeg is, and one run of it or ffprobe: confined, watched, ended with who asked for it."""

import json
import os
import re
import selectors
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from .commands import Limits
from .probing import Reason, Refused
from .stopping import stopping

GUARD = Path(__file__).with_name("guard.py")
TOOLS = ("ffmpeg", "ffprobe")
MOST_OUTPUT = 256 * 1024
EACH = 1.0  # seconds between two looks
_PLACES = re.compile(r"\[[^\]]* @ 0x[0-9a-f]+\]|(?:file:)?(?:/[^\s:'\"]*)+|0x[0-9a-f]+")
# What ffmpeg says where the system, or we, refused it something.
_MEANINGS = (
    ("No space left on device", Reason.NO_ROOM),
    ("Disk quota exceeded", Reason.NO_ROOM),
    ("Cannot allocate memory", Reason.MEMORY),
    ("File too large", Reason.GREW),
    ("not on whitelist", Reason.NOT_MEDIA),
)
_SIGNALS = {signal.SIGXFSZ: Reason.GREW, signal.SIGXCPU: Reason.SLOW}
# With this ffmpeg ends where a signal asked it to; who manages services sends it to all their processes at once.
ASKED_TO_END = 255


class Stopped(Exception):
    """The worker ends, or an end was put to the job: nothing is wrong with the file."""


class Killed(Exception):
    """Something outside killed the tool, such as a system that is short of memory."""


def missing() -> list[str]:
    """Which of the tools this machine lacks."""
    return [name for name in TOOLS if not shutil.which(name)]


def run(
    tool: str, arguments: list[str], limits: Limits, folder: Path, tick: Callable[[bytes], None]
) -> bytes:
    """What the tool prints, at most MOST_OUTPUT of its end. `tick` is called each second with what it printed lately.

    Raises Refused where the file or a limit ended it, Stopped and Killed where something else did; what `tick`
    raises ends it, too.
    """
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", str(GUARD), json.dumps(asdict(limits)), shutil.which(tool), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={},
        start_new_session=True,
    )
    try:
        with process.stdin, process.stdout, process.stderr:
            printed, said = _watch(process, time.monotonic() + limits.seconds, tick)
            status = process.wait(timeout=10)
    finally:
        _end(process)
    if status:
        raise _failure(status, said.decode(errors="replace"))
    return printed


def _watch(process, until: float, tick) -> tuple[bytes, bytes]:
    """What came from both pipes, until both are closed."""
    heard = {process.stdout: b"", process.stderr: b""}
    next_tick, lately = 0.0, b""
    with selectors.DefaultSelector() as selector:
        for pipe in heard:
            selector.register(pipe, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select(timeout=EACH / 2):
                some = os.read(key.fd, 65536)
                if not some:
                    selector.unregister(key.fileobj)
                heard[key.fileobj] = (heard[key.fileobj] + some)[-MOST_OUTPUT:]
                lately += some if key.fileobj is process.stdout else b""
            if stopping.is_set():
                raise Stopped
            if (now := time.monotonic()) > until:
                raise Refused(Reason.SLOW)
            if now > next_tick:
                tick(lately)
                next_tick, lately = now + EACH, b""
    return heard[process.stdout], heard[process.stderr]


def _end(process) -> None:
    """The whole group: the tool may outlive its guard."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _failure(status: int, said: str) -> Exception:
    reason = next((reason for words, reason in _MEANINGS if words in said), None)
    number = status - 128 if status > 128 else -status
    if reason is None and number in _SIGNALS:
        reason = _SIGNALS[number]
    if reason is None and (number in (signal.SIGKILL, signal.SIGTERM) or status == ASKED_TO_END):
        return _by_whom()
    return Refused(reason or Reason.DAMAGED, short(said))


def _by_whom() -> Exception:
    """Of what a signal ended: our worker may hear only now that it is to end, too."""
    until = time.monotonic() + EACH
    while not stopping.is_set() and time.monotonic() < until:
        time.sleep(EACH / 20)
    return Stopped() if stopping.is_set() else Killed()


def short(said: str) -> str:
    """The last line of what a tool said, without paths and addresses of this machine.

    >>> short("[mov @ 0x5631f83241c0] moov atom not found\\n/srv/x.mp4: Invalid data found")
    'Invalid data found'
    """
    lines = [" ".join(_PLACES.sub("", line).split()).strip(" :") for line in said.splitlines()]
    last = next((line for line in reversed(lines) if line), "")
    return "".join(one for one in last if one.isprintable())[:200]
