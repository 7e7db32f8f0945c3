"""Recordings that lie in a folder of this machine, or one that is mounted there."""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.importers.failures import ContentRefused
from catalogue.importers.records import Arrivals

from .allowed import readable_path
from .file_groups import ARRIVING, Found, Groups
from .file_names import PATTERN, what_is
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, settled
from .videos import FILES


class Folder:
    """Recordings, captions and words of a folder and those below it."""

    label = _("Folder of recordings")
    fields = (
        Field("path", _("Folder"), "path", help=_("One of the folders that may be read, or within one.")),
        PATTERN,
        Field(
            "settle",
            _("Seconds until a file has arrived"),
            "number",
            required=False,
            default="60",
            help=_("A file that was written to less long ago is taken when it is the same at the next run."),
        ),
        *ARRIVING,
    )
    lists = FILES
    endings = ()

    def __init__(self, clock: Callable[[], float] = time.time):
        self.clock = clock

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        folder = _folder(values["path"])
        groups = Groups(values, folder.name, position)
        waited = groups.position.get("waiting")
        found, waiting = self._look(
            folder, _seconds(values["settle"]), waited if isinstance(waited, dict) else {}
        )
        yield from groups.pages(found, waiting)

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        folder = _folder(values["path"])
        groups = Groups(values, folder.name, None)
        found, waiting = self._look(folder, _seconds(values["settle"]), {})
        said = f"{folder.name}: {in_words(groups.described(found))}"
        return f"{said}; {len(waiting)} still being written" if waiting else said

    def saved(self, path: Path) -> Arrivals:
        if not path.is_dir():
            raise WrongSetting("path", f"{path.name!r} is no folder")
        values = settled(self.fields, {"path": str(path)})
        found, _waiting = self._look(path.resolve(), 0, {})
        for page in Groups(values, path.name, None).pages(found, {}):
            yield from page.items

    def _look(self, folder: Path, seconds: int, waited: dict) -> tuple[list[Found], dict[str, str]]:
        """(files that have arrived, {path: mark} of those that are still being written)."""
        found, waiting, now = [], {}, self.clock()
        for path, file, is_link in _files(folder):
            if is_link and not file.is_relative_to(folder):
                continue
            try:
                stat = file.stat()
            except OSError:
                continue
            mark = f"{stat.st_size:x}.{stat.st_mtime_ns:x}"
            if seconds and now - stat.st_mtime < seconds and waited.get(path) != mark:
                waiting[path] = mark
            elif stat.st_size:
                found.append(Found(path, stat.st_size, mark, file, partial(_itself, file)))
        return found, waiting


def _files(folder: Path) -> Iterator[tuple[str, Path, bool]]:
    """(path below the folder, the real file, whether a link leads there); links to folders are not followed.

    Raises ContentRefused where a folder cannot be read: then nobody knows what is there.
    """

    def unreadable(error: OSError):
        raise ContentRefused(folder.name, f"a folder cannot be read: {error.strerror or error}")

    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            file = Path(where) / name
            path = file.relative_to(folder).as_posix()
            if what_is(path) and path.isprintable():
                yield path, file.resolve(), file.is_symlink()


def _itself(file: Path) -> Path:
    return file


def _folder(where: str) -> Path:
    path = readable_path("path", where)
    if not path.is_dir():
        raise WrongSetting("path", f"{path.name!r} is no folder")
    return path


def _seconds(written: str) -> int:
    if not written.isdecimal() or int(written) > 86_400:
        raise WrongSetting("settle", f"{written[:20]!r} is no number of seconds up to a day")
    return int(written)
