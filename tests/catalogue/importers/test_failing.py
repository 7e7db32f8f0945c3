"""Sources that cannot be read: what heals is asked again, what does not ends the run, and three such end its source."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.utils import timezone

from catalogue.importers import running
from catalogue.importers.failing import MOST_ATTEMPTS, ask_later
from catalogue.importers.failures import NotAuthorised, QuotaExceeded, Temporary
from catalogue.models import ImportRun, ImportSource, Talk
from tests import factories

from .conftest import CONGRESS, finished, talk, write_lines

pytestmark = pytest.mark.django_db
PLACE = "https://media.example.org/api"


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def test_what_cannot_be_read_ends_the_run_with_a_sentence(source):
    Path(source.settings["path"]).unlink()
    run = finished(running.start(source))
    assert (run.state, run.retry_at) == ("failed", None)
    assert "there is nothing at" in run.error


def test_a_failed_run_is_gone_on_with_where_it_was(source):
    write_lines(source, CONGRESS, talk("t1"))
    path = Path(source.settings["path"])
    hidden = path.rename(path.with_suffix(".away"))
    run = finished(running.start(source))
    hidden.rename(path)
    run = finished(running.resume(run))
    assert (run.state, run.error, run.created) == ("done", "", 2)


def test_what_heals_by_waiting_is_asked_later_and_later(source):
    run = ImportRun.objects.create(source=source, in_slices=True)
    waits = []
    for _attempt in range(3):
        ask_later(run, Temporary(PLACE, "503"))
        run.refresh_from_db()
        waits.append(round((run.retry_at - timezone.now()).total_seconds(), -1))
    assert (waits, run.state) == ([60, 120, 240], "running")
    assert run.error == f"{PLACE} does not answer as it should (503); it is asked again later"


def test_no_host_is_asked_before_it_allows(source):
    run = ImportRun.objects.create(source=source, in_slices=True)
    ask_later(run, QuotaExceeded(PLACE, retry_after=timedelta(hours=5)))
    run.refresh_from_db()
    assert timedelta(hours=4, minutes=59) < run.retry_at - timezone.now() < timedelta(hours=5, minutes=1)
    assert running.next_run() is None
    assert running.next_run() is None
    ImportRun.objects.update(retry_at=timezone.now())
    assert running.next_run() == run


def test_while_one_run_waits_for_its_host_another_source_s_goes_on(source):
    waiting = ImportRun.objects.create(source=source, in_slices=True)
    ask_later(waiting, Temporary(PLACE))
    other = ImportSource.objects.create(name="other", kind="records", settings=source.settings)
    assert finished(running.start(other)).state == "done"


def test_what_never_heals_fails_at_last(source):
    run = ImportRun.objects.create(source=source, in_slices=True, attempts=MOST_ATTEMPTS - 1)
    ask_later(run, Temporary(PLACE))
    run.refresh_from_db()
    assert run.state == "failed"


def bad_run(source):
    from catalogue.importers.failing import fail

    fail(ImportRun.objects.create(source=source, in_slices=True), str(NotAuthorised(PLACE, "401")))


def test_three_bad_runs_in_a_row_pause_the_source_and_mail_its_owner(source):
    source.owner = factories.user("ada@example.org")
    source.save()
    bad_run(source)
    bad_run(source)
    assert mail.outbox == []
    bad_run(source)
    source.refresh_from_db()
    [letter] = mail.outbox
    assert source.paused_reason.startswith(
        "Three runs in a row failed. The last: https://media.example.org/api"
    )
    assert (letter.to, letter.subject) == (["ada@example.org"], "The import “society” is paused")
    with pytest.raises(running.SourceIsPaused):
        running.start(source)
    running.start(source, by=source.owner)
    source.refresh_from_db()
    assert source.paused_reason == ""


def test_a_good_run_in_between_ends_the_row(source):
    bad_run(source)
    bad_run(source)
    finished(running.start(source))
    bad_run(source)
    source.refresh_from_db()
    assert source.paused_reason == ""


def test_one_refused_thing_is_tried_again_alone(source, listed):
    run = listed(CONGRESS, talk("t1", session="s1"))
    [problem] = run.problems.all()
    congress = Talk._meta.get_field("page").related_model.objects.get(title=CONGRESS["title"])
    session = factories.session("Shock", congress.specific)
    from catalogue.models import ImportItem

    ImportItem.objects.create(import_source=source, source_id="s1", kind="session", page=session)
    running.retry(run, problem)
    run = finished(run)
    assert (run.state, run.refused, run.created) == ("done", 0, 2)
    assert Talk.objects.get().page_id == session.pk


def test_what_was_not_understood_cannot_be_tried_alone(listed):
    run = listed(CONGRESS, {"kind": "talk", "id": "t1"})
    with pytest.raises(running.NotAlone):
        running.retry(run, run.problems.get())
