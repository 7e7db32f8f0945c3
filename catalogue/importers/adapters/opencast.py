"""Opencast: its published events, by the External API, or by one of two harvests that say what was deleted, too."""

import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.captions import ReadCaptions
from catalogue.importers.door import Unsuitable, clean_id
from catalogue.importers.failures import ContentRefused, QuotaExceeded, Temporary, place_of
from catalogue.importers.files import file_bytes
from catalogue.importers.outside import A_LOOK, A_RUN, Fetcher, Limits
from catalogue.importers.outside.decoding import CutOff
from catalogue.importers.outside.reading import read_xml
from catalogue.importers.records import Arrival, Arrivals, Gone, Refused

from . import opencast_oai
from .opencast_answers import Episode, of_dublincore, of_event, of_harvest, of_package
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, settled
from .saved import saved_answer
from .videos import VIDEOS, Becoming, Track, arriving_fields, fetched_captions

PER_PAGE = 25
HARVESTED = 50


class Opencast:
    """Recordings that Opencast has published, with their captions."""

    label = "Opencast"
    fields = (
        Field(
            "address", _("Address"), "address", help=_("Of the server, such as https://opencast.example.org")
        ),
        Field(
            "way",
            _("How it is asked"),
            "choice",
            choices=(
                ("api", _("External API")),
                ("harvest", _("Harvest, as Tobira does")),
                ("oai", _("OAI-PMH")),
            ),
            default="api",
            help=_("A harvest is quicker and says what was deleted; the server must have that module."),
        ),
        Field("series", _("Series"), required=False, help=_("Its id; empty: all.")),
        Field("user", _("User"), required=False),
        Field("password", _("Password"), required=False, secret=True),
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
            return reading.look()

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("member"), {}), "")
        if path.suffix.lower() == ".xml":
            try:
                yield from becoming.records(of_dublincore(read_xml(file_bytes(path)), path.name).video)
            except (Unsuitable, CutOff) as error:
                yield Refused(path.name, str(error))
            return
        yield from saved_answer(path, lambda value: _of_answer(value, path.name, becoming))


class Reading:
    """One reading, either way. Raises WrongSetting."""

    def __init__(self, values: dict[str, str], position: Position, limits: Limits):
        self.base, self.position = values["address"].rstrip("/"), position
        self.series, self.way = values["series"], values["way"]
        if bool(values["user"]) != bool(values["password"]):
            raise WrongSetting("password" if values["user"] else "user", "user and password belong together")
        self.becoming, self.host = Becoming(values, "opencast"), place_of(self.base)
        pair = base64.b64encode(f"{values['user']}:{values['password']}".encode()).decode()
        headers = {"Authorization": f"Basic {pair}"} if values["user"] else {}
        self.web = Fetcher(headers, secrets=[values["password"], pair], limits=limits)
        self.elsewhere = Fetcher(limits=limits)
        known = position.get("known")
        self.known = {str(k): str(v) for k, v in known.items()} if isinstance(known, dict) else {}

    def pages(self) -> Iterator[Page]:
        yield from {"harvest": self._harvested, "oai": self._by_oai, "api": self._listed}[self.way]()

    def look(self) -> str:
        if self.way == "oai":
            items = list(next(self._by_oai()).items)
        elif self.way == "harvest":
            items = [item for one in self._harvest(0)["items"] for item in self._described(one, of_harvest)]
        else:
            items = [item for one in self._events(0, PER_PAGE) for item in self._described(one, of_event)]
        return f"on the first page {in_words(items)}"

    def _described(self, one: object, read) -> Iterator[Arrival]:
        if not isinstance(one, dict) or one.get("kind", "event") == "event":
            yield from _records(one, read, self.base, self.host, self.becoming)

    # The External API: pages overlap by one, so that a list that moves is noticed.

    def _listed(self) -> Iterator[Page]:
        offset = self.position.get("offset") if isinstance(self.position.get("offset"), int) else 0
        last, whole = str(self.position.get("last", "")), not self.position.get("moved")
        while True:
            overlap = 1 if offset else 0
            events = self._events(offset - overlap, PER_PAGE + overlap)
            whole = whole and (not overlap or (bool(events) and _id(events[0]) == last))
            is_more = len(events) >= PER_PAGE + overlap
            items = list(self.becoming.at_first(self.host)) if not offset else []
            for event in events[overlap:]:
                found = list(self._event(event))
                whole = whole and not any(isinstance(one, Refused) and not one.source_id for one in found)
                items += found
            offset, last = offset + len(events[overlap:]), _id(events[-1]) if events else last
            if not is_more:
                yield Page(tuple(items), {"known": self.known}, last=True, complete=whole)
                return
            at = {"offset": offset, "last": last, "known": dict(self.known)}
            yield Page(tuple(items), at if whole else {**at, "moved": True})

    def _events(self, offset: int, limit: int) -> list:
        params = {"limit": limit, "offset": offset, "sort": "start_date:ASC", "withpublications": "true"}
        if self.series:
            params["filter"] = f"is_part_of:{self.series}"
        events = self.web.json(f"{self.base}/api/events", params)
        if not isinstance(events, list):
            raise ContentRefused(self.host, "it is no list of Opencast's External API")
        return events

    def _event(self, event: object) -> Iterator[Arrival]:
        if isinstance(event, dict) and not _is_shown(event):
            return
        version = str(event.get("archive_version", "")) if isinstance(event, dict) else ""
        is_new = not version or self.known.get(_id(event)) != version
        is_read = yield from self._with_captions(event, of_event, is_new)
        if is_read:
            self.known[_id(event)] = version

    # The harvest: what changed since an instant, deletions among it; never all there is.

    def _harvested(self) -> Iterator[Page]:
        since = self.position.get("since") if isinstance(self.position.get("since"), int) else 0
        first = not since
        while True:
            answer = self._harvest(since)
            until = answer.get("includesItemsUntil")
            is_more = answer.get("hasMore") is True and isinstance(until, int) and until > since
            items = list(self.becoming.at_first(self.host)) if first else []
            for one in answer["items"]:
                items += self._harvested_item(one)
            since, first = until if isinstance(until, int) and until > since else since, False
            yield Page(tuple(items), {"since": since}, last=not is_more)
            if not is_more:
                return

    def _harvest(self, since: int) -> dict:
        address = f"{self.base}/tobira/harvest"
        answer = self.web.json(address, {"since": since, "preferredAmount": HARVESTED})
        if not isinstance(answer, dict) or not isinstance(answer.get("items"), list):
            raise ContentRefused(self.host, "it is no harvest of Opencast")
        return answer

    def _harvested_item(self, one: object) -> Iterator[Arrival]:
        kind = one.get("kind") if isinstance(one, dict) else ""
        if kind == "event-deleted":
            yield from _deleted(one, self.host)
        elif kind == "event" and self.series in ("", one.get("partOf")):
            yield from self._with_captions(one, of_harvest, True)

    # OAI-PMH: as the harvest; the first time it names all there is.

    def _by_oai(self) -> Iterator[Page]:
        repository = self.base if "/oaipmh" in self.base else f"{self.base}/oaipmh/default"
        since, token, began = (str(self.position.get(name, "")) for name in ("since", "token", "began"))
        whole, first = not since and not self.position.get("is_broken"), not since and not token
        while True:
            try:
                stretch = opencast_oai.ask(self.web, repository, token, since)
            except opencast_oai.BadToken:
                token, began, whole = "", "", False
                stretch = opencast_oai.ask(self.web, repository, "", since)
            began = began or stretch.answered
            items = list(self.becoming.at_first(self.host)) if first else []
            for one in stretch.records:
                items += self._oai_record(one)
            whole = whole and not any(isinstance(one, Refused) and not one.source_id for one in items)
            token, first = stretch.token, False
            if not token:
                yield Page(tuple(items), {"since": began or since}, last=True, complete=whole)
                return
            at = {"since": since, "token": token, "began": began}
            yield Page(tuple(items), at if whole else {**at, "is_broken": True})

    def _oai_record(self, one: opencast_oai.Harvested) -> Iterator[Arrival]:
        if one.package is None:
            yield from _deleted({"id": one.id}, self.host)
        elif self.series in ("", one.package.get("series")):
            yield from self._with_captions({**one.package, "id": one.id}, of_package, True)

    def _with_captions(self, one: object, read, is_new: bool):
        """Yields records and captions; returns whether all of it was read."""
        try:
            episode = read(one, self.base, f"{self.host}: {_id(one) or '?'}")
        except Unsuitable as error:
            yield Refused(f"{self.host}: {_id(one) or '?'}", str(error), _id(one))
            return False
        yield from self.becoming.records(episode.video)
        return (yield from self._captions(episode)) if is_new else True

    def _captions(self, episode: Episode):
        brought, is_whole = set(), True
        for one in episode.subtitles if episode.video.address else ():
            language = one.language or episode.video.language
            source_id = f"{episode.video.source_id}#captions.{language}"[:500]
            web = self.web if one.address.startswith(f"{self.base}/") else self.elsewhere
            try:
                read = fetched_captions(partial(_body, web, one.address), "captions.vtt")
            except (Temporary, QuotaExceeded) as error:
                read, is_whole = f"its captions cannot be read now: {error}", False
            if not isinstance(read, ReadCaptions):
                yield Refused(episode.video.place, read, source_id)
                continue
            track = Track(language, read, origin="machine" if one.is_machine else "human")
            captions = self.becoming.captions(episode.video, track)
            if captions.source_id not in brought:
                brought.add(captions.source_id)
                yield captions
        return is_whole


def _body(web: Fetcher, address: str) -> bytes:
    return web.get(address).body


def _is_shown(event: dict) -> bool:
    """Published, or still to come: what is being cut is nobody's business yet."""
    if event.get("publication_status") or event.get("publications"):
        return True
    start = event.get("start_time") or event.get("start")
    return isinstance(start, str) and start[:19] > datetime.now(UTC).isoformat()[:19]


def _records(one: object, read, base: str, host: str, becoming: Becoming) -> Iterator[Arrival]:
    place = f"{host}: {_id(one) or '?'}"
    try:
        yield from becoming.records(read(one, base, place).video)
    except Unsuitable as error:
        yield Refused(place, str(error), _id(one))


def _deleted(one: dict, host: str) -> Iterator[Arrival]:
    try:
        source_id = clean_id(one.get("id"))
    except Unsuitable as error:
        yield Refused(host, str(error))
        return
    for part in ("#recording", ""):
        yield Gone(source_id=source_id + part, place=f"{host}: {source_id}")


def _of_answer(value: object, name: str, becoming: Becoming) -> Iterator[Arrival]:
    """Events, one event, a harvest, or what the search service found."""
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        for one in value["items"]:
            if isinstance(one, dict) and one.get("kind") == "event-deleted":
                yield from _deleted(one, name)
            elif not isinstance(one, dict) or one.get("kind") == "event":
                yield from _records(one, of_harvest, "", name, becoming)
    elif isinstance(value, dict) and isinstance(value.get("result"), list):
        for one in value["result"]:
            package = one.get("mediapackage") if isinstance(one, dict) else None
            yield from _records(package, of_package, "", name, becoming)
    elif (
        isinstance(value, list)
        and value
        and all(isinstance(one, dict) and "identifier" in one for one in value)
    ):
        for one in value:
            yield from _records(one, of_event, "", name, becoming)
    elif isinstance(value, dict) and "identifier" in value and "title" in value:
        yield from _records(value, of_event, "", name, becoming)
    else:
        yield Refused(name, "it holds no events of Opencast: no identifier, mediapackage or harvested items")


def _id(one: object) -> str:
    """Its id as far as it has one."""
    found = (one.get("identifier") or one.get("id")) if isinstance(one, dict) else ""
    return found[:500] if isinstance(found, str) else ""
