"""A source read from its beginning to its end in one go, as the command line does."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from catalogue.importers.failures import Failure, place_of
from catalogue.importers.files import UnreadableSource, files_below
from catalogue.importers.records import Arrivals, Refused

from .protocol import Adapter, WrongSetting

ANSWERS = (".json", ".xml", ".rss", ".atom", ".rdf")


class Reading(Protocol):
    """`lists` names the kinds of which `records()` brings everything there is."""

    lists: frozenset[str]

    def records(self) -> Arrivals: ...


class Listed:
    """What stands at an address. A failure on the way is raised as UnreadableSource."""

    def __init__(self, adapter: Adapter, address: str):
        field = next((one.name for one in adapter.fields if one.kind == "address"), None)
        if field is None:
            raise UnreadableSource(f"{adapter.label} is not read from an address, but set up by an editor")
        self.adapter, self.settings, self.address = adapter, {field: address}, address
        self.lists = adapter.lists

    def records(self) -> Arrivals:
        try:
            for page in self.adapter.listing(self.settings):
                yield from page.items
        except (Failure, WrongSetting) as error:
            raise UnreadableSource(str(error)) from error
        if self.lists and not page.complete:
            yield Refused(place_of(self.address), "its list moved while it was read; nothing is withdrawn")


class Saved:
    """What a host once answered: a file, or all files of a folder that end as the adapter's do. Never all there is.

    A failure on the way is raised as UnreadableSource.
    """

    lists = frozenset()

    def __init__(self, adapter: Adapter, path: Path):
        self.adapter, self.path = adapter, path

    def records(self) -> Arrivals:
        try:
            yield from self._records()
        except (Failure, WrongSetting) as error:
            raise UnreadableSource(str(error)) from error

    def _records(self) -> Arrivals:
        endings = getattr(self.adapter, "endings", ANSWERS)
        if self.path.is_file() or not endings:
            yield from self.adapter.saved(self.path)
            return
        files = [one for one in files_below(self.path, "**/*") if one.suffix.lower() in endings]
        if not files:
            yield Refused(str(self.path), f"the folder holds no file in {', '.join(endings)}")
        seen = set()
        for file in files:
            for arrival in self.adapter.saved(file):
                alike = replace(arrival, place="")
                if isinstance(arrival, Refused) or alike not in seen:
                    seen.add(alike)
                    yield arrival
