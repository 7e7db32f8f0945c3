"""Events of Indico: one by its address, or all of a category.

A category comes by ten events, ordered by id, each question beginning with the last event of the one before: if
another stands there, the list moved meanwhile and the listing is not complete.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.importers.door import Unsuitable
from catalogue.importers.failures import ContentRefused, Gone, place_of
from catalogue.importers.languages import offered_language
from catalogue.importers.outside import A_LOOK, A_RUN, Fetcher, Limits
from catalogue.importers.records import Arrival, Arrivals, Refused

from .indico_events import EventRecords
from .protocol import PAGE, Field, Page, Position, Settings, WrongSetting, in_words, settled
from .saved import saved_answer
from .videos import LEVELS, arriving_fields

EVENTS = 10
_WHERE = re.compile(r"(?P<base>https?://.+?)/(?P<what>event|category|categ)/(?P<id>\w+)", re.I)


class Indico:
    """Congresses with sessions, talks and links to recordings; lectures as webinars."""

    label = _("Indico event or category")
    fields = (
        Field("address", _("Address"), "address", help=_("The page of an event or of a category.")),
        Field(
            "token",
            _("API token"),
            required=False,
            secret=True,
            help=_("For what is not public: made in the profile, with the scope “Classic API (read)”."),
        ),
        *(field for field in arriving_fields("member") if field.name in ("level", "language")),
    )
    lists = frozenset({"session", "talk", "webinar", "recording"})

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        asking = Asking(settled(self.fields, settings), position or {})
        with asking.web:
            yield from asking.pages()

    def test(self, settings: Settings) -> str:
        asking = Asking(settled(self.fields, settings), {}, A_LOOK)
        with asking.web:
            return in_words(next(asking.pages()).items)

    def saved(self, path: Path) -> Arrivals:
        return saved_answer(path, lambda value: _records(value, path.name, LEVELS["member"], "en"))


class Asking:
    """One reading. Raises WrongSetting and Failures."""

    def __init__(self, values: dict[str, str], position: Position, limits: Limits = A_RUN):
        found = _WHERE.match(values["address"])
        if not found:
            raise WrongSetting("address", "write the address of an event or category, such as …/event/1234/")
        self.base, self.is_event = found["base"], found["what"].lower() == "event"
        self.id = found["id"]
        self.level, self.language = LEVELS[values["level"]], offered_language(values["language"], [], "en")
        self.position = position
        self.whole = not position.get("is_broken")
        headers = {"Authorization": f"Bearer {values['token']}"} if values["token"] else {}
        self.web = Fetcher(headers, secrets=[values["token"]], limits=limits)

    def pages(self) -> Iterator[Page]:
        offset, done = _number(self.position, "offset"), _number(self.position, "done")
        last = str(self.position.get("last", ""))
        while True:
            events, is_more = self._ask(offset, last)
            for number, event in enumerate(events, 1):
                is_end = number == len(events) and not is_more
                items = [*self._items(event)]
                for start in range(done, max(len(items), 1), PAGE):
                    if start + PAGE < len(items):
                        yield Page(tuple(items[start : start + PAGE]), self._at(offset, start + PAGE, last))
                        continue
                    at = {} if is_end else self._at(offset + 1, 0, _id(event))
                    yield Page(tuple(items[start:]), at, last=is_end, complete=is_end and self.whole)
                offset, done, last = offset + 1, 0, _id(event)
            if not is_more:
                if not events:
                    yield Page((), {}, last=True, complete=self.whole)
                return

    def _at(self, offset: int, done: int, last: str) -> Position:
        at = {"offset": offset, "done": done, "last": last}
        return at if self.whole else {**at, "is_broken": True}

    def _ask(self, offset: int, last: str) -> tuple[list, bool]:
        """(the events from `offset` on, whether there are more)."""
        if self.is_event:
            events, _is_whole = self._results(
                f"{self.base}/export/event/{self.id}.json", {"detail": "sessions"}
            )
            if not events:
                raise Gone(f"{self.base}/event/{self.id}", "no such event, or the token may not see it")
            return events[:1], False
        overlap = 1 if offset else 0
        params = {"detail": "sessions", "order": "id", "limit": EVENTS + overlap, "offset": offset - overlap}
        events, is_whole = self._results(f"{self.base}/export/categ/{self.id}.json", params)
        if overlap and (not events or _id(events[0]) != last):
            self.whole = False
        is_more = len(events) >= EVENTS + overlap
        self.whole = self.whole and (is_whole or is_more)
        return events[overlap:], is_more

    def _results(self, address: str, params: dict) -> tuple[list, bool]:
        answer = self.web.json(address, params)
        results = answer.get("results") if isinstance(answer, dict) else None
        if not isinstance(results, list):
            raise ContentRefused(place_of(address), "it is no answer of Indico's export")
        return results, answer.get("complete") is not False

    def _items(self, event: object) -> Iterator[Arrival]:
        for one in _of_event(event, place_of(self.base), self.level, self.language):
            self.whole = self.whole and not (isinstance(one, Refused) and not one.source_id)
            yield one


def _of_event(event: object, host: str, level: int, language: str) -> Iterator[Arrival]:
    try:
        yield from EventRecords(event, host, level, language)
    except Unsuitable as error:
        yield Refused(host, str(error))


def _records(value: object, name: str, level: int, language: str) -> Iterator[Arrival]:
    results = value.get("results") if isinstance(value, dict) else None
    if not isinstance(results, list):
        yield Refused(name, "it is no answer of Indico's export")
        return
    for event in results:
        yield from _of_event(event, name, level, language)


def _id(event: object) -> str:
    return str(event.get("id", "")) if isinstance(event, dict) else ""


def _number(position: Position, name: str) -> int:
    value = position.get(name, 0)
    return value if isinstance(value, int) and value >= 0 else 0
