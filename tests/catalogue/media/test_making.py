"""From a stored file to what is shown of it, by the real tools."""

import json
import subprocess

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from catalogue.media import jobs
from catalogue.media.made import made_of
from catalogue.models import MediaFile
from tests.shared import shared

from .clips import clip, made

pytestmark = [pytest.mark.ffmpeg, pytest.mark.django_db]
ALL = {"probe": "done", "poster": "done", "storyboard": "done", "audio": "done", "stream": "done"}


def of(recording):
    return made_of([recording])[recording.pk]


def probed(path):
    """What ffprobe says of a stored file: its streams' codecs, and its length in seconds."""
    command = ["ffprobe", "-v", "error", "-of", "json", "-show_streams", "-show_format"]
    found = json.loads(subprocess.check_output([*command, default_storage.path(path)]))
    return [one["codec_name"] for one in found["streams"]], float(found["format"]["duration"])


def test_all_is_made_of_a_clip_and_its_facts_are_kept(played, worked):
    recording = played()
    assert worked(recording) == ALL
    media = MediaFile.objects.get(recording=recording)
    assert (media.container, media.video_codec, media.audio_codec) == ("mov", "h264", "aac")
    assert (media.width, media.height, round(media.duration_ms, -2)) == (320, 180, 3000)
    assert media.size == clip("talk.mp4").stat().st_size


def test_the_pictures_of_a_storyboard_show_their_seconds(played, worked):
    recording = played()
    worked(recording)
    folder = of(recording).storyboard
    with default_storage.open(f"{folder}/1.jpg") as file, Image.open(file) as sheet:
        assert sheet.size == (1280, 720)
        tiles = [sheet.crop((160 * n, 0, 160 * n + 160, 90)).tobytes() for n in range(4)]
    assert len(set(tiles)) == 4  # three seconds that differ, and the blank that no cue names
    text = default_storage.open(f"{folder}/thumbnails.vtt").read().decode()
    assert text.count("-->") == 3
    assert "00:00:02.000 --> 00:00:03.000\n1.jpg#xywh=320,0,160,90" in text


def test_sound_alone_and_the_stream_are_copies_as_long_as_the_file(played, worked):
    recording = played()
    worked(recording)
    codecs, seconds = probed(f"{of(recording).audio}/audio.m4a")
    assert (codecs, round(seconds)) == (["aac"], 3)
    codecs, seconds = probed(f"{of(recording).stream}/index.m3u8")
    assert (sorted(codecs), round(seconds)) == (["aac", "h264"], 3)
    assert sorted(default_storage.listdir(of(recording).stream)[1]) == ["index.m3u8", "index.m4s"]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("silent.mp4", {"probe", "poster", "storyboard", "stream"}),
        ("talk.webm", {"probe", "poster", "storyboard", "audio"}),
        ("live.webm", {"probe", "poster", "storyboard"}),
        ("tall.mp4", {"probe", "poster", "storyboard", "stream"}),
        ("song.mp3", {"probe"}),
        ("song.m4a", {"probe"}),
        ("song.ogg", {"probe"}),
        ("song.wav", {"probe"}),
        ("song.aac", {"probe"}),
    ],
)
def test_of_each_kind_is_made_what_it_allows(played, worked, name, made):
    recording = played(name)
    assert worked(recording) == dict.fromkeys(made, "done")
    recording.refresh_from_db()
    assert 1800 < recording.duration_ms < 2300


def test_sound_that_is_no_aac_becomes_aac(played, worked):
    recording = played("talk.webm")
    worked(recording)
    assert probed(f"{of(recording).audio}/audio.m4a")[0] == ["aac"]


def test_a_song_with_a_cover_has_no_picture(played, worked):
    cover = made("cover.png", "-f", "lavfi", "-i", "color=red:size=64x64", "-frames:v", "1")
    parts = ["-i", str(clip("song.m4a")), "-i", str(cover), "-map", "0:a", "-map", "1:v", "-c", "copy"]
    recording = played(made("covered.m4a", *parts, "-disposition:v:0", "attached_pic"))
    assert worked(recording) == {"probe": "done"}
    assert recording.media.video_codec == ""


def test_a_still_is_not_taken_from_a_black_beginning(played, worked):
    parts = ["-i", str(clip("dark.mp4")), "-i", str(clip("silent.mp4")), "-filter_complex"]
    recording = played(made("late.mp4", *parts, "[0:v][1:v]concat=n=2:v=1:a=0"))
    worked(recording)
    with default_storage.open(f"{of(recording).poster}/poster.jpg") as file, Image.open(file) as still:
        assert still.convert("L").getextrema()[1] > 100


def test_a_recording_that_is_black_throughout_has_a_black_still(played, worked):
    assert worked(played("dark.mp4"))["poster"] == "done"


def test_a_ladder_has_no_step_above_its_source(played, worked, laddered):
    recording = played(made("wide.mp4", "-f", "lavfi", "-i", "testsrc2=size=854x480:rate=5:duration=2"))
    worked(recording)
    before = of(recording).stream
    assert laddered(recording)["ladder"] == "done"
    folder = of(recording).stream
    assert folder != before
    assert sorted(default_storage.listdir(folder)[1]) == [
        "240p.m3u8", "240p.m4s", "480p.m3u8", "480p.m4s", "index.m3u8",
    ]  # fmt: skip
    assert "RESOLUTION=854x480" in default_storage.open(f"{folder}/index.m3u8").read().decode()


@pytest.fixture
def laddered(worked):
    def work(recording):
        jobs.add(recording.media, "ladder")
        return worked(recording)

    return work


def test_a_ladder_of_a_small_picture_has_its_own_size(played, worked, laddered):
    recording = played("talk.mp4")
    worked(recording)
    laddered(recording)
    assert "180p.m4s" in default_storage.listdir(of(recording).stream)[1]


@pytest.mark.parametrize("name", ["big-buck-bunny-480p-30s", "river-opencast", "testvideo-320x180-opencast"])
def test_real_files_of_others(played, worked, name):
    found = worked(played(shared(f"media/{name}.mp4")))
    assert set(found.values()) == {"done"}
    assert {"poster", "storyboard", "stream"} <= set(found)
