"""WebSub for YouTube: a hub on this machine is asked, confirms, and tells; the site answers over HTTP."""

import hmac
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from django.utils import timezone

from catalogue.importers import running
from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.adapters.youtube import YouTube
from catalogue.importers.pushed.noting import work_on_notices
from catalogue.importers.pushed.subscribing import subscribe_due
from catalogue.importers.secrets import seal, unseal
from catalogue.models import ImportSource, PushedNotice, PushSubscription, WebinarPage
from tests.catalogue.importers.hosts import Asked, Host, Reply
from tests.catalogue.importers.video_hosts import CHANNEL, UPLOADS, YouTubeHost, a_youtube_video
from tests.factories import site

TOPIC = f"https://www.youtube.com/xml/feeds/videos.xml?channel_id={CHANNEL}"
FEED = """<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom"
 xmlns:at="http://purl.org/atompub/tombstones/1.0">{}</feed>"""
ENTRY = "<entry><id>yt:video:{0}</id><yt:videoId>{0}</yt:videoId><title>Talk</title></entry>"
DELETED = '<at:deleted-entry ref="yt:video:{}" when="2026-05-14T09:00:00+00:00"/>'


def feed(*entries: str) -> bytes:
    return FEED.format("".join(entries)).encode()


@pytest.fixture
def host(settings):
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    host = Host()
    yield host
    host.close()


@pytest.fixture
def source(db, settings):
    settings.BASE_URL = "https://rounds.example.org"
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    return ImportSource.objects.create(
        name="channel",
        kind="youtube",
        settings={"what": CHANNEL},
        sealed=seal({"key": "k3y"}),
        position={"playlist": UPLOADS},
    )


@pytest.fixture
def subscribed(source):
    PushSubscription.objects.create(
        source=source,
        topic=TOPIC,
        sealed=seal({"secret": "hubs3cret"}),
        asked_at=timezone.now(),
        leased_until=timezone.now() + timedelta(days=9),
    )
    return source


@pytest.fixture
def tell(client, subscribed):
    def tell(body: bytes, secret="hubs3cret", method="sha1"):
        signed = f"{method}={hmac.new(secret.encode(), body, method).hexdigest()}"
        headers = {"X-Hub-Signature": signed}
        return client.post(
            f"/pushed/{subscribed.pk}/", body, content_type="application/atom+xml", headers=headers
        )

    return tell


def confirmation(**values) -> dict[str, str]:
    query = {
        "mode": "subscribe",
        "topic": TOPIC,
        "challenge": "ch4llenge",
        "lease_seconds": "432000",
        **values,
    }
    return {f"hub.{name}": value for name, value in query.items()}


@pytest.mark.django_db(transaction=True)
def test_a_hub_is_asked_confirms_over_http_and_is_asked_again_before_it_ends(host, source, live_server):
    def hub(asked: Asked) -> Reply:
        """As hubs may: it asks us back before it answers."""
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        own = live_server.url + urlsplit(form["hub.callback"]).path
        query = confirmation(topic=form["hub.topic"], lease_seconds=form["hub.lease_seconds"])
        return Reply(status=202 if httpx.get(f"{own}?{urlencode(query)}").text == "ch4llenge" else 409)

    address = host.answer("/subscribe", hub)
    assert subscribe_due(address) == 1
    made = PushSubscription.objects.get()
    assert (made.topic, made.error) == (TOPIC, "")
    assert timedelta(days=9) < made.leased_until - timezone.now() <= timedelta(days=10)
    [asked] = host.asked
    assert parse_qs(asked.body.decode())["hub.secret"] == [unseal(made.sealed)["secret"]]
    assert subscribe_due(address) == 0
    soon = timezone.now() + timedelta(days=2)
    PushSubscription.objects.update(leased_until=soon, asked_at=timezone.now() - timedelta(days=8))
    assert subscribe_due(address) == 1
    assert PushSubscription.objects.get().leased_until > soon


def test_a_hub_that_is_away_is_asked_again_later_and_its_secret_not_shown(host, source):
    address = host.answer("/subscribe", Reply(status=503))
    assert subscribe_due(address) == 0
    made = PushSubscription.objects.get()
    assert "does not answer as it should" in made.error
    assert unseal(made.sealed)["secret"] not in made.error
    assert subscribe_due(address) == 0
    assert len(host.asked) == 1


@pytest.mark.parametrize(
    "how", [{"position": {}}, {"settings": {"what": CHANNEL, "notices": "no"}}, {"paused_reason": "x"},
            {"position": {"playlist": "PLx0123456789"}}]
)  # fmt: skip
def test_nothing_is_asked_for_that_nobody_wants_or_could_be_told(how, host, source):
    ImportSource.objects.update(**how)
    assert subscribe_due(host.answer("/subscribe", Reply(status=202))) == 0
    assert host.asked == []


def test_a_site_that_no_hub_could_reach_asks_none(host, source, settings):
    settings.BASE_URL = "http://localhost:8000"
    assert subscribe_due(host.answer("/subscribe", Reply(status=202))) == 0


def test_only_what_was_asked_for_lately_is_confirmed(client, subscribed):
    address = f"/pushed/{subscribed.pk}/"
    answer = client.get(address, confirmation())
    assert (answer.content, answer["Content-Type"]) == (b"ch4llenge", "text/plain; charset=utf-8")
    wrong = [{"topic": TOPIC + "x"}, {"mode": "unsubscribe"}, {"challenge": ""}, {"challenge": "x" * 2000}]
    assert {client.get(address, confirmation(**one)).status_code for one in wrong} == {404}
    PushSubscription.objects.update(asked_at=timezone.now() - timedelta(days=2))
    assert client.get(address, confirmation()).status_code == 404


def test_a_long_lease_is_no_longer_than_was_asked_for(client, subscribed):
    client.get(f"/pushed/{subscribed.pk}/", confirmation(lease_seconds="99999999999"))
    assert PushSubscription.objects.get().leased_until < timezone.now() + timedelta(days=11)


def test_a_refusal_of_the_hub_is_kept(client, subscribed):
    query = confirmation(mode="denied", reason="not <b>this</b> topic")
    assert client.get(f"/pushed/{subscribed.pk}/", query).status_code == 204
    assert PushSubscription.objects.get().error == "denied: not this topic"


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha512"])
def test_a_notice_is_written_down_with_its_videos(method, tell):
    body = feed(ENTRY.format("video000001"), DELETED.format("video000002"), ENTRY.format("../etc"))
    assert tell(body, method=method).status_code == 204
    assert PushedNotice.objects.get().told == [{"id": "video000001"}, {"id": "video000002"}]
    assert tell(body, method=method).status_code == 204
    assert PushedNotice.objects.count() == 1


def test_what_is_not_signed_is_turned_away(tell, client, subscribed):
    body = feed(ENTRY.format("video000001"))
    assert (tell(body, secret="other").status_code, tell(body, method="md5").status_code) == (403, 403)
    assert client.post(f"/pushed/{subscribed.pk}/", body, content_type="text/xml").status_code == 403
    ImportSource.objects.update(settings={"what": CHANNEL, "notices": "no"})
    assert tell(body).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<feed/>",
        b"{}",
        b"<feed",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        b"<a>" * 90 + b"</a>" * 90,
    ],
)
def test_what_is_no_feed_is_refused_however_it_is_signed(body, tell):
    assert tell(body).status_code == 400
    assert not PushedNotice.objects.exists()


def test_what_was_told_is_looked_at_alone_and_what_is_gone_is_withdrawn(host, tell, subscribed, monkeypatch):
    site()
    made = YouTubeHost(host, [a_youtube_video(number, channelId=CHANNEL) for number in (1, 2)])
    monkeypatch.setitem(ADAPTERS, "youtube", YouTube(made.base))
    finish(running.start(subscribed))
    assert WebinarPage.objects.live().count() == 2
    asked = len(host.asked)
    gone = made.videos.pop(0)
    made.videos += [a_youtube_video(3, channelId=CHANNEL), a_youtube_video(4, channelId="UC" + "x" * 22)]
    entries = [ENTRY.format(one["id"]) for one in made.videos]
    tell(feed(*entries, DELETED.format(gone["id"])))
    assert work_on_notices() == 1
    run = finish(subscribed.runs.latest("pk"))
    assert (run.created, run.withdrawn, run.refused) == (2, 2, 0)
    assert sorted(WebinarPage.objects.live().values_list("title", flat=True)) == ["Talk 2", "Talk 3"]
    assert [one.path for one in host.asked[asked:]] == ["/v3/videos"]
    subscribed.refresh_from_db()
    assert "only" not in subscribed.position


def finish(run):
    while running.work():
        pass
    run.refresh_from_db()
    assert (run.state, run.error) == ("done", "")
    return run
