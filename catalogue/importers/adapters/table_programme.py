"""A programme from the entries of its tables: the congress, its sessions, its talks."""

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from catalogue.importers.door import (
    Unsuitable,
    clean_id,
    clean_line,
    clean_text,
    cut,
    fit_title,
    offered_url,
)
from catalogue.importers.known import folded
from catalogue.importers.languages import offered_language
from catalogue.importers.records import Arrival, CongressRecord, Part, Refused, SessionRecord, TalkRecord

from .table_rows import Entry

LONGEST_TALK = timedelta(hours=4)
_YES = {"x", "1", "yes", "y", "ja", "j", "oui", "o", "true", "wahr", "waar", "vrai"}
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.I)


@dataclass
class Session:
    """A session with its talks; times are clock times of its day."""

    title: str
    on: date | None
    room: str
    place: str
    own: Entry | None = None
    talks: list[Entry] = field(default_factory=list)
    chairs: list[Part] = field(default_factory=list)

    @property
    def source_id(self) -> str:
        return _hashed("session", self.on, self.room, self.title)


class Programme:
    """Puts entries in order. `zone` is the time zone of all clock times."""

    def __init__(self, title: str, zone: str, language: str, place: str):
        self.title, self.zone, self.language, self.place = title, zone, language, place

    def arrivals(self, found: Iterable[Entry | Refused]) -> Iterator[Arrival]:
        found = list(found)
        entries = [one for one in found if isinstance(one, Entry)]
        _mark_sessions(entries)
        _fill_ends(entries)
        sessions = _sessions(entries)
        yield self._congress(entries)
        for session in sessions.values():
            yield self._session(session)
        numbers: dict[tuple, int] = defaultdict(int)
        for one in found:
            if isinstance(one, Refused):
                yield one
            elif one.kind == "talk":
                numbers[_key(one)] += 1
                yield self._talk(one, sessions.get(_key(one)), numbers[_key(one)])

    def _congress(self, entries: list[Entry]) -> CongressRecord:
        days = [one.on for one in entries if one.on]
        return CongressRecord(
            source_id="congress",
            place=self.place,
            title=cut(self.title, 255),
            starts_on=min(days, default=None),
            ends_on=max(days, default=None),
            time_zone=self.zone,
            language=self.language,
        )

    def _session(self, session: Session) -> Arrival:
        own = session.own
        try:
            starts_at, ends_at = self._times(session)
        except Unsuitable as error:
            return Refused(session.place, str(error), session.source_id)
        title, abstract, notices = fit_title(
            session.title, clean_text(own.texts.get("abstract") if own else "")
        )
        return SessionRecord(
            source_id=session.source_id,
            place=session.place,
            listing="table",
            congress="congress",
            title=title,
            abstract=abstract,
            starts_at=starts_at,
            ends_at=ends_at,
            room=session.room,
            track=own.track if own else "",
            language=self.language,
            faculty=tuple(dict.fromkeys(session.chairs)),
            notices=(*notices, *(own.notices if own else ())),
        )

    def _times(self, session: Session) -> tuple:
        """A session's own times, else from its first talk to the end of its last."""
        own = session.own
        starts_at, ends_at = self._span(session.on, own.start, own.end) if own else (None, None)
        spans = []
        for talk in session.talks:
            with suppress(Unsuitable):  # it is refused itself
                spans.append(self._span(talk.on, talk.start, talk.end))
        starts_at = starts_at or min((one for one, _ in spans if one), default=None)
        ends_at = ends_at or max((one for _, one in spans if one), default=None)
        return starts_at, ends_at if starts_at and ends_at and ends_at > starts_at else None

    def _talk(self, entry: Entry, session: Session | None, number: int) -> Arrival:
        source_id = ""
        try:
            source_id = _id_of(entry)
            return self._talk_record(entry, source_id, session, number)
        except Unsuitable as error:
            return Refused(entry.place, str(error), source_id)

    def _talk_record(self, entry: Entry, source_id: str, session: Session | None, number: int) -> TalkRecord:
        title, abstract, cut_notices = fit_title(entry.title, clean_text(entry.texts.get("abstract")))
        notices = [*cut_notices, *entry.notices]
        starts_at, ends_at = self._span(entry.on, entry.start, entry.end)
        if entry.start and not entry.on:
            notices.append("its time was left out, since no date is known; say the first day in the settings")
        faculty = entry.people if session else [*entry.people, *entry.chairs]
        words = re.split(r"[,;\n|]", entry.texts.get("keywords", ""))
        return TalkRecord(
            source_id=source_id,
            place=entry.place,
            listing="table",
            page=session.source_id if session else "congress",
            title=title,
            abstract=abstract,
            type=clean_line(entry.texts.get("type")),
            language=offered_language(entry.texts.get("language"), notices, self.language),
            starts_at=starts_at,
            duration=entry.duration or (ends_at - starts_at if starts_at and ends_at else None),
            room=entry.room,
            track=entry.track,
            order=number,
            doi=_DOI.sub("", clean_line(entry.texts.get("doi"))),
            website=offered_url(entry.texts.get("website"), "the web page", notices),
            do_not_record=entry.texts.get("do_not_record", "").strip().lower() in _YES,
            faculty=tuple(dict.fromkeys(faculty)),
            keywords=tuple(dict.fromkeys(cut(word, 255) for one in words if (word := clean_line(one)))),
            notices=tuple(notices),
        )

    def _span(self, on: date | None, start: time | None, end: time | None) -> tuple:
        if on is None or start is None:
            return None, None
        starts_at = datetime.combine(on, start, ZoneInfo(self.zone)).astimezone(UTC)
        if end is None or end == start:
            return starts_at, None
        if end < start:
            if not (start >= time(17) and end <= time(6)):
                raise Unsuitable(
                    f"it ends at {end:%H:%M}, before it starts at {start:%H:%M}; correct its times"
                )
            on += timedelta(days=1)
        return starts_at, datetime.combine(on, end, ZoneInfo(self.zone)).astimezone(UTC)


def _id_of(entry: Entry) -> str:
    """The organiser's id, else one made of day, room, start and title."""
    if written := entry.texts.get("id", "").strip():
        return clean_id(written)
    return _hashed("talk", entry.on, entry.room, entry.start, entry.title)


def _hashed(kind: str, *values: object) -> str:
    text = "|".join(folded(str(value or "")) for value in values)
    return f"{kind}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def _key(entry: Entry) -> tuple:
    return entry.session, entry.on, entry.room


def _mark_sessions(entries: list[Entry]) -> None:
    """A talk without speakers whose time holds that of the next row is a session; what follows within is in it."""
    for number, (entry, following) in enumerate(pairwise(entries)):
        if (
            entry.kind == "talk"
            and not any(one.role == "speaker" for one in entry.people)
            and _holds(entry, following)
        ):
            entry.kind, entry.session = "session", entry.title
            for inner in entries[number + 1 :]:
                if not _holds(entry, inner) or inner.session:
                    break
                inner.session, inner.room = entry.title, inner.room or entry.room
    for entry in entries:
        if entry.kind == "session":
            entry.chairs += entry.people
            entry.people = []


def _holds(outer: Entry, inner: Entry) -> bool:
    if outer.start is None or outer.end is None or inner.start is None or outer.on != inner.on:
        return False
    if inner.room not in ("", outer.room):
        return False
    ends = inner.end or inner.start
    return (
        outer.start <= inner.start < outer.end
        and outer.start <= ends <= outer.end
        and ((inner.start, ends) != (outer.start, outer.end))
    )


def _fill_ends(entries: list[Entry]) -> None:
    """Missing ends: after its duration; when the next begins in the room; at its session's end."""
    rooms: dict[tuple, list[time]] = defaultdict(list)
    own = {_key(one): one for one in entries if one.kind == "session"}
    for one in entries:
        if one.start:
            rooms[one.on, one.room].append(one.start)
    for starts in rooms.values():
        starts.sort()
    for one in entries:
        if one.start is None or one.end is not None:
            continue
        if one.duration:
            one.end = (datetime.combine(date(2000, 1, 1), one.start) + one.duration).time()
        elif one.kind == "talk":
            session = own.get(_key(one))
            end = session.end if session else None
            starts = rooms[one.on, one.room]
            later = next(iter(starts[bisect_right(starts, one.start) :][:1]), None)
            candidates = [found for found in (later, end) if found and _gap(one.start, found) <= LONGEST_TALK]
            one.end = min(candidates, default=None)


def _gap(start: time, end: time) -> timedelta:
    day = date(2000, 1, 1)
    gap = datetime.combine(day, end) - datetime.combine(day, start)
    return gap if gap > timedelta(0) else timedelta(days=1)


def _sessions(entries: list[Entry]) -> dict[tuple, Session]:
    """Sessions in the order in which they appear, with the chairs of all their rows."""
    found: dict[tuple, Session] = {}
    for one in entries:
        if not one.session or one.kind == "pause":
            continue
        session = found.setdefault(_key(one), Session(one.session, one.on, one.room, one.place))
        session.chairs += one.chairs
        if one.kind == "session":
            session.own = session.own or one
        else:
            session.talks.append(one)
    return found
