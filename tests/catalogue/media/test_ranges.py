import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.media.ranges import Unsatisfiable, parse_range


@pytest.mark.parametrize(
    ("header", "answer"),
    [
        ("bytes=0-99", (0, 99)),
        ("bytes=0-0", (0, 0)),
        ("bytes=500-", (500, 999)),
        ("bytes=500-5000", (500, 999)),
        ("bytes=-200", (800, 999)),
        ("bytes=-5000", (0, 999)),
        ("Bytes=1-2", (1, 2)),
        ("bytes= 1-2 ", (1, 2)),
    ],
)
def test_one_range_is_read(header, answer):
    assert parse_range(header, 1000) == answer


@pytest.mark.parametrize(
    "header",
    [
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=2-1",
        "lines=0-1",
        "bytes=a-b",
        "bytes=0-1,5-6",
        "bytes=--1",
        "bytes=١-٢",
    ],
)
def test_the_whole_answers_no_header_a_bad_one_and_several_ranges(header):
    assert parse_range(header, 1000) is None


@pytest.mark.parametrize("header", ["bytes=1000-", "bytes=1000-2000", "bytes=-0", f"bytes={'9' * 5000}-"])
def test_a_range_outside_the_file_is_unsatisfiable(header):
    with pytest.raises(Unsatisfiable):
        parse_range(header, 1000)


def test_an_empty_file_has_no_ranges():
    for header in ("bytes=0-", "bytes=-1"):
        with pytest.raises(Unsatisfiable):
            parse_range(header, 0)


@given(st.text(alphabet="bytes=0123456789-, ", max_size=30), st.integers(0, 10**6))
def test_every_answer_lies_inside_the_file(header, size):
    try:
        answer = parse_range(header, size)
    except Unsatisfiable:
        return
    assert answer is None or 0 <= answer[0] <= answer[1] < size
