"""Whoever did what with an import is in Wagtail's log, and no secret with it."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from catalogue.models import ImportSource, Talk
from tests import factories
from tests.catalogue.admin.test_desk_runs import steer, text_of
from tests.catalogue.importers.conftest import CONGRESS, finished, listed, source, talk

__all__ = ["listed", "source"]
pytestmark = pytest.mark.django_db
TOKEN = "hunter2-do-not-tell"


def history(client, source):
    return text_of(client.get(reverse("import_sources:history", args=[source.pk])))


def test_what_is_done_with_runs_is_in_the_history_of_the_source(editor, listed, source):
    editor.post(reverse("import_sources:start", args=[source.pk]), {"how": "preview"})
    run = finished(listed(CONGRESS, talk("t1"), talk("t2", session="nowhere"), waits=True))
    steer(editor, run, do="approve_all")
    finished(run)
    steer(editor, run, undo=run.changes.get(source_id="t1").pk)
    steer(editor, run, retry=run.problems.get(source_id="t2").pk)
    steer(editor, run, do="undo")
    shown = history(editor, source)
    for words in (
        f"Preview {source.runs.last().pk} started",
        f"Run {run.pk}: 2 changes approved",
        f"Run {run.pk}: “Talk t1” taken back",
        f"Run {run.pk}: “t2” tried again",
        f"Run {run.pk}: 1 changes taken back",
    ):
        assert words in shown
    report = text_of(editor.get(reverse("wagtailadmin_reports:site_history")))
    assert "2 changes approved" in report


def test_a_changed_secret_is_told_and_never_its_value(editor, source):
    edit = reverse("import_sources:edit", args=[source.pk])
    ImportSource.objects.filter(pk=source.pk).update(
        kind="pretalx", settings={"address": "https://example.org/a/"}
    )
    told = {"name": source.name, "setting-address": "https://example.org/a/", "grace": "3", "owner": ""}
    assert editor.post(edit, told | {"setting-token": TOKEN}).status_code == 302
    assert "Changed: Token" in history(editor, source)
    assert editor.post(edit, told | {"grace": "4", "every": "day", "at": "03:00"}).status_code == 302
    assert "Changed: Grace, Schedule" in history(editor, source)
    assert not any(TOKEN in str(entry.data) for entry in ModelLogEntry.objects.all())


def test_a_field_handed_back_is_in_the_history_of_the_thing(editor, listed):
    listed(CONGRESS, talk("t1", title="Weening"))
    Talk.objects.update(title="Weaning")
    row = Talk.objects.get()
    editor.post(reverse("import_kept:hand_back", args=[row.import_items.get().pk, "title"]))
    shown = text_of(editor.get(reverse("wagtailsnippets_catalogue_talk:history", args=[row.pk])))
    assert "“Title” handed back to the source “society”" in shown


def test_who_may_not_steer_leaves_no_trace(client, listed):
    factories.site()
    run = listed(CONGRESS, talk("t1"), waits=True)
    client.force_login(factories.user("reader@example.org"))
    steer(client, run, do="approve_all")
    assert not ModelLogEntry.objects.filter(action__startswith="catalogue.import.").exists()
