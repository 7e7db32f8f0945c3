"""A walk over every page as each visitor: what may not be seen or watched is neither shown nor named."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from catalogue.access import Level
from catalogue.models import Talk
from tests import factories

pytestmark = pytest.mark.django_db

VISITORS = {"anybody": None, "account": factories.user, "member": factories.member}
HEARS = {"anybody": Level.OPEN, "account": Level.ACCOUNT, "member": Level.MEMBER}
LISTS = ("/", "/people/?letter=S", "/people/?letter=W", "/sitemap-pages.xml", "/sitemap-talks.xml")


@pytest.fixture
def world(settings):
    """Things that are seen, said at each level; and the same withheld in each way there is."""
    topic = factories.topic("Shown topic")
    seen = everything("Shown", factories.congress("Shown congress"), topic)
    withdrawn = everything("Withheld by a withdrawn congress", factories.congress("Withheld A"), topic)
    restricted = everything("Withheld by a restriction", factories.congress("Withheld B"), topic)
    drafts = everything("Withheld as a draft", factories.session("Shown session", seen["congress"]), topic)
    factories.collection("Shown collection", [one["talk"] for one in (seen, withdrawn, restricted, drafts)])
    withdrawn["congress"].unpublish()
    PageViewRestriction.objects.create(
        page=Page.objects.get(pk=restricted["congress"].pk), restriction_type=PageViewRestriction.LOGIN
    )
    Talk.objects.filter(pk=drafts["talk"].pk).update(live=False)
    factories.topic("Withheld topic", live=False)
    factories.webinar("Withheld webinar", live=False)
    return {"seen": seen, "withdrawn": withdrawn, "restricted": restricted, "drafts": drafts, "topic": topic}


def everything(title, place, topic) -> dict:
    session = place if hasattr(place, "room") else factories.session(f"{title} session", place)
    speaker = factories.person(f"{title} speaker")
    talk = factories.talk(f"{title} talk", session, [topic], [speaker])
    for level in Level:
        said(talk, f"said to {level.name} of {title}", level=level)
    said(talk, "said to nobody yet", open_from=timezone.now() + datetime.timedelta(days=1))
    said(talk, "said to nobody at all", do_not_record=True)
    return {"congress": place, "session": session, "talk": talk, "speaker": speaker}


def said(talk, words, **fields):
    factories.captions(factories.recording(talk, **fields), [(1_000, words)])


@pytest.fixture(params=VISITORS)
def visitor(request, client):
    if make := VISITORS[request.param]:
        client.force_login(make())
    return request.param


def body(client, address) -> str:
    response = client.get(address, follow=True)
    assert response.status_code == 200, address
    return response.content.decode()


def pages(world) -> list[str]:
    seen = world["seen"]
    shown = [page.url for page in Page.objects.live().filter(depth__gt=2) if "withheld" not in page.url]
    return [*LISTS, *shown, seen["talk"].url(), seen["speaker"].get_absolute_url()]


def test_no_page_names_what_is_withheld(client, visitor, world):
    for address in pages(world):
        assert "withheld" not in body(client, address).lower(), address


def test_a_withheld_talk_and_its_speaker_have_no_page(client, visitor, world):
    for why in ("withdrawn", "drafts"):
        talk, speaker = world[why]["talk"], world[why]["speaker"]
        assert client.get(talk.url()).status_code == 404
        assert client.get(f"/nl{talk.url()}").status_code == 404
        assert client.get(talk.get_absolute_url()).status_code == 404
        assert client.get(speaker.get_absolute_url()).status_code == 404


def test_a_talk_below_a_restriction_opens_at_its_own_address_to_whom_it_is_meant_for(client, visitor, world):
    talk, speaker = world["restricted"]["talk"], world["restricted"]["speaker"]
    # Anybody is asked to sign in at an address below the restriction, whatever is there.
    assert client.get(talk.url()).status_code == (302 if visitor == "anybody" else 200)
    assert client.get(talk.get_absolute_url()).status_code == (404 if visitor == "anybody" else 302)
    assert client.get(speaker.get_absolute_url()).status_code == 404


def test_what_stands_below_a_withdrawn_page_is_withdrawn_with_it(client, visitor, world):
    assert client.get(world["withdrawn"]["congress"].url).status_code == 404
    assert client.get(world["withdrawn"]["session"].url).status_code == 404


def test_a_restricted_page_opens_at_its_own_address_to_whom_it_is_meant_for(client, visitor, world):
    for page in (world["restricted"]["congress"], world["restricted"]["session"]):
        response = client.get(page.url)
        assert response.status_code == (302 if visitor == "anybody" else 200)
        # Who has met the restriction finds what hangs below the page, too.
        assert ("Withheld by a restriction talk" in response.content.decode()) == (visitor != "anybody")
        assert "private" in response.headers["Cache-Control"]


def test_a_restriction_further_down_counts_for_itself(client, visitor, world):
    congress = world["restricted"]["congress"]
    closed = factories.session("Closed session", Page.objects.get(pk=congress.pk))
    factories.talk("Closed talk", closed)
    factories.session("Withdrawn session", Page.objects.get(pk=congress.pk), live=False)
    PageViewRestriction.objects.create(
        page=closed, restriction_type=PageViewRestriction.PASSWORD, password="a word of the committee"
    )
    text = client.get(congress.url).content.decode()
    assert "Closed" not in text and "Withdrawn session" not in text


def test_a_transcript_shows_what_its_reader_may_hear_and_no_more(client, visitor, world):
    talk = world["seen"]["talk"]
    text = body(client, talk.url())
    heard = [level for level in Level if f"said to {level.name} of Shown" in text]
    assert heard == [level for level in Level if level <= HEARS[visitor]]
    assert "said to nobody" not in text


def test_addresses_of_media_are_given_to_those_who_may_watch(client, visitor, world):
    text = body(client, world["seen"]["talk"].url())
    for recording in world["seen"]["talk"].recordings.all():
        is_open = (
            recording.level <= HEARS[visitor] and not recording.do_not_record and not recording.open_from
        )
        assert (f'id="player-{recording.pk}"' in text) == is_open


def test_what_a_level_shapes_is_kept_out_of_shared_caches(client, visitor, world):
    response = client.get(world["seen"]["talk"].url())
    is_private = "private" in response.headers.get("Cache-Control", "")
    assert is_private == (visitor != "anybody")
    assert "Cookie" in response.headers["Vary"]
