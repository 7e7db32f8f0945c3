"""Pages of the catalogue: congress, session, talk, topic, person, collection."""

import datetime
import json
import re

import pytest
from django.utils import timezone
from wagtail.models import Locale

from catalogue.access import Level
from catalogue.models import TopicCode, TopicTerm
from tests import factories

pytestmark = pytest.mark.django_db


def utc(*parts):
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


def body(client, address) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def structured(text) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)[1])


def titles(text) -> list[str]:
    return re.findall(r'class="entry-title"><a [^>]*>([^<]*)</a>', text)


def test_the_permanent_address_leads_to_where_a_talk_hangs_at_the_same_second(client):
    talk = factories.talk()
    response = client.get(f"/t/{talk.pk}/?t=754")
    assert response.headers["Location"] == f"{talk.url()}?t=754"
    assert client.get(f"/nl/t/{talk.pk}/").headers["Location"] == f"/nl{talk.url()}"


def test_a_page_in_dutch_keeps_its_reader_there_and_is_canonical_at_its_own_address(client):
    talk = factories.talk()
    text = body(client, f"/nl{talk.url()}")
    assert '<html lang="nl">' in text
    assert f'<a href="/nl{talk.page.url}"' in text
    assert f'<link rel="canonical" href="http://localhost{talk.url()}">' in text


def test_a_programme_shows_the_day_asked_for_with_times_at_the_venue(client):
    congress = factories.congress(time_zone="Europe/Amsterdam")
    factories.session("Opening", congress, starts_at=utc(2024, 5, 2, 7))
    factories.session("Late debate", congress, starts_at=utc(2024, 5, 3, 22, 30), room="Hall A")
    first = body(client, congress.url)
    assert titles(first) == ["Opening"]
    assert ">09:00</time>" in first
    assert titles(body(client, f"{congress.url}?day=2024-05-04")) == ["Late debate"]


@pytest.mark.parametrize("day", ["2024-13-99", "nonsense", "1999-01-01"])
def test_a_day_that_is_none_shows_the_first(client, day):
    congress = factories.congress()
    factories.session("Opening", congress, starts_at=utc(2024, 5, 2, 7))
    assert titles(body(client, f"{congress.url}?day={day}&room=nowhere&page=x")) == ["Opening"]


def test_posters_without_a_time_have_a_tab_of_their_own(client):
    congress = factories.congress()
    factories.session("Opening", congress, starts_at=utc(2024, 5, 2, 7))
    factories.talk("Poster", congress)
    assert titles(body(client, f"{congress.url}?day=other")) == ["Poster"]


def test_a_session_lists_its_talks_in_order(client):
    session = factories.session()
    factories.talk("Third", session)
    factories.talk("Second", session, starts_at=utc(2024, 5, 2, 8))
    factories.talk("First", session, starts_at=utc(2024, 5, 2, 7))
    assert titles(body(client, session.url)) == ["First", "Second", "Third"]


@pytest.mark.parametrize(
    "fields, reason",
    [
        ({"level": Level.ACCOUNT}, "This recording is for everyone with an account."),
        ({"level": Level.MEMBER}, "This recording is for members."),
        ({"open_from": utc(2999, 1, 1, 12)}, "1 January 2999"),
        (None, "There is no recording of this talk."),
    ],
)
def test_a_talk_that_cannot_be_watched_says_why(client, fields, reason):
    talk = factories.talk()
    if fields is not None:
        factories.recording(talk, **fields)
    assert reason in body(client, talk.url())


def test_a_speaker_who_wants_no_recording_is_respected(client):
    talk = factories.talk(do_not_record=True)
    factories.recording(talk)
    text = body(client, talk.url())
    assert "The speaker chose not to have this talk recorded." in text
    assert "aqz-KE-bpKQ" not in text


def test_a_talk_shows_affiliation_then_and_disclosure(client):
    talk = factories.talk()
    person = factories.person("Ada Vermeer", affiliation="Today's hospital")
    factories.appearance(person, talk=talk, affiliation="Zuiderhaven", disclosure="Fees from Flowline")
    text = body(client, talk.url())
    assert "Zuiderhaven" in text
    assert "Fees from Flowline" in text
    assert "Today's hospital" not in text


def test_structured_data_describe_a_video_that_anyone_may_watch_and_no_other(client):
    talk = factories.talk("Talk </script><b>")
    locked = factories.recording(talk, level=Level.MEMBER, duration_ms=60_000)
    assert "recordedIn" not in structured(body(client, talk.url()))
    client.force_login(factories.member())
    assert "recordedIn" not in structured(body(client, talk.url()))
    locked.level = Level.OPEN
    locked.save()
    data = structured(body(client, talk.url()))
    assert data["name"] == "Talk </script><b>"
    assert data["recordedIn"]["duration"] == "PT60S"


def test_a_title_in_another_language_says_so(client):
    talk = factories.talk("Ontwennen van VA-ECMO", language="nl")
    assert '<h1 lang="nl">Ontwennen van VA-ECMO</h1>' in body(client, talk.url())
    assert "<h1>Ontwennen van VA-ECMO</h1>" in body(client, f"/nl{talk.url()}")


def test_a_topic_gathers_what_is_about_narrower_ones_too(client):
    broad = factories.topic("VA-ECMO", terms=["venoarterial ECMO"])
    TopicTerm.objects.create(topic=broad, text="misspelt", kind="hidden")
    TopicCode.objects.create(topic=broad, code="D015199")
    narrow = factories.topic("ECPR", broad)
    factories.talk("Low-flow time", topics=[narrow, broad])
    text = body(client, broad.url)
    assert titles(text) == ["Low-flow time"]
    assert "venoarterial ECMO" in text
    assert "MeSH D015199" in text
    assert "misspelt" not in text


def test_people_are_listed_under_their_letter_with_or_without_a_mark(client):
    for name in ("Élodie Marchand", "Erik Bos", "Ada Vermeer"):
        factories.talk(speakers=[factories.person(name)])
    factories.person("Eva, who took no part")
    names = re.findall(r"<strong>([^<]*)</strong>", body(client, "/people/?letter=E"))
    assert sorted(names) == ["Erik Bos", "Élodie Marchand"]


def test_a_person_s_page_tells_talks_sessions_and_webinars_apart(client):
    person = factories.person()
    factories.talk("Spoken", speakers=[person])
    factories.appearance(person, session=factories.session("Chaired"), role="chair")
    assert titles(body(client, person.get_absolute_url())) == ["Spoken"]
    assert titles(body(client, f"{person.get_absolute_url()}?kind=sessions")) == ["Chaired"]


def test_a_collection_keeps_its_order_and_its_reasons(client):
    first, second = factories.webinar("Second by name"), factories.talk("First by name")
    collection = factories.collection("Start here", [first, second])
    collection.items.filter(talk=second).update(reason="For the first week.")
    text = body(client, collection.url)
    assert titles(text) == ["Second by name", "First by name"]
    assert "For the first week." in text


def test_a_badge_says_when_a_recording_opens(client):
    talk = factories.talk()
    factories.recording(talk, open_from=timezone.now() + datetime.timedelta(days=400))
    assert "Opens on" in body(client, talk.page.url)


def test_the_language_of_a_talk_is_named_in_the_reader_s(client):
    session = factories.session()
    for language in ("en", "nl", "fr", "xx-unknown"):
        factories.talk(f"In {language}", session, language=language)
    assert re.findall(r"<span>(Dutch|French|xx-unknown)</span>", body(client, session.url)) == [
        "Dutch",
        "French",
        "xx-unknown",
    ]
    assert "<span>Frans</span>" in body(client, f"/nl{session.url}")


def test_a_dutch_reader_is_led_to_the_dutch_page_of_a_topic(client):
    topics = factories.topic("Weaning").get_parent()
    topic = factories.topic("Weaning from VA-ECMO", terms=["weaning"])
    talk = factories.talk("Step by step", topics=[topic])
    dutch = Locale.objects.get(language_code="nl")
    for page, title, slug in (
        (factories.site(), "Thuis", "home-nl"),
        (topics.specific, "Onderwerpen", "onderwerpen"),
        (topic, "Ontwennen", "ontwennen"),
    ):
        copy = page.copy_for_translation(dutch)
        copy.title, copy.slug = title, slug
        copy.save_revision().publish()
    assert re.search(
        r'class="chip" href="(/nl/onderwerpen/ontwennen/)">Ontwennen<', body(client, f"/nl{talk.url()}")
    )
    assert titles(body(client, "/nl/onderwerpen/ontwennen/")) == ["Step by step"]
    assert "<h1>Ontwennen</h1>" in body(client, f"/nl{topic.url}")


def test_what_an_editor_works_on_can_be_previewed():
    talk = factories.talk(topics=[factories.topic()], speakers=[factories.person()])
    session, webinar = talk.page.specific, factories.webinar()
    collection = factories.collection("Start here", [talk])
    for thing in (talk, session, session.get_parent().specific, webinar, collection, talk.topics.get()):
        draft = thing.save_revision().as_object()
        assert draft.make_preview_request().status_code == 200, thing
