"""PeerTube: the public videos of an account or a channel, with captions and chapters.

A video's words, chapters and captions are three questions more, so they are asked only of videos that are new or
changed; of the others the position knows that they were there, and who is named no more is said to be gone.

Source: PeerTube REST API, videos of accounts and of video channels.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from urllib.parse import quote

from django.utils.translation import gettext_lazy as _

from catalogue.captions import ReadCaptions
from catalogue.importers.door import Unsuitable, clean_id, clean_line, cut, offered_url
from catalogue.importers.failures import ContentRefused, Failure, Gone, QuotaExceeded, Temporary, place_of
from catalogue.importers.instants import parse_instant
from catalogue.importers.outside import A_LOOK, A_RUN, Fetcher, Limits
from catalogue.importers.records import Arrival, Arrivals, ChapterMark, Refused
from catalogue.importers.records import Gone as Removed

from .addresses import whole
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, settled
from .saved import saved_answer
from .videos import VIDEOS, Becoming, Track, Video, arriving_fields, fetched_captions, plausible

PER_PAGE = 15
MOST_KNOWN = 20_000
_WHERE = re.compile(
    r"(?P<base>https?://[^/]+)/(?P<what>a|accounts|c|video-channels)/(?P<name>[\w.-]+(?:@[\w.:-]+)?)", re.I
)


class PeerTube:
    """Videos of one account or channel, played as HLS from where they are."""

    label = "PeerTube"
    fields = (
        Field(
            "address",
            _("Address"),
            "address",
            help=_("The page of a channel (/c/…) or of an account (/a/…)."),
        ),
        *arriving_fields("open"),
    )
    lists = VIDEOS

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        with _asking(A_RUN) as web:
            yield from Listing(web, values, dict(position or {})).pages()

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        with _asking(A_LOOK) as web:
            listing = Listing(web, values, {})
            videos, total = listing.ask(0)
            items = [item for one in videos for item in listing.described(one)]
            return f"{total} in all; on the first page {in_words(items)}"

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("open"), {}), "")
        yield from saved_answer(path, lambda value: _of_answer(value, path.name, becoming))


def _asking(limits: Limits) -> Fetcher:
    return Fetcher(limits=limits)


class Listing:
    """One reading. The position: how far it is; what was `known` before, and what was `named` since."""

    def __init__(self, web: Fetcher, values: dict[str, str], position: Position):
        found = _WHERE.match(values["address"])
        if not found:
            raise WrongSetting("address", "write the address of a channel (…/c/name) or account (…/a/name)")
        kind = "accounts" if found["what"].lower() in ("a", "accounts") else "video-channels"
        self.base = found["base"]
        self.address = f"{self.base}/api/v1/{kind}/{quote(found['name'], safe='@:.')}/videos"
        self.web, self.becoming = web, Becoming(values, "peertube")
        self.known = _marks(position.get("known"))
        self.named = _marks(position.get("named"))
        self.offset = position.get("offset") if isinstance(position.get("offset"), int) else 0
        self.total, self.moved = position.get("total"), bool(position.get("moved"))

    def pages(self) -> Iterator[Page]:
        while True:
            items: list[Arrival] = (
                list(self.becoming.at_first(place_of(self.base))) if not self.offset else []
            )
            videos, total = self.ask(self.offset)
            self.moved = self.moved or self.total not in (None, total)
            self.total = total
            for one in videos:
                items += self._records(one)
            self.offset += len(videos)
            if not videos or self.offset >= total:
                is_first = not self.known
                items += self._gone()
                yield Page(
                    tuple(items), {"known": self.named}, last=True, complete=is_first and not self.moved
                )
                return
            yield Page(tuple(items), self._at())

    def _at(self) -> Position:
        at = {"offset": self.offset, "total": self.total, "known": self.known, "named": dict(self.named)}
        return {**at, "moved": True} if self.moved else at

    def ask(self, offset: int) -> tuple[list, int]:
        """(videos from `offset` on, how many there are): oldest first, so that new ones come at the end."""
        params = {"start": offset, "count": PER_PAGE, "sort": "publishedAt", "nsfw": "both"}
        answer = self.web.json(self.address, params)
        if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
            raise ContentRefused(place_of(self.address), "it is no list of PeerTube's API")
        total = answer.get("total")
        if len(self.named) > MOST_KNOWN:
            raise ContentRefused(place_of(self.address), f"it has more than {MOST_KNOWN:,} videos")
        return answer["data"], total if isinstance(total, int) else 0

    def described(self, one: object) -> Iterator[Arrival]:
        yield from _described(one, place_of(self.base), self.becoming)

    def _records(self, one: object) -> Iterator[Arrival]:
        uuid, mark = _uuid(one), _mark(one)
        if not uuid:
            self.moved = True
            yield Refused(place_of(self.address), "a video without a uuid")
            return
        self.named[uuid] = self.known.get(uuid, "")
        if mark and self.known.get(uuid) == mark:
            return
        place = f"{place_of(self.base)}: {uuid}"
        try:
            video = self._whole(uuid, place)
            captions = list(self._captions(uuid, video))
        except (Temporary, QuotaExceeded):
            raise
        except Gone:
            del self.named[uuid]
            return
        except (Failure, Unsuitable) as error:
            yield Refused(place, str(error), uuid)
            return
        yield from self.becoming.records(video)
        yield from captions
        self.named[uuid] = mark

    def _whole(self, uuid: str, place: str) -> Video:
        details = self.web.json(f"{self.base}/api/v1/videos/{uuid}")
        return video_of(details, place, self._chapters(uuid))

    def _chapters(self, uuid: str) -> tuple[ChapterMark, ...]:
        try:
            answer = self.web.json(f"{self.base}/api/v1/videos/{uuid}/chapters")
        except Gone:  # before PeerTube 6
            return ()
        found = answer.get("chapters") if isinstance(answer, dict) else None
        return tuple(_marks_of(found if isinstance(found, list) else []))

    def _captions(self, uuid: str, video: Video) -> Iterator[Arrival]:
        answer = self.web.json(f"{self.base}/api/v1/videos/{uuid}/captions")
        tracks = answer.get("data") if isinstance(answer, dict) else None
        for one in tracks if isinstance(tracks, list) else []:
            language = _text(one, "language", "id")
            address = _text(one, "fileUrl") or _text(one, "captionPath")
            if not language or not address:
                continue
            read = fetched_captions(partial(self._body, whole(self.base, address)), "captions.vtt")
            source_id = f"{uuid}#captions.{language}"[:500]
            if isinstance(read, ReadCaptions):
                machine = one.get("automaticallyGenerated") is True
                track = Track(language, read, origin="machine" if machine else "human")
                yield self.becoming.captions(video, track)
            else:
                yield Refused(video.place, read, source_id)

    def _body(self, address: str) -> bytes:
        return self.web.get(address).body

    def _gone(self) -> Iterator[Arrival]:
        """Who was there and is not: unless the list moved, or all of it is away at once."""
        if self.moved or not self.named:
            self.named = {**self.known, **self.named}
            return
        for uuid in self.known.keys() - self.named.keys():
            for part in ("", "#recording"):
                yield Removed(source_id=uuid + part, place=f"{place_of(self.base)}: {uuid}")


def video_of(details: object, place: str, chapters: tuple[ChapterMark, ...] = ()) -> Video:
    """A video as PeerTube describes it. Raises Unsuitable."""
    if not isinstance(details, dict):
        raise Unsuitable("a video must be an object")
    notices: list[str] = []
    kind, address = _played(details)
    address = offered_url(address, "the recording", notices)
    seconds = details.get("duration")
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool) and 0 < seconds < 1e7
    held = _text(details, "originallyPublishedAt") or _text(details, "publishedAt")
    tags = details.get("tags")
    return Video(
        source_id=clean_id(_uuid(details)),
        place=place,
        title=_text(details, "name"),
        text=_text(details, "description") or _text(details, "truncatedDescription"),
        kind=kind,
        address=address,
        starts_at=parse_instant(held) if held else None,
        duration=plausible(timedelta(seconds=round(seconds)), notices) if is_number else None,
        language=_text(details, "language", "id"),
        keywords=tuple(one for one in tags if isinstance(one, str)) if isinstance(tags, list) else (),
        chapters=chapters,
        website=_text(details, "url"),
        notices=tuple(notices),
    )


def _played(details: dict) -> tuple[str, str]:
    """(kind, address): its HLS, else its largest file, else its page."""
    for playlist in _list(details, "streamingPlaylists"):
        if address := _text(playlist, "playlistUrl"):
            return "hls", address
    files = [one for one in _list(details, "files") if _text(one, "fileUrl")]
    if files:
        return "link", _text(max(files, key=_height), "fileUrl")
    return "link", _text(details, "url")


def _height(file: dict) -> int:
    resolution = file.get("resolution")
    height = resolution.get("id") if isinstance(resolution, dict) else 0
    return height if isinstance(height, int) else 0


def _marks_of(chapters: list) -> Iterator[ChapterMark]:
    for one in chapters[:1000]:
        at = one.get("timecode") if isinstance(one, dict) else None
        if isinstance(at, int) and not isinstance(at, bool) and 0 <= at < 1e6 and _text(one, "title"):
            yield ChapterMark(at * 1000, cut(clean_line(_text(one, "title")), 255))


def _described(one: object, host: str, becoming: Becoming) -> Iterator[Arrival]:
    place = f"{host}: {_uuid(one) or '?'}"
    try:
        yield from becoming.records(video_of(one, place))
    except Unsuitable as error:
        yield Refused(place, str(error), _uuid(one)[:500])


def _of_answer(value: object, name: str, becoming: Becoming) -> Iterator[Arrival]:
    """A list of videos, or one with all its details."""
    videos = value.get("data") if isinstance(value, dict) and isinstance(value.get("data"), list) else [value]
    for one in videos:
        yield from _described(one, name, becoming)


def _uuid(one: object) -> str:
    uuid = _text(one, "uuid")
    return uuid if re.fullmatch(r"[\w-]{1,64}", uuid) else ""


def _mark(one: object) -> str:
    return _text(one, "updatedAt")[:40]


def _marks(value: object) -> dict[str, str]:
    return {str(key): str(mark) for key, mark in value.items()} if isinstance(value, dict) else {}


def _text(value: object, *names: str) -> str:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def _list(value: dict, name: str) -> list:
    found = value.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
