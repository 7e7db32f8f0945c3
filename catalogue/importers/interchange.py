"""Our own interchange: JSON Lines, one thing a line. docs/interchange.md describes it, the schema beside checks it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from catalogue.captions import Cue, UnreadableCaption, read_captions
from catalogue.captions.cues import Collector

from .door import (
    Unsuitable,
    clean_id,
    clean_line,
    clean_text,
    clean_url,
    cut,
    fit_title,
    offered_url,
    storable,
)
from .files import file_bytes, json_lines
from .instants import known_zone, parse_date, parse_instant
from .interchange_schema import check, known_fields
from .languages import language_tag, offered_language
from .records import (
    Arrival,
    Arrivals,
    CaptionsRecord,
    ChapterMark,
    Code,
    CongressRecord,
    Gone,
    Part,
    PersonRecord,
    RecordingRecord,
    Refused,
    SessionRecord,
    TalkRecord,
    Term,
    TopicRecord,
    WebinarRecord,
)
from .video_addresses import provider_id

LEVELS = {"open": 0, "account": 1, "member": 2}


class Interchange:
    """The records of a .jsonl file, or of all that lie in a folder."""

    lists = frozenset({"session", "talk", "webinar", "recording"})

    def __init__(self, path: Path):
        self.path = path

    def records(self) -> Arrivals:
        files = [self.path] if self.path.is_file() else sorted(self.path.glob("*.jsonl"))
        if not files:
            yield Refused(str(self.path), "the folder holds no .jsonl file")
        for file in files:
            try:
                _refuse_an_array(file)
                for number, value in json_lines(file):
                    yield read_line(value, f"{file.name}:{number}", file.parent)
            except Unsuitable as error:
                yield Refused(file.name, str(error))


def _refuse_an_array(file: Path) -> None:
    with file.open("rb") as opened:
        if opened.read(3).lstrip(b"\xef\xbb\xbf").strip() in (b"[", b"[{"):
            raise Unsuitable(
                "the file is one JSON list; write JSON Lines: one object a line, no brackets around"
            )


def read_line(value: object, place: str, folder: Path) -> Arrival:
    """The record on one line, or why it is refused. `folder` is where its files may lie."""
    if isinstance(value, Unsuitable):
        return Refused(place, str(value))
    if not isinstance(value, dict):
        return Refused(place, "a line must be a JSON object")
    source_id = ""
    try:
        source_id = clean_id(value.get("id"))
        return Line(value, place, folder, source_id).record()
    except (Unsuitable, UnreadableCaption) as error:
        return Refused(place, str(error), source_id)


class Line:
    """One line while it is read: its values, and the notices that come up."""

    def __init__(self, values: dict, place: str, folder: Path, source_id: str):
        self.values = _without_nulls(values)
        self.notices: list[str] = []
        self.folder = folder
        self.place = place
        self.source_id = source_id

    def record(self):
        check(self.values)
        if unknown := sorted(set(self.values) - known_fields(self.values["kind"])):
            self.notices.append(f"not known and left out: {', '.join(unknown)[:200]}")
        build, fields = READERS[self.values["kind"]]
        values = {name: value for name, value in fields(self).items() if value is not None}
        return build(
            source_id=self.source_id,
            place=self.place,
            notices=tuple(self.notices),
            listing=storable(self.place.rpartition(":")[0]),
            **values,
        )

    def line(self, name: str, length: int = 255) -> str:
        text = clean_line(self.values.get(name))
        if len(text) > length:
            self.notices.append(f"{name} has {len(text)} characters and was cut to {length}")
        return cut(text, length)

    def text(self, name: str) -> str:
        return clean_text(self.values.get(name))

    def titled(self, name: str = "abstract") -> dict[str, str]:
        """The title, and the text `name` with the whole of a title that was cut."""
        title = clean_line(self.values["title"])
        if not title:
            raise Unsuitable("the title is empty once its markup is taken away")
        title, text, notices = fit_title(title, self.text(name))
        self.notices += notices
        return {"title": title, name: text}

    def reference(self, *names: str) -> str:
        for name in names:
            if name in self.values:
                return self._named(name)
        return ""

    def _named(self, name: str) -> str:
        try:
            return clean_id(self.values[name])
        except Unsuitable as error:
            raise Unsuitable(f"{name}: {error}") from error

    def references(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(clean_id(value) for value in self.values.get(name, ())))

    def keywords(self) -> tuple[str, ...]:
        words = (cut(clean_line(word), 255) for word in self.values.get("keywords", ()))
        return tuple(dict.fromkeys(word for word in words if word))

    def language(self, default: str = "") -> str:
        return offered_language(self.values.get("language"), self.notices, default)

    def zone(self) -> str:
        name = self.values.get("time_zone")
        if name and not known_zone(name):
            raise Unsuitable(f"time_zone: {name[:60]!r} is no time zone; write one such as Europe/Amsterdam")
        return name or "UTC"

    def url(self, name: str) -> str:
        return offered_url(self.values.get(name), name, self.notices)

    def _parsed(self, name: str, parse) -> Any:
        try:
            return parse(self.values[name]) if name in self.values else None
        except Unsuitable as error:
            raise Unsuitable(f"{name}: {error}") from error

    def date(self, name: str):
        return self._parsed(name, parse_date)

    def instant(self, name: str) -> datetime | None:
        return self._parsed(name, partial(parse_instant, zone=self.zone()))

    def duration(self) -> timedelta | None:
        """From `duration`, or from `starts_at` and `ends_at`."""
        starts_at, ends_at = self.instant("starts_at"), self.instant("ends_at")
        if starts_at and ends_at:
            _in_order(starts_at, ends_at)
        if "duration" in self.values:
            return timedelta(seconds=max(1, round(self.values["duration"])))
        return ends_at - starts_at if starts_at and ends_at else None

    def span(self) -> tuple[datetime | None, datetime | None]:
        starts_at, ends_at = self.instant("starts_at"), self.instant("ends_at")
        if starts_at and "duration" in self.values:
            ends_at = starts_at + self.duration()
        if ends_at and not starts_at:
            raise Unsuitable("it has an end but no start; give starts_at")
        if starts_at and ends_at:
            _in_order(starts_at, ends_at)
        return starts_at, ends_at

    def faculty(self) -> tuple[Part, ...]:
        parts = [self._part(entry) for entry in self.values.get("faculty", ())]
        return tuple(part for part in parts if part)

    def _part(self, entry: str | dict) -> Part | None:
        entry = {"name": entry} if isinstance(entry, str) else entry
        name = cut(clean_line(entry.get("name")), 255)
        if not name and "person" not in entry:
            self.notices.append("somebody without a name was left out of the faculty")
            return None
        return Part(
            name=name,
            person=clean_id(entry["person"]) if "person" in entry else "",
            role=entry.get("role", "speaker"),
            affiliation=cut(clean_line(entry.get("affiliation")), 255),
            disclosure=clean_text(entry.get("disclosure")),
        )

    def path(self, name: str) -> Path | None:
        """A file that is there, inside the folder of the records. Raises Unsuitable."""
        if name not in self.values:
            return None
        written = self.values[name]
        try:
            found = (self.folder / written).resolve()
            inside, there = found.is_relative_to(self.folder.resolve()), found.is_file()
        except (OSError, ValueError) as error:
            raise Unsuitable(f"{name}: {written[:100]!r} is no path") from error
        if not inside:
            raise Unsuitable(
                f"{name}: {written[:100]!r} lies outside the folder of the records; put it inside"
            )
        if not there:
            raise Unsuitable(f"{name}: there is no file {written[:100]!r}")
        return found


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(one) for key, one in value.items() if one is not None}
    return [_without_nulls(one) for one in value if one is not None] if isinstance(value, list) else value


def _in_order(starts_at: datetime, ends_at: datetime):
    if ends_at <= starts_at:
        raise Unsuitable(
            f"it ends before it starts ({starts_at.isoformat()} to {ends_at.isoformat()}); correct starts_at or ends_at"
        )


def _congress(line: Line) -> dict:
    starts_on, ends_on = line.date("starts_on"), line.date("ends_on")
    if starts_on and ends_on and ends_on < starts_on:
        raise Unsuitable(f"it ends before it begins ({starts_on} to {ends_on}); correct starts_on or ends_on")
    return {
        **line.titled(),
        "acronym": line.line("acronym", 40),
        "edition": line.line("edition", 60),
        "starts_on": starts_on,
        "ends_on": ends_on,
        "time_zone": line.zone(),
        "venue": line.line("venue"),
        "city": line.line("city", 120),
        "country": line.line("country", 120),
        "language": line.language("en"),
        "website": line.url("website"),
        "topics": line.references("topics"),
        "keywords": line.keywords(),
    }


def _session(line: Line) -> dict:
    starts_at, ends_at = line.span()
    return {
        **line.titled(),
        **_scheduled(line),
        "congress": line.reference("congress"),
        "starts_at": starts_at,
        "ends_at": ends_at,
    }


def _scheduled(line: Line) -> dict:
    return {
        "room": line.line("room", 120),
        "track": line.line("track", 120),
        "type": line.line("type", 60),
        "language": line.language(),
        "faculty": line.faculty(),
        "topics": line.references("topics"),
        "keywords": line.keywords(),
    }


def _talk(line: Line) -> dict:
    return {
        **line.titled(),
        **_scheduled(line),
        "page": line.reference("session", "webinar", "congress"),
        "starts_at": line.instant("starts_at"),
        "duration": line.duration(),
        "order": line.values.get("order", 0),
        "doi": line.line("doi").removeprefix("https://doi.org/"),
        "website": line.url("website"),
        "do_not_record": line.values.get("do_not_record", False),
    }


def _webinar(line: Line) -> dict:
    starts_at, ends_at = line.span()
    return {
        **line.titled(),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "time_zone": line.zone(),
        "language": line.language("en"),
        "join_url": line.url("join_url"),
        "registration_url": line.url("registration_url"),
        "faculty": line.faculty(),
        "topics": line.references("topics"),
        "keywords": line.keywords(),
    }


def _person(line: Line) -> dict:
    name = line.line("name")
    if not name:
        raise Unsuitable("the name is empty once its markup is taken away")
    return {
        "name": name,
        "affiliation": line.line("affiliation"),
        "biography": line.text("biography"),
        "orcid": line.line("orcid").removeprefix("https://orcid.org/")[:19],
        "website": line.url("website"),
    }


def _topic(line: Line) -> dict:
    language = line.language("en")
    return {
        **line.titled("introduction"),
        "broader": line.reference("broader"),
        "language": language,
        "terms": tuple(_terms(line, language)),
        "codes": tuple(
            Code(cut(clean_line(one["scheme"]), 40), cut(clean_line(one["code"]), 60))
            for one in line.values.get("codes", ())
        ),
    }


def _terms(line: Line, language: str) -> Iterator[Term]:
    seen = set()
    for one in line.values.get("terms", ()):
        text = cut(clean_line(one["text"]), 255)
        spoken = offered_language(one.get("language"), line.notices, language)
        if text and (text, spoken) not in seen:
            seen.add((text, spoken))
            yield Term(text, one.get("kind", "synonym"), spoken)


def _recording(line: Line) -> dict:
    values = line.values
    start_ms, end_ms = values.get("start_ms"), values.get("end_ms")
    if "part_of" in values and end_ms <= start_ms:
        raise Unsuitable(
            f"the span ends before it starts ({start_ms} to {end_ms} ms); correct start_ms or end_ms"
        )
    duration = line.duration() if "duration" in values else None
    return {
        **_origin(line),
        "of": line.reference("talk", "session", "webinar"),
        "title": line.line("title"),
        "language": line.language(),
        "duration_ms": duration // timedelta(milliseconds=1) if duration else None,
        "level": LEVELS[values.get("level", "open")],
        "open_from": line.instant("open_from"),
        "do_not_record": values.get("do_not_record", False),
        "part_of": line.reference("part_of"),
        "start_ms": start_ms if "part_of" in values else None,
        "end_ms": end_ms if "part_of" in values else None,
        "chapters": tuple({
            one["start_ms"]: ChapterMark(one["start_ms"], cut(clean_line(one["title"]), 255))
            for one in values.get("chapters", ())
        }.values()),
        "poster": line.path("poster"),
    }  # fmt: skip


def _origin(line: Line) -> dict:
    values = line.values
    for provider in ("youtube", "vimeo"):
        if provider in values:
            return {"kind": provider, "address": provider_id(provider, values[provider])}
    for kind in ("hls", "link"):
        if kind in values:
            if not (address := clean_url(values[kind])):
                raise Unsuitable(f"{kind} is empty; give a web address")
            return {"kind": kind, "address": address}
    return {"kind": "file", "file": line.path("file")}


def _captions(line: Line) -> dict:
    try:
        language = language_tag(line.values["language"])
    except ValueError as error:
        raise Unsuitable(f"language: {error}") from error
    if path := line.path("file"):
        read = read_captions(file_bytes(path), path.name)
    else:
        read = _cues(line.values["cues"])
    line.notices += read.notices
    return {
        "of": (line.reference("recording", "talk", "session", "webinar"),),
        "language": language or "und",
        "kind": line.values.get("captions", "captions"),
        "origin": line.values.get("origin", "human"),
        "generator": line.line("generator", 120),
        "cues": read.cues,
    }


def _cues(entries: list[dict]):
    found = Collector(unit="cue")
    for number, entry in enumerate(entries, 1):
        before = len(found.cues)
        found.add(entry["start_ms"], entry["end_ms"], [entry["text"]], number)
        if voice := clean_line(entry.get("voice"))[:120]:
            found.cues[before:] = [
                Cue(one.start_ms, one.end_ms, one.text, voice) for one in found.cues[before:]
            ]
    return found.finish()


def _gone(line: Line) -> dict:
    return {}


READERS = {
    "congress": (CongressRecord, _congress),
    "session": (SessionRecord, _session),
    "talk": (TalkRecord, _talk),
    "webinar": (WebinarRecord, _webinar),
    "person": (PersonRecord, _person),
    "topic": (TopicRecord, _topic),
    "recording": (RecordingRecord, _recording),
    "captions": (CaptionsRecord, _captions),
    "gone": (Gone, _gone),
}
