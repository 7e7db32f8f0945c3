"""Files that are no table, or mean harm."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.importers.door import Unsuitable
from catalogue.importers.failures import ContentRefused

from .tables import TABLE, workbook


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<a/>")
        archive.writestr("xl/sharedStrings.xml", b"\x00" * (129 * 1024**2))
    return file.getvalue()


def with_part(name: str, contents: bytes) -> bytes:
    file = io.BytesIO(workbook({"A": [["Title", "Speaker"], ["T", "Ada Vermeer"]]}))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, contents)
    return file.getvalue()


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        (b"", "is empty"),
        (bomb, "unpacks to more than 128 MB"),
        (lambda: with_part("xl/x.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "declares entities"),
        (b"PK\x03\x04 not a zip", "no .xlsx workbook"),
        (b"\xd0\xcf\x11\xe0 old", "old .xls"),
        (b"<!doctype html><title>Sign in</title>", "no table"),
        (lambda: workbook({"A": [["Title", "Speaker"], ["T", "A"]]})[:-400], "no .xlsx workbook"),
        (b'Title,Speaker\nA,B\n"C,D\nE,F\nG,H\n', "line 3: a quotation mark is opened there and not closed"),
        (b'Title,Speaker\n"A,B\n"C",D\nE,F\n', "line 2: a quotation mark is opened there and not closed"),
        (b'Title,Speaker\nA,"B', "line 2: a quotation mark is opened there and not closed"),
    ],
)
def test_what_is_no_table_is_refused(contents, reason, read_table):
    with pytest.raises(ContentRefused) as caught:
        read_table(contents if isinstance(contents, bytes) else contents())
    assert reason in str(caught.value)


def test_a_cell_may_have_several_lines_and_quotation_marks(read_table):
    items = read_table('Title,Speaker\n"Say ""when""\nand how",Ada Vermeer\nThe "LV",Jan Bos\n')
    assert [one.title for one in items[1:]] == ['Say "when" and how', 'The "LV"']


def test_a_time_that_is_none_is_said(read_table):
    _congress, talk = read_table("Start,Title,Speaker\nafter lunch,Flow,Ada Vermeer\n")
    assert (talk.starts_at, talk.notices) == (
        None, ("column A (Start): 'after lunch' is no time; write hours and minutes, such as 09:30",))  # fmt: skip


def test_what_stands_under_no_header_is_said(read_table):
    _congress, talk, whole = read_table("Title,Speaker\nFlow, pressure, Ada Vermeer\nShock,Jan Bos\n")
    assert (talk.place, talk.notices) == (
        "programme.csv: row 2", ("column C: it has no header, and was left out",))  # fmt: skip
    assert whole.notices == ()


@given(
    st.lists(
        st.lists(st.sampled_from(["", "Flow", "9:00", "25:70", "14 May 2026", "Chair: A. B", "#REF!", "x;\x00y"])
                 | st.text(max_size=12), min_size=4, max_size=4),
        max_size=8,
    )
)  # fmt: skip
def test_whatever_is_typed_is_taken_in_or_refused(rows):
    rows = [["Time", "Title", "Speaker", "Nr"], *rows]
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    values = {**{field.name: str(field.default) for field in TABLE.fields}, "path": "x.csv"}
    with contextlib.suppress(Unsuitable):
        list(TABLE._arrivals(text.encode("utf-8", "replace"), "x.csv", values))
