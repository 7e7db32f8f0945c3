"""How fast the embedded engine answers and is rebuilt: python -m bench.search_speed [--entries N]

Prints p50, p95 and p99 of whole searches as the search page asks them (20 hits, seven groups of counts,
highlights, up to three moments a hit), the rate of a rebuild, and what the index takes on disk and in memory.
"""

import argparse
import os
import random
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time, thread_time

from bench.library import Texts, talks, texts
from search.engines.embedded import EmbeddedEngine
from search.medical import ABBREVIATIONS
from search.query import SearchQuery

BATCH = 500


def main() -> None:
    options = _options()
    source = texts()
    with tempfile.TemporaryDirectory() as folder:
        engine = EmbeddedEngine(options.folder or folder)
        if options.folder is None or not (options.folder / "current").exists():
            rebuild(engine, talks(source, options.entries, options.passages))
        print(f"disk {_megabytes(options.folder or Path(folder))} MB")
        report(engine, dict(questions(source, options.queries)))
        suggestions(engine, source)
    print(f"memory {_resident()} MB; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def rebuild(engine: EmbeddedEngine, entries: Iterator) -> None:
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
    print(f"rebuild {written / seconds:.0f} entries/s on the clock; by processor time {written / work:.0f}")
    print(f"in the writing thread, {written / both:.0f} a core with the engine's own threads")


def questions(source: Texts, amount: int) -> Iterator[tuple[str, list[SearchQuery]]]:
    """Questions by kind: as people type them, and with filters, corrections and phrases."""
    chance = random.Random(7)
    plain = [_some(chance.choice(source.titles), chance) for _ in range(amount)]
    spoken = [_some(chance.choice(source.lines), chance, 3, 6) for _ in range(amount)]
    yield "words of a title", [_query(text, chance) for text in plain]
    yield "one word", [_query(max(text.split(), key=len), chance) for text in plain]
    yield "a name", [_query(chance.choice(source.names), chance) for _ in range(amount)]
    yield "words that were said", [_query(text, chance) for text in spoken]
    yield "a whole question", [_query(chance.choice(source.sentences), chance) for _ in range(amount)]
    yield "abbreviations", [_query(_abbreviations(chance), chance) for _ in range(amount)]
    yield "a slip of the finger", [_query(_slip(text, chance), chance) for text in plain]
    yield (
        "a phrase in quotes",
        [_query(f'"{" ".join(text.split()[:3])}"', chance) for text in source.titles[:amount]],
    )
    yield (
        "two filters ticked",
        [
            replace(_query(text, chance), years=(2020, 2021), kinds=("talk",), has_captions=True)
            for text in plain
        ],
    )
    yield "newest first", [replace(_query(text, chance), sort="newest") for text in plain]
    yield "page 10", [replace(_query(text, chance), offset=200) for text in plain]
    yield "no words", [_query("", chance) for _ in range(amount)]


def _query(text: str, chance: random.Random) -> SearchQuery:
    return SearchQuery(text, level=chance.choice((0, 1, 2)))


def _some(text: str, chance: random.Random, least: int = 2, most: int = 4) -> str:
    words = text.split()
    kept = sorted(chance.sample(range(len(words)), min(len(words), chance.randint(least, most))))
    return " ".join(words[place] for place in kept)


def _slip(text: str, chance: random.Random) -> str:
    longest = max(text.split(), key=len)
    place = chance.randrange(1, max(2, len(longest)))
    return text.replace(longest, longest[:place] + longest[place + 1 :])


def _abbreviations(chance: random.Random) -> str:
    return " ".join(chance.choice(ABBREVIATIONS)[0].lower() for _ in range(3))


def report(engine: EmbeddedEngine, kinds: dict[str, list[SearchQuery]]) -> None:
    """One line for each kind of question and one for all; the first use of each is not counted."""
    print(f"{'':24}{'p50':>8}{'p95':>8}{'p99':>8}   ms   (p95 by the processor's clock)")
    everything: list[tuple[float, float]] = []
    for kind, queries in kinds.items():
        for query in queries[:10]:
            engine.search(query)
        times = [_timed(lambda query=query: engine.search(query)) for query in queries]
        everything += times
        _line(kind, times)
    _line("all", everything)


def suggestions(engine: EmbeddedEngine, source: Texts) -> None:
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


def _megabytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1_000_000


def _resident() -> int:
    """What this process holds, the index's mapped pages included; 0 where the system doesn't say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1000 for line in lines if line.startswith("VmRSS")), 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--passages", type=int, default=200_000)
    parser.add_argument("--queries", type=int, default=40, help="of each kind")
    parser.add_argument("--folder", type=Path, help="keep the index here, and use it when it is there")
    return parser.parse_args()


if __name__ == "__main__":
    main()
