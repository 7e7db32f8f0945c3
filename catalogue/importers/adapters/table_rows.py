"""The rows of a table as what they are: talks, sessions, pauses, days, and rows that go on with the one above."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from catalogue.importers.door import Unsuitable, clean_line, clean_text
from catalogue.importers.records import Part, Refused

from .table_columns import Columns, folded
from .table_files import Cell, Table
from .table_people import people_in, split_label, without_email
from .table_times import Reading, date_in, duration_in, has_date, times_in

_PAUSE = re.compile(
    r"(?:(?:coffee|tea|lunch|dinner|koffie|thee|kaffee|mittags?|morning|afternoon|middag|ochtend|koffie-|pause)"
    r"\W*(?:and|&|en|und|/)?\W*)*(?:break|pauze|pause|lunch|dinner|coffee|tea|koffie|thee|kaffee|mittagessen|"
    r"pause[- ]caf\S*|d[eé]jeuner|diner|registration|registratie|registrierung|inscription|"
    r"inloop|ontvangst|borrel|drinks|reception|networking)\W*(?:break|pauze|pause)?\W*(?:\(.*\)|in .*|with .*|met .*)?",
    re.I,
)
_ROOM = re.compile(r"(?:room|zaal|saal|raum|salle|hall|auditorium)\b", re.I)
_SESSION = {"session", "sessie", "sitzung", "seance", "block", "blok"}
_ERRORS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
_ADDED = frozenset({"speakers", "given", "family", "affiliation", "abstract", "chairs", "keywords"})


@dataclass
class Entry:
    """What stands in a row, and in those that go on with it. `kind` is talk, session or pause."""

    place: str
    kind: str
    title: str
    on: date | None = None
    room: str = ""
    session: str = ""
    track: str = ""
    start: time | None = None
    end: time | None = None
    duration: timedelta | None = None
    people: list[Part] = field(default_factory=list)
    chairs: list[Part] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)


class Row:
    """The cells of a row by what they mean."""

    def __init__(self, columns: Columns, cells: tuple[Cell, ...], place: str):
        self.columns, self.cells, self.place = columns, cells, place
        self.filled = [n for n, cell in enumerate(cells) if cell is not None]

    def places(self, name: str) -> list[int]:
        return [n for n in self.columns.at.get(name, ()) if n in self.filled]

    def cell(self, name: str) -> Cell:
        return next((self.cells[n] for n in self.places(name)), None)

    def text(self, name: str, between: str = ", ") -> str:
        return between.join(self._text(n) for n in self.places(name))

    def _text(self, place: int) -> str:
        cell = self.cells[place]
        if cell in _ERRORS:
            raise Unsuitable(f"column {self.columns.name(place)}: its formula has no value but {cell}")
        return f"{cell:g}" if isinstance(cell, float) else str(cell)

    def read(self, name: str, how):
        """What `how` makes of a cell. Raises Unsuitable with the column's name."""
        for place in self.places(name):
            try:
                return how(self.cells[place])
            except Unsuitable as error:
                raise Unsuitable(f"column {self.columns.name(place)}: {error}") from error
        return how(None)

    def beyond(self) -> list[str]:
        """What to say of cells that stand under no header: often a comma in a text without quotation marks."""
        width = len(self.columns.headers)
        places = [n for n in self.filled if width <= n and len(self.filled) > 1] if width else []
        return [f"column {self.columns.name(n)}: it has no header, and was left out" for n in places[:1]]

    def people(self) -> list[Part]:
        names = [Part(name=one.name) for one in people_in(self._full_name())]
        found = names or [part for n in self.places("speakers") for part in people_in(self._text(n))]
        return _at_work(found, clean_text(without_email(self.text("affiliation", ", "))))

    def _full_name(self) -> str:
        given, family = self.text("given"), self.text("family")
        return f"{given} {family}".strip()

    def chairs(self) -> list[Part]:
        return [part for n in self.places("chairs") for part in people_in(self._text(n), self._role(n))]

    def _role(self, place: int) -> str:
        headers = self.columns.headers
        return "moderator" if place < len(headers) and folded(headers[place])[:5] == "moder" else "chair"


def _at_work(people: list[Part], where: str) -> list[Part]:
    """With their affiliations: one for each, or one for all who have none yet."""
    each = [one.strip() for one in re.split(r"[;\n]", where) if one.strip()]
    if len(each) != len(people):
        each = [clean_line(where)] * len(people)
    return [
        replace(one, affiliation=one.affiliation or place[:255])
        for one, place in zip(people, each, strict=True)
    ]


class Reader:
    """Goes down a table, and remembers what is said once for several rows: day, room, session, track."""

    def __init__(self, table: Table, columns: Columns, reading: Reading, name: str):
        self.table, self.columns, self.reading = table, columns, reading
        self.where = f"{name}: {table.name}, row" if table.name else f"{name}: row"
        self.on, self.room = self._of_name()
        self.session = self.track = self.track_of = ""
        self.is_timed = bool({"start", "time"} & columns.at.keys())
        self.last: Entry | None = None

    def _of_name(self) -> tuple[date | None, str]:
        """A sheet may be called as its day or its room."""
        name = self.table.name
        try:
            on = date_in(name, self.reading) if re.search(r"\d", name) else None
        except Unsuitable:
            on = None
        return on, "" if on or not _ROOM.match(name) else clean_line(name)

    def entries(self) -> Iterator[Entry | Refused]:
        """What is complete when the next begins, in the table's order."""
        headers = tuple(self.columns.headers)
        for number, cells in self.table.rows:
            if number <= self.columns.header or cells == headers:
                continue
            row = Row(self.columns, cells, f"{self.where} {number}")
            try:
                yield from self._row(row)
                if self.last is not None:
                    self.last.notices += row.beyond()
            except Unsuitable as error:
                yield from self._finished()
                yield Refused(f"{self.where} {number}", str(error))
        yield from self._finished()

    def _finished(self, following: Entry | None = None) -> Iterator[Entry]:
        last, self.last = self.last, following
        if last is not None:
            yield last

    def _row(self, row: Row) -> Iterator[Entry]:
        if len(row.filled) == 1 and self._is_heading(row):
            yield from self._heading(row)
        elif not row.places("title") and not times_of(row):
            self._go_on(row)
        else:
            entry = self._entry(row)
            if self.last is not None and _is_same(entry, self.last):
                self.last.people += entry.people
                self.last.chairs += entry.chairs
            else:
                yield from self._finished(entry)

    def _is_heading(self, row: Row) -> bool:
        [place] = row.filled
        names = {name for name, places in self.columns.at.items() if place in places}
        is_time = "date" not in names and (
            not isinstance(row.cells[place], str) or names & {"end", "duration"}
        )
        return not is_time and not names & _ADDED and (self.is_timed or "title" not in names)

    def _heading(self, row: Row) -> Iterator[Entry]:
        """A row with one thing in it: a day, a room, who chairs, or the title of a session."""
        [place] = row.filled
        cell = row.cells[place]
        on = date_in(cell, self.reading)
        if on:
            self.on, self.session = on, ""
            return
        text = row._text(place)
        title, people = split_label(text)
        title = clean_line(title)
        if not title and self.last is not None:
            self.last.chairs += people
        elif _ROOM.match(title) and len(title) < 40:
            self.room, self.session = title, ""
        elif title and not _PAUSE.fullmatch(title):
            self.session = title
            entry = Entry(row.place, "session", title, self.on, self.room, title, chairs=list(people))
            yield from self._finished(entry)

    def _go_on(self, row: Row) -> None:
        """A row without time and title belongs to the one above."""
        if self.last is None:
            raise Unsuitable(
                "it has neither a time nor a title, and nothing stands above it that it goes on with"
            )
        self.last.people += row.people()
        self.last.chairs += row.chairs()
        for name in ("abstract", "keywords"):
            if more := row.text(name, "\n"):
                self.last.texts[name] = "\n".join(filter(None, [self.last.texts.get(name), more]))

    def _entry(self, row: Row) -> Entry:
        title = clean_line(row.text("title", " "))
        if not title:
            raise Unsuitable(f"column {self.columns.name(self.columns.at['title'][0])}: the title is missing")
        self._remember(row)
        start, end = times_of(row)[:2] if len(times_of(row)) > 1 else (*times_of(row), None, None)[:2]
        people, chairs = row.people(), row.chairs()
        entry = Entry(
            row.place,
            "talk",
            title,
            self.on,
            self.room,
            self.session,
            self.track,
            start,
            end,
            row.read("duration", duration_in),
            people,
            chairs,
            {
                name: row.text(name, "\n" if name == "abstract" else ", ")
                for name in TEXTS
                if row.places(name)
            },
        )
        if start is None:
            entry.notices += _without_time(row)
        entry.kind = self._kind(entry)
        if entry.kind == "session":
            self.session = entry.session = title
        return entry

    def _kind(self, entry: Entry) -> str:
        speakers = [one for one in entry.people if one.role == "speaker"]
        if not speakers and _PAUSE.fullmatch(entry.title):
            return "pause"
        if folded(entry.texts.get("type", "")) in _SESSION and not speakers:
            return "session"
        return "talk"

    def _remember(self, row: Row) -> None:
        on = row.read("date", lambda cell: date_in(cell, self.reading))
        on = on or next((found for name in ("start", "time") if (found := self._day_of(row, name))), None)
        if row.places("date") and on is None:
            raise Unsuitable(
                f"column {self.columns.name(row.places('date')[0])}: {row.text('date')!r} is no date"
            )
        if on and on != self.on:
            self.on, self.room, self.track = on, self._of_name()[1], ""
            self.session = ""
        if session := clean_line(row.text("session", " – ")):
            if session != self.session:
                self.track = ""
            self.session = session
        self.room = clean_line(row.text("room")) or self.room
        self.track = clean_line(row.text("track")) or self.track

    def _day_of(self, row: Row, name: str) -> date | None:
        """A date that stands with the time, as in 2024-05-12 09:00."""
        cell = row.cell(name)
        return date_in(cell, self.reading) if has_date(cell) else None


TEXTS = ("id", "abstract", "type", "language", "keywords", "doi", "website", "do_not_record")


def _is_same(entry: Entry, before: Entry) -> bool:
    """Whether a talk stands in two rows, as lists with a row for each speaker have it."""
    what = ("kind", "title", "on", "room", "session", "start", "end")
    is_alike = all(getattr(entry, name) == getattr(before, name) for name in what)
    return is_alike and entry.kind == "talk" and entry.texts.get("id", "") == before.texts.get("id", "")


def _without_time(row: Row) -> list[str]:
    """What to say of a cell in which a time is expected and none can be read."""
    places = [*row.places("start"), *row.places("time")][:1]
    unread = [n for n in places if isinstance(row.cells[n], str) and not has_date(row.cells[n])]
    return [
        f"column {row.columns.name(n)}: {row.cells[n][:60]!r} is no time; write hours and minutes, such as 09:30"
        for n in unread
    ]


def times_of(row: Row) -> list[time]:
    """When a row starts and, perhaps, ends."""
    times = row.read("start", times_in) or row.read("time", times_in)
    ends = row.read("end", times_in)
    return [*times[:1], *ends[:1]] if times and ends else times
