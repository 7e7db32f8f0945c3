"""Calendars by address: their events as webinars, or as sessions or talks of one congress."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from catalogue.importers.door import Unsuitable, clean_line, clean_text, cut, fit_title, offered_url
from catalogue.importers.failures import ContentRefused
from catalogue.importers.files import file_bytes
from catalogue.importers.instants import known_zone, zone_in_any_case
from catalogue.importers.languages import offered_language
from catalogue.importers.outside import Fetcher
from catalogue.importers.records import (
    Arrival,
    Arrivals,
    CongressRecord,
    Gone,
    Refused,
    SessionRecord,
    TalkRecord,
    WebinarRecord,
)

from .ical_events import Broken, Happening, happenings
from .ical_text import taken_apart
from .private import chosen, hidden
from .protocol import Field, Page, Position, Settings, WrongSetting, either, in_words, pages_of, settled

# What repeats without end comes nearer although the calendar does not change.
LOOK_AGAIN = timedelta(days=7)


class ICalendar:
    """The events of a calendar that is published as iCalendar (.ics)."""

    label = _("Calendar (iCalendar)")
    fields = (
        *either(Field("address", _("Address"), "address", help=_("Of the .ics; webcal:// is understood."))),
        Field(
            "become",
            _("What they become"),
            "choice",
            choices=(
                ("webinars", _("Webinars")),
                ("sessions", _("Sessions of one congress")),
                ("talks", _("Talks of one congress")),
            ),
            default="webinars",
        ),
        Field(
            "congress",
            _("Congress"),
            required=False,
            help=_("Where they become sessions or talks: its title."),
        ),
        Field(
            "shows",
            _("The calendar shows"),
            "choice",
            choices=(("some", _("Only some events, such as the next")), ("all", _("All there ever were"))),
            default="some",
            help=_("If all: what it shows no more is withdrawn, after some complete runs."),
        ),
        Field(
            "whole_days",
            _("Events of whole days"),
            "choice",
            choices=(("leave", _("Leave out")), ("take", _("Take in"))),
            default="leave",
        ),
        Field(
            "time_zone",
            _("Time zone"),
            required=False,
            help=_("Of times that say none; empty: the calendar's own, or UTC."),
        ),
        Field("language", _("Language"), "language", required=False, default="en"),
    )
    lists = frozenset({"webinar", "session", "talk"})
    endings = (".ics", ".ical")

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)):
        self.clock = clock

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        reading, position = Reading(settled(self.fields, settings), self.clock()), position or {}
        secrets = hidden(reading.address) if reading.is_private else ()
        with Fetcher(secrets=secrets, shows_paths=not reading.is_private) as web:
            answer = web.get(reading.address, **self._marks(position))
        if answer.unchanged:
            yield Page((), position, last=True, unchanged=True)
            return
        digest = hashlib.sha256(answer.body).hexdigest()[:16]
        done = int(position.get("done", 0)) if position.get("digest") == digest else 0
        at_end = {
            "etag": answer.etag,
            "modified": answer.modified,
            "looked_on": self.clock().date().isoformat(),
        }
        name = "" if reading.is_private else urlsplit(answer.address).path.rpartition("/")[2]
        name = name or "calendar.ics"
        try:
            arrivals = reading.arrivals(answer.body, name)
            yield from pages_of(arrivals, done, {"digest": digest}, at_end, reading.is_whole)
        except Unsuitable as error:
            raise ContentRefused(answer.place, str(error)) from error

    def _marks(self, position: Position) -> dict[str, str]:
        try:
            age = self.clock().date() - date.fromisoformat(str(position.get("looked_on", "")))
        except ValueError:
            return {}
        return (
            {name: str(position.get(name, "")) for name in ("etag", "modified")} if age < LOOK_AGAIN else {}
        )

    def test(self, settings: Settings) -> str:
        [*items] = (item for page in self.listing(settings) for item in page.items)
        return in_words(items)

    def saved(self, path: Path) -> Arrivals:
        values = settled(self.fields, {"address": "https://saved"})
        try:
            yield from Reading(values, self.clock()).arrivals(file_bytes(path), path.name)
        except Unsuitable as error:
            yield Refused(path.name, str(error))


class Reading:
    """What an editor wants of a calendar. Raises WrongSetting."""

    def __init__(self, values: dict[str, str], now: datetime):
        self.now, self.become = now, values["become"]
        address, self.is_private = chosen(values)
        scheme, _colon, rest = address.partition(":")
        self.address = f"https:{rest}" if scheme.lower() in ("webcal", "webcals") else address
        self.congress = clean_line(values["congress"])
        if self.become != "webinars" and not self.congress:
            raise WrongSetting("congress", "name the congress of which these become sessions or talks")
        if values["time_zone"] and not known_zone(values["time_zone"]):
            raise WrongSetting("time_zone", f"{values['time_zone'][:60]!r} is no time zone")
        self.told_zone = values["time_zone"]
        self.zone = self.told_zone or "UTC"
        notices: list[str] = []
        self.language = offered_language(values["language"], notices, "en")
        if notices:
            raise WrongSetting("language", notices[0])
        self.is_whole, self.takes_days = values["shows"] == "all", values["whole_days"] == "take"

    def arrivals(self, data: bytes, name: str) -> Iterator[Arrival]:
        calendar = taken_apart(data)
        self.zone = self.told_zone or _zone_named(calendar.zone) or "UTC"
        found = list(happenings(calendar, name, ZoneInfo(self.zone), self.now))
        wanted = [one for one in found if isinstance(one, Broken) or self.takes_days or not one.is_whole_day]
        if self.become != "webinars":
            yield self._congress([one for one in wanted if isinstance(one, Happening)], name)
        for one in wanted:
            yield self._arrival(one)

    def _congress(self, found: list[Happening], name: str) -> CongressRecord:
        days = [one.starts_at.astimezone(ZoneInfo(self.zone)).date() for one in found if not one.is_cancelled]
        return CongressRecord(
            source_id="congress",
            place=name,
            title=cut(self.congress, 255),
            starts_on=min(days, default=None),
            ends_on=max(days, default=None),
            time_zone=self.zone,
            language=self.language,
        )

    def _arrival(self, one: Happening | Broken) -> Arrival:
        if isinstance(one, Broken):
            return Refused(one.place, one.reason, one.source_id)
        if one.is_cancelled:
            return Gone(source_id=one.source_id, place=one.place)
        try:
            return self._record(one)
        except Unsuitable as error:
            return Refused(one.place, str(error), one.source_id)

    def _record(self, one: Happening) -> Arrival:
        title = clean_line(_text(one, "SUMMARY"))
        if not title:
            raise Unsuitable("the title (SUMMARY) is missing")
        title, abstract, cut_notices = fit_title(title, clean_text(_text(one, "DESCRIPTION")))
        notices = [*cut_notices, *one.notices]
        where, page = _text(one, "LOCATION"), offered_url(_text(one, "URL"), "the web page", notices)
        common = {
            "source_id": one.source_id,
            "place": one.place,
            "listing": "calendar",
            "title": title,
            "abstract": abstract,
            "starts_at": one.starts_at.astimezone(UTC),
            "language": self.language,
            "keywords": tuple(_keywords(one)),
        }
        is_online = where.lower().startswith(("http://", "https://"))
        if self.become == "webinars":
            join = _text(one, "CONFERENCE") or (where if is_online else "")
            return WebinarRecord(
                ends_at=one.ends_at,
                time_zone=_zone_of(one) or self.zone,
                join_url=offered_url(join, "the join address", notices),
                registration_url=page,
                notices=tuple(notices),
                **common,
            )
        common |= {"room": "" if is_online else clean_line(where), "notices": tuple(notices)}
        if self.become == "sessions":
            return SessionRecord(congress="congress", ends_at=one.ends_at, **common)
        duration = one.ends_at - one.starts_at if one.ends_at else None
        return TalkRecord(page="congress", duration=duration, website=page, **common)


def _zone_of(one: Happening) -> str | None:
    """The IANA zone of an event, also where it has the name that Windows gives it."""
    key = getattr(one.starts_at.tzinfo, "key", None)
    return known_zone(key) or _zone_named(str(one.event["DTSTART"].params.get("TZID", "")))


def _zone_named(name: str) -> str | None:
    return zone_in_any_case(WINDOWS_TO_OLSON.get(name, name))


def _text(one: Happening, name: str) -> str:
    value = one.event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    return str(value) if value is not None else ""


def _keywords(one: Happening) -> Iterator[str]:
    value = one.event.get("CATEGORIES")
    seen = set()
    for group in value if isinstance(value, list) else [value] if value is not None else []:
        for word in getattr(group, "cats", None) or [group]:
            if (text := cut(clean_line(str(word)), 255)) and text not in seen:
                seen.add(text)
                yield text
