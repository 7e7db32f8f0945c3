"""Where an index lies: one folder per rebuild, a file that names the present one, a lock for who writes.

    <folder>/current            the name of the generation that readers use, below it that of the one before
    <folder>/writer.lock        held by the one process that writes
    <folder>/<name>/entries/    the two indexes of a generation
    <folder>/<name>/passages/

Whatever stops a rebuild half-way, `current` still names the old generation.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from search.engines.embedded.layout import LAYOUT
from search.engines.protocol import EngineUnavailable, IndexBusy, NoPreviousIndex


class Generations:
    def __init__(self, folder: str | Path):
        self.folder = Path(folder)
        self._pointer = self.folder / "current"

    def current(self) -> Path | None:
        """The folder that readers use now; None before the first write. EngineUnavailable when unreadable."""
        if problem := self.disagreement():
            raise EngineUnavailable(problem)
        return next(iter(self._named()), None)

    def disagreement(self) -> str:
        """What to do where the present generation is of another layout than this program reads and writes."""
        present = next(iter(self._named()), None)
        if present is None or _is_of_this_layout(present):
            return ""
        return (
            f"The search index in {self.folder} was made by another version of this program: "
            "run manage.py rebuild_index"
        )

    def about(self) -> dict[str, str | int | None]:
        """When the present generation was made and how much all of them take."""
        present = self.current()
        made = (
            datetime.fromtimestamp(present.stat().st_mtime, UTC).isoformat(timespec="seconds")
            if present
            else None
        )
        return {"disk_bytes": _bytes_in(self.folder), "made": made}

    def usable(self) -> Path | None:
        """The present generation, or None when there is none that could be read."""
        try:
            return self.current()
        except EngineUnavailable:
            return None

    def begin(self) -> Path:
        """An empty folder for a new generation, beside the present one."""
        folder = self.folder / f"{uuid4().hex[:12]}-{LAYOUT}"
        for name in ("entries", "passages"):
            (folder / name).mkdir(parents=True)
        return folder

    def switch(self, folder: Path) -> None:
        """Make `folder` the present generation, at once for all readers, and keep the one before it."""
        self._point(folder, *self._kept()[:1])
        self.sweep()

    def back(self) -> None:
        """Change the present generation and the one before it; NoPreviousIndex where there is none to read."""
        match self._kept():
            case [present, former] if _is_of_this_layout(former):
                self._point(former, present)
            case [_, _]:
                raise NoPreviousIndex(
                    "The index before this one was made by another version of this program."
                )
            case _:
                raise NoPreviousIndex("There is no index from before the last rebuild.")

    def sweep(self) -> None:
        """Remove all but the present generation and the one before it: what crashed rebuilds left, too."""
        kept = self._kept()
        for folder in self.folder.iterdir():
            if folder.is_dir() and folder not in kept:
                shutil.rmtree(folder, ignore_errors=True)

    def _kept(self) -> list[Path]:
        try:
            return [folder for folder in self._named() if folder != self.folder and folder.is_dir()]
        except EngineUnavailable:
            return []

    def _named(self) -> list[Path]:
        """The present generation and the one before it, of whatever layout."""
        try:
            names = self._pointer.read_text().split("\n")[:2]
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as problem:
            raise EngineUnavailable(
                f"The search index in {self.folder} cannot be read: {problem}"
            ) from problem
        return [
            self.folder / Path(name.strip()).name for name in names[:2] if name.strip() or name is names[0]
        ]

    def _point(self, *folders: Path) -> None:
        draft = self.folder / "current.new"
        with draft.open("w") as file:
            file.write("\n".join(folder.name for folder in folders))
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, self._pointer)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the one writer, of all processes; IndexBusy when another is. A killed writer frees the lock."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file = (self.folder / "writer.lock").open("a")
        except OSError as problem:
            raise EngineUnavailable(
                f"The search index in {self.folder} cannot be written: {problem}"
            ) from problem
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as taken:
                raise IndexBusy(f"Another process is writing to the search index in {self.folder}") from taken
            yield


def _is_of_this_layout(generation: Path) -> bool:
    return generation.name.rpartition("-")[2] == str(LAYOUT)


def _bytes_in(folder: Path) -> int:
    """What all files in it take; one that is removed while we count takes nothing."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(FileNotFoundError):
                total += os.stat(os.path.join(place, name)).st_size
    return total
