"""How fast the search page is: DATA_DIR=<a seeded folder> python -m bench.search_page [talks] [lines a talk].

Adds a large catalogue to the demonstration, indexes it, and asks the page (in this process, uncached, as
guest and as an editor) for what is said in it. Prints indexing speed and p50, p95, p99 in ms.
"""

import os
import statistics
import sys
import time

import django

from bench.pace import pace

QUERIES = 300


def main(talks: int = 20_000, lines: int = 38) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.base")
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from catalogue.models import Talk
    from members.models import User
    from search.present import present_engine

    settings.ALLOWED_HOSTS = ["*"]
    if Talk.objects.count() < talks:
        from bench.large_catalogue import LargeCatalogue

        timed("catalogue written", lambda: LargeCatalogue(talks, lines).write())
    if len(dict(present_engine().revisions())) < talks:
        call_command("rebuild_index")
    print(pace(), flush=True)
    words = queries()
    for who in (None, User.objects.filter(is_superuser=True).first()):
        measure(f"page as {who or 'guest'}", words, page_for(who))
    measure("engine alone, as member", words, engine)
    print(pace())


def queries() -> list[str]:
    """Two to four neighbouring words of what is said, every third with a typo."""
    from bench.large_catalogue import LargeCatalogue

    catalogue = LargeCatalogue(0, 0, seed=2)
    made = []
    for number in range(QUERIES):
        sentence = catalogue.random.choice(catalogue.sentences).split()
        begin = catalogue.random.randrange(max(1, len(sentence) - 3))
        words = sentence[begin : begin + catalogue.random.randint(2, 4)]
        if number % 3 == 0 and len(words[0]) > 5:
            words[0] = words[0][:3] + words[0][4:]
        made.append(" ".join(words))
    return made


def page_for(user):
    from django.test import Client

    client = Client()
    if user:
        client.force_login(user)
    return lambda words: client.get("/search/", {"q": words}).content


def engine(words: str):
    from search.present import present_engine
    from search.query import SearchQuery

    return present_engine().search(SearchQuery(words, level=2))


def measure(name: str, words: list[str], ask) -> None:
    for some in words[:10]:
        ask(some)
    took, worked = [], []
    for some in words:
        began, at_work = time.perf_counter(), time.thread_time()
        ask(some)
        took.append((time.perf_counter() - began) * 1000)
        worked.append((time.thread_time() - at_work) * 1000)
    print(f"{name}: {percentiles(took)}; by the processor's clock {percentiles(worked)}", flush=True)


def percentiles(took: list[float]) -> str:
    cuts = statistics.quantiles(took, n=100)
    return f"p50 {cuts[49]:.1f}  p95 {cuts[94]:.1f}  p99 {cuts[98]:.1f} ms"


def timed(name: str, work) -> None:
    began = time.perf_counter()
    work()
    print(f"{name} in {time.perf_counter() - began:.1f} s", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
