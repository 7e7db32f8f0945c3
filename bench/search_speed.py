"""How fast a search engine answers and is rebuilt: python -m bench.search_speed [--engine URL] [--passages N]

Prints p50, p95 and p99 of whole searches as the search page asks them (20 hits, seven groups of counts,
highlights, up to three moments a hit), by kind of question and with several clients at once, each a process of
its own; the rate of a rebuild, and what the index takes on disk and in memory.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time, thread_time

from bench.engines import connect
from bench.library import Texts, talks, texts
from bench.pace import pace
from bench.questions import questions
from search.query import SearchQuery

BATCH = 200


def main() -> None:
    options = _options()
    source = texts()
    with tempfile.TemporaryDirectory() as folder:
        where = options.engine or str(options.folder or folder)
        engine = connect(where)
        if next(iter(engine.revisions()), None) is None or options.rebuild:
            rebuild(engine, talks(source, options.entries, options.passages))
        for name, value in engine.describe().items():
            print(f"{name}: {value}")
        kinds = dict(questions(source, options.queries))
        print(pace(), flush=True)
        report(engine, kinds)
        suggestions(engine, source)
        every = [query for queries in kinds.values() for query in queries]
        for clients in options.clients:
            together(where, every, clients)
    print(pace())
    print(f"memory {_resident()} MB; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def rebuild(engine, entries: Iterator) -> None:
    """Fill a fresh index; the time to make the entries up is not counted."""
    seconds = work = written = passages = 0
    began, processed = perf_counter(), process_time()
    made = thread_time()
    with engine.rebuild() as fresh:
        while batch := list(islice(entries, BATCH)):
            start, worked = perf_counter(), thread_time()
            fresh.write(batch)
            seconds, work = seconds + perf_counter() - start, work + thread_time() - worked
            written, passages = written + len(batch), passages + sum(len(entry.passages) for entry in batch)
        finish = perf_counter()
    seconds += perf_counter() - finish
    made = thread_time() - made - work
    both = process_time() - processed - made
    print(f"{written} entries, {passages} passages, {perf_counter() - began:.0f} s with making them up")
    print(
        f"rebuild {seconds:.0f} s, {written / seconds:.0f} entries/s; by processor time {written / work:.0f}"
    )
    print(f"in the writing thread, {written / both:.0f} a core with all threads of this process")


def report(engine, kinds: dict[str, list[SearchQuery]]) -> None:
    """One line for each kind of question and one for all; the first use of each is not counted."""
    print(f"{'':24}{'p50':>8}{'p95':>8}{'p99':>8}   ms   (p95 by the processor's clock)")
    everything: list[tuple[float, float]] = []
    for kind, queries in kinds.items():
        for query in queries[:10]:
            engine.search(query)
        times = [_timed(lambda query=query: engine.search(query)) for query in queries]
        everything += times
        _line(kind, times)
    _line("all, 1 client", everything)


def together(where: str, queries: list[SearchQuery], clients: int) -> None:
    """All questions by several processes at once, each in an order of its own."""
    context = get_context("spawn")
    start = time.time() + 6 + clients
    with context.Pool(clients) as pool:
        asked = [(where, queries, number, start) for number in range(clients)]
        times = [one for some in pool.starmap(_client, asked) for one in some]
    _line(f"all, {clients} client{'s' * (clients > 1)}", times)


def _client(where: str, queries: list[SearchQuery], number: int, start: float) -> list[tuple[float, float]]:
    engine = connect(where)
    queries = random.Random(number).sample(queries, len(queries))
    for query in queries[:20]:
        engine.search(query)
    time.sleep(max(0.0, start - time.time()))
    return [_timed(lambda query=query: engine.search(query)) for query in queries]


def suggestions(engine, source: Texts) -> None:
    typed = [title[:length] for title in source.titles[:100] for length in (1, 3, 6, 12)]
    _line("suggestions", [_timed(lambda text=text: engine.suggest(text)) for text in typed])


def _timed(work) -> tuple[float, float]:
    start, worked = perf_counter(), thread_time()
    work()
    return 1000 * (perf_counter() - start), 1000 * (thread_time() - worked)


def _line(kind: str, times: Iterable[tuple[float, float]]) -> None:
    wall, work = (sorted(column) for column in zip(*times, strict=True))
    p50, p95, p99 = (wall[int(share * (len(wall) - 1))] for share in (0.5, 0.95, 0.99))
    print(f"{kind:24}{p50:8.1f}{p95:8.1f}{p99:8.1f}        ({work[int(0.95 * (len(work) - 1))]:.1f})")


def _resident() -> int:
    """What this process holds, the index's mapped pages included; 0 where the system doesn't say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1000 for line in lines if line.startswith("VmRSS")), 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--passages", type=int, default=500_000)
    parser.add_argument("--queries", type=int, default=40, help="of each kind")
    parser.add_argument("--engine", help="a server's address; the embedded engine where it is left out")
    parser.add_argument("--clients", type=int, nargs="*", default=[4], help="processes that ask at once")
    parser.add_argument("--rebuild", action="store_true", help="even where an index is there")
    parser.add_argument("--folder", type=Path, help="keep the index here, and use it when it is there")
    return parser.parse_args()


if __name__ == "__main__":
    main()
