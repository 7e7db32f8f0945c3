"""An import while the site is open: `python -m bench.import_while_open FOLDER [--talks 20000] [--kind table]`.

FOLDER holds the real programmes, of which the talks are made: talks/pyvideo and congress/midl-*. Web server, worker
and scheduler run as `make start` runs them, in a temporary folder, with the demonstration in it. A source is
started as its button on the desk does. Until it is done somebody asks for one page after the other, and an editor
publishes a new title every few seconds and searches for it. `--database postgres://…` takes a database there, which
is emptied. On a busy machine look at the worker's seconds of CPU. Exits with 1 where a figure is not held.
"""

import argparse
import csv
import json
import random
import statistics
import string
import tempfile
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

from bench.import_speed import write_talks
from bench.open_site import open_site, set_up
from bench.pace import pace

LEAST_TALKS, MOST_MB, MOST_MS, MOST_SECONDS = 400, 250, 200, 5
PAUSE, EDIT_EVERY, LOOK_EVERY = 0.05, 4, 0.2  # seconds
LONGEST = 900


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--talks", type=int, default=20_000)
    arguments.add_argument("--kind", choices=("records", "table"), default="records")
    arguments.add_argument("--database", default="")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="rounds-open-") as name:
        folder = Path(name)
        set_up(folder / "data", given.database, IMPORT_FOLDERS=name)
        source = a_source(given, folder)
        with open_site() as (address, processes):
            figures = watch(source, address, processes)
    raise SystemExit(not report(figures, given))


def a_source(given, folder: Path):
    from catalogue.models import ImportSource

    lines = folder / "talks.jsonl"
    write_talks(given.folder, given.talks, False, lines)
    if given.kind == "table":
        given.talks = min(given.talks, 19_999)
        path = write_table(lines, folder / "talks.csv", given.talks)
    else:
        path = lines
    return ImportSource.objects.create(name="Society", kind=given.kind, settings={"path": str(path)})


def write_table(lines: Path, to: Path, most: int) -> Path:
    """The same talks as a programme in CSV, ten to a session."""
    with lines.open() as file, to.open("w", newline="") as out:
        table = csv.writer(out, delimiter=";")
        table.writerow(
            ["ID", "Date", "Start", "Room", "Session", "Title", "Speakers", "Abstract", "Keywords"]
        )
        talks = (one for one in map(json.loads, file) if one["kind"] == "talk")
        for number, one in zip(range(most), talks, strict=False):
            hour, day = divmod(number // 40, 10)[::-1]
            who = "; ".join(x if isinstance(x, str) else x.get("name", "") for x in one.get("faculty", ()))
            table.writerow([
                one["id"], f"2026-{1 + day // 28 % 12:02}-{1 + day % 28:02}", f"{8 + hour:02}:{number % 10 * 6:02}",
                f"Room {number // 10 % 4}", f"Session {number // 10}", one["title"], who,
                one.get("abstract", "")[:600], ", ".join(one.get("keywords", ())),
            ])  # fmt: skip
    return to


@dataclass
class Figures:
    """`took` are milliseconds by kind of page, `found` seconds until an edit was, `memory` megabytes."""

    seconds: float = 0
    created: int = 0
    error: str = ""
    cpu: dict[str, float] = field(default_factory=dict)
    behind: float = 0
    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: int = 0
    found: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def watch(source, address: str, processes) -> Figures:
    from django.db import connection

    from catalogue.importers import running
    from catalogue.models import ImportRun
    from search.indexing import has_pending

    figures, over = Figures(), threading.Event()
    warm_up(address)
    before = {name: one.seconds() for name, one in processes.items()}
    others = [
        threading.Thread(target=visit, args=(address, figures, over)),
        threading.Thread(target=edit, args=(address, figures, over)),
    ]
    for one in others:
        one.start()
    run = running.start(source)
    begun = time.monotonic()
    while run.state in ImportRun.OPEN and time.monotonic() - begun < LONGEST:
        figures.memory.append(processes["worker"].megabytes())
        time.sleep(0.5)
        run.refresh_from_db()
    figures.seconds = (run.finished_at - run.started_at).total_seconds() if run.finished_at else LONGEST
    figures.cpu = {name: one.seconds() - before[name] for name, one in processes.items()}
    over.set()
    figures.error = f"{run.state} {run.error}" if run.state != "done" else ""
    figures.created = run.changes.filter(kind="talk", action="created").count()
    ended = time.monotonic()
    while has_pending() and time.monotonic() - ended < LONGEST:
        time.sleep(0.5)
    figures.behind = time.monotonic() - ended
    figures.cpu["index to its end"] = processes["worker"].seconds() - before["worker"]
    for one in others:
        one.join()
    connection.close()
    return figures


def pages(address: str) -> dict[str, list[str]]:
    """Addresses by kind of page."""
    from catalogue.models import CongressPage, Talk, TopicPage

    topics = TopicPage.objects.live().filter(locale__language_code="en")
    words = ("ECMO", "lv distension", "pump failure", "python", "weaning from va ecmo", "image segmentation")
    return {
        "home": ["/"],
        "talk": [talk.url() for talk in Talk.objects.filter(live=True).select_related("page")[:20]],
        "topic": [topic.url for topic in topics],
        "congress": [page.url for page in CongressPage.objects.live()],
        "search": [f"/search/?q={quote(word)}" for word in words],
    }


def warm_up(address: str) -> None:
    for addresses in pages(address).values():
        with urlopen(address + addresses[0]) as answer:
            answer.read()


def visit(address: str, figures: Figures, over: threading.Event) -> None:
    """One page after the other, of every kind, of what there is by now."""
    chance, kinds, number = random.Random(1), pages(address), 0
    while not over.is_set():
        if number % 100 == 99:
            kinds = pages(address)
        name = list(kinds)[number % len(kinds)]
        begun = time.perf_counter()
        try:
            with urlopen(address + chance.choice(kinds[name]), timeout=60) as answer:
                answer.read()
        except HTTPError:
            figures.failed += 1
        figures.took[name].append((time.perf_counter() - begun) * 1000)
        number += 1
        time.sleep(PAUSE)


def edit(address: str, figures: Figures, over: threading.Event) -> None:
    """Publish a new title, now of one that was there before, now of one that has just come; search for it."""
    from catalogue.models import Talk

    chance = random.Random(2)
    while not over.wait(EDIT_EVERY):
        word, shown = ("".join(chance.choices(string.ascii_lowercase, k=12)) for _ in range(2))
        talks = Talk.objects.filter(live=True).order_by("pk")
        talk = talks.last() if len(figures.found) % 2 else talks[len(figures.found) % 20]
        talk.title = f"Of {word} and {shown}"
        talk.save_revision().publish()
        begun = time.monotonic()
        while shown.encode() not in found(address, word) and time.monotonic() - begun < 60:
            time.sleep(LOOK_EVERY)
        figures.found.append(time.monotonic() - begun)


def found(address: str, word: str) -> bytes:
    with urlopen(f"{address}/search/?q={word}", timeout=60) as answer:
        return answer.read()


def report(figures: Figures, given) -> bool:
    from rich.console import Console
    from rich.table import Table

    console, third = Console(width=110), len(figures.memory) // 3 or 1
    rate = figures.created / figures.seconds
    first, last = statistics.mean(figures.memory[:third]), statistics.mean(figures.memory[-third:])
    console.print(
        f"{given.kind}: {figures.created:,} talks in {figures.seconds:.1f} s: [b]{rate:,.0f} a second[/b] "
        f"{figures.error}\n"
        f"CPU s: worker {figures.cpu['worker']:.1f} ({figures.cpu['worker'] / figures.created * 1000:.2f} for "
        f"1,000 talks), web {figures.cpu['web']:.1f}; index at its end {figures.behind:.1f} s later, "
        f"worker {figures.cpu['index to its end']:.1f}\n"
        f"worker MB: first third {first:.0f}, last third {last:.0f}, most [b]{max(figures.memory):.0f}[/b]\n"
        f"edits: {len(figures.found)}, findable after p50 {statistics.median(figures.found or [0]):.1f} s, "
        f"at most [b]{max(figures.found, default=0):.1f} s[/b]"
    )
    table = Table("page", "asked", "p50 ms", "p95 ms", "longest")
    everything = [one for took in figures.took.values() for one in took]
    for name, took in {**figures.took, "all": everything}.items():
        p50, p95 = quantiles(took)
        table.add_row(name, str(len(took)), f"{p50:.0f}", f"{p95:.0f}", f"{max(took):.0f}")
    console.print(table)
    console.print(pace())
    return (
        rate >= LEAST_TALKS
        and max(figures.memory) <= MOST_MB
        and quantiles(everything)[1] <= MOST_MS
        and max(figures.found, default=0) <= MOST_SECONDS
        and not figures.failed
        and not figures.error
    )


def quantiles(took: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(took, n=20)
    return cuts[9], cuts[18]


if __name__ == "__main__":
    main()
