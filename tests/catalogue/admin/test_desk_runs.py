"""A run on the desk: seen before it is done, decided, steered and taken back."""

import pytest
from django.urls import reverse

from catalogue.admin.editors import editors_group
from catalogue.models import ImportRun, Talk
from tests import factories
from tests.catalogue.importers.conftest import CONGRESS, finished, listed, source, talk

__all__ = ["listed", "source"]
pytestmark = pytest.mark.django_db


def page_of(run, **query):
    return reverse("catalogue_importrun:inspect", args=[run.pk], query=query or None)


def steer(client, run, **data):
    return client.post(reverse("catalogue_importrun:steer", args=[run.pk]), data)


def text_of(answer):
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_a_run_says_what_it_would_change_with_old_and_new_values(editor, listed):
    listed(CONGRESS, talk("t1", title="Weening", faculty=["Ada Vermeer"]), talk("t2"))
    run = listed(CONGRESS, talk("t1", title="Weaning", faculty=["Bo Lindqvist"]), talk("t3"), waits=True)
    assert run.state == ImportRun.State.AWAITING
    shown = text_of(editor.get(page_of(run)))
    for words in ("2 new", "1 changed", "1 vanished", "Weening", "Weaning", "Ada Vermeer", "Bo Lindqvist"):
        assert words in shown
    assert "Approve all" in shown
    changed = text_of(editor.get(page_of(run, show="changed")))
    assert ("Weaning" in changed, "Talk t3" in changed) == (True, False)


def test_each_change_says_what_it_is_of(editor, listed):
    video = {"kind": "recording", "id": "r1", "talk": "t1", "youtube": "aqz-KE-bpKQ", "language": "nl"}
    shown = text_of(editor.get(page_of(listed(CONGRESS, talk("t1"), video))))
    for words in ("<h2>Talk t1</h2>", "Talk · programme.jsonl:2", "<h2>Recording (nl)</h2>", "Recording · "):
        assert words in shown


def test_what_is_ticked_is_done_and_the_rest_waits(editor, listed):
    run = listed(CONGRESS, talk("t1"), talk("t2"), waits=True)
    wanted = [row.pk for row in run.changes.exclude(source_id="t2")]
    steer(editor, run, do="approve", ticked=wanted)
    run = finished(run)
    assert [one.title for one in Talk.objects.all()] == ["Talk t1"]
    assert run.state == ImportRun.State.AWAITING
    steer(editor, run, do="decline_all")
    run = finished(run)
    assert (run.state, Talk.objects.count()) == (ImportRun.State.DONE, 1)


def test_ticking_nothing_does_nothing(editor, listed):
    run = listed(CONGRESS, talk("t1"), waits=True)
    answer = editor.post(reverse("catalogue_importrun:steer", args=[run.pk]), {"do": "approve"}, follow=True)
    assert "Nothing was ticked." in text_of(answer)
    assert run.changes.filter(state="proposed").count() == 2


def test_a_whole_run_is_asked_about_once_more_with_how_much_it_is(editor, listed):
    listed(CONGRESS, talk("t1", title="Weening", room="Hall 1"), talk("t2"))
    run = listed(CONGRESS, talk("t1", title="Weaning", room="Hall 2"), talk("t3"), talk("t4"), waits=True)
    sure = reverse("catalogue_importrun:sure", args=[run.pk, "approve_all"])
    assert sure in text_of(editor.get(page_of(run)))
    asked = text_of(editor.get(sure))
    assert "<li>2 new things</li><li>1 changed thing (2 fields)</li><li>1 thing that vanished</li>" in asked
    assert run.changes.filter(state="proposed").count() == 4
    steer(editor, run, do="approve_all")
    run = finished(run)
    undo = reverse("catalogue_importrun:sure", args=[run.pk, "undo"])
    assert "<li>1 changed thing (2 fields)</li>" in text_of(editor.get(undo))
    assert "nothing any more" in text_of(editor.get(sure))
    assert editor.get(undo.replace("undo", "delete")).status_code == 404


def test_one_item_and_then_the_run_are_taken_back(editor, listed):
    run = listed(CONGRESS, talk("t1"), talk("t2"))
    steer(editor, run, undo=run.changes.get(source_id="t1").pk)
    run = finished(run)
    assert sorted(Talk.objects.values_list("title", "live")) == [("Talk t1", False), ("Talk t2", True)]
    steer(editor, run, do="undo")
    finished(run)
    assert not Talk.objects.filter(live=True).exists()
    assert "Undone" in text_of(editor.get(page_of(run)))


def test_what_was_refused_is_named_with_place_and_reason_and_tried_again(editor, listed):
    run = listed(CONGRESS, talk("t1", session="nowhere"))
    shown = text_of(editor.get(page_of(run, show="refused")))
    assert "programme.jsonl:2" in shown
    assert "nowhere" in shown
    problem = run.problems.get(is_refusal=True)
    assert steer(editor, run, retry=problem.pk).status_code == 302
    finished(run)


def test_a_source_is_started_previewed_paused_and_stopped(editor, listed, source):
    start = reverse("import_sources:start", args=[source.pk])
    assert editor.post(start, {"how": "preview"}).status_code == 302
    run = ImportRun.objects.get()
    assert (run.state, run.waits) == (ImportRun.State.WAITING, True)
    shown = text_of(editor.get(page_of(run)))
    assert "hx-trigger" in shown
    for what, state in (("pause", "paused"), ("resume", "running"), ("stop", "stopped")):
        steer(editor, run, do=what)
        run.refresh_from_db()
        assert run.state == state
    progress = reverse("catalogue_importrun:progress", args=[run.pk])
    assert editor.get(progress).headers["HX-Refresh"] == "true"


def test_who_may_only_look_changes_nothing(client, listed):
    factories.site()
    run = listed(CONGRESS, talk("t1"), waits=True)
    someone = factories.user("reader@example.org")
    group = editors_group()
    group.permissions.remove(*group.permissions.filter(codename="change_importrun"))
    someone.groups.add(group)
    client.force_login(someone)
    assert "Approve all" not in text_of(client.get(page_of(run)))
    assert steer(client, run, do="approve_all").status_code == 302
    assert client.get(reverse("catalogue_importrun:steer", args=[run.pk])).status_code in (302, 405)
    assert not run.changes.exclude(state="proposed").exists()


@pytest.mark.parametrize("number", [1, 3, 30])
def test_a_run_costs_the_same_for_one_change_and_for_thirty(
    editor, listed, number, django_assert_max_num_queries
):
    lines = [talk(f"t{n}", faculty=[f"Ada Vermeer {n}"]) for n in range(number)]
    run = listed(CONGRESS, *lines, waits=True)
    editor.get(page_of(run))
    with django_assert_max_num_queries(26):
        editor.get(page_of(run))


def test_what_came_from_outside_is_never_markup(editor, listed):
    run = listed(CONGRESS, talk("t1", title="<script>alert(1)</script> <b>x</b> & y"), waits=True)
    assert "<script>alert" not in editor.get(page_of(run)).content.decode()
