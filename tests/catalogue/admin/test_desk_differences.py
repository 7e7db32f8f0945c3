"""Texts side by side."""

import doctest

from hypothesis import given
from hypothesis import strategies as some

from catalogue.admin.desk import differences
from catalogue.admin.desk.differences import MOST_WORDS, differing


def test_the_examples_hold():
    assert doctest.testmod(differences).failed == 0


@given(some.text(max_size=60), some.text(max_size=60), some.booleans())
def test_nothing_of_either_text_is_lost(old, new, by_line):
    left, right = differing(old, new, by_line)
    assert "".join(part for _, part in left) == old
    assert "".join(part for _, part in right) == new


def test_what_is_equal_is_unmarked_and_what_is_long_is_left_alone():
    assert differing("the same", "the same") == ([(False, "the same")], [(False, "the same")])
    long = "word " * MOST_WORDS
    assert differing(long, long + "more") == ([(False, long)], [(False, long + "more")])


def test_of_a_list_a_line_is_there_or_is_not():
    assert differing("Ada\nBo", "Ada\nCeline", by_line=True) == (
        [(False, "Ada\n"), (True, "Bo")],
        [(False, "Ada\n"), (True, "Celine")],
    )
