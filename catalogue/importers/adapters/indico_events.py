"""An event of Indico as records: a congress with sessions and talks, or a lecture as a webinar.

Source: Indico's HTTP export API, events with detail=sessions. Ids: "<event>", "<event>/s<session>",
"<event>/c<contribution>", with "#youtube" and the like for recordings.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from catalogue.importers.door import Unsuitable, clean_id, clean_line, clean_text, cut, fit_title, offered_url
from catalogue.importers.instants import known_zone, parse_instant
from catalogue.importers.languages import offered_language
from catalogue.importers.records import (
    Arrival,
    CongressRecord,
    Part,
    RecordingRecord,
    Refused,
    SessionRecord,
    TalkRecord,
    WebinarRecord,
)
from catalogue.importers.video_addresses import origin

LECTURES = ("simple_event", "lecture")
PLAYED = (".mp4", ".webm", ".m3u8", ".mp3", ".m4a")


class EventRecords:
    """What one event brings. Raises Unsuitable where it is none."""

    def __init__(self, event: object, host: str, level: int, language: str):
        if not isinstance(event, dict):
            raise Unsuitable("an event must be an object")
        self.event, self.level = event, level
        self.id = _own_id(event.get("id"))
        self.place = f"{host}: event {self.id}"
        self.zone = known_zone(event.get("timezone")) or "UTC"
        self.language = offered_language(event.get("language"), [], language)

    def __iter__(self) -> Iterator[Arrival]:
        kind = str(_text(self.event, "type") or _text(self.event, "_type")).lower()
        loose, sessions = _list(self.event, "contributions"), _list(self.event, "sessions")
        if kind in LECTURES and not loose and not sessions:
            yield from self._tried(self.id, self.place, self._webinar)
            return
        yield from self._tried(self.id, self.place, self._congress)
        orders: dict[str, int] = {}
        for number, session in enumerate(sessions):
            place = f"{self.place}, sessions[{number}]"
            page = yield from self._session(session, place)
            for m, contribution in enumerate(_list(session, "contributions")):
                yield from self._contribution(contribution, page, f"{place}.contributions[{m}]", orders)
        for number, contribution in enumerate(loose):
            yield from self._contribution(
                contribution, self.id, f"{self.place}, contributions[{number}]", orders
            )

    def _tried(self, source_id: str, place: str, records, *given) -> Iterator[Arrival]:
        try:
            yield from [*records(*given)]
        except Unsuitable as error:
            yield Refused(place, str(error), source_id)

    def _described(self, values: dict, source_id: str, place: str) -> tuple[dict, list[str]]:
        title = clean_line(_text(values, "title"))
        if not title:
            raise Unsuitable("the title is missing")
        title, abstract, notices = fit_title(title, clean_text(_text(values, "description")))
        common = {"source_id": source_id, "place": place, "title": title, "abstract": abstract}
        return common, list(notices)

    def _congress(self) -> Iterator[Arrival]:
        common, notices = self._described(self.event, self.id, self.place)
        starts, ends = (self._instant(self.event, name) for name in ("startDate", "endDate"))
        yield CongressRecord(
            **common,
            starts_on=_day(self.event, "startDate") if starts else None,
            ends_on=_day(self.event, "endDate") if ends and starts and ends >= starts else None,
            time_zone=self.zone,
            venue=clean_line(_text(self.event, "location")),
            language=self.language,
            website=offered_url(_text(self.event, "url"), "the web page", notices),
            keywords=_keywords(self.event),
            notices=tuple(notices),
        )

    def _webinar(self) -> Iterator[Arrival]:
        common, notices = self._described(self.event, self.id, self.place)
        starts_at, ends_at = self._span(self.event)
        yield WebinarRecord(
            **common,
            starts_at=starts_at,
            ends_at=ends_at,
            time_zone=self.zone,
            language=self.language,
            registration_url=offered_url(_text(self.event, "url"), "the web page", notices),
            faculty=_people(self.event, "chairs", "speaker"),
            keywords=_keywords(self.event),
            listing="indico",
            notices=tuple(notices),
        )
        yield from self._recordings(self.event, self.id, self.place)

    def _session(self, session: object, place: str):
        """Yields the session; returns the id of what its contributions belong to."""
        source_id = ""
        try:
            if not isinstance(session, dict):
                raise Unsuitable("a session must be an object")
            source_id = clean_id(f"{self.id}/s{_own_id(session.get('id'))}")
            common, notices = self._described(session, source_id, place)
            starts_at, ends_at = self._span(session)
            yield SessionRecord(
                **common,
                listing=f"indico:{self.id}",
                congress=self.id,
                starts_at=starts_at,
                ends_at=ends_at,
                room=_room(session),
                type="Poster" if session.get("isPoster") is True else "",
                faculty=_people(session, "conveners", "chair")
                or _people(session, "sessionConveners", "chair"),
                notices=tuple(notices),
            )
            yield from self._recordings(session, source_id, place)
            return source_id
        except Unsuitable as error:
            yield Refused(place, str(error), source_id)
            return self.id

    def _contribution(self, contribution: object, page: str, place: str, orders: dict) -> Iterator[Arrival]:
        source_id = ""
        try:
            if not isinstance(contribution, dict):
                raise Unsuitable("a contribution must be an object")
            own = contribution.get("db_id") or contribution.get("id")
            source_id = clean_id(f"{self.id}/c{_own_id(own)}")
            orders[page] = orders.get(page, 0) + 1
            talk = self._talk(contribution, source_id, page, place, orders[page])
            yield talk
            yield from self._recordings(contribution, source_id, place)
        except Unsuitable as error:
            yield Refused(place, str(error), source_id)

    def _talk(self, values: dict, source_id: str, page: str, place: str, order: int) -> TalkRecord:
        common, notices = self._described(values, source_id, place)
        starts_at, ends_at = self._span(values)
        speakers = _people(values, "speakers", "speaker") or _people(values, "primaryauthors", "speaker")
        return TalkRecord(
            **common,
            listing=f"indico:{self.id}",
            page=page,
            type=clean_line(_text(values, "type")),
            language=offered_language(values.get("language"), notices, self.language),
            starts_at=starts_at,
            duration=_minutes(values) or (ends_at - starts_at if starts_at and ends_at else None),
            room=_room(values),
            track=clean_line(_text(values, "track")),
            order=order,
            website=offered_url(_text(values, "url"), "the web page", notices),
            faculty=speakers,
            keywords=_keywords(values),
            notices=tuple(notices),
        )

    def _recordings(self, values: dict, of: str, place: str) -> Iterator[RecordingRecord]:
        """Links and files among the materials that can be watched; slides stay at Indico."""
        seen: set[str] = set()
        for folder in _list(values, "folders"):
            for one in _list(folder, "attachments"):
                if not isinstance(one, dict):
                    continue
                address = _text(one, "link_url") or _text(one, "download_url")
                if one.get("is_protected") is True or not address:
                    continue
                try:
                    kind, address = origin(address)
                    source_id = clean_id(f"{of}#{kind}")
                except Unsuitable:
                    continue
                is_played = kind != "link" or address.lower().partition("?")[0].endswith(PLAYED)
                if is_played and source_id not in seen:
                    seen.add(source_id)
                    yield RecordingRecord(
                        source_id=source_id,
                        place=place,
                        listing=f"indico:{self.id}",
                        of=of,
                        kind=kind,
                        address=address,
                        title=cut(clean_line(_text(one, "title")), 255),
                        language=self.language,
                        level=self.level,
                    )

    def _span(self, values: dict) -> tuple[datetime | None, datetime | None]:
        starts_at, ends_at = self._instant(values, "startDate"), self._instant(values, "endDate")
        if starts_at and ends_at and ends_at < starts_at:
            raise Unsuitable("it ends before it starts; correct its times at Indico")
        return starts_at, ends_at if starts_at and ends_at != starts_at else None

    def _instant(self, values: dict, name: str) -> datetime | None:
        said = values.get(name)
        if not isinstance(said, dict) or not _text(said, "date"):
            return None
        zone = known_zone(said.get("tz")) or self.zone
        return parse_instant(f"{_text(said, 'date')}T{_text(said, 'time') or '00:00:00'}", zone)


def _own_id(value: object) -> str:
    """An id of Indico's: a number, or numbers with a dash. Raises Unsuitable."""
    written = clean_id(value)
    if not re.fullmatch(r"[\w-]{1,60}", written):
        raise Unsuitable(f"{written[:60]!a} is no id of Indico's")
    return written


def _day(values: dict, name: str):
    return datetime.fromisoformat(values[name]["date"]).date()


def _minutes(values: dict) -> timedelta | None:
    """A contribution's duration, in minutes."""
    given = values.get("duration")
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 < given <= 24 * 60:
        return None
    return timedelta(minutes=round(given))


def _people(values: dict, name: str, role: str) -> tuple[Part, ...]:
    parts = []
    for one in _list(values, name):
        given, family = _text(one, "first_name"), _text(one, "last_name")
        together = f"{given} {family}".strip()
        full = together if given and family else _in_order(clean_line(_text(one, "fullName"))) or together
        if who := cut(clean_line(full), 255):
            where = cut(clean_line(_text(one, "affiliation")), 255)
            parts.append(Part(name=who, role=role, affiliation=where))
    return tuple(dict.fromkeys(parts))


def _in_order(name: str) -> str:
    """Older versions say "Vermeer, Ada"."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and first and "," not in first else name


def _room(values: dict) -> str:
    return clean_line(_text(values, "roomFullname") or _text(values, "room"))


def _keywords(values: dict) -> tuple[str, ...]:
    words = (cut(clean_line(one), 255) for one in _list(values, "keywords") if isinstance(one, str))
    return tuple(dict.fromkeys(word for word in words if word))


def _text(values: object, name: str) -> str:
    value = values.get(name) if isinstance(values, dict) else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    return value if isinstance(value, str) else ""


def _list(values: object, name: str) -> list:
    value = values.get(name) if isinstance(values, dict) else None
    return [one for one in value if one is not None] if isinstance(value, list) else []
