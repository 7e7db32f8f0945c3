"""Channels and playlists of YouTube."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.adapters.youtube import YouTube
from catalogue.importers.adapters.youtube_asking import until_midnight, what_is_meant
from catalogue.importers.failures import ContentRefused, Gone, NotAuthorised, QuotaExceeded
from catalogue.importers.records import (
    ChapterMark,
    CongressRecord,
    RecordingRecord,
    Refused,
    TalkRecord,
    WebinarRecord,
)
from tests.catalogue.importers.video_hosts import CHANNEL, UPLOADS, YouTubeHost, a_youtube_video
from tests.shared import shared

SETTINGS = {"what": CHANNEL, "key": "k3y"}


@pytest.fixture
def youtube(host):
    """Makes an adapter over these videos."""

    def youtube(*videos):
        made = YouTubeHost(host, list(videos))
        made.adapter = YouTube(made.base)
        return made

    return youtube


def items(pages) -> list:
    return [item for page in pages for item in page.items]


def test_a_video_becomes_a_webinar_with_its_recording(youtube):
    chapters = "Programme\n0:00 Welcome\n01:30 Cannulation\n1:00:02 - Weaning"
    [page] = youtube(a_youtube_video(1, description=chapters)).adapter.listing(SETTINGS)
    webinar, recording = page.items
    starts_at = datetime(2026, 5, 14, 9, tzinfo=UTC)
    assert webinar == WebinarRecord(
        source_id="video000001",
        place="YouTube: video000001",
        listing=f"youtube:{CHANNEL}",
        title="Talk 1",
        abstract=chapters,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=20, seconds=5),
        language="en-GB",
        keywords=("ECMO",),
    )
    assert (recording.of, recording.kind, recording.address) == ("video000001", "youtube", "video000001")
    assert recording.duration_ms == 1_205_000
    assert recording.chapters == (
        ChapterMark(0, "Welcome"),
        ChapterMark(90_000, "Cannulation"),
        ChapterMark(3_602_000, "Weaning"),
    )
    assert (page.last, page.complete) == (True, True)


def test_it_comes_in_fifties_at_two_units_each(youtube):
    made = youtube(*(a_youtube_video(number) for number in range(120)))
    pages = list(made.adapter.listing(SETTINGS))
    assert [len(page.items) for page in pages] == [100, 100, 40]
    assert [page.complete for page in pages] == [False, False, True]
    assert [path.rpartition("/")[2] for path in made.host.paths] == ["channels"] + [
        "playlistItems",
        "videos",
    ] * 3
    assert pages[-1].next_position["units"] == 7


def test_it_goes_on_where_it_was_left(youtube):
    made = youtube(*(a_youtube_video(number) for number in range(120)))
    pages = list(made.adapter.listing(SETTINGS))
    rest = list(made.adapter.listing(SETTINGS, pages[0].next_position))
    assert [page.items for page in rest] == [page.items for page in pages[1:]]
    assert rest[-1].complete


def test_a_list_that_grows_while_it_is_read_is_not_complete_and_names_nothing_twice(youtube):
    made = youtube(*(a_youtube_video(number) for number in range(60)))
    listing = made.adapter.listing(SETTINGS)
    first = next(listing)
    made.videos.insert(0, a_youtube_video(99))
    [second] = listing
    assert (second.last, second.complete) == (True, False)
    assert len({one.source_id for one in (*first.items, *second.items)}) == 120


def test_a_page_that_youtube_has_forgotten_begins_the_list_anew(youtube):
    made = youtube(*(a_youtube_video(number) for number in range(60)))
    listing = made.adapter.listing(SETTINGS)
    first = next(listing)
    made.forgotten.add("50")
    again = next(listing)
    assert again.items == ()
    made.forgotten.clear()
    [last] = listing
    assert len(items([first, last])) == 120
    assert not last.complete


def test_but_only_once(youtube):
    made = youtube(*(a_youtube_video(number) for number in range(60)))
    made.forgotten.add("50")
    with pytest.raises(ContentRefused, match="The page is not known"):
        list(made.adapter.listing(SETTINGS))


@pytest.mark.parametrize("state", ["upcoming", "live"])
def test_upcoming_and_live_ones_have_their_address_to_join(state, youtube):
    video = a_youtube_video(1, liveBroadcastContent=state)
    video["contentDetails"] = {"duration": "P0D"}
    video["liveStreamingDetails"] = {"scheduledStartTime": "2027-01-07T19:00:00Z"}
    found = items(youtube(video).adapter.listing(SETTINGS))
    assert found[0].starts_at == datetime(2027, 1, 7, 19, tzinfo=UTC)
    assert found[0].join_url == "https://www.youtube.com/watch?v=video000001"
    assert len(found) == (1 if state == "upcoming" else 2)
    assert (found[0].ends_at is None) == (state == "upcoming")


def test_what_was_live_was_when_it_was_live(youtube):
    video = a_youtube_video(1)
    video["liveStreamingDetails"] = {
        "scheduledStartTime": "2026-01-07T19:00:00Z",
        "actualStartTime": "2026-01-07T19:02:00Z",
        "actualEndTime": "2026-01-07T20:00:00Z",
    }
    webinar, recording = items(youtube(video).adapter.listing(SETTINGS))
    assert (webinar.starts_at.minute, webinar.ends_at.hour, webinar.join_url) == (2, 20, "")
    assert recording.address


def test_private_and_deleted_ones_are_left_out(youtube):
    hidden = a_youtube_video(1) | {"status": {"privacyStatus": "private"}}
    deleted = a_youtube_video(2, title="Deleted video")
    assert [
        one.source_id for one in items(youtube(hidden, deleted, a_youtube_video(3)).adapter.listing(SETTINGS))
    ] == [
        "video000003",
        "video000003#recording",
    ]


def test_one_bad_video_does_not_stop_the_rest(youtube):
    found = items(youtube(a_youtube_video(1, title=" "), a_youtube_video(2)).adapter.listing(SETTINGS))
    assert found[0] == Refused("YouTube: video000001", "the title is missing", "video000001")
    assert len(found) == 3


def test_a_playlist_may_be_a_congress(youtube):
    settings = {
        **SETTINGS,
        "what": UPLOADS,
        "become": "talks",
        "congress": "Spring meeting",
        "level": "member",
    }
    congress, talk, recording = items(youtube(a_youtube_video(1)).adapter.listing(settings))
    assert isinstance(congress, CongressRecord)
    assert isinstance(talk, TalkRecord)
    assert (talk.page, talk.duration) == (congress.source_id, timedelta(minutes=20, seconds=5))
    assert (recording.of, recording.level) == (talk.source_id, 2)
    with pytest.raises(WrongSetting, match="name the congress"):
        youtube(a_youtube_video(1)).adapter.test({**settings, "congress": ""})


def test_a_test_says_what_it_found(youtube):
    made = youtube(*(a_youtube_video(number) for number in range(60)))
    said = made.adapter.test({**SETTINGS, "what": "https://www.youtube.com/@society"})
    assert said == "60 in all; on the first page 50 webinars, 50 recordings"


def test_the_key_is_in_no_address_and_no_failure(youtube):
    made = youtube(a_youtube_video(1))
    with pytest.raises(NotAuthorised) as caught:
        made.adapter.test({**SETTINGS, "key": "wr0ngkey"})
    assert "API key not valid" in str(caught.value)
    assert "wr0ngkey" not in str(caught.value)
    made.adapter.test(SETTINGS)
    assert all("k3y" not in str(asked.query) for asked in made.host.asked)


def test_a_channel_that_is_not_there_is_gone(youtube):
    with pytest.raises(Gone, match="@nobody"):
        youtube().adapter.test({**SETTINGS, "what": "@nobody"})


def test_a_used_up_quota_says_when_the_next_begins(youtube):
    made = youtube(a_youtube_video(1))
    made.host.answer("/v3/channels", made.error(403, "quotaExceeded", "The request cannot be completed."))
    with pytest.raises(QuotaExceeded) as caught:
        made.adapter.test(SETTINGS)
    assert timedelta(0) < caught.value.retry_after <= timedelta(hours=25)
    now = datetime(2026, 7, 1, 23, 30, tzinfo=ZoneInfo("America/Los_Angeles"))
    assert until_midnight(now) == timedelta(minutes=30)


def test_what_may_be_used_a_day_is_counted_over_runs(youtube):
    made = youtube(a_youtube_video(1))
    settings = {**SETTINGS, "units": "5"}
    [page] = made.adapter.listing(settings)
    [page] = made.adapter.listing(settings, page.next_position)
    assert page.next_position["units"] == 5
    with pytest.raises(QuotaExceeded, match="5 units were used today"):
        next(made.adapter.listing(settings, page.next_position))
    yesterday = {**page.next_position, "day": "2026-01-01"}
    assert next(made.adapter.listing(settings, yesterday)).next_position["units"] == 2


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (f"https://www.youtube.com/channel/{CHANNEL}/videos", ("id", CHANNEL)),
        ("https://youtube.com/@society", ("forHandle", "@society")),
        ("@society", ("forHandle", "@society")),
        ("https://www.youtube.com/user/society", ("forUsername", "society")),
        ("https://www.youtube.com/watch?v=video000001&list=PLabcdefghijk", ("playlist", "PLabcdefghijk")),
        ("PLabcdefghijk", ("playlist", "PLabcdefghijk")),
    ],
)
def test_channels_and_playlists_may_be_written_as_people_do(written, meant):
    assert what_is_meant(written) == meant


@pytest.mark.parametrize("written", ["society", "https://vimeo.com/x", "https://www.youtube.com/", "x y"])
def test_others_are_turned_down(written):
    with pytest.raises(WrongSetting, match="neither a channel nor a playlist"):
        what_is_meant(written)


def test_real_answers_are_read_or_refused_with_their_place():
    found = {}
    for file in sorted(shared("api/youtube").rglob("*.json")):
        arrivals = list(YouTube().saved(file))
        assert arrivals, file
        assert all(one.place.startswith(file.name) for one in arrivals)
        kinds = {type(one) for one in arrivals}
        assert kinds in ({Refused}, {WebinarRecord, RecordingRecord}), file
        found.setdefault(file.parent.name, set()).update(kinds)
    assert {name for name, kinds in found.items() if WebinarRecord in kinds} == {
        "playlist_items",
        "search",
        "videos",
    }
