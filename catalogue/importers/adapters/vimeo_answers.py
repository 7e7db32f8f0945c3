"""Answers of the Vimeo API as videos. Source: Vimeo's API reference 3.4, "The essentials: videos"."""

import re
from datetime import datetime, timedelta

from catalogue.importers.door import Unsuitable
from catalogue.importers.instants import parse_instant
from catalogue.importers.video_addresses import origin

from .videos import Video, described_chapters, plausible

# What is asked for: answers with few fields count less towards Vimeo's limits.
FIELDS = (
    "uri,name,description,link,duration,language,created_time,modified_time,release_time,type,status,"
    "privacy.view,tags.name,live.status,live.scheduled_start_time,live.active_time,live.ended_time,"
    "metadata.connections.texttracks.total,metadata.connections.texttracks.uri"
)
_URI = re.compile(r"/videos/(\d+)")
_AWAITED = ("unavailable", "pending", "ready", "streaming_preview")
ASSUMED = timedelta(hours=6)


def video_of(item: object, place: str) -> Video:
    """A video as the API describes it. Raises Unsuitable."""
    source_id = video_id(item)
    notices: list[str] = []
    text = _text(item, "description")
    live = _object(item, "live")
    awaited = _text(live, "status") in _AWAITED
    starts_at, ends_at = _times(item, live, notices)
    if _text(_object(item, "privacy"), "view") == "unlisted":
        notices.append(
            "it is unlisted at Vimeo, which plays such videos only with a key that is not kept here"
        )
    return Video(
        source_id=source_id,
        place=place,
        title=_text(item, "name"),
        text=text,
        kind="vimeo",
        address="" if awaited else source_id,
        starts_at=starts_at,
        ends_at=ends_at,
        duration=None if live and not ends_at else plausible(_seconds(item.get("duration")), notices),
        language=_text(item, "language"),
        keywords=tuple(_tags(item)),
        chapters=described_chapters(text),
        join_url=_text(item, "link") if awaited or _text(live, "status") == "streaming" else "",
        website=_text(item, "link"),
        notices=tuple(notices),
    )


def video_id(item: object) -> str:
    """The number of a video, from its uri or its link. Raises Unsuitable."""
    if not isinstance(item, dict):
        raise Unsuitable("it is no JSON object")
    if match := _URI.match(_text(item, "uri")):
        return match[1]
    try:
        kind, address = origin("" if _text(item, "uri") else _text(item, "link"))
    except Unsuitable:
        kind, address = "", ""
    if kind == "vimeo":
        return address
    raise Unsuitable(f"it is no video of Vimeo: its uri is {_text(item, 'uri')[:60]!r}, not /videos/<number>")


def is_watchable(item: object) -> bool:
    """Whether Vimeo has it ready, and shows it to others than its owner."""
    is_awaited = _text(_object(item, "live"), "status") in _AWAITED
    is_ready = is_awaited or _text(item, "status") in ("", "available")
    return is_ready and _text(_object(item, "privacy"), "view") != "nobody"


def instant(item: object, key: str, notices: list[str] | None = None) -> datetime | None:
    written = _text(item, key) if isinstance(item, dict) else ""
    if not written:
        return None
    try:
        return parse_instant(written)
    except Unsuitable as error:
        if notices is not None:
            notices.append(f"{key} was left out: {error}")
        return None


def tracks_of(item: dict) -> int:
    """How many text tracks a video has."""
    found = _object(_object(_object(item, "metadata"), "connections"), "texttracks").get("total")
    return found if isinstance(found, int) else 0


def _times(item: dict, live: dict, notices) -> tuple[datetime | None, datetime | None]:
    begun = instant(live, "active_time", notices) or instant(live, "scheduled_start_time", notices)
    ended = instant(live, "ended_time", notices)
    if begun and not ended and _text(live, "status") == "streaming":
        ended = begun + ASSUMED
    if begun:
        return begun, ended
    return instant(item, "release_time", notices) or instant(item, "created_time", notices), None


def _seconds(value: object) -> timedelta | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return timedelta(seconds=min(value, 10**7)) if is_number and value > 0 else None


def _tags(item: dict):
    tags = item.get("tags")
    for tag in tags if isinstance(tags, list) else ():
        name = tag.get("name") or tag.get("tag") if isinstance(tag, dict) else tag
        if isinstance(name, str):
            yield name


def _object(values: object, key: str) -> dict:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, dict) else {}


def _text(values: object, key: str) -> str:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, str) else ""
