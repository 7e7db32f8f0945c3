"""Undone: what nobody touched since goes back, the rest is named and left."""

import pytest

from catalogue.importers import running
from catalogue.importers.undoing import undo
from catalogue.models import (
    CaptionTrack,
    CongressPage,
    ImportSource,
    Person,
    Recording,
    Talk,
    TranscriptCue,
)
from tests import factories

from .conftest import CONGRESS, finished, talk
from .test_twice_is_once import LINES, rows

pytestmark = pytest.mark.django_db
RECORDING = {"kind": "recording", "id": "r", "talk": "t1", "youtube": "aqz-KE-bpKQ"}
BOOKKEEPING = {
    "seen_in", "seen_page", "offered", "missed", "withdrawn_at", "withdrawn_reason", "written", "declined",
    "latest_revision_created_at", "first_published_at", "last_published_at", "last_updated_at",
}  # fmt: skip


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def captions(*texts):
    cues = [{"start_ms": n * 1000, "end_ms": n * 1000 + 900, "text": text} for n, text in enumerate(texts)]
    return {"kind": "captions", "id": "k", "recording": "r", "language": "en", "cues": cues}


def states(run):
    return dict(run.changes.values_list("source_id", "state"))


def test_a_run_that_changed_things_goes_back_in_every_field(listed):
    first = talk(
        "t1", abstract="Old.", faculty=["Ada Vermeer"], keywords=["a"], starts_at="2026-05-14T09:00Z"
    )
    second = talk(
        "t1", title="B", abstract="New.", faculty=["Bo Lindqvist", "Ada Vermeer"], keywords=["b"], duration=60
    )
    listed(CONGRESS, first, RECORDING, captions("Hello.", "World."), talk("t2"))
    before = rows(skip=BOOKKEEPING)
    run = listed({**CONGRESS, "city": "Utrecht"}, second, {**RECORDING, "title": "x"}, captions("Bye."))
    assert (run.changed, run.withdrawn, run.created) == (4, 1, 1)
    assert undo(run) == 6
    run = finished(run)
    after = rows(skip=BOOKKEEPING)
    new = {key for key in after if key not in before}
    kept = {name: value for name, value in after.items() if name[0] not in ("TranscriptCue", "Appearance")}
    assert {name for name in kept if name not in before} == {
        one for one in new if one[0] in ("Person", "Keyword", "ImportItem")
    }
    assert {name: kept[name] for name in kept if name in before} == {
        name: before[name] for name in kept if name in before
    }
    assert [cue.text for cue in TranscriptCue.objects.all()] == ["Hello.", "World."]
    assert [part.person.name for part in Talk.objects.get(title="Talk t1").appearances.all()] == [
        "Ada Vermeer"
    ]
    assert (run.state, run.undone) == ("done", 6)
    assert not Person.objects.get(name="Bo Lindqvist").live


def test_what_was_created_is_withdrawn_and_never_deleted(listed):
    run = listed(*LINES)
    undo(run)
    run = finished(run)
    assert set(states(run).values()) == {"undone"}
    assert (Talk.objects.count(), Talk.objects.filter(live=True).count()) == (149, 0)
    assert (CongressPage.objects.live().count(), Person.objects.filter(live=True).count()) == (0, 0)
    assert not Recording.objects.filter(live=True).exists()
    assert not CaptionTrack.objects.filter(live=True).exists()


def test_what_an_editor_touched_since_is_named_and_left_with_what_it_hangs_on(listed):
    run = listed(CONGRESS, talk("t1", abstract="x"), talk("t2"), RECORDING)
    Talk.objects.filter(import_items__source_id="t1").update(title="Mine")
    undo(run)
    run = finished(run)
    assert states(run) == {"c": "kept", "t1": "kept", "t2": "undone", "r": "undone"}
    assert run.changes.get(source_id="t1").reason == "edited since: title"
    assert run.changes.get(source_id="c").reason == "something that stays belongs to it"
    assert [row.title for row in Talk.objects.filter(live=True)] == ["Mine"]


def test_a_field_that_was_edited_since_stays_and_the_others_go_back(listed):
    listed(CONGRESS, talk("t1", abstract="Old."))
    run = listed(CONGRESS, talk("t1", title="A", abstract="New."))
    draft = Talk.objects.get()
    draft.title = "In a draft"
    draft.save_revision()
    undo(run)
    run = finished(run)
    row = Talk.objects.get()
    assert (row.title, row.abstract) == ("A", "Old.")
    assert row.get_latest_revision_as_object().abstract == "Old."
    assert run.changes.get().reason == "edited since: title"


def test_after_a_run_was_undone_its_source_rests_until_somebody_starts_it_and_then_does_it_again(
    listed, source
):
    run = listed(CONGRESS, talk("t1"))
    undo(run)
    finished(run)
    source.refresh_from_db()
    with pytest.raises(running.SourceIsPaused):
        running.start(source)
    again = listed(CONGRESS, talk("t1"), by=factories.user())
    assert (again.changed, Talk.objects.get().live) == (2, True)
    assert ImportSource.objects.get().paused_reason == ""


def test_one_thing_undone_stays_so_while_the_source_says_the_same(listed):
    listed(CONGRESS, talk("t1"))
    run = listed(CONGRESS, talk("t1", title="A"), talk("t2"))
    assert undo(run, ["t1", "t2"]) == 2
    finished(run)
    assert list(Talk.objects.values_list("title", "live").order_by("pk")) == [
        ("Talk t1", True),
        ("Talk t2", False),
    ]
    same = listed(CONGRESS, talk("t1", title="A"), talk("t2"))
    assert (same.changed, same.unchanged) == (0, 3)
    listed(CONGRESS, talk("t1", title="B"), talk("t2", title="C"))
    assert list(Talk.objects.values_list("title", "live").order_by("pk")) == [("B", True), ("C", True)]


def test_what_a_run_withdrew_comes_back(listed):
    listed(CONGRESS, talk("t1"), talk("t2"))
    run = listed(CONGRESS, talk("t2"))
    assert not Talk.objects.get(title="Talk t1").live
    undo(run, ["t1"])
    finished(run)
    assert Talk.objects.get(title="Talk t1").live
    assert listed(CONGRESS, talk("t2")).withdrawn == 0


def test_a_run_of_the_command_can_be_undone_too(bring):
    bring(CONGRESS, talk("t1"))
    run = ImportSource.objects.get().runs.get()
    undo(run)
    assert (finished(run).undone, Talk.objects.get().live) == (2, False)
