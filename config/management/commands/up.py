"""Run all of Rounds on one machine: database, content and index made first where they are missing."""

import errno
import fcntl
import json
import os
import shutil
import socket
import sys
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from config.snapshot import restore
from search.indexing import needs_rebuild

SUPERVISOR = Path(settings.BASE_DIR, "config", "supervisor.py")

DISK = {
    errno.ENOSPC: "The disk is full; Rounds keeps its data in {folder}.",
    errno.EDQUOT: "The disk quota is used up; Rounds keeps its data in {folder}.",
}
# Said to operators of production; on one's own machine they are noise.
NOISE = "ignore:You're running the worker with superuser,ignore:No directory at"
# One heap for all threads of a process: with one each, as is usual, a worker holds 100 MB more.
SURROUNDINGS = {
    "PYTHONWARNINGS": NOISE,
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "262144",  # what indexing takes in large pieces goes back at once
}
ROOM = 50_000_000  # bytes, of which the demonstration takes a third
READ_ONLY = "The folder {folder} cannot be written to; make it writable or set DATA_DIR to another."


class Command(BaseCommand):
    help = "Run the web server, the worker and the scheduler, and prepare first what they need."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port, **options):
        with plain_problems():
            refuse_taken_port(port)
            lock = lock_data_dir()
            refuse_full_disk()
            self.prepare()
            self.show_sign_in()
        os.set_inheritable(lock, True)  # the lock lasts as long as the supervisor
        os.environ |= {**SURROUNDINGS, **os.environ}
        os.chdir(settings.BASE_DIR)
        os.execv(
            sys.executable,
            [sys.executable, "-P", str(SUPERVISOR), str(port), json.dumps(processes(port))],
        )

    def prepare(self):
        """Each step only where its result is missing, so that an interrupted start is gone on with."""
        restore(connection)
        if unapplied_migrations():
            self.say("Preparing the database ...")
            with unhurried_disk():
                call_command("migrate", interactive=False, verbosity=0)
        if not get_user_model().objects.exists():  # the seed's last step
            self.say("Adding the demonstration content ...")
            with unhurried_disk():
                call_command("seed", stdout=StringIO())
        if needs_rebuild():
            self.say("Building the search index ...")
            try:
                call_command("rebuild_index", stdout=StringIO())
            except CommandError as problem:
                self.say(f"Search rests for now, the rest works. {problem}")

    def show_sign_in(self):
        kept = settings.DATA_DIR / "sign-in.txt"
        if kept.exists():
            self.say(kept.read_text().strip())

    def say(self, text):
        print(text, file=sys.stderr, flush=True)  # self.stderr would be red, and nothing is wrong


def processes(port: int) -> dict[str, list[str]]:
    """Module and arguments of each process; small, since all of them share one machine."""
    web = ["gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}", "--log-level", "warning"]
    worker = ["celery", "--app", "config", "--quiet", "worker", "--pool", "threads", "--concurrency", "2"]
    beat = ["celery", "--app", "config", "--quiet", "beat", "--pidfile", ""]
    return {
        "web": [
            *web,
            "--threads",
            "8",
            "--graceful-timeout",
            "5",
            "--no-control-socket",
            "--log-level",
            "warning",
        ],
        "worker": [*worker, "--without-gossip", "--without-mingle", "--loglevel", "WARNING"],
        "beat": [*beat, "--loglevel", "WARNING"],
    }


def refuse_taken_port(port: int) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except PermissionError:
            raise CommandError(f"Port {port} needs an administrator; choose one above 1023.") from None
        except OverflowError:
            raise CommandError(f"{port} is no port; choose one from 1024 to 65535.") from None
        except OSError:
            raise CommandError(
                f"Port {port} is in use by another program; choose another: make start PORT={port + 1}"
            ) from None


def lock_data_dir() -> int:
    """A lock on DATA_DIR, as an open file: two workers and two schedulers on one folder would collide."""
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    lock = os.open(settings.DATA_DIR / "running", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CommandError(
            f"Rounds is running already with its data in {settings.DATA_DIR}; stop that first."
        ) from None
    return lock


def refuse_full_disk() -> None:
    if shutil.disk_usage(settings.DATA_DIR).free < ROOM:
        raise OSError(errno.ENOSPC, "too little left to begin with")


def unapplied_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@contextmanager
def unhurried_disk():
    """Let SQLite leave writing to the system meanwhile: a first start would wait hundreds of times for it."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
        yield
        cursor.execute("PRAGMA synchronous=NORMAL")


@contextmanager
def plain_problems():
    """Turn what a disk or a database refuses into one sentence."""
    folder = settings.DATA_DIR
    try:
        yield
    except OSError as error:
        sentence = DISK.get(error.errno, READ_ONLY)
        raise CommandError(sentence.format(folder=folder)) from None
    except OperationalError as error:
        if "disk is full" in str(error):
            raise CommandError(DISK[errno.ENOSPC].format(folder=folder)) from None
        if "readonly" in str(error) or "unable to open" in str(error):
            raise CommandError(READ_ONLY.format(folder=folder)) from None
        raise CommandError(f"The database does not answer: {error}") from None
