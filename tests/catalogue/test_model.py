"""What the database itself refuses, whoever writes."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from catalogue.models import Appearance, CollectionItem, Recording, WebinarPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def whole():
    """A session's recording of one hour."""
    return factories.recording(factories.session(), duration_ms=3_600_000)


def refused(make):
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def test_a_recording_is_of_exactly_one_thing(whole):
    talk = factories.talk()
    refused(lambda: Recording.objects.create(kind="youtube", address="x"))
    refused(lambda: Recording.objects.create(kind="youtube", address="x", talk=talk, session=whole.session))


def test_a_recording_has_a_file_or_an_address(whole):
    refused(lambda: Recording.objects.create(talk=factories.talk()))
    refused(
        lambda: Recording.objects.create(talk=factories.talk(), file="a.mp4", address="https://example.org")
    )


def test_a_span_starts_before_it_ends(whole):
    talk = factories.talk(page=whole.session)
    refused(lambda: Recording.objects.create(talk=talk, part_of=whole, start_ms=10, end_ms=10))
    refused(lambda: Recording.objects.create(talk=talk, part_of=whole))
    assert Recording.objects.create(talk=talk, part_of=whole, start_ms=10, end_ms=20).source == whole


@pytest.mark.parametrize("end_ms, ok", [(3_600_000, True), (3_600_001, False)])
def test_a_span_stays_inside_its_recording(whole, end_ms, ok):
    span = Recording(
        talk=factories.talk(page=whole.session),
        part_of=whole,
        start_ms=0,
        end_ms=end_ms,
        kind=Recording.Kind.FILE,
    )
    if ok:
        span.full_clean()
    else:
        with pytest.raises(ValidationError, match="ends after the recording"):
            span.full_clean()


def test_a_span_is_of_a_talk_in_the_recorded_session(whole):
    span = Recording(talk=factories.talk(), part_of=whole, start_ms=0, end_ms=9)
    with pytest.raises(ValidationError, match="own session"):
        span.full_clean()


def test_one_track_per_language_kind_and_origin(whole):
    factories.captions(whole, language="nl")
    factories.captions(whole, language="nl", origin="machine")
    refused(lambda: factories.captions(whole, language="nl"))


def test_a_talk_cannot_end_before_it_starts():
    refused(lambda: factories.talk(duration=datetime.timedelta(minutes=-5)))


def test_a_slug_is_unique_where_the_talk_hangs():
    talk = factories.talk(slug="venting")
    factories.talk(slug="venting")
    refused(lambda: factories.talk(slug="venting", page=talk.page))


def test_an_appearance_is_in_one_thing_and_each_part_is_taken_once():
    talk, person = factories.talk(), factories.person()
    factories.appearance(person, talk=talk)
    factories.appearance(person, talk=talk, role=Appearance.Role.CHAIR)
    refused(lambda: factories.appearance(person, talk=talk))
    refused(lambda: factories.appearance(person))
    refused(lambda: factories.appearance(person, talk=talk, session=talk.page.specific))


def test_a_collection_item_is_one_thing():
    collection = factories.collection()
    refused(lambda: CollectionItem.objects.create(collection=collection))


@pytest.mark.parametrize(
    "starts, ends, recorded, state",
    [
        (1, 2, False, WebinarPage.State.UPCOMING),
        (-1, 1, False, WebinarPage.State.LIVE),
        (-2, -1, False, WebinarPage.State.PREPARED),
        (-2, -1, True, WebinarPage.State.ON_DEMAND),
    ],
)
def test_a_webinar_s_state_follows_from_its_instants_and_recordings(starts, ends, recorded, state):
    now = timezone.now()
    webinar = factories.webinar(
        starts_at=now + datetime.timedelta(hours=starts), ends_at=now + datetime.timedelta(hours=ends)
    )
    if recorded:
        factories.recording(webinar)
    assert webinar.state(now) == state
