"""The same questions to both engines: python -m bench.same_answers ADDRESS [--entries N] [--questions N]

Fills both with the same invented library and prints, by kind of question, how often the totals are equal, how
many of the first ten hits are the same, how often the first is, and how often the corrections are.
"""

import argparse
import tempfile
from itertools import islice

from bench.engines import connect
from bench.library import talks, texts
from bench.questions import questions
from bench.search_speed import rebuild
from search.query import SearchResults

TOP = 10


def main() -> None:
    options = _options()
    source = texts()
    kinds = dict(questions(source, -(-options.questions // 12)))
    with tempfile.TemporaryDirectory() as folder:
        engines = connect(folder), connect(options.address)
        for engine in engines:
            rebuild(engine, talks(source, options.entries, options.passages))
        print(f"\n{'':24}{'questions':>10}{'totals':>8}{'top 10':>8}{'first':>8}{'corrected':>10}")
        everything = []
        for kind, queries in kinds.items():
            pairs = [tuple(engine.search(query) for engine in engines) for query in queries]
            everything += pairs
            _line(kind, pairs)
        _line("all", everything)


def _line(kind: str, pairs: list[tuple[SearchResults, SearchResults]]) -> None:
    shares = [
        sum(measure(one, other) for one, other in pairs) / len(pairs)
        for measure in (_totals, _overlap, _first, _corrected)
    ]
    print(
        f"{kind:24}{len(pairs):10}" + "".join(f"{share:8.3f}" for share in shares[:3]) + f"{shares[3]:10.3f}"
    )


def _totals(one: SearchResults, other: SearchResults) -> float:
    return (one.total, one.partial) == (other.total, other.partial)


def _overlap(one: SearchResults, other: SearchResults) -> float:
    """Of the first ten of either the share that is among the first ten of both."""
    mine, yours = _top(one), _top(other)
    return len(mine & yours) / max(1, min(len(mine), len(yours))) if mine or yours else 1.0


def _top(results: SearchResults) -> set[str]:
    return {hit.key for hit in islice(results.hits, TOP)}


def _first(one: SearchResults, other: SearchResults) -> float:
    return [hit.key for hit in one.hits[:1]] == [hit.key for hit in other.hits[:1]]


def _corrected(one: SearchResults, other: SearchResults) -> float:
    return one.corrected == other.corrected


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address", help="of the server, such as http://127.0.0.1:9200")
    parser.add_argument("--entries", type=int, default=5_000)
    parser.add_argument("--passages", type=int, default=50_000)
    parser.add_argument("--questions", type=int, default=300)
    return parser.parse_args()


if __name__ == "__main__":
    main()
