"""Who gets what: each of three visitors at every media address, and no difference between shut and absent."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from catalogue.access import may_watch
from catalogue.models import Chapter, Slide
from tests import factories

pytestmark = pytest.mark.django_db

LATER = timezone.now() + datetime.timedelta(days=1)
EARLIER = timezone.now() - datetime.timedelta(days=1)

MADE = ("storyboard/thumbnails.vtt", "storyboard/1.jpg", "audio", "stream/index.m3u8", "stream/index.m4s")


@pytest.fixture
def visitors():
    """A browser of each of the three: of nobody known, of an account, of a member."""
    browsers = Client(), Client(), Client()
    browsers[1].force_login(factories.user())
    browsers[2].force_login(factories.member())
    return browsers


def furnished(recording):
    """The recording with something at each kind of address; and these addresses."""
    recording.poster.save("still.jpg", ContentFile(b"jpg"))
    slide = Slide.objects.create(recording=recording, file=ContentFile(b"%PDF", name="slides.pdf"))
    track = factories.captions(recording)
    Chapter.objects.create(recording=recording, start_ms=0, title="Opening")
    factories.made(
        recording,
        storyboard={
            "thumbnails.vtt": b"WEBVTT\n\n00:00.000 --> 00:09.000\n1.jpg#xywh=0,0,160,90\n",
            "1.jpg": b"jpg",
        },
        audio={"audio.m4a": b"sound"},
        stream={"index.m3u8": b"#EXTM3U\n", "index.m4s": b"segments"},
    )
    root = f"/media/recordings/{recording.pk}"
    return [
        f"{root}/file",
        f"{root}/poster",
        f"{root}/captions/{track.pk}.vtt",
        f"{root}/chapters.vtt",
        f"{root}/slides/{slide.pk}",
        *(f"{root}/{name}" for name in MADE),
    ]


def answers(visitors, addresses):
    """The status that each visitor gets, the same at all the addresses."""
    statuses = [{browser.get(address).status_code for address in addresses} for browser in visitors]
    assert all(len(found) == 1 for found in statuses)
    return [found.pop() for found in statuses]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"level": 0}, [200, 200, 200]),
        ({"level": 1}, [404, 200, 200]),
        ({"level": 2}, [404, 404, 200]),
        ({"open_from": EARLIER}, [200, 200, 200]),
        ({"open_from": LATER}, [404, 404, 404]),
        ({"do_not_record": True}, [404, 404, 404]),
        ({"live": False}, [404, 404, 404]),
    ],
)
def test_each_visitor_gets_what_the_recording_s_level_and_time_allow(filed, visitors, fields, expected):
    assert answers(visitors, furnished(filed(**fields))) == expected


def test_a_speaker_who_does_not_want_it_closes_the_talk_s_recording(filed, visitors):
    recording = filed(factories.talk(do_not_record=True))
    assert answers(visitors, furnished(recording)) == [404, 404, 404]


def test_what_hangs_under_a_withdrawn_page_or_talk_is_closed(filed, visitors):
    withdrawn = factories.session(live=False)
    congress = factories.congress()
    below = factories.talk(page=factories.session(congress_page=congress))
    congress.refresh_from_db()
    congress.unpublish()
    for of in (factories.talk(page=withdrawn), withdrawn, below, factories.talk(live=False)):
        assert answers(visitors, furnished(filed(of))) == [404, 404, 404]


def restricted(kind=PageViewRestriction.LOGIN, **fields):
    """A session under a view restriction of its congress."""
    congress = factories.congress()
    PageViewRestriction.objects.create(page=congress, restriction_type=kind, **fields)
    return factories.session(congress_page=congress)


@pytest.mark.parametrize("is_talk", [False, True])
def test_what_hangs_under_a_view_restriction_opens_to_who_meets_it(filed, visitors, is_talk):
    recording = filed(factories.talk(page=restricted()) if is_talk else restricted())
    addresses = furnished(recording)
    assert answers(visitors, addresses) == [404, 200, 200]
    assert visitors[1].get(addresses[0])["Cache-Control"] == "private, no-cache"


def test_a_withdrawn_talk_under_a_met_restriction_is_closed(filed, visitors):
    talk = factories.talk(page=restricted(), live=False)
    assert answers(visitors, furnished(filed(talk))) == [404, 404, 404]


def test_meeting_a_view_restriction_does_not_replace_the_level(filed, visitors):
    assert answers(visitors, furnished(filed(restricted(), level=2))) == [404, 404, 200]


def test_a_restriction_that_nobody_met_closes_to_all(filed, visitors):
    session = restricted(PageViewRestriction.PASSWORD, password="a word of the committee")
    assert answers(visitors, furnished(filed(session))) == [404, 404, 404]


def test_a_withdrawn_page_under_a_met_restriction_is_closed(filed, visitors):
    session = restricted()
    addresses = furnished(filed(session))
    session.unpublish()
    assert answers(visitors, addresses) == [404, 404, 404]


def test_a_span_asks_what_it_and_its_whole_ask(filed, visitors):
    session = factories.session()
    whole = filed(session, level=1)
    furnished(whole)
    span = {"of": factories.talk(page=session), "part_of": whole, "start_ms": 0, "end_ms": 60_000}
    for level, expected in ((0, [404, 200, 200]), (2, [404, 404, 200])):
        part = factories.recording(**span, level=level)
        root = f"/media/recordings/{part.pk}"
        track = whole.tracks.get()
        names = "file", "poster", f"captions/{track.pk}.vtt", "chapters.vtt", *MADE
        assert answers(visitors, [f"{root}/{name}" for name in names]) == expected


def test_shut_and_absent_cannot_be_told_apart(filed, visitors):
    recording = filed(level=2)
    shut = furnished(recording)
    other_pk = recording.pk + 1
    absent = [address.replace(f"/{recording.pk}/", f"/{other_pk}/", 1) for address in shut]
    for closed, nothing in zip(shut, absent, strict=True):
        one, other = visitors[1].get(closed), visitors[1].get(nothing)
        assert (one.status_code, one.content) == (other.status_code, other.content)
        assert {**one.headers} == {**other.headers}
    counted = [_queries(visitors[1], address) for address in (shut[0], absent[0])]
    assert counted[0] == counted[1]


def _queries(browser, address):
    with CaptureQueriesContext(connection) as captured:
        browser.get(address)
    return len(captured)


def test_a_part_of_another_recording_is_not_found_through_an_open_one(filed, client):
    hidden, shown = furnished(filed(level=2)), filed()
    root = f"/media/recordings/{shown.pk}"
    for address in hidden[2], hidden[4]:
        assert client.get(root + address.split(hidden[0].removesuffix("/file"))[1]).status_code == 404


def test_only_what_is_open_to_all_may_be_kept_by_shared_caches(filed, visitors):
    shown, members_only = filed(), filed(level=2)
    assert visitors[2].get(f"/media/recordings/{shown.pk}/file")["Cache-Control"] == "public, no-cache"
    closed = visitors[2].get(f"/media/recordings/{members_only.pk}/file")
    assert closed["Cache-Control"] == "private, no-cache"
    assert "Cookie" in closed["Vary"]


def test_a_withdrawn_track_is_closed(filed, client):
    recording = filed()
    track = factories.captions(recording, live=False)
    assert client.get(f"/media/recordings/{recording.pk}/captions/{track.pk}.vtt").status_code == 404


def test_media_and_pages_agree_about_who_may_watch(filed, visitors):
    people = AnonymousUser(), factories.user(), factories.member()
    recordings = [filed(level=level, open_from=at) for level in (0, 1, 2) for at in (None, EARLIER, LATER)]
    for recording in recordings:
        got = [
            browser.get(f"/media/recordings/{recording.pk}/file").status_code == 200 for browser in visitors
        ]
        assert got == [may_watch(person, recording) for person in people]


@pytest.mark.parametrize("pk", ["0", "99999999999999999999999"])
def test_numbers_that_no_recording_has_are_not_found(client, pk):
    assert client.get(f"/media/recordings/{pk}/file").status_code == 404
