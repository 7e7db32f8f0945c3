"""Accounts and channels of PeerTube."""

from datetime import UTC, datetime, timedelta

import pytest

from catalogue.captions import Cue
from catalogue.importers.adapters.peertube import PeerTube
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.failures import ContentRefused, QuotaExceeded
from catalogue.importers.failures import Gone as NotThere
from catalogue.importers.records import CaptionsRecord, Gone, RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import Asked, Reply, as_json, tired

ADAPTER = PeerTube()
VTT = b"WEBVTT\n\n00:01.000 --> 00:03.000\nBlood flow first.\n"


class Tube:
    """The interface as far as imports ask it, over videos that a test may change."""

    def __init__(self, host, count: int):
        self.host, self.videos = host, []
        for number in range(count):
            self.add(number)
        host.answer("/api/v1/video-channels/talks/videos", self.list)

    def add(self, number: int, **values):
        uuid = f"u{number:04}"
        video = {
            "uuid": uuid,
            "name": f"Talk {number}",
            "truncatedDescription": "About…",
            "publishedAt": "2026-05-14T09:00:00.000Z",
            "updatedAt": "2026-05-15T09:00:00.000Z",
            "duration": 1205,
            "language": {"id": "nl", "label": "Dutch"},
            "url": f"https://tube.example/w/{uuid}",
        } | values
        self.videos.append(video)
        details = {
            **video,
            "description": "About flow.",
            "tags": ["ECMO"],
            "streamingPlaylists": [{"playlistUrl": f"https://tube.example/{uuid}/master.m3u8"}],
        }
        base = f"/api/v1/videos/{uuid}"
        self.host.answer(base, as_json(details))
        self.host.answer(f"{base}/chapters", as_json({"chapters": [{"timecode": 90, "title": "Flow"}]}))
        track = {"language": {"id": "nl"}, "captionPath": f"/{uuid}.vtt", "automaticallyGenerated": True}
        self.host.answer(f"{base}/captions", as_json({"total": 1, "data": [track]}))
        self.host.answer(f"/{uuid}.vtt", Reply(VTT))

    def list(self, asked: Asked) -> Reply:
        start, count = int(asked.query["start"]), int(asked.query["count"])
        return as_json({"total": len(self.videos), "data": self.videos[start : start + count]})

    def pages(self, position=None) -> list:
        return list(ADAPTER.listing({"address": f"{self.host.url}/c/talks/videos"}, position))


def ids(pages) -> list[str]:
    return [item.source_id for page in pages for item in page.items]


def test_a_video_comes_with_its_words_chapters_and_captions(host):
    [page] = Tube(host, 1).pages()
    webinar, recording, captions = page.items
    starts_at = datetime(2026, 5, 14, 9, tzinfo=UTC)
    assert (type(webinar), webinar.abstract, webinar.keywords) == (WebinarRecord, "About flow.", ("ECMO",))
    assert (webinar.starts_at, webinar.ends_at) == (starts_at, starts_at + timedelta(seconds=1205))
    assert (type(recording), recording.kind, recording.address) == (
        RecordingRecord, "hls", "https://tube.example/u0000/master.m3u8")  # fmt: skip
    assert [mark.start_ms for mark in recording.chapters] == [90_000]
    assert (type(captions), captions.language, captions.origin) == (CaptionsRecord, "nl", "machine")
    assert captions.cues == (Cue(1000, 3000, "Blood flow first."),)
    assert (page.last, page.complete) == (True, True)


def test_it_comes_in_pages_and_goes_on_where_it_was_left(host):
    tube = Tube(host, 35)
    pages = tube.pages()
    assert [len(page.items) for page in pages] == [45, 45, 15]
    assert tube.pages(pages[0].next_position) == pages[1:]


def test_only_what_is_new_or_changed_is_asked_for_again(host):
    tube = Tube(host, 3)
    [page] = tube.pages()
    tube.videos[1]["updatedAt"] = "2026-06-01T09:00:00.000Z"
    tube.add(3)
    tube.host.asked.clear()
    [again] = tube.pages(page.next_position)
    assert [one for one in ids([again]) if "#" not in one] == ["u0001", "u0003"]
    assert len(tube.host.asked) == 1 + 2 * 4
    assert not again.complete


def test_who_is_named_no_more_is_gone_unless_all_are_or_the_list_moved(host):
    tube = Tube(host, 3)
    [page] = tube.pages()
    removed = tube.videos.pop(0)
    [again] = tube.pages(page.next_position)
    assert [(type(one), one.source_id) for one in again.items] == [(Gone, "u0000"), (Gone, "u0000#recording")]
    tube.videos.clear()
    [empty] = tube.pages(again.next_position)
    assert empty.items == ()
    tube.videos.append(removed)
    assert "u0001" in ids(tube.pages(empty.next_position))


def test_one_bad_video_keeps_no_other_out(host):
    tube = Tube(host, 3)
    host.answer("/api/v1/videos/u0000", as_json({"uuid": "u0000", "name": "", "publishedAt": "x"}))
    host.answer("/u0001.vtt", Reply(b"no captions"))
    [page] = tube.pages()
    refused = [one for one in page.items if isinstance(one, Refused)]
    assert [one.source_id for one in refused] == ["u0000", "u0001#captions.nl"]
    assert "u0002" in ids([page])


def test_failures_keep_their_kind(host):
    tube = Tube(host, 1)
    host.answer("/api/v1/videos/u0000", tired(600))
    with pytest.raises(QuotaExceeded):
        tube.pages()
    host.answer("/api/v1/video-channels/talks/videos", Reply(b"{}"))
    with pytest.raises(ContentRefused):
        tube.pages()
    with pytest.raises(NotThere):
        ADAPTER.test({"address": f"{host.url}/a/nobody"})
    with pytest.raises(WrongSetting):
        ADAPTER.test({"address": f"{host.url}/w/abc"})


def test_a_first_look_counts(host):
    Tube(host, 20)
    said = ADAPTER.test({"address": f"{host.url}/c/talks"})
    assert said == "20 in all; on the first page 15 webinars, 15 recordings"
