"""YouTube: a channel's uploads, or a playlist, by the Data API v3.

Fifty at a time: one unit of quota for the list's page, one for the details of its videos. `search.list`, a
hundred units, is never asked; captions need the owner's own sign-in and are not read.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.importers.door import Unsuitable, clean_line
from catalogue.importers.failures import ContentRefused, Gone, QuotaExceeded
from catalogue.importers.outside import A_LOOK, A_RUN, Fetcher, Limits
from catalogue.importers.records import Arrival, Arrivals, Refused

from .protocol import Field, Page, Position, Settings, in_words, settled
from .saved import saved_answer
from .videos import VIDEOS, Becoming, arriving_fields
from .youtube_answers import is_hidden, video_id, video_of
from .youtube_asking import DAY_BEGINS, PageForgotten, judge, until_midnight, what_is_meant
from .youtube_told import told_of, topic_of

PARTS = "snippet,contentDetails,liveStreamingDetails,recordingDetails,status"
LISTED = "snippet,contentDetails,status"


class YouTube:
    """Videos of a channel or playlist; upcoming and live ones as webinars with their address to join."""

    label = "YouTube"
    fields = (
        Field(
            "what",
            _("Channel or playlist"),
            help=_("Its address at YouTube, a channel's @name or UC… id, or a playlist's id."),
        ),
        Field(
            "key",
            _("API key"),
            secret=True,
            help=_("Of a Google Cloud project in which the YouTube Data API v3 is switched on."),
        ),
        Field(
            "units",
            _("Units a day"),
            "number",
            required=False,
            default="2000",
            help=_("How much of the project's daily quota, usually 10,000, imports may use."),
        ),
        Field(
            "notices",
            _("New videos"),
            "choice",
            choices=(("yes", _("Are told at once, for channels")), ("no", _("Come with the next run"))),
            default="yes",
        ),
        *arriving_fields("open"),
    )
    lists = VIDEOS

    def __init__(self, base: str = "https://www.googleapis.com/youtube/v3"):
        self.base = base

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        with self._asking(values) as web:
            yield from Listing(self, web, values, dict(position or {})).pages()

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        with self._asking(values, A_LOOK) as web:
            listing = Listing(self, web, values, {})
            page = next(listing.pages())
            return f"{listing.total} in all; on the first page {in_words(page.items)}"

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("open"), {}), "")
        yield from saved_answer(path, lambda value: _of_answer(value, path.name, becoming))

    def topic(self, settings: Settings, position: Position) -> str:
        """The feed that a hub may tell us about; known once the channel has been read."""
        return topic_of(settings, str(position.get("playlist") or ""))

    def again(self, position: Position, told: list[dict], known: set[str]) -> Position:
        """Where a run begins that looks only at the videos told of; `known` are those that it brought before."""
        ids = list(dict.fromkeys(one["id"] for one in told if one.get("id")))
        return {**position, "only": {"ids": ids, "known": [one for one in ids if one in known]}}

    def _asking(self, values: dict[str, str], limits: Limits = A_RUN) -> Fetcher:
        """The key travels in a header, so that no address ever holds it."""
        return Fetcher({"X-Goog-Api-Key": values["key"]}, secrets=[values["key"]], judge=judge, limits=limits)


class Listing:
    """One reading of a playlist. The position: its page, its id, how many it has, units used on which day."""

    def __init__(self, adapter: YouTube, web: Fetcher, values: dict[str, str], position: Position):
        self.base, self.web, self.values, self.position = adapter.base, web, values, position
        self.becoming = Becoming(values, f"youtube:{values['what']}"[:500])
        self.total: object = 0
        self.named: set[str] = set()

    def pages(self) -> Iterator[Page]:
        playlist = self.position.get("playlist") or self._playlist()
        if only := self.position.pop("only", None):
            yield self._told_of(only, playlist)
            return
        token, before = str(self.position.get("page") or ""), self.position.get("total")
        moved, has_begun_anew = bool(self.position.get("moved")), False
        first = () if token else tuple(self.becoming.at_first(self.values["what"]))
        while True:
            try:
                answer = self._ask("playlistItems", playlistId=playlist, pageToken=token, part=LISTED)
            except PageForgotten:
                if not token or has_begun_anew:
                    raise
                token, moved, has_begun_anew = "", True, True
                continue
            self.total = _number(answer, "totalResults")
            moved = moved or before not in (None, self.total)
            before, shown, token = self.total, token, str(answer.get("nextPageToken") or "")
            if token and token == shown:
                raise ContentRefused("YouTube", "each page of the list leads to itself")
            items = (*first, *self._records(_items(answer)))
            first = ()
            at = {"playlist": playlist, **{name: self.position[name] for name in ("units", "day")}}
            if not token:
                yield Page(items, at, last=True, complete=not moved)
                return
            yield Page(items, {**at, "page": token, "total": self.total, "moved": moved})

    def _told_of(self, only: dict, playlist: str) -> Page:
        def ask(ids: list[str]) -> list[dict]:
            return _items(self._ask("videos", id=",".join(ids), part=PARTS))

        items = tuple(told_of(only, playlist, ask, lambda item, at: _become(item, at, self.becoming)))
        return Page(items, {**self.position, "playlist": playlist}, last=True)

    def _playlist(self) -> str:
        """The id of the playlist that is meant; a channel's is that of its uploads."""
        how, wanted = what_is_meant(self.values["what"])
        if how == "playlist":
            return wanted
        answer = self._ask("channels", part="contentDetails", **{how: wanted})
        for channel in _items(answer):
            try:
                found = channel["contentDetails"]["relatedPlaylists"]["uploads"]
            except (KeyError, TypeError):
                continue
            if isinstance(found, str) and found:
                return found
        raise Gone(f"the channel {wanted!r} at YouTube")

    def _records(self, listed: list[dict]) -> Iterator[Arrival]:
        """The videos of a page in its order, described in full; those nobody can see are left out."""
        wanted = list(dict.fromkeys(self._ids(listed)))
        if not wanted:
            return
        answer = self._ask("videos", id=",".join(wanted), part=PARTS)
        found = {str(item.get("id")): item for item in _items(answer)}
        for one in wanted:
            if one in found:
                yield from _become(found[one], f"YouTube: {one}", self.becoming)

    def _ids(self, listed: list[dict]) -> Iterator[str]:
        """Each once, even where a list that moves shows it again on its next page."""
        for item in listed:
            try:
                one = video_id(item)
            except Unsuitable:
                continue
            if not is_hidden(item) and one not in self.named:
                self.named.add(one)
                yield one

    def _ask(self, resource: str, **params) -> dict:
        """One unit's worth of an answer. Raises QuotaExceeded where today's are used up."""
        self._count()
        params = {name: value for name, value in {**params, "maxResults": 50}.items() if value}
        if resource == "videos":
            del params["maxResults"]
        address = f"{self.base}/{resource}"
        answer = self.web.json(address, params)
        if not isinstance(answer, dict):
            raise ContentRefused(address, "it is no answer of YouTube's API")
        return answer

    def _count(self) -> None:
        now = datetime.now(DAY_BEGINS)
        today = now.date().isoformat()
        used = int(self.position.get("units") or 0) if self.position.get("day") == today else 0
        most = int(self.values["units"][:9])
        if used >= most:
            raise QuotaExceeded(
                "YouTube", f"{used} units were used today, as many as may be", until_midnight(now)
            )
        self.position["units"], self.position["day"] = used + 1, today


def _become(item: dict, place: str, becoming: Becoming) -> Iterator[Arrival]:
    try:
        video = video_of(item, place)
    except Unsuitable as error:
        yield Refused(
            place, str(error), str(item.get("id") or "")[:500] if isinstance(item.get("id"), str) else ""
        )
        return
    if video is not None:
        yield from becoming.records(video)


LISTS_OF_VIDEOS = ("youtube#video", "youtube#playlistItem", "youtube#searchResult")


def _of_answer(value: object, place: str, becoming: Becoming) -> Iterator[Arrival]:
    """What an answer of the API that was saved to a file becomes."""
    if not isinstance(value, dict) or not str(value.get("kind", "")).startswith("youtube#"):
        error = value.get("error") if isinstance(value, dict) else None
        said = clean_line(str(error.get("message", ""))) if isinstance(error, dict) else ""
        yield Refused(place, f"it is an error: {said}" if said else "it is no answer of YouTube's API")
        return
    items = value.get("items") if isinstance(value.get("items"), list) else [value]
    for number, item in enumerate(items):
        at = f"{place}: items[{number}]"
        kind = item.get("kind") if isinstance(item, dict) else None
        if kind in LISTS_OF_VIDEOS:
            yield from _become(item, at, becoming)
        else:
            yield Refused(at, f"{clean_line(str(kind))[:60]} is no video" if kind else "it is no video")


def _items(answer: dict) -> list[dict]:
    items = answer.get("items")
    return [one for one in items if isinstance(one, dict)] if isinstance(items, list) else []


def _number(answer: dict, key: str) -> int:
    found = answer.get("pageInfo")
    found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, int) else 0
