"""What visitors, editors and operators meet while the search server is away."""

import json
import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.models import Announcement
from search.tasks import sweep
from tests import factories as make
from tests.search.engines.loopback import answer, error, refusing
from tests.ticks import seconds

pytestmark = pytest.mark.django_db
FLOOD = "index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark];"
SILENT, WRONG_KEY, RED = (
    None,
    error(401, "security_exception"),
    error(503, "search_phase_execution_exception"),
)


@pytest.fixture
def away(settings, serve):
    """Makes the site search on a server that answers so."""

    def away(said):
        settings.ELASTICSEARCH_URL = serve(said).url

    return away


@pytest.fixture
def refused(settings):
    with refusing() as url:
        settings.ELASTICSEARCH_URL = url
        yield


def links(page) -> set[str]:
    return set(re.findall(r'href="([^"]+)"', page.text))


@pytest.mark.parametrize(
    "said", [SILENT, WRONG_KEY, RED, b"", answer(200, "<h1>Hi</h1>", {"content-type": "text/html"})]
)
def test_the_search_page_opens_in_time_and_is_kept_by_nobody(client, away, said):
    make.site()
    client.get("/search/")  # what only the first request of a process has to load
    away(said)
    with seconds(6):
        page = client.get("/search/?q=venting")
    assert page.status_code == 200
    assert "Search is resting" in page.text
    assert 'value="venting"' in page.text
    assert "no-store" in page["Cache-Control"]


def test_once_it_is_known_to_be_away_pages_open_at_once(client, away):
    make.site()
    away(SILENT)
    client.get("/search/?q=venting")
    with seconds(15):
        for number in range(10):
            client.get(f"/search/?q={number}")
            client.get(f"/search/suggest/?q=vent{number}")


def test_topics_congresses_and_webinars_are_offered_instead(client, refused):
    topic, congress = make.topic("Weaning"), make.congress("Spring meeting")
    webinar = make.webinar("Echo in ECMO")
    make.recording(webinar)
    hidden = make.webinar("Not yet to be seen", live=False)
    offered = links(client.get("/search/?q=venting"))
    assert {one.get_url() for one in (topic, congress, webinar, topic.get_parent())} <= offered
    assert hidden.get_url() not in offered


def test_dutch_visitors_are_told_in_dutch(client, refused):
    congress = make.congress("Spring meeting")
    page = client.get("/nl/search/?q=venting")
    assert "De zoekfunctie rust even" in page.text
    assert f"/nl{congress.get_url()}" in links(page)


def test_the_offer_costs_as_many_queries_for_one_as_for_thirty(client, refused):
    counts = []
    for size in (1, 3, 30):
        for number in range(size):
            make.topic(f"Topic {size} {number}")
            make.congress(f"Congress {size} {number}")
            make.recording(make.webinar(f"Webinar {size} {number}"))
        client.get("/search/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/search/")
        counts.append(len(queries))
    assert counts[0] == counts[1] == counts[2]


def test_the_fragments_are_empty_and_kept_by_nobody(client, refused):
    talk = make.talk()
    options = client.get("/search/suggest/?q=vent")
    related = client.get(f"/search/related/talk/{talk.pk}/", headers={"HX-Request": "true"})
    for fragment in (options, related):
        assert fragment.status_code == 200
        assert fragment.text.strip() == ""
        assert "no-store" in fragment["Cache-Control"]


def test_who_follows_the_link_to_related_talks_is_not_told_that_there_are_none(client, refused):
    page = client.get(f"/search/related/talk/{make.talk().pk}/")
    assert "Search is resting" in page.text
    assert "Nothing like it" not in page.text


def test_all_other_pages_open(client, away):
    talk, topic, speaker = make.talk(), make.topic(), make.person()
    make.appearance(speaker, talk=talk)
    pages = [talk.page, topic, topic.get_parent(), make.webinar(), make.collection()]
    urls = [page.get_url() for page in pages] + [
        talk.url(),
        speaker.get_absolute_url(),
        "/",
        "/nl/",
        "/sitemap.xml",
    ]
    away(SILENT)
    with seconds(10):
        assert [client.get(url).status_code for url in urls] == [200] * len(urls)


@pytest.mark.parametrize("said", [WRONG_KEY, error(403, "cluster_block_exception", FLOOD)])
def test_what_is_announced_meanwhile_waits(away, said):
    make.talk()
    waiting = Announcement.objects.count()
    away(said)
    sweep()
    make.talk("Another")
    sweep()
    assert Announcement.objects.count() >= waiting


@pytest.mark.parametrize(
    "command", [["search", "venting"], ["search", "venting", "--json"], ["rebuild_index"], ["check_index"]]
)
def test_a_command_says_it_in_a_sentence(away, command):
    make.talk()
    away(WRONG_KEY)
    with seconds(5), pytest.raises(CommandError, match="ELASTICSEARCH_API_KEY") as said:
        call_command(*command)
    assert "\n" not in str(said.value)


def test_the_status_says_what_is_wrong_as_json(away, capsys):
    make.site()
    away(WRONG_KEY)
    call_command("search_status", json=True)
    assert "ELASTICSEARCH_API_KEY" in json.loads(capsys.readouterr().out)["problem"]


def test_the_log_says_once_that_reading_and_that_indexing_rest(client, refused, caplog):
    make.talk()
    for _ in range(5):
        client.get("/search/?q=venting")
        client.get("/search/suggest/?q=vent")
        sweep()
    lines = [record.getMessage() for record in caplog.records if "away" in record.getMessage()]
    assert [line.partition(":")[0] for line in lines] == ["Search is away", "The index is away"]
