"""Users, folders and showcases of Vimeo."""

from datetime import UTC, datetime, timedelta

import pytest

from catalogue.captions import Cue
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.adapters.vimeo import Vimeo, list_of
from catalogue.importers.failures import ContentRefused, NotAuthorised, QuotaExceeded, Temporary
from catalogue.importers.records import CaptionsRecord, RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import Reply, as_json
from tests.catalogue.importers.video_hosts import VimeoHost, a_vimeo_video
from tests.shared import shared

SETTINGS = {"token": "t0ken"}


@pytest.fixture
def vimeo(host):
    """Makes an adapter over these videos."""

    def vimeo(*videos, path: str = "/me/videos"):
        made = VimeoHost(host, list(videos), path)
        made.adapter = Vimeo(host.url)
        return made

    return vimeo


def items(pages) -> list:
    return [item for page in pages for item in page.items]


def ids(pages) -> list[str]:
    return [item.source_id for item in items(pages)]


def test_a_video_becomes_a_webinar_with_recording_and_captions(vimeo):
    [page] = vimeo(a_vimeo_video(7, tracks=1)).adapter.listing(SETTINGS)
    webinar, recording, captions = page.items
    starts_at = datetime(2026, 5, 14, 9, tzinfo=UTC)
    assert webinar == WebinarRecord(
        source_id="7",
        place="Vimeo: /videos/7",
        listing="vimeo:/me/videos",
        title="Talk 7",
        abstract="About flow.",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(seconds=1205),
        keywords=("ECMO",),
    )
    assert (recording.of, recording.kind, recording.address, recording.level) == ("7", "vimeo", "7", 2)
    assert captions.of == (recording.source_id,)
    assert (captions.language, captions.origin, captions.generator) == ("en", "machine", "Vimeo")
    assert captions.cues == (Cue(1000, 3000, "Blood flow first."),)
    assert (page.last, page.complete) == (True, True)


def test_links_of_tracks_are_used_before_they_expire(vimeo):
    """Each link works once: whoever kept it for later would get nothing."""
    made = vimeo(*(a_vimeo_video(number, tracks=1) for number in range(1, 26)))
    found = items(made.adapter.listing(SETTINGS))
    assert [type(one) for one in found].count(CaptionsRecord) == 25
    assert not [one for one in found if isinstance(one, Refused)]


def test_it_comes_in_pages_and_goes_on_where_it_was_left(vimeo):
    made = vimeo(*(a_vimeo_video(number) for number in range(1, 26)))
    pages = list(made.adapter.listing(SETTINGS))
    assert [len(page.items) for page in pages] == [20, 20, 10]
    rest = list(made.adapter.listing(SETTINGS, pages[0].next_position))
    assert ids(rest) == ids(pages[1:])
    assert rest[-1].complete


def test_captions_are_fetched_again_only_where_a_video_changed(vimeo):
    made = vimeo(a_vimeo_video(1, tracks=1), a_vimeo_video(2, tracks=1))
    [page] = made.adapter.listing(SETTINGS)
    [again] = made.adapter.listing(SETTINGS, page.next_position)
    assert ids([again]) == ["1", "1#recording", "2", "2#recording"]
    made.videos[1]["modified_time"] = "2026-05-16T09:00:00+00:00"
    [third] = made.adapter.listing(SETTINGS, again.next_position)
    assert ids([third])[-1] == "2#captions.en.captions"


def test_captions_that_failed_for_a_while_are_tried_again_the_next_time(vimeo):
    made = vimeo(a_vimeo_video(1, tracks=1))
    made.host.answer("/videos/1/texttracks", Reply(status=500))
    [page] = made.adapter.listing(SETTINGS)
    assert [type(one) for one in page.items] == [WebinarRecord, RecordingRecord, Refused]
    made.show_tracks(made.videos[0])
    [again] = made.adapter.listing(SETTINGS, page.next_position)
    assert isinstance(again.items[-1], CaptionsRecord)
    assert again.next_position["again"] == []


@pytest.mark.parametrize("answer", [Reply(b"not captions"), Reply(status=404), Reply(b"")])
def test_captions_that_cannot_be_read_are_refused_and_the_rest_comes(answer, vimeo):
    made = vimeo(a_vimeo_video(1, tracks=1), a_vimeo_video(2))
    link = made.host.answer("/broken.vtt", answer)
    track = {"uri": "/videos/1/texttracks/5", "language": "nl", "type": "subtitles", "link": link}
    made.host.answer("/videos/1/texttracks", as_json({"data": [track, {"type": "chapters"}, None]}))
    [page] = made.adapter.listing(SETTINGS)
    [refused] = [one for one in page.items if isinstance(one, Refused)]
    assert (refused.place, refused.source_id) == ("Vimeo: /videos/1/texttracks/5", "1#captions.nl")
    assert ids([page])[-2:] == ["2", "2#recording"]


def test_a_track_that_leads_inside_is_not_fetched(vimeo):
    made = vimeo(a_vimeo_video(1, tracks=1))
    track = {"language": "en", "type": "captions", "link": "http://169.254.169.254/latest/meta-data"}
    made.host.answer("/videos/1/texttracks", as_json({"data": [track]}))
    refused = next(made.adapter.listing(SETTINGS)).items[-1]
    assert "169.254.169.254 is no machine of the open internet" in refused.reason


def test_what_only_the_owner_sees_or_is_not_ready_is_left_out(vimeo):
    hidden = a_vimeo_video(1, privacy={"view": "nobody"})
    made = vimeo(hidden, a_vimeo_video(2, status="transcoding"), a_vimeo_video(3))
    assert ids(made.adapter.listing(SETTINGS)) == ["3", "3#recording"]


def test_an_event_to_come_has_its_address_and_no_recording(vimeo):
    live = {"status": "unavailable", "scheduled_start_time": "2027-01-07T19:00:00+00:00"}
    [webinar] = items(vimeo(a_vimeo_video(1, status="unavailable", live=live)).adapter.listing(SETTINGS))
    assert webinar.starts_at == datetime(2027, 1, 7, 19, tzinfo=UTC)
    assert webinar.join_url == "https://vimeo.com/1"


def test_a_list_that_shrinks_while_it_is_read_is_not_complete(vimeo):
    made = vimeo(*(a_vimeo_video(number) for number in range(1, 26)))
    listing = made.adapter.listing(SETTINGS)
    next(listing)
    del made.videos[0]
    assert not list(listing)[-1].complete


def test_a_used_up_limit_says_when_it_begins_anew(vimeo):
    made = vimeo(a_vimeo_video(1))
    reset = (datetime.now(UTC) + timedelta(minutes=5)).isoformat(timespec="seconds")
    made.host.answer("/me/videos", as_json({"error": "Too many"}, 429, **{"X-RateLimit-Reset": reset}))
    with pytest.raises(QuotaExceeded, match="Too many") as caught:
        made.adapter.test(SETTINGS)
    assert timedelta(minutes=4) < caught.value.retry_after <= timedelta(minutes=5)


def test_other_failures_keep_their_kind(vimeo):
    made = vimeo(a_vimeo_video(1))
    with pytest.raises(NotAuthorised, match="valid authenticated access token") as caught:
        made.adapter.test({"token": "wr0ngt0ken"})
    assert "wr0ngt0ken" not in str(caught.value)
    made.host.answer("/me/videos", as_json({"data": None}))
    with pytest.raises(ContentRefused, match="no list of Vimeo"):
        made.adapter.test(SETTINGS)
    whole = b'{"data": [], "total": 0, "paging": {}}'
    made.host.answer("/me/videos", Reply(whole, broken_at=12), Reply(whole))
    [page] = made.adapter.listing(SETTINGS)
    assert (page.items, page.complete) == ((), True)
    assert made.adapter.test(SETTINGS) == "0 in all; on the first page nothing that can be taken in"
    made.host.answer("/me/videos", Reply(status=502))
    with pytest.raises(Temporary):
        made.adapter.test(SETTINGS)


def test_a_showcase_has_its_own_list(vimeo):
    made = vimeo(a_vimeo_video(1), path="/albums/5451829/videos")
    assert made.adapter.test({**SETTINGS, "what": "https://vimeo.com/showcase/5451829"}) == (
        "1 in all; on the first page 1 webinar, 1 recording"
    )


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("me", "/me/videos"),
        ("https://vimeo.com/user123/videos", "/users/123/videos"),
        ("/users/123", "/users/123/videos"),
        ("https://vimeo.com/perfusion", "/users/perfusion/videos"),
        ("https://vimeo.com/album/9", "/albums/9/videos"),
        ("https://vimeo.com/manage/folders/456", "/me/projects/456/videos"),
        ("https://vimeo.com/user/12/folder/34", "/users/12/projects/34/videos"),
    ],
)
def test_lists_may_be_written_as_people_do(written, path):
    assert list_of(written) == path


@pytest.mark.parametrize("written", ["https://vimeo.com/123456", "../admin", "a b", "https://youtube.com/@x"])
def test_others_are_turned_down(written):
    with pytest.raises(WrongSetting):
        list_of(written)


def test_real_answers_are_read_or_refused_with_their_place():
    taken = {}
    for file in sorted(shared("api/vimeo").glob("*.json")):
        arrivals = list(Vimeo().saved(file))
        assert arrivals, file
        assert all(one.place.startswith(file.name) for one in arrivals)
        taken[file.name] = [one.title for one in arrivals if isinstance(one, WebinarRecord)]
    assert {name: titles for name, titles in taken.items() if titles} == {
        "video-with-publish-to-social-connection.json": ["Big Sur"]
    }
