"""A source read from its beginning to its end in one go, as the command line does."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from catalogue.importers.failures import Failure, place_of
from catalogue.importers.files import UnreadableSource
from catalogue.importers.records import Arrivals, Refused

from .protocol import Adapter, WrongSetting


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
    """What a host once answered: a file, or all .json and .xml and feeds of a folder. Never all there is."""

    lists = frozenset()
    endings = (".json", ".xml", ".rss", ".atom", ".rdf")

    def __init__(self, adapter: Adapter, path: Path):
        self.adapter, self.path = adapter, path

    def records(self) -> Arrivals:
        if self.path.is_file():
            yield from self.adapter.saved(self.path)
            return
        files = sorted(one for one in self.path.rglob("*") if one.suffix.lower() in self.endings)
        if not files:
            yield Refused(str(self.path), f"the folder holds no file in {', '.join(self.endings)}")
        seen = set()
        for file in files:
            for arrival in self.adapter.saved(file):
                alike = replace(arrival, place="")
                if isinstance(arrival, Refused) or alike not in seen:
                    seen.add(alike)
                    yield arrival
