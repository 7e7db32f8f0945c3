"""Vimeo: the videos of a user, a folder or a showcase, with their text tracks.

The links of text tracks expire within the hour, so tracks are fetched with the page that names them: of videos
that are new, that changed since the last listing, or that changed within a week, since Vimeo makes its own
captions some time after the video.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from catalogue.captions import ReadCaptions
from catalogue.importers.door import Unsuitable, clean_line
from catalogue.importers.failures import (
    ContentRefused,
    Failure,
    Gone,
    NotAuthorised,
    QuotaExceeded,
    Temporary,
)
from catalogue.importers.instants import parse_instant
from catalogue.importers.outside import A_LOOK, A_RUN, Fetcher, Limits
from catalogue.importers.outside.answers import Refusal
from catalogue.importers.outside.reading import CutOff, read_json
from catalogue.importers.records import Arrival, Arrivals, Refused

from .answer_values import instant_in
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, settled
from .saved import saved_answer
from .videos import VIDEOS, Becoming, Track, Video, arriving_fields, fetched_captions
from .vimeo_answers import FIELDS, is_watchable, tracks_of, video_id, video_of

# Few where captions are fetched with each, so that a page is done in seconds and within a small quota.
PER_PAGE, PER_KNOWN_PAGE = 10, 50
SETTLING = timedelta(days=7)


class Vimeo:
    """Videos with their captions; those that only their owner may see are left out."""

    label = "Vimeo"
    fields = (
        Field(
            "what",
            _("User, folder or showcase"),
            help=_("Its address at Vimeo; or “me” for all of the account that the token is of."),
            default="me",
        ),
        Field(
            "token",
            _("Access token"),
            secret=True,
            help=_("Of an app at developer.vimeo.com, with the scopes public and private."),
        ),
        *arriving_fields("member"),
    )
    lists = VIDEOS

    def __init__(self, base: str = "https://api.vimeo.com"):
        self.base = base

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        with self._asking(values) as web, Fetcher() as elsewhere:
            yield from Listing(self.base, web, elsewhere, values, dict(position or {})).pages()

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        with self._asking(values, A_LOOK) as web, Fetcher() as elsewhere:
            listing = Listing(self.base, web, elsewhere, values, {})
            items = [item for one in listing.answer(1)["data"] for item in listing.described(one)]
            return f"{listing.total} in all; on the first page {in_words(items)}"

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("member"), {}), "")
        yield from saved_answer(path, lambda value: _of_answer(value, path.name, becoming))

    def _asking(self, values: dict[str, str], limits: Limits = A_RUN) -> Fetcher:
        token = values["token"]
        headers = {"Authorization": f"bearer {token}"}
        return Fetcher(headers, secrets=[token], judge=_judge, limits=limits)


class Listing:
    """One reading of a list. The position: its page; what changed last, and what is to be looked at again."""

    def __init__(
        self, base: str, web: Fetcher, elsewhere: Fetcher, values: dict[str, str], position: Position
    ):
        self.web, self.elsewhere, self.position = web, elsewhere, position
        self.path = list_of(values["what"])
        self.address = base + self.path
        self.becoming = Becoming(values, f"vimeo:{self.path}")
        self.since = _kept_instant(position.get("since"))
        self.newest = _kept_instant(position.get("newest"))
        self.again = [str(one) for one in position.get("again") or ()]
        self.still_again = [str(one) for one in position.get("still") or ()]
        self.named: set[str] = set()
        self.total = 0

    def pages(self) -> Iterator[Page]:
        number, before = int(self.position.get("page") or 1), self.position.get("total")
        moved = bool(self.position.get("moved"))
        first = tuple(self.becoming.at_first(self.path)) if number == 1 else ()
        while True:
            answer = self.answer(number)
            moved = moved or before not in (None, self.total)
            before = self.total
            items = (*first, *(item for one in answer["data"] for item in self._records(one)))
            paging = answer.get("paging")
            if not (isinstance(paging, dict) and paging.get("next")) or not answer["data"]:
                yield Page(items, self._at_end(), last=True, complete=not moved)
                return
            number, first = number + 1, ()
            at = {"page": number, "total": self.total, "moved": moved, "since": _kept(self.since)}
            at |= {"newest": _kept(self.newest), "again": self.again, "still": self.still_again}
            yield Page(items, at)

    def answer(self, number: int) -> dict:
        """A page of the list, oldest first: what is added meanwhile comes at its end."""
        per_page = PER_KNOWN_PAGE if self.since else PER_PAGE
        params = {"page": number, "per_page": per_page, "fields": FIELDS, "sort": "date", "direction": "asc"}
        answer = self.web.json(self.address, params)
        if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
            raise ContentRefused(self.address, "it is no list of Vimeo's API")
        self.total = answer.get("total") if isinstance(answer.get("total"), int) else 0
        return answer

    def described(self, item: object) -> Iterator[Arrival]:
        """A video's own records, without its captions."""
        yield from _become(item, f"Vimeo: {_uri(item)}", self.becoming)

    def _at_end(self) -> Position:
        return {"since": _kept(self.newest or self.since), "again": self.still_again}

    def _records(self, item: object) -> Iterator[Arrival]:
        if _uri(item) in self.named:
            return
        self.named.add(_uri(item))
        yield from self.described(item)
        modified = instant_in(item, "modified_time")
        if modified and (self.newest is None or modified > self.newest):
            self.newest = modified
        if (
            isinstance(item, dict)
            and is_watchable(item)
            and tracks_of(item)
            and self._is_news(item, modified)
        ):
            yield from self._captions(item)

    def _is_news(self, item: dict, modified: datetime | None) -> bool:
        if self.since is None or modified is None or _uri(item) in self.again:
            return True
        return modified > min(self.since, datetime.now(UTC) - SETTLING)

    def _captions(self, item: dict) -> Iterator[Arrival]:
        """A video's text tracks. What fails for a while is tried again with the next listing."""
        try:
            video = video_of(item, f"Vimeo: {_uri(item)}")
            answer = self.web.json(f"{self.address_of(video)}/texttracks", {"per_page": 100})
            tracks = answer.get("data") if isinstance(answer, dict) else None
            for track in tracks if isinstance(tracks, list) else ():
                yield from self._track(video, track)
        except Unsuitable:
            return
        except QuotaExceeded:
            raise
        except Failure as error:
            self._try_again(item, error)
            place = f"Vimeo: {_uri(item)}/texttracks"
            yield Refused(place, f"its captions cannot be read: {error}", f"{video.source_id}#captions")

    def address_of(self, video: Video) -> str:
        return f"{self.address.removesuffix(self.path)}/videos/{video.source_id}"

    def _track(self, video: Video, track: object) -> Iterator[Arrival]:
        if not isinstance(track, dict) or track.get("active") is False or track.get("type") in NO_SPEECH:
            return
        language, made = str(track.get("language") or ""), str(track.get("uri") or "")
        kind = "subtitles" if track.get("type") == "subtitles" else "captions"
        is_machine = language.endswith("-x-autogen") or bool(track.get("auto_generated"))
        place = f"Vimeo: {made or video.source_id}"
        read = fetched_captions(lambda: self.elsewhere.get(str(track.get("link") or "")).body, "track.vtt")
        if isinstance(read, ReadCaptions):
            spoken = language.removesuffix("-x-autogen")
            found = Track(
                spoken, read, kind, "machine" if is_machine else "human", "Vimeo" * is_machine, place
            )
            yield self.becoming.captions(video, found)
        else:
            yield Refused(place, read, f"{video.source_id}#captions.{clean_line(language)[:40]}")

    def _try_again(self, item: object, error: Failure) -> None:
        if isinstance(error, Temporary) and len(self.still_again) < 500:
            self.still_again.append(_uri(item))


NO_SPEECH = ("chapters", "metadata", "descriptions")


def list_of(written: str) -> str:
    """The path of the list that is meant. Raises WrongSetting.

    >>> list_of("https://vimeo.com/showcase/5451829")
    '/albums/5451829/videos'
    >>> list_of("https://vimeo.com/user/267176/folder/1234")
    '/users/267176/projects/1234/videos'
    >>> list_of("https://vimeo.com/perfusion")
    '/users/perfusion/videos'
    """
    path = urlsplit(written).path if "//" in written else written
    path = path.removeprefix("vimeo.com")
    for pattern, found in _LISTS:
        if match := pattern.search(path):
            return found.format(*match.groups())
    raise WrongSetting("what", f"{written[:60]!r} is no user, folder or showcase; paste its address at Vimeo")


_LISTS = [
    (re.compile(pattern), found)
    for pattern, found in (
        (r"(?:showcases?|albums?)/(\d+)", "/albums/{}/videos"),
        (r"users?/(\w+)/(?:folders?|projects?)/(\d+)", "/users/{}/projects/{}/videos"),
        (r"(?:folders?|projects?)/(\d+)", "/me/projects/{}/videos"),
        (r"^/?me/?$", "/me/videos"),
        (r"^/?users?/?(\d+)(?:/videos)?/?$", "/users/{}/videos"),
        (r"^/?(?:users/)?([A-Za-z]\w{1,59})(?:/videos)?/?$", "/users/{}/videos"),
    )
]


def _judge(refusal: Refusal) -> Failure | None:
    """Vimeo says in the body what is wrong, and in a header when its limit begins anew."""
    try:
        answer = read_json(refusal.body)
        said = clean_line(str(answer.get("developer_message") or answer.get("error") or ""))
    except (Unsuitable, CutOff, AttributeError):
        return None
    if refusal.status == 429:
        return QuotaExceeded(refusal.place, said, _until(refusal))
    failures = {401: NotAuthorised, 403: NotAuthorised, 404: Gone}
    return failures[refusal.status](refusal.place, said) if refusal.status in failures else None


def _until(refusal: Refusal) -> timedelta:
    try:
        until = parse_instant(refusal.headers.get("x-ratelimit-reset", ""))
    except Unsuitable:
        return timedelta(minutes=1)
    return min(max(until - refusal.now, timedelta(0)), timedelta(hours=24))


def _become(item: object, place: str, becoming: Becoming) -> Iterator[Arrival]:
    if not is_watchable(item):
        return
    try:
        video = video_of(item, place)
    except Unsuitable as error:
        yield Refused(place, str(error))
        return
    yield from becoming.records(video)


def _of_answer(value: object, place: str, becoming: Becoming) -> Iterator[Arrival]:
    """What an answer of the API that was saved to a file becomes: one video, or a list of them."""
    items = value.get("data") if isinstance(value, dict) and isinstance(value.get("data"), list) else [value]
    is_list = items != [value]
    for number, item in enumerate(items):
        yield from _become(item, f"{place}: data[{number}]" if is_list else place, becoming)


def _uri(item: object) -> str:
    try:
        return f"/videos/{video_id(item)}"
    except Unsuitable:
        return clean_line(str(item.get("uri", "")))[:80] if isinstance(item, dict) else ""


def _kept(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _kept_instant(written: object) -> datetime | None:
    return datetime.fromisoformat(written) if isinstance(written, str) and written else None
