"""What somebody does by hand is findable while an import brings thousands, which wait until it is done."""

import pytest
from celery.signals import before_task_publish
from django.db import connection

from catalogue.announce import announce, bulk_ended
from catalogue.importers import running
from catalogue.models import ImportRun, ImportSource
from search.indexing import index_pending
from search.models import Announcement
from search.present import present_engine
from search.tasks import index_announced, sweep
from tests import factories as make
from tests.search.indexed import key

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported():
    """A talk that an import, which is still at work, has announced."""
    talk = make.talk()
    index_pending()
    present_engine().delete([key(talk)])
    announce([key(talk)], in_bulk=True)
    source = ImportSource.objects.create(name="Society", kind="records")
    ImportRun.objects.create(source=source, state="running", in_slices=True)
    return key(talk)


@pytest.fixture
def heard():
    """The names of the tasks that were asked for since, in order."""
    names = []

    @before_task_publish.connect
    def hear(sender, **kwargs):
        names.append(sender)

    yield names
    before_task_publish.disconnect(hear)


def indexed() -> set[str]:
    return dict(present_engine().revisions()).keys()


def test_an_edit_is_indexed_and_what_is_imported_waits(imported):
    edited = make.talk()
    index_announced()
    assert key(edited) in indexed()
    assert imported not in indexed()
    assert set(Announcement.objects.values_list("key", flat=True)) == {imported}


def test_the_sweep_takes_what_is_imported_along(imported):
    sweep()
    assert imported in indexed()


def test_once_nothing_more_is_imported_all_is_indexed(imported):
    running.stop(ImportRun.objects.get())
    index_announced()
    assert imported in indexed()


def test_what_came_by_hand_comes_first_though_it_came_later(imported):
    announce([f"talk:{number}" for number in range(300_000, 300_400)], in_bulk=True)
    edited = make.talk()
    first = Announcement.objects.order_by("in_bulk", "pk").values_list("key", flat=True)
    assert key(edited) in list(first[:5])


def test_an_import_that_ends_while_an_edit_is_being_indexed_is_asked_for_next(imported, heard):
    """Its own hint comes in vain: who indexes the edit holds the index."""

    def the_run_ends(execute, sql, params, many, context):
        done = execute(sql, params, many, context)
        if sql.startswith("DELETE") and "search_announcement" in sql:
            ImportRun.objects.update(state="done")
        return done

    make.talk()
    with connection.execute_wrapper(the_run_ends):
        index_announced()
    assert heard == [index_announced.name]
    index_announced()
    assert imported in indexed()


def test_of_what_is_imported_a_worker_hears_at_the_end_alone(
    imported, heard, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        announce([imported], in_bulk=True)
    assert heard == []
    bulk_ended.send(sender="imports")
    assert heard == [index_announced.name]
