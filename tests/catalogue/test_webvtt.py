import webvtt
from hypothesis import given
from hypothesis import strategies as st

from catalogue.webvtt import write_webvtt

PLAIN = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)


def test_a_cue_is_written_with_its_voice_and_times():
    assert write_webvtt([(90_500, 3_600_000, "LV distends", "Ada Vermeer")]) == (
        "WEBVTT\n\n00:01:30.500 --> 01:00:00.000\n<v Ada Vermeer>LV distends\n"
    )


def test_hours_may_pass_ninety_nine():
    assert "100:00:00.000 -->" in write_webvtt([(360_000_000, 360_001_000, "still here", "")])


def test_markup_and_arrows_in_a_text_stay_text():
    written = write_webvtt([(0, 1000, "<b>a</b> --> b & c", "<v>")])
    assert written.endswith("<v &lt;v&gt;>&lt;b&gt;a&lt;/b&gt; --&gt; b &amp; c\n")


def test_an_empty_line_in_a_text_does_not_end_its_cue():
    assert write_webvtt([(0, 1000, "one\n\n \ntwo", "")]).endswith("\none\ntwo\n")


@given(st.lists(PLAIN, max_size=5))
def test_another_reader_finds_the_same_cues(texts):
    written = write_webvtt([(n * 1000, n * 1000 + 500, text, "") for n, text in enumerate(texts)])
    read = webvtt.from_string(written)
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for text in texts]
    assert [caption.raw_text for caption in read] == escaped
