"""The index follows the database: by outbox, one writer at a time, with nothing lost."""

import datetime
import os

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from kombu.transport.memory import Channel
from wagtail.models import Page, PageViewRestriction

from search.engines.protocol import EngineUnavailable
from search.indexing import Writer, drain_some, index_pending
from search.lease import Lease, LeaseLost
from search.models import Announcement, IndexState
from search.opened import announce_opened
from search.present import present_engine
from search.receivers import hint
from tests import factories as make
from tests.search.indexed import found, key

pytestmark = pytest.mark.django_db


def test_what_is_published_is_found_and_what_is_withdrawn_is_not():
    talk = make.talk("Venting the left ventricle")
    assert found("venting") == [key(talk)]
    talk.unpublish()
    assert found("venting") == []


def test_the_outbox_is_empty_once_indexed():
    make.talk()
    assert index_pending() > 0
    assert not Announcement.objects.exists()
    assert index_pending() == 0


def test_a_withdrawn_congress_takes_sessions_talks_and_people_with_it():
    talk = make.talk("Cannulation", speakers=[make.person("Ada Vermeer")])
    congress = talk.page.get_parent().specific
    assert len(found()) == 4
    congress.unpublish()
    assert found() == []
    congress.save_revision().publish()
    assert len(found()) == 4


def test_what_is_restricted_is_found_by_nobody_until_it_is_opened_again():
    talk = make.talk("Cannulation")
    restriction = PageViewRestriction.objects.create(page=talk.page, restriction_type="login")
    assert found("cannulation", level=2) == []
    restriction.delete()
    assert found("cannulation") == [key(talk)]


def test_a_person_is_found_while_something_of_theirs_is():
    speaker = make.person("Ada Vermeer")
    assert found("vermeer") == []
    talk = make.talk(speakers=[speaker])
    assert found("vermeer", kinds=("person",)) == [key(speaker)]
    talk.delete()
    assert found("vermeer") == []


def test_a_renamed_topic_finds_all_that_is_tagged_with_it():
    topic = make.topic("Shock")
    talk = make.talk("An untold story", topics=[topic])
    assert key(talk) in found("shock")
    topic.refresh_from_db()
    topic.title = "Low output"
    topic.save()
    assert key(talk) in found("low output")


def test_a_recording_opens_by_the_clock():
    talk = make.talk()
    soon = timezone.now() + datetime.timedelta(hours=1)
    make.captions(make.recording(talk, open_from=soon), [(1000, "unmistakable haemolysis")])
    assert found("haemolysis") == []
    announce_opened(timezone.now())
    assert not Announcement.objects.exists()
    IndexState.row().update(opened_until=timezone.now() - datetime.timedelta(hours=2))
    talk.recordings.update(open_from=timezone.now() - datetime.timedelta(hours=1))
    announce_opened()
    assert found("haemolysis") == [key(talk)]


def test_whoever_finds_a_writer_at_work_leaves_the_outbox_alone():
    make.talk()
    with Lease() as lease:
        assert lease.is_held
        assert index_pending() == 0
    assert index_pending() > 0


def test_a_writer_that_died_is_waited_for_no_longer_than_its_lease():
    make.talk()
    row = IndexState.row()
    row.update(writer="elsewhere/1/x", writing_until=timezone.now() + datetime.timedelta(minutes=1))
    assert index_pending() == 0
    row.update(writing_until=timezone.now() - datetime.timedelta(seconds=1))
    assert index_pending() > 0


def test_a_writer_of_this_machine_whose_process_is_gone_is_not_waited_for():
    make.talk()
    with Lease() as lease:
        dead = lease.name.replace(f"/{os.getpid()}/", "/4194304/")
    until = timezone.now() + datetime.timedelta(minutes=1)
    IndexState.row().update(writer=dead, writing_until=until)
    assert index_pending() > 0


def test_a_writer_whose_place_was_taken_stops():
    with Lease() as lease:
        IndexState.row().update(writer="elsewhere/1/x")
        with pytest.raises(LeaseLost):
            lease.next_revision()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_lease_is_given_back_though_its_connection_was_cut():
    other = connection.copy()
    with Lease() as lease:
        assert lease.is_held
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
    other.close()
    assert IndexState.row().get().writer == ""


def test_an_engine_that_is_away_keeps_the_outbox(settings, tmp_path):
    make.talk("Cannulation")
    waiting = Announcement.objects.count()
    settings.SEARCH_INDEX_DIR = tmp_path / "a file"
    settings.SEARCH_INDEX_DIR.write_text("not a folder")
    with pytest.raises(EngineUnavailable):
        index_pending()
    assert Announcement.objects.count() == waiting
    settings.SEARCH_INDEX_DIR = tmp_path / "back"
    assert len(found("cannulation")) == 1


def test_entries_are_handed_over_in_bulks_of_bounded_size(monkeypatch):
    monkeypatch.setattr("search.indexing.LETTERS", 1_000)
    sizes = []
    for length in (400, 400, 400, 5_000, 10):
        make.talk(f"Talk of {length}", abstract="x" * length)
    writer = Writer(lambda bulk: sizes.append(len(bulk)) or {}, lambda revisions: None)
    Announcement.objects.exclude(key__startswith="talk").delete()
    with Lease() as lease:
        drain_some(lease, writer)
    assert sizes == [3, 1, 1]


def test_entries_are_read_in_as_many_queries_for_one_as_for_thirty():
    def one_more(number):
        talk = make.talk(
            f"Talk {number}", page=session, topics=[topic], speakers=[make.person(f"P {number}")]
        )
        make.captions(make.recording(talk))

    topic, session = make.topic(), make.session()
    index_pending()
    present_engine()
    counts = []
    for size in (1, 3, 30):
        for number in range(size):
            one_more(number)
        with CaptureQueriesContext(connection) as queries:
            index_pending()
        counts.append(len(queries))
    assert counts[0] == counts[1] == counts[2]


@pytest.fixture
def sent(monkeypatch):
    """Messages that reached the broker."""
    messages = []
    monkeypatch.setattr(Channel, "_put", lambda self, queue, message, **kwargs: messages.append(message))
    return messages


@pytest.fixture
def broker_away(monkeypatch):
    def refuse(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr(Channel, "_put", refuse)


def test_a_commit_hints_once_however_much_it_announces(django_capture_on_commit_callbacks, sent):
    with django_capture_on_commit_callbacks(execute=True):
        make.talk()
        make.talk()
    assert len(sent) == 1


def test_a_hint_never_fails_a_request(django_capture_on_commit_callbacks, broker_away):
    with django_capture_on_commit_callbacks(execute=True):
        Page.objects.get(pk=make.session().pk).unpublish()
    hint()
    assert Announcement.objects.exists()
