"""Workers killed at random moments of an import: `python -m bench.kill_import [--kills 30] [--items 2000]`.

Once undisturbed, then with each broker that is there: a real worker is started, killed by SIGKILL a moment after
it took the run's lease, and started again, until the run is done. What the database holds then is compared row by
row. `--database postgres://…` takes an empty database instead of SQLite's; it is emptied for each of the three.
`--empty` throws away what the broker holds, too, at each kill. `--cut` cuts the worker's connections to PostgreSQL
instead, and empties the broker with each. Exits with 1 where anything differs.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.brokers import BROKERS

WORKER = ["celery", "--app", "config", "--quiet", "worker", "--pool", "threads", "--concurrency", "2"]
LONGEST = 1500  # seconds for one broker


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--kills", type=int, default=30)
    arguments.add_argument("--items", type=int, default=2000)
    arguments.add_argument("--database", default="")
    arguments.add_argument("--cut", action="store_true")
    arguments.add_argument("--empty", action="store_true")
    arguments.add_argument("--only", choices=tuple(BROKERS))
    arguments.add_argument("--part", nargs=2, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.part:
        print(json.dumps(part(*given.part, given)))
        return
    with tempfile.TemporaryDirectory(prefix="rounds-kill-") as folder:
        raise SystemExit(not report(given, Path(folder)))


def report(given, folder: Path) -> bool:
    calm = run_part("calm", folder, given, "memory://")
    print(f"{'broker':10} {'items':>6} {'kills':>6} {'seconds':>8}  rows")
    print(f"{'(calm)':10} {calm['items']:>6} {0:>6} {calm['seconds']:>8.1f}  {calm['rows']}")
    good = True
    for name, broker in BROKERS.items():
        if given.only not in (None, name):
            continue
        with broker(folder) as url:
            if url is None:
                print(f"{name:10} not installed: skipped")
                continue
            found = run_part(name, folder, given, url)
        differs = [model for model, rows in calm["everything"].items() if found["everything"][model] != rows]
        said = f"differ in {', '.join(differs)}" if differs else f"{found['rows']}, all the same"
        print(
            f"{name:10} {found['items']:>6} {found['kills']:>6} {found['seconds']:>8.1f}  {said}",
            flush=True,
        )
        for model in differs:
            show(model, calm["everything"][model], found["everything"][model])
        good &= not differs and found["kills"] >= given.kills
    return good


def show(model: str, calm: list[str], found: list[str]):
    for sign, rows in (("-", set(calm) - set(found)), ("+", set(found) - set(calm))):
        for row in sorted(rows)[:3]:
            print(f"    {sign} {model}: {row[:300]}")


def run_part(name: str, folder: Path, given, broker: str) -> dict:
    data = folder / name
    data.mkdir()
    environment = os.environ | {
        "DATA_DIR": str(data),
        "BROKER_URL": broker,
        "LOG_LEVEL": "ERROR",
        "PYTHONWARNINGS": "ignore",
        "DATABASE_URL": given.database or f"sqlite:///{data / 'db.sqlite3'}",
    }
    command = [
        sys.executable,
        "-m",
        "bench.kill_import",
        "--items",
        str(given.items),
        "--kills",
        str(given.kills),
    ]
    command += [f"--{name}" for name in ("cut", "empty") if getattr(given, name)]
    done = subprocess.run(
        [*command, "--part", name, str(data)], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def part(name: str, folder: str, given) -> dict:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.base"
    import django

    django.setup()
    from catalogue.importers import running
    from tests.catalogue.importers.everything import everything

    source = prepare(Path(folder), given.items)
    begun = time.perf_counter()
    run = running.start(source)
    number = 0
    if name == "calm":
        while running.work():
            pass
    else:
        seconds = given.items / 600
        number = (
            cutting(run, given.kills, seconds)
            if given.cut
            else killing(run, given.kills, seconds, given.empty)
        )
    run.refresh_from_db()
    found = everything()
    return {
        "items": run.created + run.refused,
        "kills": number,
        "seconds": time.perf_counter() - begun,
        "rows": sum(map(len, found.values())),
        "everything": found | {"State": [run.state, run.error]},
    }


def prepare(folder: Path, items: int):
    from django.core.management import call_command
    from django.db import connection

    from catalogue.models import ImportSource
    from config.snapshot import restore
    from tests.factories import site

    restore(connection)
    call_command("migrate", verbosity=0)
    if connection.vendor != "sqlite":
        call_command("flush", interactive=False, verbosity=0)
    site()
    path = folder.parent / "programme.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines(items)))
    return ImportSource.objects.create(name="society", kind="records", settings={"path": str(path)})


def lines(items: int):
    """A programme of sessions with talks, recordings and captions; a hundredth is refused, some come backwards."""
    yield {"kind": "topic", "id": "shock", "title": "Shock", "terms": [{"text": "pump failure"}]}
    yield {"kind": "talk", "id": "early", "session": "s0", "title": "Before its session"}
    yield {
        "kind": "congress",
        "id": "c",
        "title": "Congress",
        "starts_on": "2026-05-14",
        "ends_on": "2026-05-16",
    }
    for n in range(items // 20):
        yield {
            "kind": "session",
            "id": f"s{n}",
            "congress": "c",
            "title": f"Session {n}",
            "faculty": [f"Chair {n}"],
        }
        for m in range(12):
            who = [f"Speaker {(n * 7 + m) % 90}", {"name": f"Guest {m}", "role": "panellist"}]
            words = ["Pump Failure"] if m % 3 else ["ECPR", "weaning"]
            yield {
                "kind": "talk", "id": f"t{n}-{m}", "session": f"s{n}" if m != 7 or n % 5 else "nowhere",
                "title": f"Talk {m}", "abstract": f"Words of {n}, {m}.", "faculty": who, "keywords": words,
            }  # fmt: skip
        for m in range(4):
            yield {
                "kind": "recording",
                "id": f"r{n}-{m}",
                "talk": f"t{n}-{m}",
                "link": f"https://example.org/{n}/{m}",
            }
        for m in range(3):
            cues = [{"start_ms": k * 1000, "end_ms": k * 1000 + 900, "text": f"Cue {k}"} for k in range(20)]
            yield {
                "kind": "captions",
                "id": f"k{n}-{m}",
                "recording": f"r{n}-{m}",
                "language": "en",
                "cues": cues,
            }


def killing(run, kills: int, seconds: float, empties: bool) -> int:
    """Kill one worker after the other at random moments of their work; the last may finish it."""
    from catalogue.models import ImportLease
    from catalogue.tasks import sweep_imports
    from config.celery import app

    dice, number, until = random.Random(7), 0, time.monotonic() + LONGEST
    while is_open(run) and time.monotonic() < until:
        worker = subprocess.Popen(
            [sys.executable, "-m", *WORKER, "--hostname", f"w{number}@localhost"], process_group=0
        )
        sweep_imports.apply_async()  # as the scheduler does each minute
        holder = ImportLease.objects.values_list("holder", flat=True)
        while f"/{worker.pid}/" not in str(holder.all().first()) and is_open(run) and worker.poll() is None:
            time.sleep(0.02)
        if number < kills:
            time.sleep(dice.uniform(0, 2 * seconds / kills))
        else:
            while is_open(run) and time.monotonic() < until:
                time.sleep(0.2)
        number += is_open(run)
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
        if empties:
            app.control.purge()
    return number


def cutting(run, cuts: int, seconds: float) -> int:
    """Cut all connections of a worker that goes on living, and throw away what the broker holds."""
    from django.db import connection

    from catalogue.tasks import sweep_imports
    from config.celery import app

    dice, number, until = random.Random(7), 0, time.monotonic() + LONGEST
    worker = subprocess.Popen([sys.executable, "-m", *WORKER], process_group=0)
    others = (
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() "
    )
    while is_open(run) and time.monotonic() < until:
        sweep_imports.apply_async()
        time.sleep(1 + dice.uniform(0, 2 * seconds / cuts))
        if number < cuts and is_open(run):
            with connection.cursor() as cursor:
                cursor.execute(others + "AND pid <> pg_backend_pid()")
                number += cursor.fetchone()[0] > 0
            app.control.purge()
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    return number


def is_open(run) -> bool:
    run.refresh_from_db()
    return run.state in ("waiting", "running")


if __name__ == "__main__":
    main()
