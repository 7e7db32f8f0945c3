"""A webinar before, during and after; and the list of them."""

import datetime

import pytest
from django.utils import timezone

from catalogue.access import Level
from tests import factories

pytestmark = pytest.mark.django_db

JOIN = "https://example.org/join"


def webinar(minutes_until, **fields):
    starts_at = timezone.now() + datetime.timedelta(minutes=minutes_until)
    fields.setdefault("ends_at", starts_at + datetime.timedelta(hours=1))
    return factories.webinar(starts_at=starts_at, join_url=JOIN, time_zone="Europe/Amsterdam", **fields)


def body(client, page) -> str:
    return client.get(page.url).content.decode()


@pytest.mark.parametrize(
    "minutes_until, words",
    [
        (60 * 24, "This webinar is still to come"),
        (-10, "Live now"),
        (-60 * 24, "its recording is being prepared"),
    ],
)
def test_a_webinar_without_a_recording_says_what_is_to_be_expected(client, minutes_until, words):
    assert words in body(client, webinar(minutes_until))


def test_a_webinar_on_demand_is_watched_on_its_page(client):
    page = webinar(-60 * 24)
    recording = factories.recording(page)
    assert f'id="player-{recording.pk}"' in body(client, page)


@pytest.mark.parametrize("minutes_until, is_open", [(31, False), (29, True), (-30, True), (-61, False)])
def test_members_get_the_join_address_from_half_an_hour_before_until_the_end(client, minutes_until, is_open):
    client.force_login(factories.member())
    assert (JOIN in body(client, webinar(minutes_until))) == is_open


@pytest.mark.parametrize("make", [None, factories.user])
def test_nobody_below_member_is_told_the_join_address(client, make):
    if make:
        client.force_login(make())
    text = body(client, webinar(-10))
    assert JOIN not in text
    assert "Members join from here" in text


def test_anyone_may_register(client):
    page = webinar(60, registration_url="https://example.org/register")
    assert "https://example.org/register" in body(client, page)


def test_the_list_has_what_is_coming_first_and_then_the_rest_newest_first(client):
    coming, running = webinar(60), webinar(-10)
    old, undated = webinar(-60 * 24), factories.webinar(starts_at=None)
    recorded = webinar(-60 * 48)
    factories.recording(recorded, level=Level.MEMBER)
    text = body(client, coming.get_parent())
    order = sorted((running, coming, old, recorded, undated), key=lambda page: text.index(page.url))
    assert order == [running, coming, old, recorded, undated]
