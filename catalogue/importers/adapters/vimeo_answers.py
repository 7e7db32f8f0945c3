"""Answers of the Vimeo API as videos. Source: Vimeo's API reference 3.4, "The essentials: videos"."""

import re
from datetime import datetime, timedelta

from catalogue.importers.door import Unsuitable
from catalogue.importers.video_addresses import origin

from .answer_values import instant_in, object_in, text_in
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
    text = text_in(item, "description")
    live = object_in(item, "live")
    awaited = text_in(live, "status") in _AWAITED
    starts_at, ends_at = _times(item, live, notices)
    if text_in(object_in(item, "privacy"), "view") == "unlisted":
        notices.append(
            "it is unlisted at Vimeo, which plays such videos only with a key that is not kept here"
        )
    return Video(
        source_id=source_id,
        place=place,
        title=text_in(item, "name"),
        text=text,
        kind="vimeo",
        address="" if awaited else source_id,
        starts_at=starts_at,
        ends_at=ends_at,
        duration=None if live and not ends_at else plausible(_seconds(item.get("duration")), notices),
        language=text_in(item, "language"),
        keywords=tuple(_tags(item)),
        chapters=described_chapters(text),
        join_url=text_in(item, "link") if awaited or text_in(live, "status") == "streaming" else "",
        website=text_in(item, "link"),
        notices=tuple(notices),
    )


def video_id(item: object) -> str:
    """The number of a video, from its uri or its link. Raises Unsuitable."""
    if not isinstance(item, dict):
        raise Unsuitable("it is no JSON object")
    if match := _URI.match(text_in(item, "uri")):
        return match[1]
    try:
        kind, address = origin("" if text_in(item, "uri") else text_in(item, "link"))
    except Unsuitable:
        kind, address = "", ""
    if kind == "vimeo":
        return address
    raise Unsuitable(
        f"it is no video of Vimeo: its uri is {text_in(item, 'uri')[:60]!r}, not /videos/<number>"
    )


def is_watchable(item: object) -> bool:
    """Whether Vimeo has it ready, and shows it to others than its owner."""
    is_awaited = text_in(object_in(item, "live"), "status") in _AWAITED
    is_ready = is_awaited or text_in(item, "status") in ("", "available")
    return is_ready and text_in(object_in(item, "privacy"), "view") != "nobody"


def tracks_of(item: dict) -> int:
    """How many text tracks a video has."""
    found = object_in(object_in(object_in(item, "metadata"), "connections"), "texttracks").get("total")
    return found if isinstance(found, int) else 0


def _times(item: dict, live: dict, notices) -> tuple[datetime | None, datetime | None]:
    begun = instant_in(live, "active_time", notices) or instant_in(live, "scheduled_start_time", notices)
    ended = instant_in(live, "ended_time", notices)
    if begun and not ended and text_in(live, "status") == "streaming":
        ended = begun + ASSUMED
    if begun:
        return begun, ended
    return instant_in(item, "release_time", notices) or instant_in(item, "created_time", notices), None


def _seconds(value: object) -> timedelta | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return timedelta(seconds=min(value, 10**7)) if is_number and value > 0 else None


def _tags(item: dict):
    tags = item.get("tags")
    for tag in tags if isinstance(tags, list) else ():
        name = tag.get("name") or tag.get("tag") if isinstance(tag, dict) else tag
        if isinstance(name, str):
            yield name
