"""What was made of a file, where it is shown: on pages and at its addresses."""

import pytest
from django.core.files.base import ContentFile
from django.test import RequestFactory

from catalogue.media.watch import watch
from catalogue.models import MediaJob
from tests import factories

pytestmark = pytest.mark.django_db

VTT = b"""WEBVTT

00:00:00.000 --> 00:00:20.000
1.jpg#xywh=0,0,160,90

00:00:20.000 --> 00:00:40.000
1.jpg#xywh=160,0,160,90

00:00:40.000 --> 00:00:55.000
1.jpg#xywh=320,0,160,90
"""
MADE = {
    "poster": {"poster.jpg": b"still"},
    "storyboard": {"thumbnails.vtt": VTT, "1.jpg": b"sheet"},
    "audio": {"audio.m4a": b"sound alone"},
    "stream": {"index.m3u8": b"#EXTM3U\n", "index.m4s": b"segments"},
}


def shown(recording):
    request = RequestFactory().get("/")
    request.user = factories.member()
    return watch(recording.subject, request).playbacks[0]


def at(recording, name):
    return f"/media/recordings/{recording.pk}/{name}"


@pytest.fixture
def furnished(filed):
    recording = filed()
    factories.made(recording, **MADE)
    return recording


@pytest.mark.parametrize(
    ("name", "kind", "content"),
    [
        ("poster", "image/jpeg", b"still"),
        ("storyboard/1.jpg", "image/jpeg", b"sheet"),
        ("storyboard/thumbnails.vtt", "text/vtt; charset=utf-8", VTT),
        ("audio", "audio/mp4", b"sound alone"),
        ("stream/index.m3u8", "application/vnd.apple.mpegurl", b"#EXTM3U\n"),
        ("stream/index.m4s", "video/iso.segment", b"segments"),
    ],
)
def test_each_part_is_served_as_what_it_is(client, furnished, body, name, kind, content):
    response = client.get(at(furnished, name))
    assert (response["Content-Type"], body(response)) == (kind, content)


@pytest.mark.parametrize("name", ["audio", "stream/index.m4s", "storyboard/1.jpg"])
def test_each_part_is_served_by_range(client, furnished, body, name):
    response = client.get(at(furnished, name), headers={"Range": "bytes=1-3"})
    assert (response.status_code, len(body(response))) == (206, 3)


@pytest.mark.parametrize(
    "name",
    ["storyboard/0.jpg", "storyboard/2.jpg", "storyboard/poster.jpg", "storyboard/index.m4s", "stream/1.jpg",
     "stream/..%2F..%2Fx.m4s", "stream/sub/index.m4s", "stream/index.html", "storyboard/..%2F1.jpg"],
)  # fmt: skip
def test_nothing_else_of_the_folders_is_served(client, furnished, name):
    assert client.get(at(furnished, name)).status_code == 404


def test_the_page_names_what_there_is(furnished):
    playback = shown(furnished)
    assert (playback.kind, playback.address) == ("file", at(furnished, "file"))
    assert playback.stream == at(furnished, "stream/index.m3u8")
    assert playback.audio == at(furnished, "audio")
    assert playback.thumbnails == at(furnished, "storyboard/thumbnails.vtt")
    assert playback.poster == at(furnished, "poster")


def test_where_nothing_was_made_the_page_names_nothing(filed):
    playback = shown(filed())
    assert (playback.stream, playback.audio, playback.thumbnails, playback.poster) == ("", "", "", "")


def test_a_still_that_somebody_chose_stands_before_one_that_was_made(client, furnished, body):
    furnished.poster.save("chosen.png", ContentFile(b"chosen"))
    assert body(client.get(at(furnished, "poster"))) == b"chosen"


def test_a_ladder_stands_before_a_copy(client, furnished, body):
    factories.made(furnished, ladder={"index.m3u8": b"#EXTM3U\n#ladder\n"})
    assert body(client.get(at(furnished, "stream/index.m3u8"))) == b"#EXTM3U\n#ladder\n"


def test_what_was_made_of_another_file_is_shown_no_longer(client, furnished):
    furnished.file.save("other.mp4", ContentFile(b"other"))
    assert client.get(at(furnished, "storyboard/1.jpg")).status_code == 404
    assert shown(furnished).stream == ""


def test_what_is_being_made_anew_stays_until_then(client, furnished):
    MediaJob.objects.update(state="waiting")
    assert client.get(at(furnished, "audio")).status_code == 200


def test_a_span_has_the_pictures_of_its_time_from_its_start(client, filed, body):
    session = factories.session()
    whole = filed(session)
    factories.made(whole, **MADE)
    span = factories.recording(factories.talk(page=session), part_of=whole, start_ms=30_000, end_ms=50_000)
    assert shown(span).thumbnails == at(span, "storyboard/thumbnails.vtt")
    assert body(client.get(at(span, "storyboard/thumbnails.vtt"))).decode() == (
        "WEBVTT\n"
        "\n00:00:00.000 --> 00:00:10.000\n1.jpg#xywh=160,0,160,90\n"
        "\n00:00:10.000 --> 00:00:20.000\n1.jpg#xywh=320,0,160,90\n"
    )
    assert body(client.get(at(span, "storyboard/1.jpg"))) == b"sheet"


def test_the_page_offers_to_listen_only(client, furnished):
    page = client.get(furnished.talk.get_absolute_url(), follow=True).content.decode()
    assert "Listen only" in page
    assert f'src="{at(furnished, "audio")}"' in page
    assert 'label="thumbnails"' in page
