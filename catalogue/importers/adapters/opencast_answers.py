"""What Opencast says of a recording, in whichever of its tongues, as one kind of value.

Sources: External API (events with publications), the harvest for Tobira, the search service's media packages,
Dublin Core of episodes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from xml.etree.ElementTree import Element

from catalogue.importers.door import Unsuitable, clean_line, cut, offered_url
from catalogue.importers.instants import iso_duration, parse_instant
from catalogue.importers.records import Part

from .addresses import whole
from .videos import Video, plausible

_MS = timedelta(milliseconds=1)
_ID = re.compile(r"[\w.:/@-]{1,200}")


@dataclass(frozen=True)
class Subtitles:
    """A caption file: `generator` is who made them where no human did."""

    address: str
    language: str = ""
    is_machine: bool = False


@dataclass(frozen=True)
class Episode:
    video: Video
    subtitles: tuple[Subtitles, ...] = ()


def of_event(event: object, base: str, place: str) -> Episode:
    """An event of the External API; its media only where publications were asked for. Raises Unsuitable."""
    _check(event)
    media = [
        one
        for publication in _list(event, "publications")
        for name in ("media", "attachments")
        for one in _list(publication, name)
    ]
    files = [_file(one, base, "url", "mediatype") for one in media]
    return _episode(
        event.get("identifier"),
        place,
        files,
        title=_text(event, "title"),
        text=_text(event, "description"),
        starts_at=_written(_text(event, "start_time") or _text(event, "start") or _text(event, "created")),
        milliseconds=event.get("duration"),
        people=_words(event, "presenter") or _words(event, "presenters"),
        keywords=_words(event, "subjects"),
        language=_text(event, "language"),
    )


def of_harvest(item: object, base: str, place: str) -> Episode:
    """An event of the harvest. Raises Unsuitable."""
    _check(item)
    files = [_file(one, base, "uri", "mimetype") for one in _list(item, "tracks")]
    files += [{**_file(one, base, "uri", "mimetype"), "is_captions": True} for one in _list(item, "captions")]
    starts_at = _epoch(item.get("startTime")) or _epoch(item.get("created"))
    return _episode(
        item.get("id"),
        place,
        files,
        title=_text(item, "title"),
        text=_text(item, "description"),
        starts_at=starts_at,
        ends_at=_epoch(item.get("endTime")),
        milliseconds=item.get("duration"),
        people=_words(item, "creators"),
    )


def of_package(package: object, base: str, place: str) -> Episode:
    """A media package of the search service. Raises Unsuitable."""
    _check(package)
    tracks = _inner(package, "media", "track") + _inner(package, "attachments", "attachment")
    people = _inner(package, "creators", "creator")
    return _episode(
        package.get("id"),
        place,
        [_file(one, base, "url", "mimetype") for one in tracks if isinstance(one, dict)],
        title=_text(package, "title"),
        text=_text(package, "description"),
        starts_at=_written(_text(package, "start")),
        milliseconds=package.get("duration"),
        people=[one for one in people if isinstance(one, str)],
        keywords=[one for one in _inner(package, "subjects", "subject") if isinstance(one, str)],
        language=_text(package, "language"),
    )


def of_dublincore(root: Element, place: str) -> Episode:
    """The Dublin Core of an episode. Raises Unsuitable."""
    said: dict[str, list[str]] = {}
    for one in root:
        said.setdefault(one.tag.rpartition("}")[2], []).append((one.text or "").strip())
    first = {name: values[0] for name, values in said.items()}
    if not {"identifier", "title"} <= first.keys():
        raise Unsuitable("it is no Dublin Core of an episode: identifier or title is missing")
    extent = iso_duration(first.get("extent", ""))
    return _episode(
        first["identifier"],
        place,
        [],
        title=first["title"],
        text=first.get("description", ""),
        starts_at=_written(first.get("created", "")),
        milliseconds=extent / _MS if extent else None,
        people=said.get("creator", []),
        keywords=said.get("subject", []),
        language=first.get("language", ""),
    )


def _episode(source_id, place, files, title, milliseconds, people, starts_at, text="", ends_at=None,
             keywords=(), language="") -> Episode:  # fmt: skip
    notices: list[str] = []
    kind, address = _played(files)
    address = offered_url(address, "the recording", notices)
    if not isinstance(source_id, str) or not _ID.fullmatch(source_id):
        raise Unsuitable(
            "its id is missing" if source_id is None else f"{str(source_id)[:60]!a} is no id of Opencast's"
        )
    if isinstance(milliseconds, str) and re.fullmatch("[0-9]{1,10}", milliseconds):
        milliseconds = int(milliseconds)
    is_number = isinstance(milliseconds, int | float) and not isinstance(milliseconds, bool)
    duration = plausible(milliseconds * _MS, notices) if is_number and 0 < milliseconds < 1e10 else None
    video = Video(
        source_id=source_id,
        place=place,
        title=title,
        text=text,
        kind=kind,
        address=address,
        starts_at=starts_at,
        ends_at=ends_at,
        duration=duration,
        language=language,
        keywords=tuple(keywords),
        faculty=tuple(
            dict.fromkeys(Part(name=cut(name, 255)) for one in people if (name := clean_line(one)))
        ),
        notices=tuple(notices),
    )
    return Episode(video, tuple(_subtitles(files)))


def _file(one: dict, base: str, address: str, kind: str) -> dict:
    """A track or attachment in one form."""
    tags = one.get("tags")
    tags = tags.get("tag") if isinstance(tags, dict) else tags
    resolution = one.get("resolution")
    video = one.get("video") if isinstance(one.get("video"), dict) else {}
    height = resolution[1] if isinstance(resolution, list) and len(resolution) == 2 else one.get("height")
    if height is None:
        height = str(video.get("resolution", "")).rpartition("x")[2]
    return {
        "address": whole(base, _text(one, address)),
        "type": _text(one, kind).lower(),
        "flavor": _text(one, "flavor") or _text(one, "type"),
        "height": int(height) if str(height).isdecimal() else 0,
        "tags": [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else [],
        "language": _text(one, "lang"),
        "generator": _text(one, "generatorType"),
        "is_captions": False,
    }


def _played(files: list[dict]) -> tuple[str, str]:
    """(kind, address): HLS before files, the speaker before the slides, the largest."""
    playable = [one for one in files if one["address"] and not one["is_captions"] and _is_playable(one)]
    if not playable:
        return "link", ""
    best = max(playable, key=lambda one: (_is_hls(one), one["flavor"].startswith("presenter"), one["height"]))
    return ("hls" if _is_hls(best) else "link"), best["address"]


def _is_hls(one: dict) -> bool:
    return "mpegurl" in one["type"] or one["address"].partition("?")[0].endswith(".m3u8")


def _is_playable(one: dict) -> bool:
    return _is_hls(one) or one["type"] in ("video/mp4", "video/webm", "audio/mpeg", "audio/mp4", "audio/m4a")


def _subtitles(files: list[dict]) -> Iterator[Subtitles]:
    for one in files:
        is_vtt = one["type"] == "text/vtt" or one["address"].partition("?")[0].endswith(".vtt")
        if not one["address"] or not (one["is_captions"] or (is_vtt and "caption" in one["flavor"])):
            continue
        said = dict(tag.split(":", 1) for tag in one["tags"] if ":" in tag)
        language = one["language"] or said.get("lang") or one["flavor"].partition("+")[2]
        yield Subtitles(one["address"], language, "auto" in (one["generator"], said.get("generator-type")))


def _check(value: object) -> None:
    if not isinstance(value, dict):
        raise Unsuitable("an event must be an object")


def _written(text: str) -> datetime | None:
    return parse_instant(text) if text else None


def _epoch(value: object) -> datetime | None:
    """From milliseconds since 1970."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 7e12:
        return None
    return datetime.fromtimestamp(value // 1000, UTC)


def _text(value: dict, name: str) -> str:
    found = value.get(name)
    return found if isinstance(found, str) else ""


def _words(value: dict, name: str) -> list[str]:
    return [one for one in value[name] if isinstance(one, str)] if isinstance(value.get(name), list) else []


def _list(value: object, name: str) -> list[dict]:
    found = value.get(name) if isinstance(value, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _inner(value: dict, outer: str, inner: str) -> list:
    """What XML turned into JSON holds: one thing, or a list of them."""
    found = value.get(outer)
    found = found.get(inner) if isinstance(found, dict) else None
    return found if isinstance(found, list) else [] if found is None else [found]
