"""How long the admin's listings take with many talks: `python -m bench.admin_listings [--talks 20000]`.

Works in a database of its own, in a temporary folder, and prints a table. Exits with 1 when a listing or a
search is slower than the limit.
"""

import argparse
import datetime
import os
import random
import statistics
import tempfile
import time

LIMIT_MS = 300
WORDS = """
weaning ecpr echo cannulation shock lactate perfusion oxygenator heparin bleeding stroke limb ventricle
recovery transport neonatal sepsis embolism bridge transplant monitoring ventilation prone survival registry
""".split()  # noqa: SIM905


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--talks", type=int, default=20_000)
    with tempfile.TemporaryDirectory(prefix="rounds-bench-") as folder:
        os.environ["DATA_DIR"] = folder
        os.environ.pop("DATABASE_URL", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
        os.environ["DEBUG"] = "false"
        # As the web server loads it: with what stays out of the garbage collector's way.
        import config.wsgi  # noqa: F401

        slowest = measure(arguments.parse_args().talks)
    raise SystemExit(slowest > LIMIT_MS)


def measure(talks: int) -> float:
    from django.conf import settings
    from django.core.management import call_command
    from rich.console import Console
    from rich.table import Table

    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)
    fill(talks)
    table = Table("listing", "median ms", "slowest ms", "processor ms", "queries", title=f"{talks:,} talks")
    slowest = 0
    for name, address in addresses().items():
        times, work, queries = timed(address)
        slowest = max(slowest, statistics.median(times))
        shown = (statistics.median(times), max(times), statistics.median(work), queries)
        table.add_row(name, *(f"{number:.0f}" for number in shown))
    Console().print(table)
    return slowest


def addresses() -> dict[str, str]:
    from catalogue.models import CongressPage, TopicPage

    congress, topic = CongressPage.objects.first().pk, TopicPage.objects.first().pk
    rows, chooser = "/admin/snippets/catalogue", "/admin/snippets/choose/catalogue"
    return {
        "talks": f"{rows}/talk/",
        "talks, last page": f"{rows}/talk/?p=600",
        "talks by title": f"{rows}/talk/?ordering=title",
        "talks: two letters": f"{rows}/talk/results/?q=we",
        "talks: a word": f"{rows}/talk/results/?q=weaning",
        "talks: a speaker": f"{rows}/talk/results/?q=Vermeer+17",
        "talks: title and speaker": f"{rows}/talk/results/?q=weaning+vermeer",
        "talks of a congress": f"{rows}/talk/?congress={congress}",
        "talks of a topic": f"{rows}/talk/?topic={topic}",
        "talks with captions": f"{rows}/talk/?has_captions=true",
        "talks without recording": f"{rows}/talk/?has_recording=false",
        "people": f"{rows}/person/",
        "people: a name": f"{rows}/person/results/?q=vermeer+12",
        "recordings": f"{rows}/recording/",
        "recordings: a word": f"{rows}/recording/results/?q=weaning",
        "captions": f"{rows}/captiontrack/",
        "captions: a word": f"{rows}/captiontrack/results/?q=weaning",
        "choose a talk": f"{chooser}/talk/results/?q=weaning",
        "choose a person": f"{chooser}/person/results/?q=vermeer",
        "choose a recording": f"{chooser}/recording/results/?q=weaning",
        "choose a page: a word": (
            "/admin/choose-page/search/?page_type=catalogue.sessionpage,catalogue.webinarpage&q=session"
        ),
        "explore: a word": "/admin/pages/?q=session",
        "what is missing": "/admin/catalogue/missing/",
        "what is missing: captions": "/admin/catalogue/missing/?missing=captions",
        "home": "/admin/",
        "a congress's form": f"/admin/pages/{congress}/edit/",
        "members": "/admin/users/",
    }


def timed(address: str, rounds: int = 5) -> tuple[list[float], list[float], int]:
    """(ms of each round, ms of processor time of each, queries of the last)."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from members.models import User

    client = Client()
    client.force_login(User.objects.get(email="bench@example.org"))
    assert client.get(address).status_code == 200, address
    times, work = [], []
    for _ in range(rounds):
        start, worked = time.perf_counter(), time.process_time()
        client.get(address)
        times.append((time.perf_counter() - start) * 1000)
        work.append((time.process_time() - worked) * 1000)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return times, work, len(queries)


def fill(talks: int):
    """Talks in sessions of 10, in 40 congresses; a third recorded, a sixth with captions."""
    from catalogue.models import Appearance, CaptionTrack, Person, Recording, Talk, TranscriptCue
    from members.models import User
    from tests import factories

    draw = random.Random(7)
    factories.site()
    User.objects.create_superuser("bench@example.org", "a long password")
    topics = [factories.topic(f"Topic {number}") for number in range(30)]
    sessions = sessions_for(max(1, talks // 10))
    people = make(
        Person, [Person(name=f"Vermeer {number}", slug=f"vermeer-{number}") for number in range(talks // 4)]
    )
    rows = make(
        Talk,
        [
            Talk(
                page_id=draw.choice(sessions).pk,
                title=f"{' '.join(draw.sample(WORDS, 5))} {number}",
                slug=f"talk-{number}",
                abstract=" ".join(draw.choices(WORDS, k=120)),
                type=draw.choice(["oral", "poster", "keynote"]),
                starts_at=moment(number),
            )
            for number in range(talks)
        ],
    )
    make(
        Appearance,
        [Appearance(talk=talk, person=person) for talk in rows for person in draw.sample(people, 2)],
    )
    through = Talk.topics.through
    make(through, [through(talk=talk, topicpage=draw.choice(topics)) for talk in rows[: talks // 2]])
    recordings = make(
        Recording, [Recording(talk=talk, kind="youtube", address="aqz-KE-bpKQ") for talk in rows[::3]]
    )
    tracks = make(CaptionTrack, [CaptionTrack(recording=one, language="en") for one in recordings[::2]])
    make(TranscriptCue, [cue(track, line) for track in tracks for line in range(10)])


def make(model, rows) -> list:
    return model.objects.bulk_create(rows, batch_size=2_000)


def cue(track, line: int):
    from catalogue.models import TranscriptCue

    start = line * 4_000
    return TranscriptCue(track=track, start_ms=start, end_ms=start + 3_900, text=" ".join(WORDS[:8]))


def moment(number: int):
    return datetime.datetime(2015, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(minutes=30 * number)


def sessions_for(count: int) -> list:
    """Sessions in 40 congresses, spread evenly."""
    from catalogue.models import CongressPage, SessionPage
    from tests import factories

    congresses = [factories.congress(f"Congress {number}").pk for number in range(40)]
    sessions = []
    for number in range(count):
        congress = CongressPage.objects.get(pk=congresses[number % 40])
        sessions.append(
            congress.add_child(instance=SessionPage(title=f"Session {number}", slug=f"session-{number}"))
        )
    return sessions


if __name__ == "__main__":
    main()
