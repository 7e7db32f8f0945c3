import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.media.moments import clock, moment_query, parse_moment
from catalogue.models import Recording


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("754", 754_000),
        ("754.5", 754_500),
        ("754s", 754_000),
        ("12m34s", 754_000),
        ("1h2m3s", 3_723_000),
        ("1H", 3_600_000),
        ("90m", 5_400_000),
        (" 7 ", 7_000),
    ],
)
def test_a_moment_is_read_as_seconds_or_with_units(text, ms):
    assert parse_moment(text) == ms


@pytest.mark.parametrize("text", ["", "-5", "abc", "12:34", "1e9", "NaN", "١٢", "5s5m", "9" * 400, "1.2.3"])
def test_anything_else_is_the_beginning(text):
    assert parse_moment(text) == 0


@given(st.text(max_size=20))
def test_no_text_fails(text):
    assert parse_moment(text) >= 0


def test_a_clock_shows_hours_only_when_there_are_some():
    assert [clock(ms) for ms in (0, 9_999, 754_000, 3_600_000)] == ["0:00", "0:09", "12:34", "1:00:00"]


def test_a_link_into_a_span_counts_from_its_start():
    assert moment_query(Recording(), 754_900) == "?t=754"
    assert moment_query(Recording(start_ms=60_000, end_ms=90_000), 75_000) == "?t=15"
    assert moment_query(Recording(start_ms=60_000, end_ms=90_000), 59_000) == "?t=0"
