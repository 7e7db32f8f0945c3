"""Many visitors who search at once: python -m bench.search_crowd ADDRESS [--visitors 20] [--seconds 60]

Each asks the site at ADDRESS (on this machine) one question after the other, without a pause. Prints how many
pages came, p50, p95 and p99 in ms, and what was no answer; exits with 1 when there was any such.
"""

import argparse
import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode, urlsplit

from bench.library import texts
from bench.questions import questions
from bench.search_page import percentiles

RESTING = b"Search is resting"


def main() -> None:
    options = _options()
    asked = [query for _, queries in questions(texts(), 40) for query in queries]
    paths = [f"/search/?{urlencode({'q': query.text, 'sort': query.sort})}" for query in asked]
    until = time.monotonic() + options.seconds
    with ThreadPoolExecutor(options.visitors) as visitors:
        visits = [visitors.submit(_visit, options.address, paths, n, until) for n in range(options.visitors)]
        seen = [page for visit in visits for page in visit.result()]
    answers = Counter(answer for answer, _ in seen)
    took = [seconds * 1000 for answer, seconds in seen if answer == "200"]
    print(f"{options.visitors} visitors, {options.seconds:.0f} s: {len(seen)} pages, {percentiles(took)}")
    print(*(f"{answer}: {count}" for answer, count in answers.most_common()), sep=", ")
    raise SystemExit(answers.total() != answers["200"])


def _visit(address: str, paths: list[str], number: int, until: float) -> list[tuple[str, float]]:
    """(status, "resting" or the error's name; seconds) of each page."""
    chance, seen = random.Random(number), []
    server = HTTPConnection(urlsplit(address).netloc, timeout=30)
    while time.monotonic() < until:
        begun = time.perf_counter()
        try:
            server.request("GET", chance.choice(paths))
            response = server.getresponse()
            text = response.read()
            answer = "resting" if RESTING in text else str(response.status)
        except (OSError, HTTPException) as error:
            answer = type(error).__name__
            server.close()
        seen.append((answer, time.perf_counter() - begun))
    server.close()
    return seen


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address")
    parser.add_argument("--visitors", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    return parser.parse_args()


if __name__ == "__main__":
    main()
