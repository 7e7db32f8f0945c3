"""Entries of RSS and Atom feeds, as feedparser reads them, as videos: title, words, times, and what to play."""

import calendar
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO

import feedparser

from catalogue.importers.door import Unsuitable, clean_id, clean_line, clean_text, cut
from catalogue.importers.records import ChapterMark
from catalogue.importers.video_addresses import origin

from .feed_extras import LOST, Extras, extras_of, has_extras, mended_extras
from .videos import Video, described_chapters, plausible

LONGEST_FEED = 5000
# Of whole feeds 0.1 ms a tag; of broken ones the time grows with the square.
MOST_TAGS, MOST_DAMAGED = 300_000, 60_000
# What feedparser lets out where a feed is damaged in ways it does not expect.
FALLS_OVER = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
_PLAYABLE = re.compile(r"\.(mp3|m4a|aac|ogg|oga|opus|flac|wav|mp4|m4v|mov|webm|mkv|m3u8)(?:$|\?)", re.I)
_CLOCK = re.compile(r"\d{1,6}(?::\d{1,2}){0,2}(?:\.\d+)?")


@dataclass(frozen=True)
class Entry:
    """An item of a feed: what it is called there, and a mark that changes when anything in it does."""

    source_id: str
    place: str
    values: dict
    extras: Extras
    mark: str


@dataclass(frozen=True)
class Feed:
    title: str
    language: str
    entries: tuple[Entry, ...]
    next_page: str = ""


def read_feed(body: bytes, place: str) -> Feed:
    """The feed in `body`, however ill-formed, its entries in order. Raises Unsuitable for what is none."""
    body = body.lstrip()
    _check_size(body, MOST_TAGS, "it")
    if (extras := extras_of(body)) is None:
        _check_size(body, MOST_DAMAGED, "its XML is broken, and it")
        extras = mended_extras(body)
    parsed = _parsed(body)
    if not parsed.get("version") and not parsed.entries:
        beginning = clean_line(body[:200].decode("utf-8", "replace"))[:60]
        said = f"it begins with {beginning!r}" if beginning else "nothing can be read in it"
        raise Unsuitable(f"it is no RSS or Atom feed: {said}")
    count = len(parsed.entries)
    without = LOST if has_extras(body) else Extras()
    aligned = extras if extras and len(extras) == count else [without] * count
    entries = tuple(
        _entry(values, one, f"{place}: item {number}")
        for number, (values, one) in enumerate(zip(parsed.entries, aligned, strict=True), 1)
    )
    links = parsed.feed.get("links") or ()
    following = next((link.get("href", "") for link in links if link.get("rel") == "next"), "")
    feed = parsed.feed
    return Feed(
        clean_line(feed.get("title")), str(feed.get("language") or ""), entries[:LONGEST_FEED], following
    )


def _check_size(body: bytes, most: int, what: str) -> None:
    if (tags := body.count(b"<")) > most:
        raise Unsuitable(f"{what} has {tags:,} tags; {most:,} are read at most")


def _parsed(body: bytes) -> feedparser.FeedParserDict:
    try:
        return feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    except FALLS_OVER as error:
        raise Unsuitable(f"the feed is too damaged to be read ({type(error).__name__})") from error


def _entry(values: dict, extras: Extras, place: str) -> Entry:
    said = json.dumps([values, [repr(extras)]], sort_keys=True, default=str)
    mark = hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:10]
    played = _played(values)
    named = values.get("id") or values.get("link") or (played and played[1]) or ""
    return Entry(str(named).strip(), place, values, extras, mark)


def video_of(entry: Entry, language: str, chapters: tuple[ChapterMark, ...] = ()) -> Video:
    """An entry as a video. Raises Unsuitable, also where there is nothing to hear or watch in it."""
    values, notices = entry.values, [*entry.extras.notices]
    played = _played(values)
    if played is None:
        raise Unsuitable("there is nothing to hear or watch in it: no enclosure, media:content or player")
    kind, address = origin(played[1])
    text = _text_of(values)
    return Video(
        source_id=clean_id(entry.source_id),
        place=entry.place,
        title=str(values.get("title") or values.get("media_title") or values.get("itunes_title") or ""),
        text=text,
        kind=kind,
        address=address,
        starts_at=_published(values),
        duration=plausible(_duration(values, played[2]), notices),
        language=str(values.get("language") or language),
        keywords=tuple(_keywords(values)),
        faculty=entry.extras.faculty,
        chapters=chapters or _simple_chapters(values) or described_chapters(text),
        website=str(values.get("link") or ""),
        notices=tuple(notices),
    )


def _keywords(values: dict) -> Iterator[str]:
    """Categories and keywords, also where several stand in one with commas."""
    for tag in values.get("tags") or ():
        yield from str(tag.get("label") or tag.get("term") or "").split(",")


def _played(values: dict) -> tuple[str, str, str] | None:
    """(type, address, seconds) of what is played: video before sound, a provider's page at last."""
    found = []
    media = sorted(values.get("media_content") or (), key=_is_less)
    for one in [*(values.get("enclosures") or ()), *media]:
        address = str(one.get("href") or one.get("url") or "").strip()
        kind = f"{one.get('type', '')} {one.get('medium', '')}".lower()
        if address and (re.search(r"video|audio|mpegurl|shockwave", kind) or _PLAYABLE.search(address)):
            found.append((kind, address, str(one.get("duration") or "")))
    if found:
        return min(found, key=lambda one: "audio" in one[0])
    for address in (values.get("media_player") or {}).get("url"), values.get("link"):
        try:
            if address and origin(address)[0] in ("youtube", "vimeo"):
                return "video", str(address), ""
        except Unsuitable:
            continue
    player = str((values.get("media_player") or {}).get("url") or "")
    return ("video", player, "") if player else None


def _is_less(one: dict) -> tuple[bool, int]:
    """Of several forms of the same: the one that is played by default, else the largest."""
    height = str(one.get("height", ""))
    return str(one.get("isdefault", "")).lower() != "true", -int(height) if height.isdecimal() else 0


def _text_of(values: dict) -> str:
    """The longest of what the entry says of itself, as it came."""
    said = [values.get("summary"), values.get("subtitle"), values.get("media_description")]
    said += [one.get("value") for one in values.get("content") or ()]
    return max((str(one) for one in said if one), key=lambda one: len(clean_text(one)), default="")


def _published(values: dict) -> datetime | None:
    for name in ("published_parsed", "updated_parsed", "created_parsed"):
        moment = values.get(name)
        if moment and 1900 <= moment[0] <= 2200:
            try:
                return datetime.fromtimestamp(calendar.timegm(moment), UTC)
            except (ValueError, OverflowError, OSError):
                continue
    return None


def _duration(values: dict, seconds: str) -> timedelta | None:
    """From itunes:duration, "H:MM:SS", "MM:SS" or seconds; else media:content's seconds."""
    for written in (str(values.get("itunes_duration") or ""), seconds):
        if length := _seconds(written):
            return timedelta(seconds=round(length)) or None
    return None


def _seconds(written: str) -> float | None:
    """From "H:MM:SS.mmm", "MM:SS" or seconds, as podcasts write them."""
    if not _CLOCK.fullmatch(written.strip()):
        return None
    length = 0.0
    for part in written.strip().split(":"):
        length = length * 60 + float(part)
    return min(length, 10.0**7)


def _simple_chapters(values: dict) -> tuple[ChapterMark, ...]:
    """Podlove Simple Chapters."""
    listed = (values.get("psc_chapters") or {}).get("chapters") or ()
    marks = {}
    for one in listed:
        start, title = _seconds(str(one.get("start") or "")), clean_line(one.get("title"))
        if start is not None and title:
            ms = round(start * 1000)
            marks.setdefault(ms, ChapterMark(ms, cut(title, 255)))
    return tuple(marks[start] for start in sorted(marks))
