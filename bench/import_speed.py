"""How fast talks come in while somebody else writes: `python -m bench.import_speed FOLDER [--talks 20000]`.

FOLDER holds the real programmes: talks/pyvideo and congress/midl-*. The talks are made from these, in a
database of its own in a temporary folder. Exits with 1 below 400 talks a second, when the other writer's p95
is over 100 ms, or when it met a locked database.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import count, islice
from pathlib import Path

LEAST_TALKS, MOST_MS = 400, 100


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--talks", type=int, default=20_000)
    arguments.add_argument("--with-recordings", action="store_true")
    arguments.add_argument("--writer", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.writer:
        return write_until_told(Path(given.writer))
    with tempfile.TemporaryDirectory(prefix="rounds-bench-") as folder:
        _set_up(folder)
        from django.core.management import call_command
        from django.db import connection

        from config.snapshot import restore

        if not restore(connection):
            call_command("migrate", verbosity=0)
        good = measure(given.folder, given.talks, given.with_recordings, Path(folder))
    raise SystemExit(not good)


def _set_up(folder: str):
    os.environ["DATA_DIR"] = folder
    os.environ["BROKER_URL"] = "memory://"
    os.environ.pop("DATABASE_URL", None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.base"
    import django

    django.setup()


def measure(folder: Path, talks: int, recordings: bool, work: Path) -> bool:
    from catalogue.importers.runs import import_from
    from tests.factories import site

    site()
    lines = work / "talks.jsonl"
    write_talks(folder, talks, recordings, lines)
    stop = work / "stop"
    other = subprocess.Popen(
        [sys.executable, "-m", "bench.import_speed", str(folder), "--writer", str(stop)],
        stdout=subprocess.PIPE,
        text=True,
    )
    rows = []
    for name in ("first", "again"):
        begin, begin_cpu = time.perf_counter(), time.process_time()
        tally = import_from("records", lines).tally
        seconds, cpu = time.perf_counter() - begin, time.process_time() - begin_cpu
        rows.append((name, tally.totals(), seconds, cpu))
    stop.touch()
    waits = json.loads(other.communicate()[0])
    return report(rows, talks, waits)


def write_talks(folder: Path, wanted: int, recordings: bool, to: Path):
    """As many talks as wanted, from the real ones, each time round in congresses of their own."""
    with to.open("w") as file:
        for line in islice_talks(real_lines(folder), wanted, recordings):
            file.write(json.dumps(line) + "\n")


def real_lines(folder: Path) -> list[dict]:
    from catalogue.importers.pyvideo import PyvideoTalks
    from catalogue.importers.records import CongressRecord, TalkRecord
    from tests.conversions import midl

    lines = []
    for record in PyvideoTalks(folder / "talks" / "pyvideo").records():
        if isinstance(record, CongressRecord):
            lines.append({"kind": "congress", "id": record.source_id, "title": record.title})
        elif isinstance(record, TalkRecord):
            lines.append(
                {
                    "kind": "talk",
                    "id": record.source_id,
                    "congress": record.page,
                    "title": record.title,
                    "abstract": record.abstract,
                    "language": record.language,
                    "starts_at": record.starts_at and record.starts_at.isoformat(),
                    "duration": record.duration and record.duration.total_seconds(),
                    "faculty": [part.name for part in record.faculty],
                    "keywords": list(record.keywords),
                }
            )
    for year in sorted((folder / "congress").glob("midl-*")):
        lines += [line for line in midl.records(year) if line["kind"] != "session"]
    return lines


def islice_talks(lines: list[dict], wanted: int, recordings: bool):
    for again in count():
        for line in lines:
            if line["kind"] == "recording" and not recordings:
                continue
            line = {**line, "id": f"{line['id']} ({again})"}
            if line["kind"] == "talk":
                of = line.pop("congress", None) or line.pop("session").split(":")[0]
                line["congress"] = f"{of} ({again})"
                wanted -= 1
            elif line["kind"] == "recording":
                line["talk"] = f"{line['talk']} ({again})"
            yield line
            if not wanted:
                return


def write_until_told(stop: Path):
    """The other writer: a small transaction every 50 ms, each timed; prints the times, or what went wrong."""
    import django

    django.setup()
    from django.db import OperationalError, transaction

    from catalogue.models import Keyword

    waits, errors = [], []
    for number in islice(count(), 100_000):
        if stop.exists():
            break
        begin = time.perf_counter()
        try:
            with transaction.atomic():
                Keyword.objects.update_or_create(text=f"other writer {number % 50}")
        except OperationalError as error:
            errors.append(str(error))
        waits.append((time.perf_counter() - begin) * 1000)
        time.sleep(0.05)
    print(json.dumps({"waits": waits, "errors": errors}))


def report(rows, talks: int, other: dict) -> bool:
    from rich.console import Console
    from rich.table import Table

    p50, *_, p95 = statistics.quantiles(other["waits"], n=20)[9::9]
    table = Table("run", "created", "changed", "unchanged", "refused", "seconds", "talks/s", "CPU s")
    for name, totals, seconds, cpu in rows:
        numbers = (totals[key] for key in ("created", "changed", "unchanged", "refused"))
        table.add_row(
            name, *(f"{one:,}" for one in numbers), f"{seconds:.1f}", f"{talks / seconds:,.0f}", f"{cpu:.1f}"
        )
    console = Console(width=110)
    console.print(table)
    console.print(
        f"other writer: {len(other['waits'])} transactions, p50 {p50:.0f} ms, p95 {p95:.0f} ms, "
        f"longest {max(other['waits']):.0f} ms, {len(other['errors'])} lock errors"
    )
    return talks / rows[0][2] >= LEAST_TALKS and p95 <= MOST_MS and not other["errors"]


if __name__ == "__main__":
    main()
