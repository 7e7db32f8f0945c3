"""HLS: a playlist and its segments, and nothing that lies elsewhere."""

from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import factories

pytestmark = pytest.mark.django_db

PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nlow/segment0.ts\n#EXT-X-ENDLIST\n"
SECRET = b"for members only"


@pytest.fixture
def stream():
    """An open HLS recording in its own folder, with what it must not lead to around it."""
    files = {
        "recordings/7/index.m3u8": PLAYLIST,
        "recordings/7/low/segment0.ts": b"transport",
        "recordings/7/notes.txt": SECRET,
        "recordings/7/.hidden.ts": SECRET,
        "recordings/8/segment0.ts": SECRET,
        "recordings/members.mp4": SECRET,
        "secret.ts": SECRET,
    }
    for name, content in files.items():
        default_storage.save(name, ContentFile(content))
    return factories.recording(kind="hls", file="recordings/7/index.m3u8")


def at(recording, name):
    return f"/media/recordings/{recording.pk}/stream/{name}"


def test_a_playlist_and_its_segments_are_served(client, stream, body):
    playlist = client.get(at(stream, "index.m3u8"))
    assert (playlist["Content-Type"], body(playlist)) == ("application/vnd.apple.mpegurl", PLAYLIST)
    segment = client.get(at(stream, "low/segment0.ts"))
    assert (segment["Content-Type"], body(segment)) == ("video/mp2t", b"transport")


def test_a_segment_obeys_the_recording_s_level(client, stream):
    stream.level = 2
    stream.save()
    assert client.get(at(stream, "low/segment0.ts")).status_code == 404
    client.force_login(factories.member())
    assert client.get(at(stream, "low/segment0.ts")).status_code == 200


PIECES = ["..", ".", "", "/", "\\", "%2e%2e", "7", "8", "recordings", "low", "segment0.ts", "members.mp4"]
PIECES += ["secret.ts", "notes.txt", ".hidden.ts", "~", "\0", "\n", "C:", "ｓ.ts", "a" * 300 + ".ts"]
NAMES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), min_size=1, max_size=6).map(
    "/".join
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), min_size=1, max_size=6).map("/".join)
)
def test_no_name_leads_out_of_the_folder(client, stream, body, name):
    for spelled in (quote(name), quote(name, safe="")):
        response = client.get(at(stream, spelled))
        assert response.status_code == 404 or body(response) in (PLAYLIST, b"transport")


def test_a_playlist_straight_in_the_upload_folder_has_no_segments(client, stream):
    default_storage.save("recordings/alone.m3u8", ContentFile(PLAYLIST))
    alone = factories.recording(kind="hls", file="recordings/alone.m3u8")
    assert client.get(at(alone, "alone.m3u8")).status_code == 200
    for name in ("members.mp4", "7/low/segment0.ts", "8/segment0.ts"):
        assert client.get(at(alone, name)).status_code == 404


def test_a_playlist_elsewhere_is_named_only_to_who_may_watch(client):
    elsewhere = factories.recording(kind="hls", address="https://stream.example/talk.m3u8", level=1)
    assert client.get(at(elsewhere, "index.m3u8")).status_code == 404
    client.force_login(factories.user())
    assert client.get(at(elsewhere, "index.m3u8"))["Location"] == "https://stream.example/talk.m3u8"
    assert client.get(at(elsewhere, "segment0.ts")).status_code == 404


def test_an_address_that_is_no_web_address_leads_nowhere(client):
    for kind, path in (("hls", "stream/index.m3u8"), ("file", "file")):
        odd = factories.recording(kind=kind, address="javascript:alert(1)")
        assert client.get(f"/media/recordings/{odd.pk}/{path}").status_code == 404


def test_a_stream_is_no_file_and_an_embed_is_neither(client, stream):
    embed = factories.recording(kind="youtube", address="aqz-KE-bpKQ")
    for recording in (stream, embed):
        assert client.get(f"/media/recordings/{recording.pk}/file").status_code == 404
    assert client.get(at(embed, "index.m3u8")).status_code == 404
