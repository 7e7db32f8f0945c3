"""Tables in files: CSV in whatever way it was saved, and the sheets of an .xlsx workbook, values only.

Nothing in a file is executed: of a formula comes the value that was stored with it, macros are not opened. What
unpacks to more than a programme can be is refused before it is unpacked.
"""

import csv
import io
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from catalogue.importers.door import Unsuitable, storable

Cell = str | int | float | bool | datetime | date | time | timedelta | None

LARGEST = 20 * 1024**2
UNPACKED = 128 * 1024**2
MOST_PARTS = 2_000
MOST_ROWS = 20_000
MOST_COLUMNS = 100
DELIMITERS = ",;\t|"
_DAMAGED = (
    KeyError, ValueError, TypeError, IndexError, AttributeError, OverflowError, EOFError, OSError, SyntaxError,
    NotImplementedError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """The rows of a sheet that hold something, each with its number as the editor sees it."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    is_1904: bool = False


def read_tables(data: bytes, name: str) -> list[Table]:
    """The visible tables of a file called `name`. Raises Unsuitable."""
    if len(data) > LARGEST:
        raise Unsuitable(f"the file has more than {LARGEST // 1024**2} MB; a programme is smaller")
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise Unsuitable("it is an old .xls, or protected by a password; save it as .xlsx without one")
    tables = _workbook(data) if data[:2] == b"PK" else [Table("", _csv_rows(_decoded(data)))]
    if not any(table.rows for table in tables):
        raise Unsuitable("the file is empty")
    return [table for table in tables if table.rows]


def _workbook(data: bytes) -> list[Table]:
    # 5 MB of a process: of those that read a workbook, no other.
    from openpyxl import load_workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    try:
        _check_parts(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        is_1904 = book.epoch == CALENDAR_MAC_1904
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return [Table(storable(sheet.title), _sheet_rows(sheet), is_1904) for sheet in sheets]
    except Unsuitable:
        raise
    except _DAMAGED as error:
        raise Unsuitable(
            f"it is no .xlsx workbook, or a damaged one ({type(error).__name__}); save it again as .xlsx or CSV"
        ) from error


def _check_parts(data: bytes) -> None:
    """Refuse what grows too large, and XML that declares anything of its own."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED:
            raise Unsuitable(f"it unpacks to more than {UNPACKED // 1024**2} MB; a programme is smaller")
        if "xl/workbook.xml" not in archive.namelist():
            raise Unsuitable("it is no .xlsx workbook; save it as .xlsx or CSV")
        for part in parts:
            if part.filename.lower().endswith((".xml", ".rels")):
                with archive.open(part) as file:
                    start = file.read(64 * 1024).replace(b"\x00", b"")
                if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
                    raise Unsuitable("its XML declares entities; that is never taken in")


def _sheet_rows(sheet) -> tuple[tuple[int, tuple[Cell, ...]], ...]:
    sheet.reset_dimensions()
    found = []
    for number, row in enumerate(
        sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True), 1
    ):
        cells = _cells(row)
        if cells and number > MOST_ROWS:
            raise Unsuitable(f"the sheet {sheet.title!r} has more than {MOST_ROWS:,} rows")
        if cells:
            found.append((number, cells))
    return tuple(found)


def _decoded(data: bytes) -> str:
    """Text from a byte order mark, UTF-8, or else Windows-1252, as Excel saves CSV in western Europe."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        if b"\x00" in data[:400]:
            return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.encoding.startswith("utf-16"):
            raise Unsuitable("its UTF-16 is damaged; save it as CSV in UTF-8") from error
        return data.decode("cp1252", errors="replace")


def _csv_rows(text: str) -> tuple[tuple[int, tuple[Cell, ...]], ...]:
    if text.lstrip()[:1] in ("<", "{"):
        raise Unsuitable("it is a web page, XML or JSON, and no table; export the sheet as CSV")
    lines = text.splitlines(keepends=True)
    first = lines[0].strip().lower() if lines else ""
    told = first[4:] if first.startswith("sep=") and len(first) == 5 else ""
    delimiter = told or delimiter_of("".join(lines[:200]))
    if told:
        lines[0] = "\n"
    lines.append("\n")  # so that a quotation mark opened in the last row is as one in any other
    reader, found, before = csv.reader(lines, delimiter=delimiter), [], 0
    try:
        for row in reader:
            _check_quotes(lines[before : reader.line_num], delimiter, before + 1)
            number, before = before + 1, reader.line_num
            if cells := _cells(row[:MOST_COLUMNS]):
                found.append((number, cells))
            if len(found) > MOST_ROWS:
                raise Unsuitable(f"the table has more than {MOST_ROWS:,} rows")
    except csv.Error as error:
        raise Unsuitable(f"line {reader.line_num} is no CSV: {error}") from error
    return tuple(found)


def _check_quotes(lines: list[str], delimiter: str, number: int) -> None:
    """Refuse a row that goes on over lines which no quotation mark ends: it swallows those that follow."""
    if len(lines) == 1:
        return
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise Unsuitable(f"line {number}: a quotation mark is opened there and not closed") from error


def delimiter_of(sample: str) -> str:
    """What stands between the cells: where most rows have equally many of them, and more than one.

    >>> delimiter_of("Zaal;Titel\\nA;Flow, pressure\\nB;Weaning\\n")
    ';'
    """

    def agreement(delimiter: str) -> tuple[float, int]:
        widths = Counter(len(row) for row in csv.reader(sample.splitlines(True), delimiter=delimiter) if row)
        wide = Counter({width: count for width, count in widths.items() if width > 1})
        width, count = wide.most_common(1)[0] if wide else (0, 0)
        return count, width

    return max(DELIMITERS, key=agreement)


def _cells(row) -> tuple[Cell, ...]:
    """Without what is empty at the end; () where all is."""
    cells = [(storable(cell).strip() or None) if isinstance(cell, str) else cell for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)
