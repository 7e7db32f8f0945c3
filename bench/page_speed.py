"""How fast pages are: DATA_DIR=<a seeded folder> python -m bench.page_speed [--talks 20000] [--only WORD].

Adds a large catalogue to the demonstration, then asks for pages of every kind, in this process, uncached, as
guest. Prints p50 and p95 in ms by the wall clock; p95 by the processor's, which counts on a busy machine; and p95 of
times that were each divided by how much slower than usual the machine was before and after (`bench.pace.slower`).
Exits with 1 when a kind's p95 is over its limit by all three.
"""

import argparse
import random
import statistics
import time

ROUNDS = 60
LISTING_MS, TALK_MS = 90, 60
DAYS = ("", "?page=2", "?page=3", "?room=Hall+2", "?day=other", "?day=other&page=7")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--talks", type=int, default=20_000)
    arguments.add_argument("--only", default="", help="kinds with this word in their names")
    asked = arguments.parse_args()
    # As the web server loads it: with what stays out of the garbage collector's way.
    from django.conf import settings
    from rich.console import Console
    from rich.table import Table

    import config.wsgi  # noqa: F401
    from bench.large_catalogue import CROWDED, LargeCatalogue
    from bench.pace import pace
    from catalogue.models import CongressPage, Talk

    settings.ALLOWED_HOSTS = ["*"]
    if Talk.objects.count() < asked.talks:
        LargeCatalogue(asked.talks, lines=38).write()
    if not CongressPage.objects.filter(slug=CROWDED).exists():
        LargeCatalogue(0, lines=2).write_crowded()
    print(pace(), flush=True)
    columns = ("page", "p50 ms", "p95 ms", "processor p95", "p95 at usual pace", "queries", "kB")
    table, is_slow = Table(*columns, title=f"{Talk.objects.count():,} talks"), False
    for name, addresses in kinds().items():
        if asked.only in name:
            figures = measure(addresses)
            limit = TALK_MS if name == "talk" else LISTING_MS
            is_slow |= min(figures[1:4]) > limit
            table.add_row(name, *(f"{figure:.0f}" for figure in figures))
    Console().print(table)
    print(pace())
    raise SystemExit(is_slow)


def kinds() -> dict[str, list[str]]:
    """Addresses by the kind of page; of long lists also a page in the middle."""
    from bench.large_catalogue import CROWDED
    from catalogue.models import (
        CollectionPage,
        CollectionsPage,
        CongressesPage,
        CongressPage,
        Person,
        SessionPage,
        TopicPage,
        TopicsPage,
        WebinarPage,
        WebinarsPage,
    )

    usual, crowded = (CongressPage.objects.get(slug=slug) for slug in ("bench-0", CROWDED))
    posters = SessionPage.objects.child_of(crowded).get(room="Foyer")
    topics = addresses_of(TopicPage.objects.live().filter(locale__language_code="en"))
    people = [f"/people/{slug}/" for slug in Person.objects.order_by("pk").values_list("slug", flat=True)]
    return {
        "home": ["/"],
        "topics": addresses_of(TopicsPage.objects.filter(locale__language_code="en")),
        "topic": topics,
        "topic, further on": [f"{address}?page=40" for address in topics],
        "topic, sessions": [f"{address}?kind=sessions" for address in topics],
        "congresses": addresses_of(CongressesPage.objects.all()),
        "congress": addresses_of(CongressPage.objects.filter(slug__startswith="bench-").order_by("pk")[:60]),
        "congress, crowded": [f"{crowded.url}{query}" for query in DAYS],
        "session": addresses_of(SessionPage.objects.child_of(usual)),
        "session, crowded": [f"{posters.url}?page={number}" for number in range(1, 7)],
        "talk": talks(),
        "webinars": addresses_of(WebinarsPage.objects.all()),
        "webinar": addresses_of(WebinarPage.objects.live()),
        "people": [f"/people/?letter={letter}" for letter in "ABCDEMPSTV"],
        "person": random.Random(1).sample(people, min(len(people), ROUNDS)),
        "collections": addresses_of(CollectionsPage.objects.all()),
        "collection": addresses_of(CollectionPage.objects.live()),
    }


def addresses_of(pages) -> list[str]:
    return [page.url for page in pages.select_related("locale")]


def talks() -> list[str]:
    from catalogue.models import Talk

    keys = list(Talk.objects.filter(live=True).order_by("pk").values_list("pk", flat=True))
    some = Talk.objects.filter(pk__in=random.Random(1).sample(keys, min(len(keys), ROUNDS)))
    return [talk.url() for talk in some.select_related("page")]


def measure(addresses: list[str]) -> tuple[float, ...]:
    """p50 and p95 by the wall clock, p95 by the processor's and at the usual pace, most queries, largest page in kB."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from bench.pace import slower

    client = Client()
    took, worked, usual, queries, sizes = [], [], [], [], []
    for address in addresses[:10]:
        with CaptureQueriesContext(connection) as asked:
            response = client.get(address)
        assert response.status_code == 200, address
        queries.append(len(asked))
        sizes.append(len(response.content) / 1000)
    for number in range(ROUNDS):
        before = slower()
        began, at_work = time.perf_counter(), time.process_time()
        client.get(addresses[number % len(addresses)])
        took.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - at_work) * 1000)
        usual.append(took[-1] * 2 / (before + slower()))
    p50, p95 = percentiles(took)
    return p50, p95, percentiles(worked)[1], percentiles(usual)[1], max(queries), max(sizes)


def percentiles(took: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(took, n=100)
    return cuts[49], cuts[94]


if __name__ == "__main__":
    main()
