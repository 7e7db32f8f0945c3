"""Text and addresses from outside leave the door plain, storable and harmless."""

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.importers.door import Unsuitable, clean_id, clean_line, clean_text, clean_url, cut, fit_title
from catalogue.importers.light_markup import unwrap


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("p < 0.05 and x<y, std::vector<int>", "p < 0.05 and x<y, std::vector<int>"),
        ("if x <b and c> d", "if x <b and c> d"),
        ("AT&T, R&D, a&copy=1", "AT&T, R&D, a&copy=1"),
        ("Echo&#58; left &amp; right &quot;heart&quot;", 'Echo: left & right "heart"'),
        ("<b>ECPR</b> in <i>adults</i>", "ECPR in adults"),
        ("<script>alert(1)</script>Shock<style>p{}</style>", "Shock"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Shock", "Shock"),
        ("<SCRIPT >alert(1)</script\t>Shock", "Shock"),
        ("Use of <script> tags", "Use of tags"),
        ("<img src=x onerror=alert(1)>Shock", "Shock"),
        ("<!-- hidden -->Shock<?php echo 1 ?>", "Shock"),
        ("<a href='javascript:alert(1)'>slides</a>", "slides"),
        ("<a href='https://e.org/a'>slides</a>", "slides (https://e.org/a)"),
        ("<a href='https://e.org/a'>https://e.org/a</a>", "https://e.org/a"),
        ("[slides](https://e.org/a) and [more](javascript:x)", "slides (https://e.org/a) and more"),
        (
            "`slides <https://e.org/a>`__ of ``code`` and :ref:`this`",
            "slides (https://e.org/a) of code and this",
        ),
        ("**bold**, *slanted*, __very strong__ and _thin_", "bold, slanted, very strong and thin"),
        (
            "__init__, a_b_c, 2*3*4, CYP2C19*2/*17, *args, **kwargs",
            "__init__, a_b_c, 2*3*4, CYP2C19*2/*17, *args, **kwargs",
        ),
        ("$T_1$ and $T_2$ of $a*b*c$, \\(x_1\\)", "$T_1$ and $T_2$ of $a*b*c$, \\(x_1\\)"),
        ("e\u0301tude", "étude"),
        ("a\x00b\x07c\ud800d\ufeffe\u202ef", "abcdef"),
        ("> 5 days on ECMO", "> 5 days on ECMO"),
    ],
)
def test_markup_becomes_text_and_text_stays(written, plain):
    assert clean_text(written) == plain
    assert clean_line(written) == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("One.\r\n\r\n\r\n\r\nTwo.\rThree.", "One.\n\nTwo.\nThree."),
        ("Title\n=====\n\n* a\n* b", "Title\n\n- a\n- b"),
        ("## Networking\n\nText::\n\n    code", "Networking\n\nText:\n\n code"),
        (".. image:: x.png\n   :alt: y\n\nText", "Text"),
    ],
)
def test_paragraphs_and_lists_stay(written, plain):
    assert clean_text(written) == plain


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


MARKUP = st.lists(
    st.sampled_from(
        [
            "<",
            ">",
            "</",
            "script",
            "img",
            "b",
            " src=x",
            "&lt;",
            "&#60;",
            "&amp;",
            ";",
            "<!--",
            "-->",
            "`",
            "*",
            "_",
            "$",
            "[",
            "](",
            ")",
            "http://e.org",
            "\n",
            " ",
            "\x00",
            "\ud800",
            "x",
            "<script>",
            "</script>",
            "<p>",
            "</p>",
        ]
    ),
    max_size=30,
).map("".join)


@given(MARKUP)
def test_whatever_is_nested_no_element_survives_and_the_text_can_be_stored(text):
    for cleaned in (clean_text(text), clean_line(text)):
        assert not re.search(r"<(?:script|img)(?![a-z0-9])|</?p>", cleaned, re.I)
        assert "\x00" not in cleaned
        assert cleaned.encode("utf-8").decode("utf-8") == cleaned == cleaned.strip()
        assert unicodedata.is_normalized("NFC", cleaned)
        assert clean_text(cleaned) == cleaned or clean_line(cleaned) == cleaned


@pytest.mark.parametrize(
    "unit",
    [
        "\\[",
        "<![CDATA[",
        "`a <b",
        "![",
        "<a ",
        "<p>",
        "<a href='",
        "<script>",
        "**a",
        "[a](",
        "$a ",
        " \n",
        "> ",
    ],
)
def test_hostile_repetition_takes_no_long_time(unit):
    begin = time.process_time()
    clean_text(unit * (30_000 // len(unit)))
    assert time.process_time() - begin < 3


@given(st.text(alphabet="abc é 日.,-", max_size=400), st.integers(2, 300))
def test_a_cut_text_is_short_enough_and_begins_as_the_whole(text, length):
    short = cut(text, length)
    assert len(short) <= length
    assert text.startswith(short[:-1]) if len(text) > length else short == text


def test_a_title_that_fits_is_left_alone():
    assert fit_title("x" * 255, "Words.") == ("x" * 255, "Words.", ())


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/",
        "example.org",
        "https://",
        "https://user:secret@example.org/",
        "https://example.org/a b",
        'https://example.org/"onclick="x',
        "https://example.org/\u0000",
        "https://example.org:99999/",
        "https://[bad",
        "https://example.org/" + "x" * 500,
    ],
)
def test_what_must_not_become_a_link_is_refused(address):
    with pytest.raises(Unsuitable):
        clean_url(address)


def test_web_addresses_come_in_percent_encoded():
    assert clean_url(" https://example.org/é?q=1#x ") == "https://example.org/%C3%A9?q=1#x"
    assert clean_url("http://example.org/%20?a=%2F") == "http://example.org/%20?a=%2F"
    assert clean_url("") == ""


@pytest.mark.parametrize("value", [None, "", "  ", True, 1.5, [], "a\nb", "a\x00", "\ud800", "x" * 501])
def test_ids_that_cannot_be_kept_are_refused(value):
    with pytest.raises(Unsuitable):
        clean_id(value)


def test_lines_broken_as_in_mail_are_joined_and_lists_are_not():
    wrapped = (
        "If you maintain a library, how can you innovate without breaking the\nprojects that depend on it?"
    )
    assert unwrap(wrapped) == wrapped.replace("\n", " ")
    assert unwrap("- one\n- two") == "- one\n- two"
    assert unwrap("short\nlines") == "short\nlines"
