"""Caption files as people and machines write them."""

import html
import json

import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from catalogue.captions import Cue, UnreadableCaption, read_captions
from catalogue.captions.webvtt import parse_timestamp
from catalogue.webvtt import write_webvtt
from tests.shared import shared


def vtt(body: str) -> bytes:
    return f"WEBVTT\n\n{body}".encode()


def read(body: str):
    return read_captions(vtt(body), "x.vtt")


@pytest.mark.parametrize(
    ("text", "ms"),
    [("01:30.500", 90_500), ("00:00:00.000", 0), ("100:00:00.000", 360_000_000), ("59:59.999", 3_599_999)],
)
def test_timestamps(text, ms):
    assert parse_timestamp(text) == ms


@pytest.mark.parametrize(
    "text", ["00:01,500", "1:30.500", "00:60.000", "00:00.50", "", "-00:01.000", "00:00:00.0000", "٠٠:٠١.٠٠٠"]
)
def test_other_forms_are_quoted_in_the_error(text):
    with pytest.raises(UnreadableCaption) as caught:
        parse_timestamp(text)
    assert repr(text) in str(caught.value)


def test_voices_markup_and_entities():
    found = read(
        "00:00.000 --> 00:02.000 align:start\n"
        "<v.loud Ada>Is <i>this</i> &lt;2&gt; &amp; <00:01.000>ok?</v>\n<v Bo>Yes."
    )
    assert found.cues == (Cue(0, 2000, "Is this <2> & ok?", "Ada"), Cue(0, 2000, "Yes.", "Bo"))
    assert read("00:00.000 --> 00:02.000\n<v ->So.</v>").cues == (Cue(0, 2000, "So."),)
    assert (
        read("00:00.000 --> 00:02.000\n5 < 6 and 7 > 3<script>alert(1)</script>").cues[0].text
        == "5 < 6 and 7 > 3"
    )


def test_bad_cues_are_left_out_each_with_its_line():
    found = read(
        "00:01.000 --> 00:02.000\nOne\n\n00:03.000 --> 00:02.000\nTwo\n\n"
        "00:0x --> 00:04.000\nThree\n\nlost words\n"
    )
    assert [cue.text for cue in found.cues] == ["One"]
    assert found.notices == (
        "line 6: a cue that ends before it begins, or at once, was left out",
        "line 9: '00:0x --> 00:04.000' is no line of WebVTT times; this cue was left out",
        "line 12: text without a time was left out: 'lost words'",
    )


def test_missing_blank_lines_overlaps_and_disorder():
    found = read(
        "1\n00:05.000 --> 00:09.000\nLater\n2\n00:01.000 --> 00:06.000\nSooner\n"
        "00:02.000 --> 00:03.000\nWithin"
    )
    assert [(cue.start_ms, cue.text) for cue in found.cues] == [
        (1000, "Sooner"),
        (2000, "Within"),
        (5000, "Later"),
    ]


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "x.vtt", "it is empty"),
        (b"WEBVTT\n\n", "x.vtt", "it has no cues"),
        (b"hello", "x.vtt", "line 1: it does not begin with WEBVTT but with 'hello'"),
        (
            vtt("00:00.000 --> 00:01.000\nH\xe9").replace(b"\xc3\xa9", b"\xe9"),
            "x.vtt",
            "line 4: it is not UTF-8 (byte 0xE9)",
        ),
        (vtt("x").decode().encode("utf-16"), "x.vtt", "it is UTF-16; WebVTT must be UTF-8"),
        (vtt("x").decode().encode("utf-16-le"), "x.vtt", "every other byte is 0, as in UTF-16"),
        (b"WEBVTT\n", "x.srt", "it is WebVTT by its first line; name it .vtt"),
        (b"x", "x.sbv", "neither WebVTT (.vtt) nor SubRip (.srt)"),
    ],
)
def test_what_cannot_be_read_says_why(data, name, reason):
    with pytest.raises(UnreadableCaption) as caught:
        read_captions(data, name)
    assert reason in str(caught.value)


def test_the_likely_encoding_is_shown():
    with pytest.raises(UnreadableCaption) as caught:
        read_captions("1\n00:00:00,000 --> 00:00:01,000\nréanimé\n".encode("cp1252"), "x.srt")
    assert "if it is Windows-1252 or Latin-1 the line reads 'réanimé': save it as UTF-8" in str(caught.value)


def test_marks_of_byte_order_and_nul_characters():
    assert read_captions(b"\xef\xbb\xbf" + vtt("00:00.000 --> 00:01.000\nHi"), "x.vtt").notices == ()
    found = read_captions(vtt("00:00.000 --> 00:01.000\nH\0i"), "x.vtt")
    assert (found.cues[0].text, found.notices) == ("Hi", ("NUL characters were removed",))
    found = read_captions("1\n00:00:00,000 --> 00:00:01,000\nHé\n".encode("utf-16"), "x.srt")
    assert (found.cues[0].text, len(found.notices)) == ("Hé", 1)


def test_subrip_as_tools_and_people_write_it():
    data = (
        b"1\r\n0: 0: 0, 0 \xe2\x80\x93> 0: 0: 8, 5\r\n{\\an8}<i>One</i>\r\n"
        b"2\r\n00:00:09.100 --> 00:00:10\r\nTwo\r\n\r\nlines\r\n\r\n3\r\nno time\r\n"
    )
    found = read_captions(data, "x.srt")
    assert found.cues == (Cue(0, 8500, "One"), Cue(9100, 10_000, "Two\nlines"))
    assert found.notices == ("line 10: text without a time was left out: 'no time'",)


@pytest.mark.parametrize("end", ["\r\r\n", "\r", "\r\n"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nOne\nmore\n\n2\n00:00:03,000 --> 00:00:04,000\n42\n", "x.srt"),
        ("\n\nWEBVTT\n\n00:01.000 --> 00:02.000\nOne\nmore\n\n00:03.000 --> 00:04.000\n42\n", "x.vtt"),
    ],
)
def test_lines_may_end_as_they_like(text, name, end):
    found = read_captions(text.replace("\n", end).encode(), name)
    assert (found.cues, found.notices) == ((Cue(1000, 2000, "One\nmore"), Cue(3000, 4000, "42")), ())


def test_in_subrip_an_empty_line_may_part_a_number_from_its_time():
    data = b"1\n\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n\n00:00:03,000 --> 00:00:04,000\n2026\n"
    found = read_captions(data, "x.srt")
    assert (found.cues, found.notices) == ((Cue(1000, 2000, "One"), Cue(3000, 4000, "2026")), ())


@pytest.mark.parametrize("name", ["tags", "text", "entities", "timestamps", "tree-building"])
def test_the_w3c_cue_tests_lose_no_words(name):
    folder = shared("captions/webvtt-tests/cue-parsing")
    found = read_captions((folder / f"{name}.vtt").read_bytes(), f"{name}.vtt")
    assert len(found.cues) > 4
    assert isinstance(json.loads((folder / f"{name}.json").read_text()), list)


def test_the_workshop_s_captions_read_as_another_library_reads_them():
    files = sorted(shared("captions/w3c-media-workshop/en").glob("*.vtt"))
    for file in files:
        ours = [
            (cue.start_ms, cue.text.replace("\n", " "))
            for cue in read_captions(file.read_bytes(), file.name).cues
        ]
        theirs = [
            (one.start_time.in_milliseconds(), " ".join(html.unescape(one.text).split()))
            for one in webvtt.read(str(file))
        ]
        assert ours == sorted(theirs, key=lambda cue: cue[0])


CUES = st.lists(
    st.builds(
        lambda start, length, text, voice: Cue(start, start + length, text, voice),
        st.integers(0, 10**8),
        st.integers(1, 10**5),
        st.text(alphabet="ab<>&é日 -", min_size=1).map(lambda text: " ".join(text.split())).filter(bool),
        st.text(alphabet="ABé> ", max_size=10)
        .map(lambda text: " ".join(text.split()))
        .filter(lambda name: not name or any(one.isalnum() for one in name)),
    ),
    min_size=1,
    max_size=8,
)


@given(CUES)
def test_what_we_serve_reads_back_the_same(cues):
    cues = sorted(cues, key=lambda cue: (cue.start_ms, cue.end_ms))
    served = write_webvtt((cue.start_ms, cue.end_ms, cue.text, cue.voice) for cue in cues)
    assert read_captions(served.encode(), "x.vtt").cues == tuple(cues)


@given(st.binary(max_size=300), st.sampled_from(["x.vtt", "x.srt"]))
def test_no_bytes_whatever_break_the_reader(data, name):
    for prefix in (b"", b"WEBVTT\n\n", b"1\n00:00:00,000 --> 00:00:01,000\n"):
        try:
            found = read_captions(prefix + data, name)
        except UnreadableCaption:
            continue
        assert all(cue.end_ms > cue.start_ms >= 0 and cue.text for cue in found.cues)
