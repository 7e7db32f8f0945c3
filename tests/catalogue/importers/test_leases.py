"""One import at a time, whatever died: who holds the lease, and who gets it next."""

import os
import socket
import subprocess
from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.importers import running
from catalogue.importers.files import UnreadableSource
from catalogue.importers.leases import Lease, LeaseLost, is_taken
from catalogue.models import ImportLease, ImportRun
from catalogue.tasks import forget_imports, import_some, run_source, sweep_imports
from tests import factories

from .conftest import CONGRESS, talk, write_lines

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def held_by(host, pid, **fields):
    values = {"holder": f"{host}/{pid}/before/x", "until": timezone.now() + timedelta(minutes=3)} | fields
    ImportLease.row().update(**values)


def test_only_one_holds_it():
    with Lease() as first, Lease() as second:
        assert (first.is_held, second.is_held) == (True, False)
    assert not is_taken()


def test_who_paused_too_long_writes_no_more():
    with Lease() as slow:
        ImportLease.row().update(until=timezone.now() - timedelta(seconds=1))
        with Lease() as quick:
            assert quick.is_held
            with pytest.raises(LeaseLost):
                slow.keep()


def test_a_process_of_this_machine_that_is_gone_holds_nobody_up():
    gone = subprocess.Popen(["true"])
    gone.wait()
    held_by(socket.gethostname(), gone.pid)
    assert not is_taken()


def test_an_earlier_process_of_the_same_number_holds_nobody_up():
    held_by(socket.gethostname(), os.getpid())
    assert not is_taken()


def test_another_machine_s_worker_has_its_time():
    held_by("elsewhere", 1)
    assert is_taken()
    ImportLease.row().update(until=timezone.now())
    assert not is_taken()


def test_while_another_works_no_slice_begins_and_the_command_says_so(source, bring, settings):
    write_lines(source, CONGRESS)
    running.start(source)
    held_by("elsewhere", 1)
    assert not running.work()
    with pytest.raises(UnreadableSource, match="another import is at work"):
        bring(CONGRESS)


def test_the_tasks_bring_a_source_from_its_start_to_its_end(source):
    write_lines(source, CONGRESS, talk("t1"))
    run_source(source.pk)
    import_some()
    run = ImportRun.objects.get()
    assert (run.state, run.created, run.by) == ("done", 2, None)
    source.paused_reason = "It rests."
    source.save()
    run_source(source.pk)
    assert ImportRun.objects.count() == 1


def test_the_sweep_ends_what_a_killed_command_began(source):
    ImportRun.objects.create(source=source)
    sweep_imports()
    assert ImportRun.objects.values_list("state", "error").get() == ("failed", "interrupted")


def test_what_old_runs_did_is_forgotten_and_the_runs_stay(source, listed):
    old, new = listed(CONGRESS), listed(CONGRESS, talk("t1"))
    ImportRun.objects.filter(pk=old.pk).update(finished_at=timezone.now() - timedelta(days=181))
    forget_imports()
    assert [old.changes.count(), new.changes.count(), ImportRun.objects.count()] == [0, 1, 2]
