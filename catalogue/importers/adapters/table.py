"""Programmes in tables: CSV and .xlsx, with the columns that an organiser happened to choose."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.importers.door import Unsuitable, clean_line
from catalogue.importers.failures import ContentRefused
from catalogue.importers.files import file_bytes
from catalogue.importers.instants import known_zone
from catalogue.importers.languages import offered_language
from catalogue.importers.outside import Fetcher
from catalogue.importers.records import Arrivals, Refused

from .allowed import readable_path
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, pages_of, settled
from .read_once import read_once
from .table_columns import Columns, said_columns
from .table_files import Table, read_tables
from .table_programme import Programme
from .table_rows import Reader
from .table_times import Reading, by_the_clock, date_in

SHOWN = 5


@dataclass(frozen=True)
class Preview:
    """How a table is understood: (letter, header, field or "") of each column, and its first rows as text."""

    name: str
    columns: tuple[tuple[str, str, str], ...]
    rows: tuple[tuple[str, ...], ...]


class TableAdapter:
    """A congress with its sessions and talks from a table, on the server or at an address."""

    label = _("Programme in a table (CSV, XLSX)")
    fields = (
        Field(
            "path",
            _("Path or address"),
            "path",
            help=_("A file in one of the folders that may be read, or the web address of one."),
        ),
        Field("congress", _("Congress"), required=False, help=_("Its title; empty: the file's name.")),
        Field(
            "columns",
            _("Columns"),
            required=False,
            help=_("Only what is not recognised: Voordracht = title; F = speakers; Intern = -"),
        ),
        Field("sheets", _("Sheets"), required=False, help=_("Their names, separated by commas; empty: all.")),
        Field(
            "time_zone", _("Time zone"), required=False, default="UTC", help=_("Such as Europe/Amsterdam.")
        ),
        Field(
            "order",
            _("12/05/2026 means"),
            "choice",
            choices=(("day", _("12 May")), ("month", _("5 December"))),
            default="day",
        ),
        Field(
            "first_day",
            _("First day"),
            required=False,
            help=_("Such as 2026-05-14: where the table says no year, no date, or Day 2."),
        ),
        Field("language", _("Language"), "language", required=False, default="en"),
    )
    lists = frozenset({"session", "talk"})
    endings = (".csv", ".tsv", ".xlsx")

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        data, name = _contents(values["path"])
        digest, position = hashlib.sha256(data).hexdigest()[:16], position or {}
        is_same = position.get("digest") == digest
        if is_same and "done" not in position:
            yield Page((), position, last=True, unchanged=True)
            return
        done = int(position.get("done", 0)) if is_same else 0
        is_whole = not (is_same and position.get("is_broken"))
        mark = hashlib.sha256(f"{digest} {sorted(values.items())} {name}".encode()).hexdigest()[:32]
        try:
            arrivals = read_once(mark, partial(self._arrivals, data, name, values), done)
            yield from pages_of(
                arrivals, done, {"digest": digest}, {"digest": digest}, is_whole, begins_at=done
            )
        except Unsuitable as error:
            raise ContentRefused(name, str(error)) from error

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        data, name = _contents(values["path"])
        try:
            return f"{name}: {in_words(self._arrivals(data, name, values))}"
        except Unsuitable as error:
            raise ContentRefused(name, str(error)) from error

    def saved(self, path: Path) -> Arrivals:
        values = settled(self.fields, {"path": str(path)})
        try:
            yield from self._arrivals(file_bytes(path), path.name, values)
        except Unsuitable as error:
            yield Refused(path.name, str(error))

    def preview(self, settings: Settings) -> list[Preview]:
        """How the file's tables are understood, with their first rows. Raises a Failure or WrongSetting."""
        values = settled(self.fields, settings)
        data, name = _contents(values["path"])
        said = said_columns(values["columns"])
        try:
            return [_preview(table, Columns(table, said)) for table in read_tables(data, name)]
        except Unsuitable as error:
            raise ContentRefused(name, str(error)) from error

    def _arrivals(self, data: bytes, name: str, values: dict[str, str]) -> Arrivals:
        said = said_columns(values["columns"])
        zone, reading = values["time_zone"], _reading(values)
        if not known_zone(zone):
            raise WrongSetting(
                "time_zone", f"{zone[:60]!r} is no time zone; write one such as Europe/Amsterdam"
            )
        notices: list[str] = []
        language = offered_language(values["language"], notices, "en")
        if notices:
            raise WrongSetting("language", notices[0])
        tables = [_in_zone(table, zone) for table in _wanted(read_tables(data, name), values["sheets"])]
        found = [(table, Columns(table, said)) for table in tables]
        if not any(columns.are_known for _table, columns in found):
            raise Unsuitable(
                "no row of headers with a title was found; say in the columns which one holds it, "
                "by its header or letter, such as B = title"
            )
        title = clean_line(values["congress"]) or clean_line(Path(name).stem.replace("_", " ")) or name
        return Programme(title, zone, language, name).arrivals(_entries(found, reading, name))


def _in_zone(table: Table, zone: str) -> Table:
    return replace(
        table,
        rows=tuple((n, tuple(by_the_clock(cell, zone) for cell in cells)) for n, cells in table.rows),
    )


def _entries(found: list[tuple[Table, Columns]], reading: Reading, name: str):
    for table, columns in found:
        if columns.are_known:
            yield from Reader(table, columns, _with_epoch(reading, table), name).entries()
        else:
            yield Refused(f"{name}: {table.name}", "no row of headers with a title was found in this sheet")


def _with_epoch(reading: Reading, table: Table) -> Reading:
    return Reading(reading.day_first, reading.first_day, table.is_1904)


def _reading(values: dict[str, str]) -> Reading:
    first_day, day_first = None, values["order"] == "day"
    if values["first_day"]:
        try:
            first_day = date_in(values["first_day"], Reading(day_first))
        except Unsuitable as error:
            raise WrongSetting("first_day", str(error)) from error
        if first_day is None:
            raise WrongSetting(
                "first_day", f"{values['first_day'][:40]!r} is no date; write one such as 2026-05-14"
            )
    return Reading(day_first, first_day)


def _wanted(tables: list[Table], names: str) -> list[Table]:
    wanted = {name.strip().lower() for name in names.split(",") if name.strip()}
    missing = wanted - {table.name.lower() for table in tables}
    if missing:
        there = ", ".join(table.name for table in tables)
        raise WrongSetting("sheets", f"there is no sheet {min(missing)!r}; there are {there}")
    return [table for table in tables if not wanted or table.name.lower() in wanted]


def _contents(where: str) -> tuple[bytes, str]:
    """(what stands there, its name). Raises a Failure or WrongSetting."""
    if where.lower().startswith(("http://", "https://")):
        with Fetcher() as web:
            answer = web.get(where)
        return answer.body, answer.place.rpartition("/")[2] or answer.place
    path = readable_path("path", where)
    try:
        return file_bytes(path), path.name
    except Unsuitable as error:
        raise ContentRefused(path.name, str(error)) from error


def _preview(table: Table, columns: Columns) -> Preview:
    fields = {place: name for name, places in columns.at.items() for place in places}
    width = max(len(cells) for _number, cells in table.rows)
    named = tuple(
        (columns.name(place).partition(" ")[0], _shown(columns.headers, place), fields.get(place, ""))
        for place in range(width)
    )
    below = [cells for number, cells in table.rows if number > columns.header][:SHOWN]
    return Preview(table.name, named, tuple(tuple(_shown(cells, n) for n in range(width)) for cells in below))


def _shown(cells, place: int) -> str:
    cell = cells[place] if place < len(cells) else None
    return "" if cell is None else str(cell)[:200]
