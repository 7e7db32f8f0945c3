"""The site as `make start` runs it, on a folder and a database of its own, and what its processes take."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from urllib.request import urlopen

PAGE_KB = os.sysconf("SC_PAGE_SIZE") / 1024
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Process:
    """One of the site's processes, with those it started itself."""

    process: subprocess.Popen

    def _all(self) -> list[int]:
        pid = self.process.pid
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            return [pid, *map(int, file.read().split())]

    def seconds(self) -> float:
        """CPU seconds so far."""
        return sum(_cpu(pid) for pid in self._all())

    def megabytes(self) -> float:
        """What it holds in memory now."""
        return sum(_resident(pid) for pid in self._all())


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _resident(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_KB / 1024


def set_up(folder: Path, database: str = "", **more: str) -> None:
    """Settings of its own for this process and those it starts; then a seeded database and its index."""
    os.environ |= {
        "DATA_DIR": str(folder),
        "DATABASE_URL": database or f"sqlite:///{folder / 'db.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings.base",
        "BROKER_URL": "filesystem://localhost",
        "LOG_LEVEL": "ERROR",
        "PYTHONWARNINGS": "ignore",
        **more,
    }
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from config.snapshot import restore

    restore(connection)
    if connection.vendor != "sqlite":
        _empty(connection)
    call_command("migrate", verbosity=0)
    call_command("seed", stdout=StringIO())
    call_command("rebuild_index", stdout=StringIO())
    _look_at_files()


def _look_at_files() -> None:
    """What the worker would have to do with the demonstration's recordings, once."""
    from catalogue.media import working

    working.sweep()
    while working.work():
        pass


def _empty(connection) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")


@contextmanager
def open_site():
    """(address, {"web" | "worker" | "beat": Process}) while it runs."""
    from config.management.commands import up

    port, (leash, held) = _free_port(), os.pipe()  # they end with this process, however it ends
    begin = [sys.executable, "-P", str(Path(up.__file__).parents[2] / "leash.py"), str(leash)]
    running = {
        name: Process(
            subprocess.Popen(
                [*begin, *command],
                process_group=0,
                pass_fds=[leash],
                env={**up.SURROUNDINGS, **os.environ},
            )
        )
        for name, command in up.processes(port).items()
    }
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address)
        yield address, running
    finally:
        for one in running.values():
            os.killpg(one.process.pid, signal.SIGTERM)
        for one in running.values():
            try:
                one.process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(one.process.pid, signal.SIGKILL)
                one.process.wait()
        os.close(held)
        os.close(leash)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait_for(address: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=60):
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"nothing answers at {address}")
