"""Who may see and who may watch, decided in one place."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from wagtail.models import PageViewRestriction

from catalogue.access import Level, level_of, may_watch
from catalogue.models import Person, Recording, SessionPage, Talk
from tests import factories

pytestmark = pytest.mark.django_db

NOBODY = AnonymousUser()


def seen(model, visitor=NOBODY):
    return set(model.objects.visible_to(visitor))


def test_a_visitor_s_level_comes_from_signing_in_and_membership():
    assert level_of(None) == level_of(NOBODY) == Level.OPEN
    assert level_of(factories.user()) == Level.ACCOUNT
    assert level_of(factories.member()) == Level.MEMBER
    assert level_of(factories.editor()) == Level.MEMBER


@pytest.mark.parametrize("first, last, level", [(-9, -1, 1), (-9, 0, 2), (0, 9, 2), (1, 9, 1)])
def test_a_membership_counts_from_its_first_to_its_last_day(first, last, level):
    someone, today = factories.user(), timezone.localdate()
    someone.memberships.create(
        valid_from=today + datetime.timedelta(days=first), valid_until=today + datetime.timedelta(days=last)
    )
    assert level_of(someone) == level


def test_a_deactivated_account_is_a_visitor_like_any_other():
    assert level_of(factories.member(is_active=False)) == Level.OPEN


def test_what_stands_below_a_withdrawn_page_is_not_seen():
    talk = factories.talk(speakers=[factories.person()])
    assert seen(Talk) == {talk} and seen(Person)
    talk.page.get_parent().unpublish()
    assert seen(Talk) == seen(SessionPage) == seen(Person) == set()


def test_a_withdrawn_session_hides_its_talks():
    talk = factories.talk()
    talk.page.unpublish()
    assert seen(Talk) == set()


def test_what_stands_under_a_view_restriction_is_in_no_list_for_anybody():
    talk = factories.talk()
    PageViewRestriction.objects.create(page=talk.page.get_parent(), restriction_type="login")
    assert seen(Talk) == seen(SessionPage) == set()
    assert seen(Talk, factories.member()) == set()


@pytest.mark.parametrize("level", Level)
def test_a_recording_is_watched_from_its_level_up(level):
    recording = factories.recording(level=level)
    for visitor in (NOBODY, factories.user(), factories.member()):
        allowed = level_of(visitor) >= level
        assert may_watch(visitor, recording) is allowed
        assert Recording.objects.watchable_by(visitor).exists() is allowed


@pytest.mark.parametrize("change", [{"live": False}, {"do_not_record": True}, {"open_from": "tomorrow"}])
def test_nobody_watches_what_is_withdrawn_refused_or_not_open_yet(change):
    if "open_from" in change:
        change = {"open_from": timezone.now() + datetime.timedelta(days=1)}
    recording = factories.recording(**change)
    assert not may_watch(factories.member(), recording)
    assert not Recording.objects.watchable_by(factories.member()).exists()


def test_a_talk_that_must_not_be_recorded_is_not_watched():
    recording = factories.recording(factories.talk(do_not_record=True))
    assert not may_watch(factories.member(), recording)
    assert not Recording.objects.watchable_by(factories.member()).exists()


def test_a_span_is_no_more_open_than_the_recording_it_is_cut_from():
    whole = factories.recording(factories.session(), level=Level.MEMBER)
    span = factories.recording(
        factories.talk(page=whole.session), part_of=whole, start_ms=0, end_ms=9_000, kind=Recording.Kind.FILE
    )
    assert not may_watch(NOBODY, span)
    assert may_watch(factories.member(), span)
    assert not Recording.objects.watchable_by(NOBODY).exists()


def test_a_recording_of_what_is_not_seen_is_not_watched():
    recording = factories.recording(factories.talk(live=False))
    assert not may_watch(factories.member(), recording)
    assert not Recording.objects.watchable_by(factories.member()).exists()
