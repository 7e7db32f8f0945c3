"""Talks of the pyvideo collection: folders of an event (category.json, videos/*.json), or JSON Lines of them.

An event is a congress, a file a talk of it and each address of its `videos` a recording. Ids are paths in the
collection: "scipy-2016", "scipy-2016/videos/x.json", "scipy-2016/videos/x.json#youtube".
Source: the collection's own video.schema.json.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from .door import TITLE_LENGTH, Unsuitable, clean_id, clean_line, clean_text, cut, fit_title, offered_url
from .files import UnreadableSource, file_bytes, files_below, json_lines, parse_json
from .instants import parse_date, parse_instant
from .languages import offered_language
from .light_markup import unwrap
from .records import Arrivals, CongressRecord, Part, RecordingRecord, Refused, TalkRecord
from .video_addresses import origin

LONGEST = 48 * 3600
_USUAL = {"pycon": "PyCon", "djangocon": "DjangoCon", "scipy": "SciPy", "us": "US", "au": "AU", "de": "DE"}


class PyvideoTalks:
    """The talks of one or more events, at a folder or a .jsonl file."""

    lists = frozenset({"talk", "recording"})

    def __init__(self, path: Path):
        self.path = path
        if not (path.is_file() or files_below(path, "*.jsonl") or files_below(path, "**/videos/*.json")):
            raise UnreadableSource(
                f"{path} holds neither .jsonl files nor folders of events with videos/*.json"
            )

    def records(self, after: int = 0) -> Arrivals:
        return islice(self._all(), after, None)

    def _all(self) -> Arrivals:
        events = {event.source_id: event for event in _events(self._found())}
        for found in self._found():
            if isinstance(found, Refused):
                yield found
                continue
            try:
                talk = talk_record(clean_id(found.name), found.record, found.place)
            except Unsuitable as error:
                yield Refused(found.place, str(error), found.name[:500])
                continue
            if event := events.pop(talk.page, None):
                yield event
            yield talk
            yield from recordings(talk, found.record)

    def _found(self) -> Iterator["Found | Refused"]:
        if self.path.is_file():
            yield from _in_lines(self.path) if self.path.suffix == ".jsonl" else [_in_file(self.path)]
            return
        for lines in files_below(self.path, "*.jsonl"):
            yield from _in_lines(lines)
        for file in files_below(self.path, "**/videos/*.json"):
            yield _in_file(file)


@dataclass(frozen=True)
class Found:
    """A record as it was found, under its path in the collection."""

    name: str
    place: str
    record: dict
    event_title: str = ""


def _in_lines(path: Path) -> Iterator[Found | Refused]:
    try:
        for number, value in json_lines(path):
            place = f"{path.name}:{number}"
            if isinstance(value, Unsuitable):
                yield Refused(place, str(value))
            elif (
                isinstance(value, dict)
                and isinstance(value.get("path"), str)
                and isinstance(value.get("record"), dict)
            ):
                yield Found(value["path"], place, value["record"])
            else:
                yield Refused(place, 'a line must be {"path": "<event>/videos/<file>.json", "record": {…}}')
    except Unsuitable as error:
        yield Refused(path.name, str(error))


def _in_file(file: Path) -> Found | Refused:
    event = file.resolve().parent.parent
    name = f"{event.name}/{file.parent.name}/{file.name}"
    try:
        record = parse_json(file_bytes(file))
    except Unsuitable as error:
        return Refused(name, str(error), name)
    if not isinstance(record, dict):
        return Refused(name, "the file holds no JSON object", name)
    return Found(name, name, record, _category_title(event / "category.json"))


def _category_title(category: Path) -> str:
    try:
        value = parse_json(file_bytes(category))
        return clean_line(value.get("title")) if isinstance(value, dict) else ""
    except (Unsuitable, AttributeError, TypeError):
        return ""


def _event_of(name: str) -> str:
    return name.split("/videos/")[0] if "/videos/" in name else name.rpartition("/")[0]


def _events(all_found: Iterator[Found | Refused]) -> list[CongressRecord]:
    """The congresses, by their folders, from the first to the last day of recording."""
    events: dict[str, list[Found]] = {}
    days: dict[str, list[date]] = {}
    for found in all_found:
        if isinstance(found, Found) and (event := _event_of(found.name)):
            events.setdefault(event, [found])
            if recorded := _recorded(found.record.get("recorded"), []):
                days.setdefault(event, []).append(recorded.date())
    return [_event_record(event, one, sorted(days.get(event, []))) for event, [one] in events.items()]


def _event_record(event: str, found: Found, days: list[date]) -> CongressRecord:
    """Without category.json its name is made from the folder's."""
    legacy = found.record.get("category")
    title = found.event_title or (clean_line(legacy) if isinstance(legacy, str) else "") or _title_from(event)
    return CongressRecord(
        source_id=event,
        place=found.place,
        title=cut(title, TITLE_LENGTH),
        starts_on=days[0] if days else None,
        ends_on=days[-1] if days else None,
        language=offered_language(found.record.get("language"), [], "en"),
    )


def _title_from(event: str) -> str:
    words = event.rpartition("/")[2].replace("_", "-").split("-")
    return " ".join(_USUAL.get(word, word.title()) for word in words if word)


def talk_record(name: str, record: dict, place: str) -> TalkRecord:
    """A talk from a pyvideo record. Raises Unsuitable."""
    notices: list[str] = []
    title = clean_line(_text(record, "title"))
    if not title:
        raise Unsuitable("the title is missing")
    title, abstract, cut = fit_title(title, _abstract(record))
    event = _event_of(name)
    if not event:
        raise Unsuitable(f"the path {name!r} names no event; it must be <event>/videos/<file>.json")
    return TalkRecord(
        source_id=name,
        place=place,
        listing=event,
        title=title,
        page=event,
        abstract=abstract,
        language=offered_language(record.get("language"), notices, "en"),
        starts_at=_recorded(record.get("recorded"), notices),
        duration=_duration(record.get("duration"), notices),
        website=_website(record, notices),
        faculty=tuple(Part(name=speaker) for speaker in _lines_of(record, "speakers", notices)),
        keywords=tuple(_lines_of(record, "tags", notices)),
        notices=(*cut, *notices),
    )


def _text(record: dict, key: str) -> str:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise Unsuitable(f"{key} must be text, not {type(value).__name__}")
    return value or ""


def _abstract(record: dict) -> str:
    """Summary, description and abstract, each once: the longer holds the shorter where they repeat."""
    texts: list[str] = []
    for key in ("abstract", "description", "summary"):
        text = unwrap(clean_text(_text(record, key)))
        if text and not any(_same_words(text, other) for other in texts):
            texts = [other for other in texts if not _same_words(other, text)] + [text]
    return "\n\n".join(texts)


def _same_words(short: str, long: str) -> bool:
    return " ".join(short.split()) in " ".join(long.split())


def _recorded(value: object, notices: list[str]):
    """The instant, where a time is given; a date alone is its midnight in UTC, the zone of the congress."""
    if not value:
        return None
    try:
        if not isinstance(value, str):
            raise Unsuitable(f"{value!r} is no date")
        return parse_instant(value if len(value) > 10 else f"{parse_date(value).isoformat()}T00:00:00+00:00")
    except Unsuitable as error:
        notices.append(f"the date of recording was left out: {error}")
        return None


def _duration(value: object, notices: list[str]) -> timedelta | None:
    if value in (None, 0, ""):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= LONGEST:
        notices.append(f"the duration {str(value)[:40]!r} was left out: it must be seconds, at most 48 hours")
        return None
    return timedelta(seconds=round(value))


def _website(record: dict, notices: list[str]) -> str:
    for related in record.get("related_urls") or () if isinstance(record.get("related_urls"), list) else ():
        label, address = (
            (related.get("label"), related.get("url")) if isinstance(related, dict) else ("", related)
        )
        if re.search(r"talk|presentation", f"{label}", re.I) and (
            url := offered_url(address, "a web page", notices)
        ):
            return url
    return ""


def _lines_of(record: dict, key: str, notices: list[str]) -> list[str]:
    values = record.get(key) or []
    if not isinstance(values, list):
        notices.append(f"{key} was left out: it is no list")
        return []
    lines = (clean_line(value)[:255] for value in values if isinstance(value, str))
    return list(dict.fromkeys(line for line in lines if line))


def recordings(talk: TalkRecord, record: dict) -> Iterator[RecordingRecord | Refused]:
    """One recording for each address in `videos`; those that cannot be used are refused by name."""
    videos = record.get("videos")
    seen: dict[str, int] = {}
    for video in videos if isinstance(videos, list) else []:
        kind = str(video.get("type") or "video") if isinstance(video, dict) else "video"
        seen[kind] = seen.get(kind, 0) + 1
        number = f"-{seen[kind]}" if seen[kind] > 1 else ""
        source_id = clean_line(f"{talk.source_id}#{kind}{number}")
        try:
            how, address = origin(video.get("url") if isinstance(video, dict) else None)
        except Unsuitable as error:
            yield Refused(talk.place, str(error), source_id)
            continue
        length = round(talk.duration.total_seconds() * 1000) if talk.duration else None
        yield RecordingRecord(
            source_id=source_id, place=talk.place, listing=talk.page, of=talk.source_id, kind=how,
            address=address,
            language=talk.language, duration_ms=length,
        )  # fmt: skip
