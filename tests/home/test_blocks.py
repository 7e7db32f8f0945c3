"""The blocks of editorial and partner pages."""

import datetime

import pytest
from django.utils import timezone, translation
from wagtail.models import Locale

from home.blocks import BODY_BLOCKS
from home.blocks.curated import CuratedSessionsBlock, CuratedWebinarsBlock, SignpostsBlock
from home.blocks.programmes import GrantBlock, StudyBlock
from tests import factories

pytestmark = pytest.mark.django_db


def render(block, raw, rf):
    return block.render(block.to_python(raw), context={"request": visit(rf)})


def visit(rf):
    request = rf.get("/")
    request.user = None
    return request


def grant(**raw):
    raw.setdefault("deadline", "2030-01-31T22:00:00+00:00")
    return {
        "heading": "Travel grants",
        "text": "<p>Go.</p>",
        "application_address": "https://example.org/apply",
        **raw,
    }


def test_every_block_says_what_it_is_for_and_can_be_previewed():
    for _name, block in BODY_BLOCKS:
        assert block.meta.description
        assert block.meta.template.startswith("home/blocks/")
        assert block.is_previewable


def test_every_preview_shows_with_an_empty_catalogue():
    factories.site()
    for _name, block in BODY_BLOCKS:
        assert block.render(block.get_preview_value())


def test_a_grant_can_be_applied_for_until_its_deadline(rf):
    deadline = timezone.now() + datetime.timedelta(minutes=1)
    html = render(GrantBlock(), grant(deadline=deadline.isoformat()), rf)
    assert "Open until" in html
    assert "https://example.org/apply" in html


def test_a_grant_closes_itself_and_says_since_when(rf):
    html = render(GrantBlock(), grant(deadline="2025-03-31T22:00:00+00:00"), rf)
    assert "Closed since" in html
    assert "31 March 2025" in html
    assert "https://example.org/apply" not in html


def test_a_study_shows_its_newest_update_first():
    raw = {
        "heading": "Registry",
        "question": "Does it?",
        "status": "recruiting",
        "updates": [{"on": "2024-05-01", "text": "older"}, {"on": "2025-05-01", "text": "newer"}],
    }
    html = StudyBlock().render(StudyBlock().to_python(raw))
    assert html.index("newer") < html.index("older")
    assert "Recruiting" in html


def curated(topic, *sessions):
    return {"heading": "Sessions", "topics": [{"topic": topic.pk, "sessions": [one.pk for one in sessions]}]}


def test_curated_sessions_stand_under_their_topic_in_the_editor_s_order(rf):
    topic = factories.topic("ECPR")
    first, second = factories.session("Low-flow time"), factories.session("After the flow is on")
    html = render(CuratedSessionsBlock(), curated(topic, second, first), rf)
    assert html.index("ECPR") < html.index("After the flow is on") < html.index("Low-flow time")


def test_what_was_withdrawn_is_left_out_of_curated_sessions(rf):
    topic, session = factories.topic(), factories.session("Withdrawn since")
    session.unpublish()
    assert "Withdrawn since" not in render(CuratedSessionsBlock(), curated(topic, session), rf)


def test_what_was_deleted_is_left_out_too(rf):
    topic, webinar = factories.topic(), factories.webinar("Deleted since")
    raw = {"heading": "Webinars", "webinars": [webinar.pk, topic.pk + 1000]}
    webinar.delete()
    assert "Deleted since" not in render(CuratedWebinarsBlock(), raw, rf)


def test_a_topic_is_named_in_the_visitor_s_language(rf):
    topic, session = factories.topic("Weaning"), factories.session()
    dutch = topic.copy_for_translation(Locale.objects.get(language_code="nl"), copy_parents=True)
    dutch.title, dutch.live = "Ontwennen", True
    dutch.save()
    with translation.override("nl"):
        html = render(CuratedSessionsBlock(), curated(topic, session), rf)
    assert "Ontwennen" in html


def test_signposts_leave_out_what_was_withdrawn():
    here, gone = factories.editorial("Here to stay"), factories.editorial("Withdrawn since")
    gone.unpublish()
    raw = {"heading": "Read on", "pages": [gone.pk, here.pk]}
    html = SignpostsBlock().render(SignpostsBlock().to_python(raw))
    assert "Here to stay" in html
    assert "Withdrawn since" not in html


@pytest.mark.parametrize("number", [1, 3, 30])
def test_curated_sessions_cost_the_same_however_many_there_are(number, rf, django_assert_num_queries):
    congress, speaker = factories.congress(), factories.person()
    topics = [factories.topic(f"Topic {n}") for n in range(min(number, 6))]
    for n in range(number):
        session = factories.session(f"Session {n}", congress)
        factories.appearance(speaker, session=session, role="chair")
    sessions = list(congress.get_children())
    raw = {
        "heading": "",
        "topics": [{"topic": one.pk, "sessions": [s.pk for s in sessions]} for one in topics],
    }
    visitor = visit(rf)
    CuratedSessionsBlock().render(CuratedSessionsBlock().to_python(raw), context={"request": visitor})
    with django_assert_num_queries(6):
        CuratedSessionsBlock().render(CuratedSessionsBlock().to_python(raw), context={"request": visitor})


@pytest.mark.parametrize("number", [1, 3, 30])
def test_curated_webinars_cost_the_same_however_many_there_are(number, rf, django_assert_num_queries):
    speaker = factories.person()
    webinars = [factories.webinar(f"Webinar {n}") for n in range(number)]
    for webinar in webinars:
        factories.appearance(speaker, webinar=webinar)
        factories.recording(webinar)
    raw = {"heading": "", "webinars": [one.pk for one in webinars]}
    visitor = visit(rf)
    CuratedWebinarsBlock().render(CuratedWebinarsBlock().to_python(raw), context={"request": visitor})
    with django_assert_num_queries(5):
        CuratedWebinarsBlock().render(CuratedWebinarsBlock().to_python(raw), context={"request": visitor})
