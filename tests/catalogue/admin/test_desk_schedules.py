"""When sources run by themselves."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from django_celery_beat.models import PeriodicTask

from catalogue.admin.desk.schedules import Rhythm, forget_rhythm, in_words, keep_rhythm, next_run, rhythm_of
from catalogue.models import ImportSource

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LIST_QUERIES = 8


@pytest.fixture
def source():
    return ImportSource.objects.create(name="Spring", kind="feed")


RHYTHMS = [
    Rhythm("hour"),
    Rhythm("day", datetime.time(3, 30), zone="Europe/Amsterdam"),
    Rhythm("week", datetime.time(22, 5), "0", "Asia/Tokyo"),
]


@pytest.mark.parametrize("rhythm", RHYTHMS, ids=lambda one: one.every)
def test_a_rhythm_comes_back_as_it_was_given(source, rhythm):
    keep_rhythm(source, rhythm)
    source = ImportSource.objects.get()
    found = rhythm_of(source)
    assert (found.every, found.zone) == (rhythm.every, rhythm.zone)
    if rhythm.every != "hour":
        assert found == rhythm
    assert source.schedule.kwargs == f'{{"source": {source.pk}}}'


def test_a_daily_run_is_next_at_its_hour_by_the_clock_there(source):
    keep_rhythm(source, RHYTHMS[1])
    at = next_run(source)
    local = at.astimezone(AMSTERDAM)
    assert (local.hour, local.minute) == (3, 30)
    assert datetime.timedelta(0) < at - timezone.now() <= datetime.timedelta(days=1, hours=1)


def test_what_is_paused_or_runs_by_hand_has_no_next_run(source):
    assert next_run(source) is None
    keep_rhythm(source, Rhythm("hour"))
    assert next_run(source) is not None
    source.paused_reason = "It failed three times."
    assert next_run(source) is None


def test_without_a_rhythm_nothing_of_it_stays(source):
    keep_rhythm(source, Rhythm("hour"))
    keep_rhythm(source, Rhythm("day"))
    assert PeriodicTask.objects.count() == 1
    keep_rhythm(source, Rhythm())
    assert (PeriodicTask.objects.count(), ImportSource.objects.get().schedule) == (0, None)
    forget_rhythm(source)


def test_words_for_people():
    said = [in_words(rhythm) for rhythm in (Rhythm(), *RHYTHMS)]
    assert said == [
        "Only when somebody starts it",
        "Every hour",
        "Every day, 03:30 (Europe/Amsterdam)",
        "Every week, Sunday 22:05 (Asia/Tokyo)",
    ]


def test_the_form_keeps_it_and_deleting_the_source_forgets_it(editor, tmp_path):
    (tmp_path / "talks.jsonl").write_text('{"kind": "congress", "id": "c", "title": "Spring"}')
    data = {"name": "Spring", "setting-path": str(tmp_path), "grace": 3}
    data |= {"every": "week", "weekday": "5", "at": "07:15"}
    editor.post("/admin/imports/new/?kind=records", data)
    source = ImportSource.objects.get()
    assert in_words(rhythm_of(source)) == "Every week, Friday 07:15 (UTC)"
    listing = editor.get("/admin/imports/").content.decode()
    assert "Never run" in listing
    editor.post(reverse("import_sources:delete", args=[source.pk]))
    assert (ImportSource.objects.count(), PeriodicTask.objects.count()) == (0, 0)


@pytest.mark.parametrize("sources", [1, 3])
def test_the_list_costs_the_same_for_one_source_and_for_three(editor, sources, django_assert_num_queries):
    for number in range(sources):
        source = ImportSource.objects.create(name=f"Source {number}", kind="feed")
        keep_rhythm(source, Rhythm("hour"))
        source.runs.create(state="done", finished_at=timezone.now())
    editor.get("/admin/imports/")
    with django_assert_num_queries(LIST_QUERIES):
        editor.get("/admin/imports/")
