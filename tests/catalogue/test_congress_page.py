"""A congress's programme in parts, and topics with very many talks."""

import datetime
import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from catalogue.access import Level
from catalogue.pages.congress import ROWS_PER_PAGE
from catalogue.pages.entries import TALKS_SHOWN
from catalogue.pages.topic import kinds_about
from tests import factories

pytestmark = pytest.mark.django_db
NINE = datetime.datetime(2024, 5, 2, 7, tzinfo=datetime.UTC)


def body(client, address) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def titles(text) -> list[str]:
    return re.findall(r'class="entry-title"><a [^>]*>([^<]*)</a>', text)


def row(text, title) -> str:
    """A talk's line below its session."""
    return re.search(rf"<li>((?:(?!<li>).)*?>{title}<.*?)</li>", text)[1]


def test_a_talk_stands_below_its_session_with_its_time_its_speakers_and_what_there_is_to_watch(client):
    session = factories.session(starts_at=NINE, ends_at=NINE + datetime.timedelta(hours=1), room="Hall A")
    talk = factories.talk("Low-flow time", session, starts_at=NINE + datetime.timedelta(minutes=10))
    factories.appearance(factories.person("Bo Chen"), talk=talk, role="moderator", sort_order=1)
    factories.appearance(factories.person("Ada Vermeer"), talk=talk, sort_order=0)
    factories.appearance(factories.person("Not shown", live=False), talk=talk)
    factories.recording(talk, level=Level.MEMBER)
    text = body(client, session.get_parent().url)
    assert "until <time>10:00</time>" in text
    assert "<strong>Hall A</strong>" in text
    line = row(text, "Low-flow time")
    assert "<time>09:10</time>" in line
    assert f'href="{talk.url()}"' in line
    assert "Ada Vermeer, Bo Chen (moderator)<" in line
    assert ">Watch, for members<" in line


@pytest.mark.parametrize(
    "fields, of_whole, badge",
    [
        ({"level": 1}, {}, "Watch, with an account"),
        ({"level": 0}, {"level": 2}, "Watch, for members"),
        ({}, {"open_from": timezone.now() + datetime.timedelta(days=400)}, "Opens on"),
        ({}, {"live": False}, None),
        ({}, {"do_not_record": True}, None),
        ({"live": False}, {}, None),
    ],
)
def test_a_span_offers_what_it_and_its_whole_do(client, fields, of_whole, badge):
    session = factories.session(starts_at=NINE)
    talk = factories.talk("Low-flow time", session)
    whole = factories.recording(session, **of_whole)
    factories.recording(talk, part_of=whole, start_ms=0, end_ms=1000, **fields)
    line = row(body(client, session.get_parent().url), "Low-flow time")
    # The session's own page says the same of it.
    for text in (line, body(client, session.url).split("<h2>Talks</h2>")[1]):
        assert (badge in text) if badge else ("badge" not in text)


def test_a_speaker_who_wants_no_recording_has_no_badge(client):
    session = factories.session(starts_at=NINE)
    factories.recording(factories.talk("Low-flow time", session, do_not_record=True))
    assert "badge" not in row(body(client, session.get_parent().url), "Low-flow time")


def test_a_session_of_many_talks_shows_the_first_and_leads_to_all(client):
    session = factories.session(starts_at=NINE)
    for number in range(TALKS_SHOWN + 2):
        factories.talk(f"Poster {number:02}", session, order=number)
    factories.talk("Withdrawn poster", session, live=False)
    text = body(client, session.get_parent().url)
    assert f">Poster {TALKS_SHOWN - 1:02}<" in text
    assert f">Poster {TALKS_SHOWN:02}<" not in text
    assert f'<a href="{session.url}">All {TALKS_SHOWN + 2} talks</a>' in text
    assert "Withdrawn poster" not in text


def test_a_day_with_more_than_fits_goes_on_on_the_next_page(client):
    congress = factories.congress()
    for number in range(ROWS_PER_PAGE + 1):
        factories.talk(f"Poster {number:03}", congress, order=number)
    assert len(titles(body(client, congress.url))) == ROWS_PER_PAGE
    assert titles(body(client, f"{congress.url}?page=2")) == [f"Poster {ROWS_PER_PAGE:03}"]
    assert titles(body(client, f"{congress.url}?page=99")) == [f"Poster {ROWS_PER_PAGE:03}"]


def test_talks_of_a_topic_are_walked_in_the_order_in_which_they_are_sorted():
    topic = factories.topic()
    session = factories.session()
    for minutes in (None, 5, 5, None, 1, 9):
        at = NINE + datetime.timedelta(minutes=minutes) if minutes else None
        factories.talk(f"Talk {minutes}", session, [topic, factories.topic("Other")], starts_at=at)
    factories.talk("Of another", session)
    talks, *_ = kinds_about([topic.pk], AnonymousUser(), [])
    found = [talk.title for talk in talks.things]
    assert found == ["Talk 9", "Talk 5", "Talk 5", "Talk 1", "Talk None", "Talk None"]
    assert list(talks.walked) == list(talks.things)


def test_a_session_called_talks_hides_no_talk_of_the_congress_itself(client):
    congress = factories.congress()
    session = factories.session("Talks", congress)
    poster = factories.talk("Poster on cannulae", page=congress)
    assert client.get(session.url).status_code == 200
    assert client.get(poster.url()).status_code == 200
    assert client.get(f"{congress.url}talks/no-such-talk/").status_code == 404
