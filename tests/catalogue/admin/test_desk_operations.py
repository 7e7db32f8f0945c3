"""The page for who runs the site: workers, the scheduler, what waits, each source's last success."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from catalogue.admin.desk.source_list import OPERATIONS
from catalogue.models import ImportRun, ImportSource, Worker

pytestmark = pytest.mark.django_db
URL = "/admin/imports/operations/"
SCHEDULER = "The scheduler has asked for nothing"


def shown(client):
    answer = client.get(URL)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def asked(ago):
    minute, _made = IntervalSchedule.objects.get_or_create(every=1, period="minutes")
    PeriodicTask.objects.update_or_create(
        name="sweep", defaults={"task": "x", "interval": minute, "last_run_at": timezone.now() - ago}
    )


def test_without_worker_and_scheduler_it_says_so(editor):
    page = shown(editor)
    assert "No worker is at work." in page
    assert SCHEDULER in page


def test_with_both_it_names_them_and_is_content(editor):
    Worker.objects.create(name="celery@one", queues="default, imports", seen_at=timezone.now())
    asked(timedelta(minutes=2))
    page = shown(editor)
    assert ("No worker is at work." in page, SCHEDULER in page) == (False, False)
    assert "celery@one" in page


def test_who_has_been_quiet_is_not_at_work(editor):
    Worker.objects.create(name="celery@one", seen_at=timezone.now() - timedelta(minutes=9))
    asked(timedelta(minutes=11))
    page = shown(editor)
    assert ("No worker is at work." in page, SCHEDULER in page) == (True, True)


def test_it_names_what_waits_and_since_when_and_each_last_success(editor):
    source = ImportSource.objects.create(name="Spring meeting", kind="feed")
    now = timezone.now()
    done = source.runs.create(state=ImportRun.State.DONE, finished_at=now - timedelta(days=2))
    waiting = source.runs.create(state=ImportRun.State.WAITING)
    ImportRun.objects.filter(pk=waiting.pk).update(started_at=now - timedelta(hours=2))
    page = shown(editor)
    assert "Waiting for its turn" in page
    assert "2 hours" in page
    assert f"{done.finished_at:%B %Y}" in page


def test_in_dutch_it_is_not_taken_for_that_of_search():
    with translation.override("nl"):
        assert (str(OPERATIONS), translation.gettext("Operations")) == (
            "Beheer van imports",
            "Beheer van zoeken",
        )
