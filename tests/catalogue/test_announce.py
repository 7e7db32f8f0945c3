"""Whatever changes what can be found is announced, with everything below, in few queries."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from catalogue.announce import announce, entries_changed, terms_changed
from catalogue.models import Recording, Talk
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def announced():
    """Keys announced since the last `announced.clear()`."""
    keys = set()

    def hear(sender, keys=keys, _all=keys, **kwargs):
        _all |= keys

    entries_changed.connect(hear, weak=False)
    yield keys
    entries_changed.disconnect(hear)


def key(thing):
    return f"{type(thing).__name__.removesuffix('Page').lower()}:{thing.pk}"


def test_nothing_is_sent_when_nothing_changed(announced):
    announce([])
    assert announced == set()


def test_a_talk_is_announced_with_the_people_in_it(announced):
    speaker = make.person()
    talk = make.talk(speakers=[speaker])
    announced.clear()
    talk.title = "Another title"
    talk.save()
    assert announced == {key(talk), key(speaker)}


def test_a_draft_changes_nothing_that_can_be_found(announced):
    talk, session = make.talk(), make.session()
    announced.clear()
    talk.title = session.title = "Not yet"
    talk.save_revision()
    session.save_revision()
    make.talk(page=session, live=False)
    assert announced == set()


def test_publishing_a_draft_announces_it(announced):
    talk = make.talk(live=False)
    announced.clear()
    talk.save_revision().publish()
    assert announced == {key(talk)}


def test_a_withdrawn_congress_announces_all_that_was_in_it(announced):
    congress = make.congress()
    session = make.session(congress_page=congress)
    speaker, chair = make.person("Ada Vermeer"), make.person("Bo Lind")
    talk = make.talk(page=session, speakers=[speaker])
    poster = make.talk(page=congress)
    make.appearance(chair, session=session, role="chair")
    make.talk()
    announced.clear()
    Page.objects.get(pk=congress.pk).unpublish()
    assert announced == {key(thing) for thing in (congress, session, talk, poster, speaker, chair)}


def test_a_list_page_announces_what_is_below_only_when_it_appears_or_disappears(announced):
    congress = make.congress()
    parent = congress.get_parent().specific
    announced.clear()
    parent.introduction = "All our congresses"
    parent.save_revision().publish()
    assert announced == set()
    parent.unpublish()
    assert announced == {key(congress)}


def test_a_deleted_congress_announces_all_that_was_in_it(announced):
    speaker = make.person()
    talk = make.talk(speakers=[speaker])
    make.captions(make.recording(talk))
    session = talk.page.specific
    congress = session.get_parent().specific
    announced.clear()
    congress.delete()
    assert announced == {key(thing) for thing in (congress, session, talk, speaker)}


def test_a_moved_session_announces_its_talks(announced):
    talk = make.talk()
    elsewhere = make.congress("Another congress")
    announced.clear()
    talk.page.move(Page.objects.get(pk=elsewhere.pk), pos="last-child")
    assert {key(talk), f"session:{talk.page_id}"} <= announced


def test_privacy_set_and_lifted_announces_everything_below(announced):
    talk = make.talk()
    announced.clear()
    restriction = PageViewRestriction.objects.create(page=talk.page, restriction_type="login")
    assert announced == {key(talk), f"session:{talk.page_id}"}
    announced.clear()
    restriction.groups.set([Group.objects.create(name="Board")])
    restriction.delete()
    assert announced == {key(talk), f"session:{talk.page_id}"}


def test_a_renamed_topic_announces_all_that_is_tagged_with_it_or_below_it(announced):
    broad = make.topic("ECMO")
    narrow = make.topic("ECPR", broader=broad)
    about_broad, about_narrow = make.talk(topics=[broad]), make.talk(topics=[narrow])
    webinar = make.webinar(topics=[narrow])
    make.talk()
    announced.clear()
    broad.refresh_from_db()
    broad.title = "Extracorporeal support"
    broad.save()
    assert announced == {key(thing) for thing in (broad, narrow, about_broad, about_narrow, webinar)}


def test_a_term_announces_its_topic_and_that_terms_changed(announced):
    topic, heard = make.topic(), []
    announced.clear()

    def hear(**kwargs):
        heard.append(1)

    terms_changed.connect(hear)
    topic.terms.create(text="extracorporeal cardiopulmonary resuscitation")
    topic.save()
    assert key(topic) in announced
    assert heard


def test_tagging_announces_the_tagged(announced):
    talk, topic = make.talk(), make.topic()
    announced.clear()
    topic.talks_about.add(talk)
    assert announced == {key(talk)}


def test_a_person_announces_where_they_appear(announced):
    speaker = make.person()
    talk, webinar = make.talk(speakers=[speaker]), make.webinar()
    make.appearance(speaker, webinar=webinar)
    announced.clear()
    speaker.name = "Ada van der Meer"
    speaker.save()
    assert announced == {key(talk), key(webinar), key(speaker)}


def test_a_part_handed_to_another_announces_both(announced):
    before, after, talk = make.person("Ada Vermeer"), make.person("Bo Lind"), make.talk()
    part = make.appearance(before, talk=talk)
    announced.clear()
    part.person = after
    part.save()
    assert announced == {key(before), key(after), key(talk)}
    announced.clear()
    part.delete()
    assert announced == {key(after), key(talk)}


def test_access_of_a_recording_announces_its_talk_and_the_spans_of_it(announced):
    talk = make.talk()
    whole = make.recording(talk.page.specific)
    make.recording(talk, part_of=whole, start_ms=0, end_ms=60_000)
    announced.clear()
    whole.level = 2
    whole.open_from = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
    whole.save()
    assert announced == {key(talk), f"session:{talk.page_id}"}


def test_captions_announce_what_the_recording_is_of(announced):
    talk = make.talk()
    recording = make.recording(talk)
    announced.clear()
    track = make.captions(recording)
    assert announced == {key(talk)}
    announced.clear()
    track.delete()
    assert announced == {key(talk)}


def test_a_recording_moved_to_another_talk_announces_both(announced):
    before, after = make.talk(), make.talk()
    recording = make.recording(before)
    announced.clear()
    recording.talk = after
    recording.save()
    assert announced == {key(before), key(after)}


def test_what_is_rolled_back_leaves_nothing_announced():
    from search.models import Announcement

    talk = make.talk()
    Announcement.objects.all().delete()
    with pytest.raises(RuntimeError), transaction.atomic():
        talk.save()
        assert Announcement.objects.exists()
        raise RuntimeError
    assert not Announcement.objects.exists()


@pytest.mark.parametrize("verb", ["unpublish", "delete"])
def test_as_many_queries_to_announce_one_talk_as_thirty(announced, verb):
    def queries_with(talks):
        congress = make.congress()
        session = make.session(congress_page=congress)
        for number in range(talks):
            make.recording(make.talk(page=session, speakers=[make.person(f"Ada {number}")]))
        rows = Talk.objects.filter(page=session)
        announced.clear()
        with CaptureQueriesContext(connection) as queries:
            if verb == "delete":
                Recording.objects.filter(talk__in=rows).delete()
                rows.delete()
            else:
                Page.objects.get(pk=congress.pk).unpublish()
        assert len(announced) == (2 * talks + 2 if verb == "unpublish" else 2 * talks)
        # Wagtail's own bookkeeping of references goes row by row.
        return len([q for q in queries if "referenceindex" not in q["sql"] and "SAVEPOINT" not in q["sql"]])

    queries_with(1)
    assert queries_with(3) == queries_with(30)
