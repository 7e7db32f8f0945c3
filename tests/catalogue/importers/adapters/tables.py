"""Workbooks made for tests."""

import io

from openpyxl import Workbook

from catalogue.importers.adapters import ADAPTERS

TABLE = ADAPTERS["table"]


def workbook(sheets: dict) -> bytes:
    book, file = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.removeprefix("hidden "))
        sheet.sheet_state = "hidden" if name.startswith("hidden ") else "visible"
        for row in rows:
            sheet.append(row)
    book.save(file)
    return file.getvalue()
