"""Timetables of pretalx and frab by their address.

pretalx exports its whole timetable, in frab's form, below the address of an event; other tools publish the file
itself. It comes in one piece, with marks (ETag, Last-Modified) by which the host can say that nothing changed.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from catalogue.importers.failures import ContentRefused
from catalogue.importers.frab import FrabSchedule, records_in
from catalogue.importers.outside import A_LOOK, A_RUN, Answer, Fetcher, Limits
from catalogue.importers.records import Arrivals, Refused

from .protocol import Field, Page, Position, Settings, in_words, pages_of, settled

EXPORT = "schedule/export/schedule.json"


class Pretalx:
    """A congress with its talks and people, from an event's address or that of its schedule.json or .xml."""

    label = _("pretalx or frab timetable by address")
    fields = (
        Field(
            "address",
            _("Address"),
            "address",
            help=_("The event's page at pretalx, or a schedule.json or schedule.xml."),
        ),
        Field(
            "token",
            _("Token"),
            required=False,
            secret=True,
            help=_("Only where the timetable is not public: a token of pretalx."),
        ),
    )
    lists = frozenset({"talk"})

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        position = position or {}
        marks = {name: str(position.get(name, "")) for name in ("etag", "modified")}
        answer = self._answer(settings, marks)
        if answer.unchanged:
            yield Page((), position, last=True, unchanged=True)
            return
        digest = hashlib.sha256(answer.body).hexdigest()[:16]
        done = position.get("done", 0) if position.get("digest") == digest else 0
        at_end = {"etag": answer.etag, "modified": answer.modified}
        yield from pages_of(_records(answer), int(done), {"digest": digest}, at_end)

    def test(self, settings: Settings) -> str:
        return in_words(_records(self._answer(settings, {}, A_LOOK)))

    def saved(self, path: Path) -> Arrivals:
        return FrabSchedule(path).records()

    def _answer(self, settings: Settings, marks: dict[str, str], limits: Limits = A_RUN) -> Answer:
        values = settled(self.fields, settings)
        token = values["token"]
        headers = {"Authorization": f"Token {token}"} if token else {}
        with Fetcher(headers, secrets=[token], limits=limits) as web:
            return web.get(schedule_address(values["address"]), **marks)


def schedule_address(address: str) -> str:
    """Where the timetable lies that an address means.

    >>> schedule_address("https://pretalx.com/democon/")
    'https://pretalx.com/democon/schedule/export/schedule.json'
    >>> schedule_address("https://pretalx.com/democon/talk/ABC123/")
    'https://pretalx.com/democon/schedule/export/schedule.json'
    >>> schedule_address("https://frab.example/en/c26/public/schedule.xml?day=1")
    'https://frab.example/en/c26/public/schedule.xml?day=1'
    """
    parts = urlsplit(address)
    if "." in parts.path.rpartition("/")[2]:
        return address
    path = parts.path.rstrip("/")
    for below in ("/schedule", "/talk", "/speaker", "/featured", "/sneak", "/cfp"):
        path = path.partition(f"{below}/")[0].removesuffix(below)
    return parts._replace(path=f"{path}/{EXPORT}", query="", fragment="").geturl()


def _records(answer: Answer) -> Arrivals:
    """Raises ContentRefused where the whole of it is no timetable."""
    arrivals = records_in(answer.body, urlsplit(answer.address).path.rpartition("/")[2] or "schedule.json")
    first = next(arrivals)
    if isinstance(first, Refused):
        raise ContentRefused(answer.place, first.reason)
    yield first
    yield from arrivals
