"""Files that mean harm, or are merely broken: each costs one failed item, and others go on."""

import http.server
import threading

import pytest

from catalogue.models import MediaJob
from tests.shared import shared

from .clips import clip, made

pytestmark = [pytest.mark.ffmpeg, pytest.mark.django_db]


@pytest.fixture
def hits():
    """The requests that reached a server of this machine; its address is in them first."""
    seen = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            seen.append(self.path)
            self.send_error(404)

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()


PLAYLIST = (
    "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{}/x.ts\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
)
CONCAT = "ffconcat version 1.0\nfile '{}/x.mp4'\nfile '/etc/passwd'\n"
MPD = '<?xml version="1.0"?><MPD><Period><BaseURL>{}/</BaseURL></Period></MPD>'
SDP = "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\na=control:{}\n"


@pytest.mark.parametrize("text", [PLAYLIST, CONCAT, MPD, SDP])
@pytest.mark.parametrize("name", ["talk.mp4", "talk.webm", "song.mp3", "image%03d.ogv"])
def test_a_list_of_other_files_and_addresses_is_no_media(filed, worked, hits, text, name):
    address, seen = hits
    recording = filed(name=name, content=text.format(address).encode())
    assert worked(recording) == {"probe": "not_media"}
    assert seen == []


# What each container begins with, before a list that its reader would never have to follow.
HEADS = {
    ".mp3": b"ID3\x03\x00\x00\x00\x00\x00\x00",
    ".mp4": b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2",
    ".webm": b"\x1aE\xdf\xa3",
    ".ogg": b"OggS",
    ".wav": b"RIFF\x00\x00\x00\x00WAVE",
}


@pytest.mark.parametrize("suffix", HEADS)
def test_a_list_behind_a_true_beginning_leads_nowhere(filed, worked, hits, suffix):
    address, seen = hits
    content = HEADS[suffix] + PLAYLIST.format(address).encode()
    [(task, reason)] = worked(filed(name=f"x{suffix}", content=content)).items()
    assert (task, seen) == ("probe", [])
    assert reason in ("damaged", "nothing_in_it", "not_media")


@pytest.mark.parametrize(
    "content", [b"", b"<html><script>alert(1)</script>", b"MZ\x90\x00" * 99, b"\0" * 4096]
)
def test_what_is_no_media_is_said_to_be_none(filed, worked, content):
    assert worked(filed(content=content or b" ")) == {"probe": "not_media"}


def test_an_mp4_without_streams_has_nothing_in_it(played, worked):
    assert worked(played(shared("media/nostreams-opencast.mp4"))) == {"probe": "nothing_in_it"}


def test_what_was_cut_off_is_not_offered_as_a_whole(filed, worked):
    content = clip("talk.mp4").read_bytes()
    found = worked(filed(content=content[: len(content) // 3]))
    assert (found["probe"], found["audio"], found["stream"]) == ("done", "damaged", "damaged")


def test_without_its_list_of_tracks_it_is_damaged(filed, worked):
    content = clip("silent.mp4").read_bytes()
    assert worked(filed(content=content[: len(content) // 2])) == {"probe": "damaged"}


def test_too_large_a_picture_is_not_decoded(played, worked):
    large = made("large.mov", "-f", "lavfi", "-i", "color=size=9000x5000", "-frames:v", "1", "-c:v", "mjpeg")
    assert worked(played(large)) == {"probe": "large_picture"}


def test_too_many_tracks_are_refused(played, worked):
    sound = ["-f", "lavfi", "-i", "sine=duration=1", *(["-map", "0:a"] * 40), "-c:a", "pcm_s16le"]
    assert worked(played(made("tracks.mov", *sound))) == {"probe": "many_tracks"}


def test_more_than_a_day_is_too_long(played, worked):
    picture = ["-f", "lavfi", "-i", "color=size=16x16:rate=1/600:duration=90000", "-c:v", "mpeg4"]
    assert worked(played(made("long.mp4", *picture))) == {"probe": "too_long"}


def test_a_codec_that_nobody_plays_is_unknown_here(played, worked):
    picture = ["-f", "lavfi", "-i", "color=size=64x64:duration=1", "-c:v", "flv1"]
    assert worked(played(made("old.mkv", *picture))) == {"probe": "not_media"}


def test_one_bad_file_stops_no_other_and_what_it_says_names_no_path(filed, played, worked):
    bad, good = filed(content=b"\0\0\0\x18ftypisom" + b"\xff" * 999), played("silent.mp4")
    assert set(worked(good).values()) == {"done"}
    [job] = MediaJob.objects.filter(media__recording=bad)
    assert (job.state, job.reason) == ("failed", "damaged")
    assert job.said
    assert "/" not in job.said
    assert "0x" not in job.said


def test_a_file_that_is_gone_is_missing(played, worked):
    recording = played("silent.mp4")
    recording.file.storage.delete(recording.file.name)
    assert worked(recording) == {"probe": "missing"}
