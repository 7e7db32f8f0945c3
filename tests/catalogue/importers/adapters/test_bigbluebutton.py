"""Recordings of BigBlueButton."""

import hashlib
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from xml.sax.saxutils import escape

import pytest

from catalogue.importers.adapters.bigbluebutton import BigBlueButton
from catalogue.importers.failures import ContentRefused, NotAuthorised
from catalogue.importers.records import CaptionsRecord, RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import Asked, Reply, as_json

ADAPTER = BigBlueButton()
SECRET = "s3cret"
VTT = b"WEBVTT\n\n00:01.000 --> 00:03.000\nBlood flow first.\n"
API = "/bigbluebutton/api"


def recording(
    number: int, name="Weaning & flow", url="https://bbb.example/{}/", start="1778749200000"
) -> str:
    formats = "".join(
        f"<format><type>{kind}</type><url>{escape(url.format(kind))}</url><length>20</length></format>"
        for kind in ("presentation", "video")
    )
    return (
        f"<recording><recordID>r{number:03}</recordID><name>{escape(name)}</name><published>true</published>"
        f"<startTime>{start}</startTime><endTime>1778750400000</endTime>"
        f"<playback>{formats}</playback></recording>"
    )


class Server:
    """The interface as far as imports ask it; `is_old`: it knows no pages."""

    def __init__(self, host, count: int, is_old=False):
        self.host, self.is_old, self.recordings = host, is_old, [recording(n) for n in range(count)]
        host.answer(f"{API}/getRecordings", self.list)
        host.answer(f"{API}/getRecordingTextTracks", self.tracks)
        host.answer("/c.vtt", Reply(VTT))

    def refuses(self, asked: Asked) -> bool:
        query = {name: value for name, value in asked.query.items() if name != "checksum"}
        call = asked.path.rpartition("/")[2]
        expected = hashlib.sha256(f"{call}{urlencode(query)}{SECRET}".encode()).hexdigest()
        return asked.query["checksum"] != expected

    def list(self, asked: Asked) -> Reply:
        if self.refuses(asked):
            return Reply(
                b"<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey></response>"
            )
        start, limit = int(asked.query["offset"]), int(asked.query["limit"])
        shown = self.recordings if self.is_old else self.recordings[start : start + limit]
        total = f"<pagination><totalElements>{len(self.recordings)}</totalElements></pagination>"
        body = f"<recordings>{''.join(shown)}</recordings>{'' if self.is_old else total}"
        return Reply(f"<response><returncode>SUCCESS</returncode>{body}</response>".encode())

    def tracks(self, asked: Asked) -> Reply:
        if self.refuses(asked):
            return Reply(status=401)
        track = {"href": f"{self.host.url}/c.vtt", "kind": "subtitles", "lang": "nl", "label": "Nederlands"}
        return as_json({"response": {"returncode": "SUCCESS", "tracks": [track]}})

    def pages(self, position=None, **values) -> list:
        settings = {"address": f"{self.host.url}/bigbluebutton/api/", "secret": SECRET, **values}
        return list(ADAPTER.listing(settings, position))


def test_a_recording_comes_with_its_text_tracks(host):
    [page] = Server(host, 1).pages()
    webinar, video, captions = page.items
    starts_at = datetime(2026, 5, 14, 9, tzinfo=UTC)
    assert (type(webinar), webinar.title, webinar.starts_at) == (WebinarRecord, "Weaning & flow", starts_at)
    assert webinar.ends_at - starts_at == timedelta(minutes=20)
    assert (type(video), video.kind, video.address) == (RecordingRecord, "link", "https://bbb.example/video/")
    assert (type(captions), captions.language, captions.kind) == (CaptionsRecord, "nl", "subtitles")
    assert (page.last, page.complete) == (True, True)


@pytest.mark.parametrize("is_old", [False, True])
def test_it_comes_in_pages_and_goes_on_where_it_was_left(is_old, host):
    server = Server(host, 60, is_old)
    pages = server.pages()
    assert [len(page.items) for page in pages] == [75, 75, 30]
    assert server.pages(pages[0].next_position) == pages[1:]
    assert pages[-1].complete


def test_text_tracks_are_asked_for_once(host):
    server = Server(host, 2)
    [page] = server.pages()
    server.recordings.append(recording(2))
    server.host.asked.clear()
    [again] = server.pages(page.next_position)
    assert server.host.paths == [f"{API}/getRecordings", f"{API}/getRecordingTextTracks", "/c.vtt"]
    assert [type(one) for one in again.items].count(WebinarRecord) == 3


def test_one_bad_recording_keeps_no_other_out(host):
    server = Server(host, 1)
    server.recordings += [recording(1, name=""), recording(2, url="javascript:alert(1)"), "<recording/>"]
    [page] = server.pages()
    refused = [one for one in page.items if isinstance(one, Refused)]
    assert [one.source_id for one in refused] == ["r001", "r002", ""]
    assert not page.complete


def test_failures_keep_their_kind(host):
    server = Server(host, 1)
    with pytest.raises(NotAuthorised) as caught:
        server.pages(secret="wr0ng")
    assert "wr0ng" not in str(caught.value)
    host.answer(f"{API}/getRecordings", Reply(b"<html/>"))
    with pytest.raises(ContentRefused, match="no answer of BigBlueButton"):
        server.pages()


def test_a_first_look_counts_and_saved_answers_can_be_read(host, tmp_path):
    server = Server(host, 30)
    said = ADAPTER.test({"address": host.url, "secret": SECRET})
    assert said == "30 in all; on the first page 25 webinars, 25 recordings"
    query = {"offset": "0", "limit": "25"}
    answer = server.list(Asked("GET", f"{API}/getRecordings", query | {"checksum": "x"}, {}))
    (tmp_path / "failed.xml").write_bytes(answer.body)
    assert [type(one) for one in ADAPTER.saved(tmp_path / "failed.xml")] == [Refused]
