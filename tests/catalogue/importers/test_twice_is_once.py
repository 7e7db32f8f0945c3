"""Invariant: the same import twice changes nothing the second time, whatever was interrupted in between."""

import pytest
from django.core import serializers
from django.db import IntegrityError

from catalogue.importers import applying
from catalogue.importers.adapters import adapter
from catalogue.importers.planning import plan
from catalogue.importers.runs import import_from
from catalogue.models import (
    Appearance,
    CaptionTrack,
    CongressPage,
    ImportItem,
    ImportRun,
    ImportSource,
    Keyword,
    Person,
    Recording,
    SessionPage,
    Talk,
    TopicPage,
    TopicTerm,
    TranscriptCue,
    WebinarPage,
)
from tests import factories

from .conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db

LINES = [
    {"kind": "topic", "id": "shock", "title": "Cardiogenic shock", "terms": [{"text": "pump failure"}]},
    {"kind": "topic", "id": "impella", "title": "Microaxial pumps", "broader": "shock"},
    {"kind": "person", "id": "p1", "name": "Ada Vermeer", "affiliation": "Delta Hospital"},
    CONGRESS,
    {
        "kind": "session",
        "id": "s1",
        "congress": "c",
        "title": "Shock teams",
        "starts_at": "2026-05-14T09:00:00+02:00",
        "ends_at": "2026-05-14T10:30:00+02:00",
        "faculty": [{"person": "p1", "role": "chair"}],
        "topics": ["shock"],
    },
    talk(
        "t1",
        session="s1",
        duration=900,
        faculty=["Bo Lindqvist", {"person": "p1"}],
        keywords=["Pump Failure", "x"],
    ),
    *(talk(f"t{n}", abstract="Words.", faculty=["Bo Lindqvist"], keywords=["a", "b"]) for n in range(2, 150)),
    {
        "kind": "webinar",
        "id": "w1",
        "title": "Echo",
        "starts_at": "2026-01-01T18:00:00+01:00",
        "duration": 3600,
    },
    {"kind": "recording", "id": "r0", "session": "s1", "hls": "https://example.org/a.m3u8", "duration": 5400},
    {"kind": "recording", "id": "r1", "talk": "t1", "part_of": "r0", "start_ms": 1000, "end_ms": 900_000},
    {
        "kind": "recording",
        "id": "r2",
        "webinar": "w1",
        "youtube": "aqz-KE-bpKQ",
        "level": "member",
        "chapters": [{"start_ms": 0, "title": "Welcome"}],
    },
    {
        "kind": "captions",
        "id": "k1",
        "webinar": "w1",
        "language": "en",
        "cues": [{"start_ms": 0, "end_ms": 2000, "text": "Good evening."}],
    },
]
MODELS = [
    Talk, CongressPage, SessionPage, WebinarPage, TopicPage, TopicTerm, Person, Appearance, Recording,
    CaptionTrack, TranscriptCue, Keyword, ImportItem,
]  # fmt: skip
ALWAYS_NEW = {
    "seen_in",
    "latest_revision_created_at",
    "first_published_at",
    "last_published_at",
    "translation_key",
}


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def rows(skip=()):
    """All that an import writes, field by field."""
    return {
        (model.__name__, row["pk"]): {key: value for key, value in row["fields"].items() if key not in skip}
        for model in MODELS
        for row in serializers.serialize("python", model.objects.order_by("pk"))
    }


def facts():
    """The same without numbers that depend on the order of writing."""
    return {
        "talks": sorted(Talk.objects.values_list("title", "slug", "page__title", "abstract", "live")),
        "parts": sorted(
            Appearance.objects.values_list("person__name", "talk__title", "session__title", "role"), key=str
        ),
        "people": sorted(Person.objects.values_list("name", "slug")),
        "topics": sorted(Talk.objects.exclude(topics=None).values_list("title", "topics__title")),
        "keywords": sorted(Talk.objects.exclude(keywords=None).values_list("title", "keywords__text")),
        "recordings": sorted(Recording.objects.values_list("kind", "address", "start_ms", "level"), key=str),
        "cues": list(TranscriptCue.objects.values_list("text", "start_ms")),
        "items": sorted(ImportItem.objects.values_list("source_id", "kind")),
    }  # fmt: skip


def test_a_second_import_finds_everything_unchanged(bring):
    first = bring(*LINES).totals()
    before = rows(skip=ALWAYS_NEW)
    second = bring(*LINES).totals()
    assert first == {"created": 160, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0}
    assert second == {"created": 0, "changed": 0, "unchanged": 159, "withdrawn": 0, "refused": 0}
    assert rows(skip=ALWAYS_NEW) == before


def test_a_dry_run_foresees_it_and_writes_nothing(bring):
    assert bring(*LINES, dry_run=True).totals()["created"] == 160
    assert not Talk.objects.exists()
    assert not ImportSource.objects.exists()
    assert not ImportRun.objects.exists()
    bring(*LINES)
    before = rows()
    changed = [{**line, "title": "Another title"} if line["id"] == "t5" else line for line in LINES]
    assert bring(*changed, dry_run=True).totals()["changed"] == 1
    assert rows() == before


def test_the_order_of_lines_does_not_matter(bring):
    bring(*reversed(LINES))
    backwards = facts()
    ImportSource.objects.all().delete()
    for model in (Talk, Person, Recording, Keyword):
        model.objects.all().delete()
    for page in (*CongressPage.objects.all(), *WebinarPage.objects.all(), *TopicPage.objects.filter(depth=4)):
        page.delete()
    bring(*LINES)
    assert {**facts(), "talks": None} == {**backwards, "talks": None}


class Interrupted(BaseException):
    """As when the power fails."""


@pytest.mark.parametrize("after_batches", [1, 3, 6, 9])
def test_interrupted_in_the_middle_and_repeated_it_ends_the_same(bring, tmp_path, after_batches):
    bring(*LINES, source="undisturbed")
    undisturbed = facts()
    everything = (Talk, Person, Recording, Keyword, ImportSource)
    for page in (*CongressPage.objects.all(), *WebinarPage.objects.all(), *TopicPage.objects.filter(depth=4)):
        page.delete()
    for model in everything:
        model.objects.all().delete()
    source = ImportSource.objects.create(name="society", kind="records")
    batches = 0

    def stop(tally):
        nonlocal batches
        batches += 1
        if batches == after_batches:
            raise Interrupted

    reading = adapter("records", tmp_path / "programme.jsonl")
    with pytest.raises(Interrupted):
        applying.apply(plan(reading.records(), source, reading.lists), after=stop)
    bring(*LINES)
    assert facts() == undisturbed
    assert bring(*LINES).totals()["created"] == 0


def test_a_run_that_breaks_is_kept_as_failed_and_what_came_before_it_stays(tmp_path, bring):
    path = tmp_path / "programme.jsonl"
    bring(*LINES)

    def fail(tally):
        raise Interrupted("the power failed")

    with pytest.raises(Interrupted):
        import_from("records", path, "society", after=fail)
    assert [run.state for run in ImportRun.objects.order_by("pk")] == ["done", "failed"]
    assert Talk.objects.count() == 149


def test_an_outside_id_stands_for_one_object_only(bring):
    bring(CONGRESS)
    item = ImportItem.objects.get()
    with pytest.raises(IntegrityError):
        ImportItem.objects.create(
            import_source=item.import_source, source_id="c", kind="congress", page=item.page
        )
