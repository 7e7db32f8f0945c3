"""What a line of each kind says, as the fields of its record."""

from collections.abc import Iterator
from datetime import timedelta

from catalogue.captions import Cue, ReadCaptions, read_captions
from catalogue.captions.cues import Collector

from .door import Unsuitable, clean_line, clean_url, cut
from .files import file_bytes
from .interchange_line import Line
from .languages import language_tag, offered_language
from .records import (
    CaptionsRecord,
    ChapterMark,
    Code,
    CongressRecord,
    Gone,
    PersonRecord,
    RecordingRecord,
    SessionRecord,
    TalkRecord,
    Term,
    TopicRecord,
    WebinarRecord,
)
from .video_addresses import provider_id

LEVELS = {"open": 0, "account": 1, "member": 2}


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
        "slides": line.path("slides"),
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
    path = line.path("file")
    read = read_captions(file_bytes(path), path.name) if path else _cues(line.values["cues"])
    line.notices += read.notices
    return {
        "of": (line.reference("recording", "talk", "session", "webinar"),),
        "language": language or "und",
        "kind": line.values.get("captions", "captions"),
        "origin": line.values.get("origin", "human"),
        "generator": line.line("generator", 120),
        "cues": read.cues,
    }


def _cues(entries: list[dict]) -> ReadCaptions:
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
