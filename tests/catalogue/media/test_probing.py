"""The pure parts of media jobs: containers, what ffprobe says, storyboards, command lines."""

import doctest
import importlib
import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.captions.webvtt import read_webvtt
from catalogue.media import commands
from catalogue.media.containers import demuxer_of
from catalogue.media.probing import Facts, Refused, parse_probe
from catalogue.media.storyboard import A_SHEET, MOST_PICTURES, plan_storyboard

FACTS = Facts("mov", 60_000, "h264", "aac", 1920, 1080)


@pytest.mark.parametrize("name", ["commands", "containers", "progress", "storyboard", "tools"])
def test_the_examples_in_the_docstrings_are_true(name):
    found = doctest.testmod(importlib.import_module(f"catalogue.media.{name}"))
    assert (found.failed, found.attempted > 0) == (0, True)


@pytest.mark.parametrize(
    ("head", "suffix", "expected"),
    [
        (b"\0\0\0\x18ftypmp42", ".mp4", "mov"),
        (b"\0\0\0\x08wide\0\0\0\0", ".mov", "mov"),
        (b"\x1aE\xdf\xa3\x01", ".webm", "matroska"),
        (b"OggS\0\x02", ".ogv", "ogg"),
        (b"RIFF\0\0\0\0WAVEfmt ", ".wav", "wav"),
        (b"RIFF\0\0\0\0AVI LIST", ".wav", None),
        (b"ID3\x04", ".mp3", "mp3"),
        (b"ID3\x04", ".aac", "aac"),
        (b"\xff\xfb\x90", ".mp3", "mp3"),
        (b"\xff\xf1\x50", ".aac", "aac"),
        (b"#EXTM3U\n", ".mp4", None),
        (b"ffconcat version", ".mp4", None),
        (b"", ".mp4", None),
        (b"\xff", ".mp3", None),
    ],
)
def test_a_container_is_told_by_its_first_bytes(head, suffix, expected):
    assert demuxer_of(head, suffix) == expected


def probe(*streams, **about):
    return json.dumps({"streams": streams, "format": about}).encode()


VIDEO = {"codec_type": "video", "codec_name": "h264", "width": 1920, "height": 1080}
AUDIO = {"codec_type": "audio", "codec_name": "aac", "duration": "59.9"}


def test_what_is_in_a_file_is_read_from_what_ffprobe_says():
    assert parse_probe(probe(VIDEO, AUDIO, duration="60.000"), "mov") == FACTS
    assert parse_probe(probe(AUDIO), "mov") == Facts("mov", 59_900, audio_codec="aac")
    assert parse_probe(probe(VIDEO, duration="N/A"), "mov").duration_ms is None


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (b"", "damaged"),
        (b"[]", "damaged"),
        (probe(), "nothing_in_it"),
        (probe({"codec_type": "subtitle"}), "nothing_in_it"),
        (probe(VIDEO | {"disposition": {"attached_pic": 1}}), "nothing_in_it"),
        (probe(*[AUDIO] * 33), "many_tracks"),
        (probe(VIDEO | {"width": 9000, "height": 5000}), "large_picture"),
        (probe(VIDEO | {"width": 0}), "damaged"),
        (probe(VIDEO, duration="86401"), "too_long"),
        (probe(VIDEO, duration="1e300"), "too_long"),
    ],
)
def test_what_is_not_worked_on_is_refused_with_its_reason(output, reason):
    with pytest.raises(Refused) as caught:
        parse_probe(output, "mov")
    assert caught.value.reason == reason


@given(st.integers(1, 24 * 3600 * 1000))
def test_a_storyboard_s_cues_follow_on_one_another_from_start_to_end(duration_ms):
    board = plan_storyboard(duration_ms)
    sheets = -(-board.count // A_SHEET)
    cues = read_webvtt(board.vtt(sheets)).cues
    assert len(cues) == board.count <= MOST_PICTURES
    assert cues[0].start_ms == 0
    assert cues[-1].end_ms == duration_ms
    assert all(one.end_ms == next_.start_ms for one, next_ in pairwise(cues))
    assert cues[-1].text.startswith(f"{sheets}.jpg#xywh=")


def test_no_cue_names_a_sheet_that_was_not_made():
    board = plan_storyboard(3600 * 1000)
    assert f"{2}.jpg" not in board.vtt(1)


COMMANDS = {
    "probe": commands.probe("mov", "/x"),
    "measure": commands.measure("mov", "/x"),
    "poster": commands.poster(FACTS, "/x", 0.1),
    "storyboard": commands.storyboard(FACTS, "/x", plan_storyboard(60_000)),
    "audio": commands.audio(FACTS, "/x"),
    "stream": commands.stream(FACTS, "/x"),
    "ladder": commands.ladder(FACTS, "/x"),
}


@pytest.mark.parametrize("task", COMMANDS)
def test_every_command_names_its_container_and_may_read_one_file_alone(task):
    arguments = COMMANDS[task]
    named = dict(pairwise(arguments))
    assert named["-protocol_whitelist"] == "file"
    assert named["-format_whitelist"] == "mov"
    assert named["-i"] == "file:/x"
    assert arguments.count("-i") == 1
    assert arguments[arguments.index("-i") - 2 : arguments.index("-i")] == ["-f", "mov"]
