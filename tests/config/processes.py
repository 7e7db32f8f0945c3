"""Looking at real processes: who descends from whom, what they hold, whether they are gone."""

import signal
import time
from contextlib import suppress
from pathlib import Path


def eventually(check, seconds=60):
    """The first true answer of `check`, which is asked again and again."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := check():
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} s")


def gone(pid: int) -> bool:
    """Whether the process has ended; one that nobody has buried yet counts."""
    try:
        return _stat(pid)[0] == "Z"
    except FileNotFoundError:
        return True


def children(pid: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):
            if int(_stat(folder.name)[1]) == pid:
                found.append(int(folder.name))
    return found


def descendants(pid: int) -> list[int]:
    return [one for child in children(pid) for one in (child, *descendants(child))]


def command(pid: int) -> str:
    """What it was started with; nothing for one that has just ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def resident_mb(pid: int) -> float:
    """Resident memory with shared pages counted in full, as `ps` shows it."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def _stat(pid) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def as_at_a_terminal() -> None:
    """For a process about to be: it hears every signal, though who runs the tests may ignore some."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
