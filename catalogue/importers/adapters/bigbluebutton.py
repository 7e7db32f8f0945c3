"""BigBlueButton: its published recordings, with text tracks.

Every question is signed: a digest of the call's name, its query and the server's secret, as its API asks for.
Servers older than 2.6 know no pages and answer with all recordings at once; those are cut into pages here.

Source: BigBlueButton API, getRecordings and getRecordingTextTracks.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlencode
from xml.etree.ElementTree import Element

from django.utils.translation import gettext_lazy as _

from catalogue.captions import ReadCaptions
from catalogue.importers.door import Unsuitable, clean_id
from catalogue.importers.failures import (
    ContentRefused,
    Failure,
    NotAuthorised,
    QuotaExceeded,
    Temporary,
    place_of,
)
from catalogue.importers.files import file_bytes
from catalogue.importers.outside import A_LOOK, A_RUN, Fetcher, Limits
from catalogue.importers.outside.decoding import CutOff
from catalogue.importers.outside.reading import read_xml
from catalogue.importers.records import Arrival, Arrivals, Refused
from catalogue.importers.video_addresses import origin

from .protocol import Field, Page, Position, Settings, in_words, settled
from .videos import VIDEOS, Becoming, Track, Video, arriving_fields, fetched_captions, plausible

PER_PAGE = 25
PREFERRED = ("video", "presentation", "screenshare", "podcast")


class BigBlueButton:
    """Published recordings of a server, or of some of its meetings."""

    label = "BigBlueButton"
    fields = (
        Field(
            "address", _("Address"), "address", help=_("As “bbb-conf --secret” shows it: …/bigbluebutton/")
        ),
        Field("secret", _("Shared secret"), secret=True),
        Field(
            "meetings", _("Meetings"), required=False, help=_("Their ids, separated by commas; empty: all.")
        ),
        Field(
            "digest",
            _("Signed with"),
            "choice",
            choices=(("sha256", "SHA-256"), ("sha1", "SHA-1"), ("sha512", "SHA-512")),
            default="sha256",
        ),
        *arriving_fields("member"),
    )
    lists = VIDEOS

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        reading = Reading(settled(self.fields, settings), dict(position or {}), A_RUN)
        with reading.web, reading.elsewhere:
            yield from reading.pages()

    def test(self, settings: Settings) -> str:
        reading = Reading(settled(self.fields, settings), {}, A_LOOK)
        with reading.web, reading.elsewhere:
            recordings, total = reading.ask(0)
            items = [item for one in recordings for item in _described(one, reading.host, reading.becoming)]
            return f"{total} in all; on the first page {in_words(items)}"

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("member"), {}), "")
        try:
            recordings = _recordings(read_xml(file_bytes(path)), path.name)
        except (Unsuitable, CutOff, Failure) as error:
            yield Refused(path.name, str(error))
            return
        for one in recordings:
            yield from _described(one, path.name, becoming)


class Reading:
    """One reading. The position: how far it is, and of what the text tracks are `known`."""

    def __init__(self, values: dict[str, str], position: Position, limits: Limits):
        base = values["address"].rstrip("/").removesuffix("/api")
        self.base = base if base.endswith("/bigbluebutton") else f"{base}/bigbluebutton"
        self.secret, self.digest = values["secret"], values["digest"]
        self.meetings = ",".join(one.strip() for one in values["meetings"].split(",") if one.strip())
        self.becoming, self.host = Becoming(values, "bigbluebutton"), place_of(self.base)
        self.web = Fetcher(secrets=[self.secret], limits=limits)
        self.elsewhere = Fetcher(limits=limits)
        self.offset = position.get("offset") if isinstance(position.get("offset"), int) else 0
        self.total, self.moved = position.get("total"), bool(position.get("moved"))
        self.known = {str(one) for one in position.get("known") or ()}

    def pages(self) -> Iterator[Page]:
        while True:
            items: list[Arrival] = [] if self.offset else list(self.becoming.at_first(self.host))
            recordings, total = self.ask(self.offset)
            self.moved = self.moved or self.total not in (None, total)
            self.total = total
            for one in recordings:
                items += self._records(one)
            self.offset += len(recordings)
            if not recordings or self.offset >= total:
                yield Page(tuple(items), {"known": sorted(self.known)}, last=True, complete=not self.moved)
                return
            at = {"offset": self.offset, "total": total, "known": sorted(self.known)}
            yield Page(tuple(items), {**at, "moved": True} if self.moved else at)

    def ask(self, offset: int) -> tuple[list[Element], int]:
        """(recordings from `offset` on, how many there are)."""
        params = {"state": "published", "offset": str(offset), "limit": str(PER_PAGE)}
        if self.meetings:
            params["meetingID"] = self.meetings
        root = self.web.xml(self._signed("getRecordings", params))
        found = _recordings(root, self.host)
        total = root.findtext("pagination/totalElements") or ""
        if total.isdecimal():
            return found, int(total)
        return found[offset : offset + PER_PAGE], len(found)

    def _signed(self, call: str, params: dict[str, str]) -> str:
        query = urlencode(params, quote_via=quote)
        digest = hashlib.new(self.digest, f"{call}{query}{self.secret}".encode()).hexdigest()
        return f"{self.base}/api/{call}?{query}&checksum={digest}"

    def _records(self, one: Element) -> Iterator[Arrival]:
        place = f"{self.host}: {_text(one, 'recordID')[:200] or '?'}"
        try:
            video = video_of(one, place)
        except Unsuitable as error:
            self.moved = self.moved or not _text(one, "recordID")
            yield Refused(place, str(error), _text(one, "recordID")[:500])
            return
        yield from self.becoming.records(video)
        if video.source_id not in self.known and video.address:
            is_whole = yield from self._captions(video)
            if is_whole:
                self.known.add(video.source_id)

    def _captions(self, video: Video):
        """Yields text tracks; returns whether there were any, and all were read: they may still be made."""
        try:
            tracks = self._tracks(video.source_id)
        except (ContentRefused, NotAuthorised):  # a server without text tracks
            return True
        is_whole, brought = bool(tracks), set()
        for one in tracks:
            language, address = _said(one, "lang"), _said(one, "href")
            source_id = f"{video.source_id}#captions.{language}"[:500]
            try:
                read = fetched_captions(partial(self._body, address), "captions.vtt")
            except (Temporary, QuotaExceeded) as error:
                read, is_whole = f"its captions cannot be read now: {error}", False
            if not isinstance(read, ReadCaptions):
                yield Refused(video.place, read, source_id)
                continue
            kind = "subtitles" if _said(one, "kind") == "subtitles" else "captions"
            captions = self.becoming.captions(video, Track(language, read, kind))
            if captions.source_id not in brought:
                brought.add(captions.source_id)
                yield captions
        return is_whole

    def _tracks(self, record: str) -> list[dict]:
        answer = self.web.json(self._signed("getRecordingTextTracks", {"recordID": record}))
        response = answer.get("response") if isinstance(answer, dict) else None
        tracks = response.get("tracks") if isinstance(response, dict) else None
        return [one for one in tracks if isinstance(one, dict)] if isinstance(tracks, list) else []

    def _body(self, address: str) -> bytes:
        return self.elsewhere.get(address).body


def _recordings(root: Element, place: str) -> list[Element]:
    """Raises NotAuthorised or ContentRefused for an answer that is none."""
    if root.tag != "response" or root.findtext("returncode") is None:
        raise ContentRefused(place, "it is no answer of BigBlueButton")
    if root.findtext("returncode") == "SUCCESS":
        return root.findall("recordings/recording")
    key = root.findtext("messageKey") or "FAILED"
    if key == "checksumError":
        raise NotAuthorised(place, "it does not accept the signature")
    raise ContentRefused(place, f"it says {key[:60]}: {(root.findtext('message') or '')[:120]}")


def video_of(one: Element, place: str) -> Video:
    """A recording as getRecordings describes it. Raises Unsuitable."""
    notices: list[str] = []
    starts_at, ends_at = (_epoch(_text(one, name)) for name in ("startTime", "endTime"))
    address, minutes = _played(one)
    kind, address = origin(address) if address else ("link", "")
    length = timedelta(minutes=minutes) if minutes else None
    return Video(
        source_id=_record_id(one),
        place=place,
        title=one.findtext("metadata/bbb-recording-name")
        or _text(one, "name")
        or _text(one, "metadata/meetingName"),
        text=_text(one, "metadata/bbb-recording-description") or _text(one, "metadata/description"),
        kind=kind,
        address=address,
        starts_at=starts_at,
        ends_at=ends_at if starts_at and ends_at and ends_at > starts_at else None,
        duration=plausible(length, notices),
        keywords=tuple(_text(one, "metadata/bbb-recording-tags").split(",")),
        notices=tuple(notices),
    )


def _record_id(one: Element) -> str:
    written = _text(one, "recordID")
    if written and not re.fullmatch(r"[\w.:-]{1,200}", written):
        raise Unsuitable(f"{written[:60]!a} is no id of a recording")
    return clean_id(written or None)


def _played(one: Element) -> tuple[str, int]:
    """(address, minutes) of the format that shows most."""
    formats = {_text(found, "type"): found for found in reversed(one.findall("playback/format"))}
    for name in (*PREFERRED, *formats):
        if name in formats and (address := _text(formats[name], "url")):
            length = _text(formats[name], "length")
            return address, int(length) if length.isdecimal() and len(length) < 6 else 0
    return "", 0


def _described(one: Element, host: str, becoming: Becoming) -> Iterator[Arrival]:
    place = f"{host}: {_text(one, 'recordID')[:200] or '?'}"
    try:
        yield from becoming.records(video_of(one, place))
    except Unsuitable as error:
        yield Refused(place, str(error), _text(one, "recordID")[:500])


def _epoch(written: str) -> datetime | None:
    """From milliseconds since 1970."""
    if not written.isdecimal() or not 0 < len(written) <= 13:
        return None
    return datetime.fromtimestamp(int(written) // 1000, UTC)


def _text(one: Element, name: str) -> str:
    return (one.findtext(name) or "").strip()


def _said(one: dict, name: str) -> str:
    value = one.get(name)
    return value if isinstance(value, str) else ""
