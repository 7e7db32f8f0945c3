"""Timetables as frab and pretalx publish them, in JSON or XML: a congress and its talks.

Source: the "schedule" format of the Chaos Computer Club's video team, github.com/voc/schedule: JSON has
schedule > conference > days[] > rooms{name: [event]}; XML has schedule > conference and day > room > event.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from .door import Unsuitable, clean_id, clean_line, clean_text, cut, fit_title, offered_url
from .files import file_bytes, parse_json
from .frab_xml import schedule_from_xml
from .instants import iso_duration, known_zone, parse_date, parse_duration, parse_instant
from .languages import offered_language
from .records import Arrivals, CongressRecord, Part, PersonRecord, Refused, TalkRecord

ROLES = {"chair": "chair", "moderator": "moderator", "host": "moderator", "coordinator": "moderator",
         "panelist": "panellist", "panellist": "panellist"}  # fmt: skip
_YES = {"true", "1", "yes"}
_MINUTES = re.compile(r"(\d{1,4})(?:\.0)?")


class FrabSchedule:
    """The talks of a schedule.json or schedule.xml, or of all that lie in a folder."""

    lists = frozenset({"talk"})

    def __init__(self, path: Path):
        self.path = path

    def records(self, after: int = 0) -> Arrivals:
        return islice(self._all(), after, None)

    def _all(self) -> Arrivals:
        if self.path.is_file():
            yield from schedule_records(self.path)
            return
        files = sorted(file for file in self.path.iterdir() if file.suffix.lower() in (".json", ".xml"))
        if not files:
            yield Refused(str(self.path), "the folder holds no .json or .xml file")
        for file in files:
            yield from schedule_records(file)


def schedule_records(path: Path) -> Arrivals:
    """A congress, its people and its talks from one file; one refusal where the file is no schedule."""
    try:
        data = file_bytes(path)
    except Unsuitable as error:
        yield Refused(path.name, str(error))
        return
    yield from records_in(data, path.name)


def records_in(data: bytes, name: str) -> Arrivals:
    """As `schedule_records`, from what a file or an address called `name` holds."""
    try:
        is_xml = name.lower().endswith(".xml") or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
        schedule = schedule_from_xml(data) if is_xml else _schedule_from_json(parse_json(data))
        congress = _congress(schedule, name)
    except Unsuitable as error:
        yield Refused(name, str(error))
        return
    yield congress
    people: set[str] = set()
    for place, room, day, event in _events(schedule, name):
        for record in _talk(event, room, day, congress, place):
            if not isinstance(record, PersonRecord) or record.source_id not in people:
                people.add(getattr(record, "source_id", ""))
                yield record


def _schedule_from_json(value: object) -> dict:
    """The schedule, its outline checked. Raises Unsuitable naming where it departs from the format."""
    schedule = value.get("schedule", value) if isinstance(value, dict) else None
    if not isinstance(schedule, dict) or not isinstance(schedule.get("conference"), dict):
        raise Unsuitable("schedule.conference is missing: this is no frab or pretalx schedule")
    if "rooms" in schedule:
        raise Unsuitable(
            "schedule.rooms: rooms stand beside the conference, where the format has none; "
            "they belong in schedule.conference.rooms" + _numbers_as_text(schedule)
        )
    days = schedule["conference"].get("days")
    if not isinstance(days, list):
        raise Unsuitable("schedule.conference.days is missing or no list")
    are_good = [isinstance(day, dict) and isinstance(day.get("rooms"), dict) for day in days]
    for n, day in enumerate(days):
        # A day without a programme yet, as some write it, is none that was written wrongly.
        is_empty = isinstance(day, dict) and day.get("rooms", "") in (None, []) and any(are_good)
        if not are_good[n] and not is_empty:
            raise Unsuitable(_without_rooms(n))
    return schedule


def _without_rooms(n: int) -> str:
    return f"schedule.conference.days[{n}].rooms is missing; it must name rooms, each with its events"


def _numbers_as_text(schedule: dict) -> str:
    """What else departs from the format, for whoever repairs the file."""
    faults = []
    for place, _room, _day, event in _events(schedule, "schedule"):
        if isinstance(event, dict) and not isinstance(event.get("id"), int):
            faults.append(f"{place}.id must be a number, not {event.get('id')!r}")
        faults += [
            f"{place}.persons[{n}].id must be a number, not {person.get('id')!r}"
            for n, person in enumerate(_list(event, "persons"))
            if isinstance(person, dict) and not isinstance(person.get("id", 0), int)
        ]
    return "".join(f"; {fault}" for fault in faults[:3])


def _congress(schedule: dict, place: str) -> CongressRecord:
    conference = schedule["conference"]
    notices: list[str] = []
    title = clean_line(_text(conference, "title")) or clean_line(_text(conference, "acronym"))
    if not title:
        raise Unsuitable("schedule.conference.title is missing")
    days = sorted(_text(day, "date")[:10] for day in _list(conference, "days") if _text(day, "date"))
    starts_on = _date(conference.get("start") or (days and days[0]), "start", notices)
    ends_on = _date(conference.get("end") or (days and days[-1]), "end", notices)
    if starts_on and ends_on and ends_on < starts_on:
        raise Unsuitable(
            f"schedule.conference ends on {ends_on}, before it starts on {starts_on}; correct the dates"
        )
    notices += [
        _without_rooms(n) for n, day in enumerate(_list(conference, "days")) if day.get("rooms") in (None, [])
    ]
    zone = conference.get("time_zone_name")
    if zone and not known_zone(zone):
        notices.append(f"{str(zone)[:60]!r} is no time zone; write one such as Europe/Amsterdam")
    title, abstract, cut_notices = fit_title(title, clean_text(_text(conference, "description")))
    acronym = clean_line(_text(conference, "acronym"))
    return CongressRecord(
        source_id=clean_id(acronym or title[:200]),
        place=place,
        title=title,
        acronym=cut(acronym, 40),
        starts_on=starts_on,
        ends_on=ends_on,
        time_zone=known_zone(zone) or "UTC",
        venue=clean_line(_text(conference, "venue")),
        city=clean_line(_text(conference, "city")),
        abstract=abstract,
        website=offered_url(conference.get("url") or schedule.get("base_url"), "the web page", notices),
        notices=(*cut_notices, *notices),
    )


def _date(written: object, key: str, notices: list[str]):
    try:
        return parse_date(written) if written else None
    except (Unsuitable, AttributeError, TypeError) as error:
        notices.append(f"{key} was left out: {error}")
        return None


def _events(schedule: dict, name: str) -> Iterator[tuple[str, str, dict, object]]:
    """(place, room, day, event) of everything scheduled."""
    for n, day in enumerate(_list(schedule["conference"], "days")):
        rooms = day.get("rooms") if isinstance(day, dict) else None
        for room, events in rooms.items() if isinstance(rooms, dict) else ():
            for m, event in enumerate(events if isinstance(events, list) else [events]):
                yield f"{name}: days[{n}].rooms[{room!r}][{m}]", clean_line(room), day, event


def _talk(event: object, room: str, day: dict, congress: CongressRecord, place: str) -> Arrivals:
    source_id = ""
    try:
        if not isinstance(event, dict):
            raise Unsuitable("an event must be an object")
        source_id = clean_id(event.get("guid") or event.get("id"))
        people, notices = _people(event, place)
        talk = _talk_record(event, room, day, congress, place, people, notices)
    except Unsuitable as error:
        yield Refused(place, str(error), source_id)
        return
    yield from (person for person, _role in people if person.source_id)
    yield talk


def _talk_record(event, room, day, congress, place, people, notices) -> TalkRecord:
    title = clean_line(_text(event, "title"))
    if not title:
        raise Unsuitable("the title is missing")
    title, abstract, cut_notices = fit_title(title, _abstract(event))
    return TalkRecord(
        source_id=clean_id(event.get("guid") or event.get("id")),
        place=place,
        listing=congress.source_id,
        page=congress.source_id,
        title=title,
        abstract=abstract,
        type=clean_line(_text(event, "type")),
        language=offered_language(event.get("language"), notices, congress.language),
        starts_at=_starts_at(event, day, congress.time_zone),
        duration=_duration(event, notices),
        room=room or clean_line(_text(event, "room")),
        track=clean_line(_text(event, "track")),
        website=offered_url(event.get("url"), "the web page", notices),
        do_not_record=_is_yes(event.get("do_not_record")),
        faculty=tuple(
            Part(person=one.source_id, role=role) if one.source_id else Part(name=one.name, role=role)
            for one, role in people
        ),
        keywords=tuple(cut(clean_line(word), 255) for word in _list(event, "tags") if isinstance(word, str)),
        notices=(*cut_notices, *notices),
    )


def _abstract(event: dict) -> str:
    texts: list[str] = []
    for key in ("subtitle", "abstract", "description"):
        text = clean_text(_text(event, key))
        if text and not any(text in other for other in texts):
            texts = [other for other in texts if other not in text or key == "abstract"] + [text]
    return "\n\n".join(texts)


def _starts_at(event: dict, day: dict, zone: str) -> datetime | None:
    """The event's own instant; else its clock time on its day, which lasts into the small hours."""
    if "T" in (written := _text(event, "date") or _text(event, "start")):
        return parse_instant(written, zone)
    clock, on = _text(event, "start"), _text(day, "date")
    if not clock or not on:
        return None
    starts_at = parse_instant(f"{on[:10]}T{clock.zfill(5)}", zone)
    begins = _text(day, "day_start") or _text(day, "start")
    if "T" in begins and starts_at < parse_instant(begins, zone) - timedelta(hours=1):
        starts_at += timedelta(days=1)
    return starts_at


def _duration(event: dict, notices: list[str]) -> timedelta | None:
    if event.get("duration") in (None, "", "00:00"):
        end, start = _text(event, "end"), _text(event, "start")
        if "T" not in end or "T" not in start:
            return None
        duration = parse_instant(end) - parse_instant(start)
    else:
        try:
            duration = _written_duration(str(event["duration"]).strip())
        except Unsuitable as error:
            notices.append(f"the duration was left out: {error}")
            return None
    if duration < timedelta(0):
        raise Unsuitable("it ends before it starts; correct its start, end or duration")
    return duration or None


def _written_duration(text: str) -> timedelta:
    """From "0:45"; from minutes, "45"; or from ISO 8601, "PT45M". Raises Unsuitable."""
    if found := _MINUTES.fullmatch(text):
        return timedelta(minutes=int(found[1]))
    return iso_duration(text) or parse_duration(text)


def _is_yes(value: object) -> bool:
    """Whether somebody said yes, or one of several did: of consent every way to write it counts."""
    said = value if isinstance(value, list) else [value]
    return any(str(one).strip().lower() in _YES for one in said)


def _people(event: dict, place: str) -> tuple[list[tuple[PersonRecord, str]], list[str]]:
    """(people with their roles, notices): somebody without a name is left out, not the talk."""
    people, notices = [], []
    for person in _list(event, "persons") or _list(event, "participants"):
        try:
            people.append(_person(person, place))
        except Unsuitable as error:
            notices.append(f"somebody was left out: {error}")
    return people, notices


def _person(person: object, place: str) -> tuple[PersonRecord, str]:
    if isinstance(person, str):
        person = {"name": person}
    if not isinstance(person, dict):
        raise Unsuitable(f"a person must be an object, not {person!r:.40}")
    name = cut(
        clean_line(
            _text(person, "public_name") or _text(person, "name") or _text(person, "full_public_name")
        ),
        255,
    )
    if not name:
        raise Unsuitable("a person has no name")
    outside = person.get("guid") or person.get("code") or person.get("id")
    role = ROLES.get(_text(person, "role").lower(), "speaker")
    source_id = f"person:{clean_id(outside)}" if outside else ""
    return PersonRecord(
        source_id=source_id, place=place, name=name, biography=clean_text(_text(person, "biography"))
    ), role


def _text(values: object, key: str) -> str:
    """A text, in English where it is given per language, or the name of an object, itself perhaps per language."""
    value = values.get(key) if isinstance(values, dict) else None
    while isinstance(value, dict):
        value = (
            value.get("name")
            or value.get("en")
            or value.get("slug")
            or next((one for one in value.values() if one), "")
        )
    if value is not None and not isinstance(value, str | int | float):
        raise Unsuitable(f"{key} must be text")
    return "" if value is None else str(value)


def _list(values: object, key: str) -> list:
    value = values.get(key) if isinstance(values, dict) else None
    return value if isinstance(value, list) else []
