"""What other people wrote comes in whole, and a second time changes nothing."""

from io import StringIO

import pytest

from catalogue.importers.runs import import_from
from catalogue.models import CaptionTrack, CongressPage, Person, Recording, Talk, TranscriptCue, WebinarPage
from tests import factories
from tests.conversions import digitalgov, midl, w3c, write_lines
from tests.shared import shared

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def written(records, path):
    with path.open("w") as file:
        write_lines(records, file)
    return path


def twice(kind, path, source=""):
    """The first tally; the second must have found nothing to do."""
    first = import_from(kind, path, source).tally
    again = import_from(kind, path, source).tally.totals()
    assert (again["created"], again["changed"], again["withdrawn"]) == (0, 0, 0)
    assert again["refused"] == len(first.refused)
    return first


@pytest.mark.slow
def test_1220_pyvideo_talks():
    tally = twice("pyvideo", shared("talks/pyvideo"))
    assert (tally.created["talk"], tally.created["congress"], tally.refused) == (1220, 12, [])
    talk = Talk.objects.get(import_items__source_id__endswith="videos/5-powerful-pyramid-features.json")
    assert talk.title == "5 powerful pyramid features"
    assert talk.page.specific.title == "PyCon US 2013"
    assert {one.kind for one in talk.recordings.all()} == {"youtube", "link"}
    assert set(Talk.objects.values_list("language", flat=True)) == {"en", "ru", "pt", "fr", "es", "it"}


@pytest.mark.parametrize(("file", "talks", "days"), [("frab-camp2019", 79, 5), ("pretalx-democon", 36, 3)])
def test_frab_and_pretalx_schedules(file, talks, days):
    tally = twice("frab", shared(f"schedules/{file}.json"))
    assert (tally.created["talk"], tally.created["congress"], tally.refused) == (talks, 1, [])
    congress = CongressPage.objects.get()
    assert congress.live
    assert congress.talks.exclude(room="").exclude(starts_at=None).exclude(duration=None).count() == talks


def test_the_schedule_that_is_none_is_refused_with_the_place_named():
    tally = import_from("frab", shared("schedules/invalid-example.json")).tally
    [refused] = tally.refused
    assert refused.place == "invalid-example.json"
    assert "schedule.rooms" in refused.reason
    assert not Talk.objects.exists()


@pytest.mark.parametrize(("year", "talks", "recordings"), [("2020", 105, 198), ("2023", 202, 47)])
def test_both_years_of_midl(tmp_path, year, talks, recordings):
    path = written(midl.records(shared(f"congress/midl-{year}")), tmp_path / f"midl-{year}.jsonl")
    tally = twice("records", path)
    assert (tally.created["talk"], tally.created["recording"], tally.refused) == (talks, recordings, [])
    assert not Talk.objects.filter(abstract__contains="<br").exists()


def test_years_in_one_source_stand_beside_each_other(tmp_path):
    for year in ("2020", "2023"):
        path = written(midl.records(shared(f"congress/midl-{year}")), tmp_path / f"midl-{year}.jsonl")
        assert import_from("records", path, "midl").tally.totals()["withdrawn"] == 0
    assert Talk.objects.filter(live=True).count() == 307


def test_152_webinars(tmp_path):
    path = written(digitalgov.records(shared("webinars/digitalgov")), tmp_path / "digitalgov.jsonl")
    tally = twice("records", path)
    assert (tally.created["webinar"] + len(tally.refused)) == 152
    assert [one.reason for one in tally.refused] == []
    assert not WebinarPage.objects.filter(title__contains="&#").exists()


def test_46_caption_files_hang_on_their_recordings(tmp_path):
    folder = shared("captions/w3c-media-workshop")
    path = written(w3c.records(folder), tmp_path / "workshop.jsonl")
    assert twice("records", path, "w3c").created["recording"] == 24
    captions = tmp_path / "captions"
    captions.mkdir()
    assert w3c.rename_captions(folder, captions) == 46
    tally = twice("captions", captions, "w3c")
    assert (tally.created["captions"], tally.refused) == (46, [])
    assert Recording.objects.filter(tracks__language="zh").count() == 22
    english = TranscriptCue.objects.filter(track__language="en")
    assert english.count() == 4143
    cue = english.filter(track__recording__talk__title="Metadata in Production Workflows").first()
    assert (cue.start_ms, cue.text, cue.voice) == (6580, "So, you want to watch video on the web.", "")


def test_captions_in_folders_by_language_find_their_recordings_in_any_source(tmp_path):
    folder = shared("captions/w3c-media-workshop")
    import_from("records", written(w3c.records(folder), tmp_path / "workshop.jsonl"))
    assert import_from("captions", folder).tally.created["captions"] == 46
    assert CaptionTrack.objects.filter(kind="captions", origin="human").count() == 46


def test_a_speaker_named_in_many_talks_of_a_source_is_one_person(tmp_path):
    import_from("pyvideo", shared("talks/pyvideo/pycon-us-2019.jsonl"))
    names = list(Person.objects.values_list("name", flat=True))
    assert len(names) == len(set(names))


def test_the_lines_that_a_conversion_writes_are_json(tmp_path):
    out = StringIO()
    write_lines([{"kind": "gone", "id": "x", "title": None}], out)
    assert out.getvalue() == '{"kind": "gone", "id": "x"}\n'
