"""Runs against a host that tires, refuses, says that nothing changed, and serves thousands."""

from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.importers import running
from catalogue.models import ImportRun, ImportSource, Talk
from tests import factories

from .adapters.conftest import host
from .adapters.test_pretalx import EXPORT, timetable
from .conftest import finished
from .hosts import Reply, tired

__all__ = ["host"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return factories.site()


@pytest.fixture
def timetabled(host):
    values = {"kind": "pretalx", "settings": {"address": f"{host.url}/c26/"}, "grace": 1}
    return ImportSource.objects.create(name="C26", **values)


def test_a_host_that_was_asked_too_often_is_asked_when_it_allows(host, timetabled):
    host.answer(EXPORT, tired(3600), Reply(timetable(3)))
    run = finished(running.start(timetabled))
    assert (run.state, run.attempts, len(host.asked)) == ("running", 1, 1)
    assert timedelta(minutes=59) < run.retry_at - timezone.now() <= timedelta(hours=1)
    assert "ask again in 60 minutes" in run.error
    ImportRun.objects.update(retry_at=timezone.now())
    run = finished(run)
    assert (run.state, run.created, run.attempts, run.error) == ("done", 4, 0, "")


def test_a_host_that_does_not_let_us_in_is_not_asked_again(host, timetabled):
    host.answer(EXPORT, Reply(status=401))
    run = finished(running.start(timetabled))
    assert (run.state, len(host.asked)) == ("failed", 1)
    assert "check the key or token of this source" in run.error


def test_a_host_that_says_nothing_changed_ends_the_run_and_nothing_vanishes(host, timetabled):
    host.answer(EXPORT, Reply(timetable(3), headers={"ETag": '"1"'}), Reply(status=304))
    finished(running.start(timetabled))
    run = finished(running.start(timetabled))
    assert host.asked[-1].headers["if-none-match"] == '"1"'
    assert (run.state, run.unchanged, run.withdrawn) == ("done", 0, 0)
    assert Talk.objects.filter(live=True).count() == 3


def test_a_host_of_thousands_is_read_page_by_page(host, timetabled):
    host.answer(EXPORT, Reply(timetable(1500)))
    run = running.start(timetabled)
    while running.work(at_most=0.05):  # less than any machine takes for all of them
        pass
    run.refresh_from_db()
    assert (run.state, run.created, run.refused) == ("done", 1501, 0)
    assert len(host.asked) > 1
    host.answer(EXPORT, Reply(timetable(1400)))
    assert finished(running.start(timetabled)).withdrawn == 100
