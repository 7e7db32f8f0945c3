"""A list costs the same number of queries whether it shows 1, 3 or 30 items."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.signal_handlers import disable_reference_index_auto_update

from catalogue.models import CollectionsPage, CongressesPage, TopicsPage, WebinarsPage
from tests import factories

pytestmark = pytest.mark.django_db
START = datetime.datetime(2024, 5, 2, 7, tzinfo=datetime.UTC)

COUNTS = {
    "home": 19,
    "topics": 14,
    "congresses": 14,
    "webinars": 17,
    "collections": 14,
    "topic": 25,
    "topic, sessions": 25,
    "topic, webinars": 24,
    "programme": 22,
    "session": 23,
    "talk": 22,
    "webinar": 23,
    "collection": 27,
    "people": 6,
    "person": 14,
    "person, sessions": 14,
    "in Dutch": 28,
}


def world(n) -> dict[str, str]:
    """`n` of everything, each with all that its card shows; the addresses of the lists by name."""
    speakers = [factories.person(f"Ada Vermeer {i}") for i in range(n)]
    subject = factories.topic("ECPR", terms=["E-CPR"])
    congress = factories.congress("Congress A")
    for i in range(n):
        factories.topic(f"Narrower {i}", subject)
        factories.congress(f"Congress {i}")
        session = _tagged(factories.session(f"Session {i}", congress, starts_at=START, room="A"), subject)
        _seen(factories.talk(f"Talk {i}", session, [subject], starts_at=START), speakers[0], talk=True)
        _seen(factories.talk(f"Poster {i}", congress, [subject], starts_at=START), speakers[i], talk=True)
        factories.appearance(speakers[0], session=session, role="chair")
        webinar = _tagged(factories.webinar(f"Webinar {i}", starts_at=START), subject)
        _seen(webinar, speakers[0], webinar=True)
    talks = [_seen(factories.talk(f"Last {i}", session), speakers[i], talk=True) for i in range(n)]
    collections = [factories.collection(f"Collection {i}", [talks[i], session, webinar]) for i in range(n)]
    full = factories.collection("All", [session, webinar, *talks])
    lists = {
        name: model.objects.get().url
        for name, model in {
            "topics": TopicsPage,
            "congresses": CongressesPage,
            "webinars": WebinarsPage,
            "collections": CollectionsPage,
        }.items()
    }
    return {
        "home": "/",
        **lists,
        "topic": subject.url,
        "topic, sessions": f"{subject.url}?kind=sessions",
        "topic, webinars": f"{subject.url}?kind=webinars",
        "programme": congress.url,
        "session": session.url,
        "talk": talks[0].url(),
        "webinar": webinar.url,
        "collection": full.url,
        "people": "/people/",
        "person": speakers[0].get_absolute_url(),
        "person, sessions": f"{speakers[0].get_absolute_url()}?kind=sessions",
        "in Dutch": f"/nl{collections[0].url}",
    }


def _tagged(page, topic):
    page.topics.add(topic)
    page.save()
    return page


def _seen(thing, speaker, **kind):
    (name,) = kind
    factories.appearance(speaker, **{name: thing})
    factories.recording(thing)
    return thing


def count_queries(client, address) -> int:
    # The first request fills what Wagtail keeps for all: the sites' root paths.
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


@pytest.mark.parametrize("n", [1, 3, 30])
def test_a_list_costs_the_same_number_of_queries_however_long_it_is(client, n):
    with disable_reference_index_auto_update():
        addresses = world(n)
    assert {name: count_queries(client, address) for name, address in addresses.items()} == COUNTS
