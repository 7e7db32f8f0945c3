"""What Zoom has, in the catalogue: the same again changes nothing, what happens there happens here."""

from datetime import date

import pytest

from catalogue.importers import running
from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.adapters.zoom import Zoom
from catalogue.importers.applying import apply
from catalogue.importers.planning import plan
from catalogue.importers.pushed.noting import work_on_notices, write_down
from catalogue.models import CaptionTrack, ImportSource, Recording, WebinarPage
from tests.catalogue.importers.conftest import finished
from tests.catalogue.importers.zoom_host import SETTINGS, VIDEO, ZoomHost, a_file, a_recording, a_transcript
from tests.factories import site


@pytest.fixture
def bring(host, settings, tmp_path, db):
    """Applies a listing of Zoom; says what changed, by the tally's names, and where the next begins."""
    settings.DATA_DIR, settings.MEDIA_ROOT = tmp_path / "data", tmp_path / "media"
    site()
    source = ImportSource.objects.create(name="zoom", kind="zoom")
    adapter = Zoom(f"{host.url}/v2", f"{host.url}/oauth/token", lambda: date(2026, 5, 20))

    def bring(position=None) -> tuple[dict[str, int], dict]:
        pages = list(adapter.listing(SETTINGS, position))
        tally = apply(plan([item for page in pages for item in page.items], source))
        assert tally.refused == []
        counted = {
            name: getattr(tally, name).total() for name in ("created", "changed", "unchanged", "withdrawn")
        }
        return {name: number for name, number in counted.items() if number}, pages[-1].next_position

    return bring


def test_the_transcript_that_comes_later_belongs_to_the_video_that_came_before(host, bring):
    made = ZoomHost(host, a_recording(1))
    said, position = bring()
    assert said == {"created": 2}
    assert Recording.objects.get().file.read() == VIDEO
    made.recordings[0]["recording_files"].append(a_transcript(1))
    made.put_files(made.recordings[0])
    said, position = bring(position)
    assert said == {"created": 1, "unchanged": 1}
    assert CaptionTrack.objects.get().recording == Recording.objects.get()
    assert bring(position)[0] == {"unchanged": 1}


def test_the_whole_again_changes_nothing(host, bring):
    ZoomHost(host, *(a_recording(number, a_file(number), a_transcript(number)) for number in range(1, 4)))
    assert bring()[0] == {"created": 9}
    assert bring()[0] == {"unchanged": 9}


def test_what_is_thrown_away_is_withdrawn_and_comes_back(host, bring):
    made = ZoomHost(host, a_recording(1))
    position = bring()[1]
    made.trash, made.recordings = made.recordings, []
    position = bring(position)[1]
    assert (WebinarPage.objects.get().live, Recording.objects.get().live) == (False, False)
    made.recordings, made.trash = made.trash, []
    bring(position)
    assert (WebinarPage.objects.get().live, Recording.objects.get().live) == (True, True)


def test_a_recording_that_zoom_told_of_comes_by_a_run_of_its_own(host, settings, tmp_path, db, monkeypatch):
    settings.DATA_DIR, settings.MEDIA_ROOT = tmp_path / "data", tmp_path / "media"
    site()
    made = ZoomHost(host, a_recording(1))
    there = Zoom(f"{host.url}/v2", f"{host.url}/oauth/token", lambda: date(2026, 5, 20))
    monkeypatch.setitem(ADAPTERS, "zoom", there)
    source = ImportSource.objects.create(name="zoom", kind="zoom", settings=SETTINGS)
    assert finished(running.start(source)).created == 2
    source.refresh_from_db()
    before, asked = source.position, len(host.asked)
    made.recordings.append(a_recording(2))
    made.put_files(made.recordings[1])
    made.at("uuid1%3D%3D", None)
    told = [{"id": "uuid2==", "day": "2026-05-14"}, {"id": "uuid1==", "day": ""}]
    write_down(source, b"notice", told)
    work_on_notices()
    run = finished(source.runs.latest("pk"))
    assert (run.state, run.created, run.withdrawn, run.refused) == ("done", 2, 2, 0)
    assert list(WebinarPage.objects.live().values_list("title", flat=True)) == ["Webinar 2"]
    source.refresh_from_db()
    assert source.position["listed_until"] == before["listed_until"]
    assert [one.path for one in host.asked[asked:]].count("/v2/users/me/webinars") == 0
