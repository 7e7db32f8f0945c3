"""What is left wrong after much has gone wrong: `python -m bench.torture [--edits 2000] [--rebuilds 3]`.

One process edits, withdraws, deletes, closes and opens talks; one indexes and is killed (SIGKILL) again and
again; the index is rebuilt meanwhile, and each rebuild is killed at least once. With --stop and --start,
commands that stop and start the search server, the server goes away twice. Three readers search all the time:
a guest and a member through what the search page calls, and one who waits for each edit to be found.

Works on a catalogue of its own in a temporary folder (or in --database URL, an empty one), with the engine
that the environment chooses. Prints a table; exits with 1 where anything in it is wrong.
"""

import argparse
import json
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

OUTAGES = (0.3, 0.65)  # of the edits, when the server is stopped
OUTAGE = 6  # seconds
PATIENCE = 180  # seconds to catch up in when all is over
START = multiprocessing.get_context("fork").Process


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="rounds-torture-") as folder:
        _set_up(Path(folder), options.database)
        work = Path(folder)
        _finish(_start("prepare", work, options.talks, options.lines))
        began = time.monotonic()
        told = Torture(work, options).run()
        print(f"{time.monotonic() - began:.0f} s; {told}", flush=True)
        result = work / "result.json"
        _finish(_start("judge", work, result))
        raise SystemExit(not tell(json.loads(result.read_text())))


def _options():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--edits", type=int, default=2_000)
    arguments.add_argument("--rebuilds", type=int, default=3)
    arguments.add_argument("--talks", type=int, default=2_000)
    arguments.add_argument("--lines", type=int, default=20, help="of captions a talk")
    arguments.add_argument("--pace", type=float, default=20, help="edits a second, at most")
    arguments.add_argument("--database", default="", help="an empty database's URL; SQLite without")
    arguments.add_argument("--stop", help="command that stops the search server")
    arguments.add_argument("--start", help="command that starts it again, and returns when it was started")
    arguments.add_argument("--seed", type=int, default=1)
    return arguments.parse_args()


def _set_up(folder: Path, database: str) -> None:
    os.environ["DATA_DIR"] = str(folder)
    os.environ["BROKER_URL"] = "memory://"
    os.environ.pop("DATABASE_URL", None)
    if database:
        os.environ["DATABASE_URL"] = database
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.base"
    import django

    django.setup()
    from search.engines import get_engine

    get_engine()  # as the program is now, whatever somebody does to its files meanwhile


def _start(role: str, *arguments):
    """A process of its own, forked: it begins at once, and holds nothing of ours but memory."""
    from django.db import connections

    from bench import torture_hands

    connections.close_all()
    process = START(target=getattr(torture_hands, role), args=arguments)
    process.start()
    return process


def _finish(process) -> int:
    process.join()
    return process.exitcode


class Torture:
    """Starts, kills and starts again, until the edits are made, the rebuilds done, the outbox empty."""

    def __init__(self, work: Path, options):
        self.work, self.options = work, options
        self.chance = random.Random(options.seed)
        self.kills = {"indexer": 0, "rebuild": 0}
        self.rebuilds = self.outages = 0
        self.indexer = self.rebuilder = None
        self.kill_indexer_at = self.kill_rebuild_at = self.start_server_at = 0.0

    def run(self) -> str:
        hands = [
            _start("edit", self.work, self.options.edits, self.options.pace, self.options.seed),
            *(_start("read", self.work, level) for level in (0, 2)),
            _start("wait_for_edits", self.work),
        ]
        while not self.is_over():
            self.keep_indexing()
            self.keep_rebuilding()
            self.keep_the_server_troubled()
            time.sleep(0.05)
        caught_up = self.catch_up()
        (self.work / "stop").touch()
        for hand in hands:
            hand.join(30)
        self.indexer.join(30)
        kills = ", ".join(f"{name} killed {times} times" for name, times in self.kills.items())
        return (
            f"{self.edited()} edits, {self.rebuilds} rebuilds, {kills}, server stopped {self.outages} times, "
            f"caught up in {caught_up:.1f} s"
        )

    def edited(self) -> int:
        with suppress(FileNotFoundError):
            return (self.work / "edits").read_bytes().count(b"\n")
        return 0

    def is_over(self) -> bool:
        return (
            self.rebuilds >= self.options.rebuilds
            and self.edited() >= self.options.edits
            and not self.start_server_at
        )

    def keep_indexing(self) -> None:
        now = time.monotonic()
        if self.indexer and self.indexer.is_alive() and now > self.kill_indexer_at:
            self.kill("indexer", self.indexer)
        if not (self.indexer and self.indexer.is_alive()):
            self.indexer = _start("index", self.work)
            self.kill_indexer_at = now + self.chance.uniform(0.3, 4)

    def keep_rebuilding(self) -> None:
        """Each rebuild begins at its share of the edits, is killed once at a random moment, then once in two."""
        now = time.monotonic()
        if self.rebuilder is None:
            due = self.rebuilds < self.options.rebuilds
            if due and self.edited() >= self.options.edits * (
                0.1 + 0.8 * self.rebuilds / self.options.rebuilds
            ):
                self.begin_rebuild(now, is_to_be_killed=True)
        elif not self.rebuilder.is_alive():
            done = _finish(self.rebuilder) == 0
            self.rebuilds += done
            self.rebuilder = None
            if not done:
                self.begin_rebuild(now, is_to_be_killed=self.chance.random() < 0.4)
        elif self.kill_rebuild_at and now > self.kill_rebuild_at:
            self.kill("rebuild", self.rebuilder)

    def begin_rebuild(self, now: float, is_to_be_killed: bool) -> None:
        self.rebuilder = _start("rebuild", self.work)
        longest = max(5, self.options.talks / 150)
        self.kill_rebuild_at = now + self.chance.uniform(0.2, longest) if is_to_be_killed else 0

    def keep_the_server_troubled(self) -> None:
        now = time.monotonic()
        if self.start_server_at and now > self.start_server_at:
            subprocess.run(self.options.start, shell=True, check=True)
            self.start_server_at = 0
        elif self.is_time_for_an_outage():
            subprocess.run(self.options.stop, shell=True, check=True)
            self.outages += 1
            self.start_server_at = now + OUTAGE

    def is_time_for_an_outage(self) -> bool:
        if not self.options.stop or self.start_server_at or self.outages == len(OUTAGES):
            return False
        return self.edited() > self.options.edits * OUTAGES[self.outages]

    def kill(self, name: str, process) -> None:
        process.kill()
        process.join()
        self.kills[name] += 1

    def catch_up(self) -> float:
        """Seconds until nothing waits any more, with an indexer that is left alone and nobody's help."""
        from search.indexing import has_pending

        began = time.monotonic()
        if not self.indexer.is_alive():
            self.indexer = _start("index", self.work)
        while has_pending() and time.monotonic() < began + PATIENCE:
            time.sleep(0.2)
        return time.monotonic() - began


def tell(found: dict) -> bool:
    """Print the table; whether nothing in it is wrong."""
    wrong = 0
    print("\nafterwards, by check_index")
    for name in ("missing", "stale", "extra", "refused"):
        print(f"  {name:<46}{found[name]:>8}")
        wrong += found[name]
    print(f"  {'entries':<46}{found['entries']:>8}")
    print("afterwards, by searching for words of titles")
    for name in ("present titles looked for", "present titles not found", "former titles looked for"):
        print(f"  {name:<46}{found[name]:>8}")
    print(f"  {'former titles still found':<46}{found['former titles still found']:>8}")
    wrong += found["present titles not found"] + found["former titles still found"]
    for who, seen in found["readers"].items():
        print(f"meanwhile, {who}")
        for name, count in seen.items():
            print(f"  {name:<46}{count:>8}")
            wrong += count if name.startswith("saw") else 0
    return wrong == 0


if __name__ == "__main__":
    sys.exit(main())
