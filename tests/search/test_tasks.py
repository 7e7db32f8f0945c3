"""What worker and scheduler do for search, safe to repeat and to lose."""

import datetime

import pytest
from django.conf import settings as present
from django.utils import timezone

from config.celery import app
from search.models import Announcement, IndexState
from search.present import present_engine
from search.tasks import compare_index, index_announced, sweep
from tests import factories as make
from tests.search.indexed import key

pytestmark = pytest.mark.django_db


def indexed() -> set[str]:
    return dict(present_engine().revisions()).keys()


def test_the_hinted_task_indexes_what_is_announced_and_does_no_harm_twice():
    talk = make.talk()
    index_announced()
    index_announced()
    assert key(talk) in indexed()
    assert not Announcement.objects.exists()


def test_the_sweep_indexes_what_no_hint_reached_and_what_the_clock_opened():
    talk = make.talk()
    hour = datetime.timedelta(hours=1)
    make.recording(talk, open_from=timezone.now() - hour)
    sweep()
    Announcement.objects.all().delete()
    before = dict(present_engine().revisions())[key(talk)]
    IndexState.row().update(opened_until=timezone.now() - 2 * hour)
    sweep()
    assert dict(present_engine().revisions())[key(talk)] > before
    assert IndexState.row().get().opened_until > timezone.now() - hour


def test_the_sweep_waits_for_search_to_come_back(settings, tmp_path, caplog):
    make.talk()
    settings.SEARCH_INDEX_DIR = tmp_path / "file"
    settings.SEARCH_INDEX_DIR.write_text("no folder")
    for _ in range(3):
        sweep()
        index_announced()
    assert caplog.text.count("The index is away") == 1
    assert Announcement.objects.exists()
    settings.SEARCH_INDEX_DIR = tmp_path / "back"
    sweep()
    assert caplog.text.count("The index is back") == 1
    assert not Announcement.objects.exists()


def test_the_nightly_comparison_mends_what_was_lost():
    talk = make.talk()
    index_announced()
    present_engine().delete([key(talk)])
    compare_index()
    assert key(talk) in indexed()


def test_every_scheduled_task_exists():
    app.loader.import_default_modules()
    scheduled = {entry["task"] for entry in present.CELERY_BEAT_SCHEDULE.values()}
    assert scheduled <= app.tasks.keys()
