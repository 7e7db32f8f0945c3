"""Kinds that are files on this server: each read by a class made with a path, all of it every time."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from django.utils.translation import gettext_lazy as _

from catalogue.importers.failures import ContentRefused
from catalogue.importers.files import UnreadableSource, existing, files_below
from catalogue.importers.records import Arrivals

from .allowed import readable_path
from .protocol import Field, Page, Position, Settings, Text, in_words, pages_of, settled


class Reader(Protocol):
    """Reads a file or a folder; `lists` names the kinds of which it brings everything there is."""

    lists: frozenset[str]

    def __init__(self, path: Path): ...

    def records(self, after: int = 0) -> Arrivals:
        """What is there; without the first `after`, to go on where somebody was interrupted."""


class Files:
    """What a reader reads, as an adapter."""

    fields = (
        Field("path", _("Path"), "path", help=_("A file or a folder on the server that Rounds runs on.")),
    )

    def __init__(self, label: Text, reader: type[Reader]):
        self.label, self.reader, self.lists = label, reader, reader.lists

    def saved(self, path: Path) -> Arrivals:
        return self.reader(path).records()

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        path = self._path(settings)
        state = _state(path)
        position = position or {}
        position = position if position.get("state") == state else {}
        done = int(position.get("done", 0))
        arrivals = self.reader(path).records(after=done)
        yield from pages_of(
            arrivals, done, {"state": state}, {}, not position.get("is_broken"), begins_at=done
        )

    def test(self, settings: Settings) -> str:
        path = self._path(settings)
        return f"{path.name}: {in_words(self.reader(path).records())}"

    def _path(self, settings: Settings) -> Path:
        path = readable_path("path", settled(self.fields, settings)["path"])
        try:
            existing(path)
            self.reader(path)
        except UnreadableSource as error:
            raise ContentRefused(str(path), str(error)) from error
        return path


def _state(path: Path) -> str:
    """What changes when somebody writes there: the newest file, how many there are, how large together."""
    files = [path] if path.is_file() else files_below(path, "**/*")
    stats = [one.stat() for one in files]
    newest = max((one.st_mtime_ns for one in stats), default=0)
    return f"{newest}-{len(stats)}-{sum(one.st_size for one in stats)}"
