"""What every adapter is: it says what it needs to know, lists what a host has page by page, and writes nothing.

A position is what the next page begins with: small, JSON, without secrets. It is kept only after its page was
applied, so that whoever is interrupted goes on there; None or {} begins at the start. The position of a last
page is for the next run, and says what need not be asked again where the host can tell: after settings were
changed or a run was undone, begin with None.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from catalogue.importers.context import SOURCE_WORDS
from catalogue.importers.records import Arrival, Arrivals, Record, Refused

from ..kinds import KIND_OF
from .private import holds_key

Position = dict[str, object]
Settings = Mapping[str, object]
Text = str | Promise

PAGE = 100
MISSING = gettext_noop("{label} is missing")
EITHER = gettext_noop("type an address, or the private one")
HOLDS_KEY = gettext_noop(
    "this address holds a key: type it as the private address, where it is kept encrypted"
)


@dataclass(frozen=True)
class Field:
    """One thing to be told: enough to build a form. `kind` is text, address, choice, number, language or path.

    A `path` is one of the server's own and for operators; a `secret` is written and never shown again. Where it
    is given it is read `instead_of` another, which may then be left empty.
    """

    name: str
    label: Text
    kind: str = "text"
    required: bool = True
    secret: bool = False
    help: Text = ""
    choices: tuple[tuple[str, Text], ...] = ()
    default: object = ""
    instead_of: str = ""


def either(address: Field) -> tuple[Field, Field]:
    """An address, and the secret one that may be given instead of it."""
    private = Field(
        f"private_{address.name}",
        _("Private address"),
        required=False,
        secret=True,
        help=_(
            "Instead of the other, where the address itself is the key, as of private calendars and podcasts. "
            "It is kept encrypted; only its host is ever shown."
        ),
        instead_of=address.name,
    )
    return replace(address, required=False), private


@dataclass(frozen=True)
class Page:
    """Some of what a source has, and where to go on.

    `last`: nothing follows. `complete`, on a last page: since the listing began, all there is has been named, so
    that what was not has vanished; never so for a window, or where the host's list moved while it was read.
    `unchanged`, on a last page without items: the host says that all is as it was at the given position.
    """

    items: tuple[Arrival, ...]
    next_position: Position = field(default_factory=dict)
    last: bool = False
    complete: bool = False
    unchanged: bool = False


class Adapter(Protocol):
    """One kind of source. `lists` names the kinds of things that a complete listing brings all of.

    One whose saved files end otherwise than answers of hosts (.json, .xml, feeds) names their `endings`; none,
    where a folder is what it reads.
    """

    label: Text
    fields: tuple[Field, ...]
    lists: frozenset[str]

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        """The pages from `position` on, each asked for when it is wanted. Raises a Failure or WrongSetting."""

    def test(self, settings: Settings) -> str:
        """What a first look finds, in a sentence. Raises a Failure or WrongSetting."""

    def saved(self, path: Path) -> Arrivals:
        """What a file of this kind holds: a programme, a feed, an answer that a host once gave."""


class WrongSetting(ValueError):
    """A setting that cannot work; `name` is its field's."""

    def __init__(self, name: str, message: str):
        self.name = name
        super().__init__(message)


def settled(fields: Iterable[Field], given: Settings) -> dict[str, str]:
    """Every field's value as text, stripped, its default where nothing is given. Raises WrongSetting."""
    values, fields = {}, tuple(fields)
    for one in fields:
        value = str(given.get(one.name) or one.default or "").strip()
        if one.required and not value:
            raise WrongSetting(one.name, MISSING.format(label=one.label))
        if one.choices and value not in {name for name, _label in one.choices}:
            raise WrongSetting(one.name, f"{one.label}: {value!r} is not one of the choices")
        if one.kind == "number" and value and not (value.isascii() and value.isdecimal()):
            raise WrongSetting(one.name, f"{one.label}: {value[:40]!r} is no number")
        if one.kind == "address" and not _is_address(value):
            raise WrongSetting(one.name, f"{one.label}: {value[:40]!r} is no web address")
        values[one.name] = value
    for one in fields:
        if one.instead_of and not values[one.name]:
            _check_alone(one.instead_of, values)
    return values


def _is_address(written: str) -> bool:
    """Whether it can be taken apart; what is asked for it is asked where it is opened."""
    try:
        urlsplit(written)
    except ValueError:
        return False
    return True


def _check_alone(name: str, values: dict[str, str]) -> None:
    if not values[name]:
        raise WrongSetting(name, EITHER)
    if holds_key(values[name]):
        raise WrongSetting(name, HOLDS_KEY)


def pages_of(
    arrivals: Iterable[Arrival],
    done: int,
    position: Position,
    at_end: Position,
    whole: bool = True,
    begins_at: int = 0,
) -> Iterator[Page]:
    """What comes in one piece, as pages of a hundred after the first `done`.

    On the way a position is `position` with how many are done; the last page's is `at_end`. What could not be
    read at all makes the listing incomplete; so does `is_broken` in a position, for who begins at a later one
    (`begins_at`) and does not see it again.
    """
    items: list[Arrival] = []
    for number, arrival in enumerate(arrivals, begins_at + 1):
        whole = whole and not (isinstance(arrival, Refused) and not arrival.source_id)
        if number <= done:
            continue
        if len(items) == PAGE:
            broken = {} if whole else {"is_broken": True}
            yield Page(tuple(items), {**position, "done": number - 1, **broken})
            items = []
        items.append(arrival)
    yield Page(tuple(items), at_end, last=True, complete=whole)


def in_words(items: Iterable[Arrival]) -> str:
    """What was found, counted: "1 congress, 36 talks; 2 refused, the first at x.json: the title is missing"."""
    items = list(items)
    counted = Counter(KIND_OF[type(one)] for one in items if isinstance(one, Record) and type(one) in KIND_OF)
    words = [f"{number} {_word(kind, number)}" for kind, number in counted.items()]
    refused = [one for one in items if isinstance(one, Refused)]
    said = ", ".join(words) or "nothing that can be taken in"
    if refused:
        said += f"; {len(refused)} refused, the first at {refused[0].place}: {refused[0].reason}"
    return said


def _word(kind: str, number: int) -> str:
    if number == 1 or kind in ("captions", "slides"):
        return SOURCE_WORDS[kind].removeprefix("a ")
    return {"person": "people", "congress": "congresses"}.get(kind, f"{kind}s")
