"""Answers of the YouTube Data API v3 as videos. Source: its own description (discovery document), `video`."""

from datetime import datetime, timedelta

from catalogue.importers.door import Unsuitable, clean_line
from catalogue.importers.instants import iso_duration
from catalogue.importers.video_addresses import provider_id

from .answer_values import instant_in, object_in, text_in
from .videos import Video, described_chapters, plausible

ASSUMED = timedelta(hours=6)
NOT_SHOWN = ("private", "privacyStatusUnspecified")


def video_of(item: object, place: str) -> Video | None:
    """A video, playlist item or search result as a video; None where it is private or deleted.

    Raises Unsuitable.
    """
    snippet = object_in(item, "snippet")
    if not snippet:
        raise Unsuitable("it is no video of YouTube: it has no snippet")
    source_id = video_id(item)
    if is_hidden(item):
        return None
    notices: list[str] = []
    text = text_in(snippet, "description")
    duration = plausible(iso_duration(text_in(object_in(item, "contentDetails"), "duration")), notices)
    state = text_in(snippet, "liveBroadcastContent")
    starts_at, ends_at = _times(item, snippet, state, notices)
    awaited = state == "upcoming"
    return Video(
        source_id=source_id,
        place=place,
        title=text_in(snippet, "title"),
        text=text,
        kind="youtube",
        address="" if awaited else source_id,
        starts_at=starts_at,
        ends_at=ends_at,
        duration=duration,
        language=text_in(snippet, "defaultAudioLanguage") or text_in(snippet, "defaultLanguage"),
        keywords=_texts(snippet, "tags"),
        chapters=described_chapters(text),
        join_url=f"https://www.youtube.com/watch?v={source_id}" if state in ("upcoming", "live") else "",
        website=f"https://www.youtube.com/watch?v={source_id}",
        notices=tuple(notices),
    )


def video_id(item: object) -> str:
    """The video that a video, playlist item or search result is about. Raises Unsuitable."""
    if not isinstance(item, dict):
        raise Unsuitable("it is no JSON object")
    about = item.get("id")
    if isinstance(about, dict):
        about = about.get("videoId")
    found = (
        text_in(object_in(item, "contentDetails"), "videoId")
        or text_in(object_in(object_in(item, "snippet"), "resourceId"), "videoId")
        or about
    )
    if not isinstance(found, str) or not found:
        raise Unsuitable("it is no video: it has no video's id")
    return provider_id("youtube", clean_line(found))


def is_hidden(item: dict) -> bool:
    """Whether nobody but its owner can see it: YouTube then shows a mere placeholder for it."""
    snippet, status = object_in(item, "snippet"), object_in(item, "status")
    placeholder = text_in(snippet, "title") in ("Private video", "Deleted video") and not snippet.get(
        "thumbnails"
    )
    return status.get("privacyStatus") in NOT_SHOWN or placeholder


def _times(item, snippet, state: str, notices) -> tuple[datetime | None, datetime | None]:
    """When it is or was on: of a live one as planned or as it went, of others when it was recorded or published."""
    live = object_in(item, "liveStreamingDetails")
    starts_at = instant_in(live, "actualStartTime", notices) or instant_in(
        live, "scheduledStartTime", notices
    )
    ends_at = instant_in(live, "actualEndTime", notices) or instant_in(live, "scheduledEndTime", notices)
    if state == "live" and starts_at and not ends_at:
        ends_at = starts_at + ASSUMED
    if starts_at:
        return starts_at, ends_at
    published = (
        instant_in(object_in(item, "recordingDetails"), "recordingDate", notices)
        or instant_in(object_in(item, "contentDetails"), "videoPublishedAt", notices)
        or instant_in(snippet, "publishedAt", notices)
    )
    return published, None


def _texts(values: dict, key: str) -> tuple[str, ...]:
    found = values.get(key)
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()
