"""What a page is given to show: for three visitors, in a whole and in a span, with and without captions."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.test import RequestFactory
from django.utils import timezone, translation

from catalogue.access import Level
from catalogue.media.watch import track_label, watch
from catalogue.models import Chapter, Slide
from tests import factories

pytestmark = pytest.mark.django_db

LINES = [(0, "welcome"), (65_000, "the ventricle distends"), (89_000, "we vent it"), (95_000, "thank you")]


def seen(subject, query="", visitor=None):
    request = RequestFactory().get(f"/talk/{query}")
    request.user = visitor or AnonymousUser()
    return watch(subject, request)


@pytest.fixture
def span(filed):
    """A talk from 1:00 to 1:30 of its session's recording, which has the captions and chapters."""
    session = factories.session()
    whole = filed(session, duration_ms=120_000)
    factories.captions(whole, lines=LINES)
    for start_ms, title in ((0, "Opening"), (70_000, "Venting")):
        Chapter.objects.create(recording=whole, start_ms=start_ms, title=title)
    talk = factories.talk(page=session)
    return factories.recording(talk, part_of=whole, start_ms=60_000, end_ms=90_000)


def test_a_talk_s_span_shows_only_what_is_said_in_it_in_its_own_time(span):
    [shown] = seen(span.talk).playbacks
    assert [(line.start_ms, line.text) for line in shown.lines] == [
        (0, "welcome"),
        (5_000, "the ventricle distends"),
        (29_000, "we vent it"),
    ]
    assert [(line.start_ms, line.text) for line in shown.chapters] == [(10_000, "Venting")]
    assert shown.lines[1].link == f"?t=5#player-{span.pk}"


def test_the_browser_alone_plays_the_span_from_the_second_asked_for(span):
    assert seen(span.talk).playbacks[0].fragment == "#t=60.0,90.0"
    assert seen(span.talk, "?t=12").playbacks[0].fragment == "#t=72.0,90.0"


def test_the_captions_of_a_span_stay_in_the_time_of_its_file(span, client):
    [track] = seen(span.talk).playbacks[0].tracks
    text = client.get(track.address).content.decode()
    assert "00:01:05.000 --> 00:01:29.000\nthe ventricle distends" in text
    assert "thank you" not in text


def test_the_chapters_of_a_span_end_with_it(span, client):
    text = client.get(seen(span.talk).playbacks[0].chapters_address).content.decode()
    assert text == "WEBVTT\n\n00:01:10.000 --> 00:01:30.000\nVenting\n"


def test_each_visitor_is_told_what_the_recording_asks(filed):
    recording = filed(level=2)
    for visitor in (None, factories.user()):
        shown = seen(recording.talk, visitor=visitor)
        assert (shown.playbacks, [one.level for one in shown.locked]) == ((), [Level.MEMBER])
    assert seen(recording.talk).sign_in == "/account/login/?next=%2Ftalk%2F"
    assert len(seen(recording.talk, visitor=factories.member()).playbacks) == 1


def test_when_it_opens_is_said_until_it_has(filed):
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    recording = filed(open_from=tomorrow)
    [locked] = seen(recording.talk, visitor=factories.member()).locked
    assert (locked.level, locked.open_from) == (None, tomorrow)


@pytest.mark.parametrize("fields", [{"live": False}, {"do_not_record": True}])
def test_of_what_is_withdrawn_nothing_is_said(filed, fields):
    assert not seen(filed(**fields).talk, visitor=factories.member())


def test_the_transcript_is_in_the_visitor_s_language_then_the_recording_s(filed):
    recording = filed(language="nl")
    tracks = {code: factories.captions(recording, language=code) for code in ("de", "nl", "en")}
    assert seen(recording.talk).playbacks[0].lines_language == "en"
    with translation.override("de"):
        assert seen(recording.talk).playbacks[0].lines_language == "de"
    with translation.override("fr"):
        assert seen(recording.talk).playbacks[0].lines_language == "nl"
    asked = seen(recording.talk, f"?captions={tracks['de'].pk}").playbacks[0]
    assert asked.lines_language == "de"
    assert asked.lines[0].link.startswith(f"?captions={tracks['de'].pk}&t=12#")


def test_what_a_person_wrote_comes_before_what_a_machine_made(filed):
    recording = filed()
    factories.captions(recording, lines=[(0, "machine")], origin="machine")
    factories.captions(recording, lines=[(0, "person")], origin="human")
    [shown] = seen(recording.talk).playbacks
    assert [line.text for line in shown.lines] == ["person"]
    assert [track.label for track in shown.tracks] == ["English", "English (automatic)"]


@pytest.mark.parametrize(
    ("language", "name"), [("nl", "Nederlands"), ("zh", "中文"), ("zh-Hans", "简体中文"), ("gsw", "gsw")]
)
def test_a_track_is_called_as_its_readers_call_their_language(filed, language, name):
    assert track_label(factories.captions(filed(), language=language)) == name


def test_of_several_recordings_the_named_one_opens_at_the_moment(filed):
    first = filed()
    second = filed(first.talk)
    factories.captions(second)
    shown = seen(first.talk, f"?t=9&recording={second.pk}").playbacks
    assert [one.at_ms for one in shown] == [0, 9_000]
    assert shown[1].lines[0].link == f"?recording={second.pk}&t=12#player-{second.pk}"
    assert [one.at_ms for one in seen(first.talk, "?t=9").playbacks] == [9_000, 0]


def test_an_embed_without_an_id_is_at_most_a_link(filed):
    talk = factories.talk()
    factories.recording(talk, kind="youtube", address="https://videos.example/12")
    factories.recording(talk, kind="link", address="javascript:alert(1)")
    factories.recording(talk, kind="vimeo", address="https://vimeo.com/76979871")
    shown = [(one.kind, one.address, one.video) for one in seen(talk).playbacks]
    assert shown == [
        ("link", "https://videos.example/12", ""),
        ("link", "", ""),
        ("vimeo", "https://vimeo.com/76979871#t=0s", "76979871"),
    ]


def test_a_long_talk_costs_as_many_queries_as_a_short_one(filed, django_assert_num_queries):
    for lines in (1, 300):
        recording = filed()
        factories.captions(recording, lines=[(n * 1000, "said") for n in range(lines)])
        with django_assert_num_queries(6):
            assert len(seen(recording.talk).playbacks[0].lines) == lines


def test_slides_are_offered_to_whoever_may_watch_and_to_nobody_else(filed):
    recording = filed(level=Level.MEMBER)
    slides = Slide.objects.create(recording=recording, file=ContentFile(b"%PDF-1.7", name="slides.pdf"))
    Slide.objects.create(recording=recording, file=ContentFile(b"", name="one.png"), start_ms=1000)
    address = f"/media/recordings/{recording.pk}/slides/{slides.pk}"
    [shown] = seen(recording.talk, visitor=factories.member()).playbacks
    assert [one.address for one in shown.slides] == [address]
    assert seen(recording.talk, visitor=factories.user()).playbacks == ()
