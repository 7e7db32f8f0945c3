"""Where an index lies: one folder per rebuild, a file that names the present one, a lock for who writes.

    <folder>/current            the name of the generation that readers use
    <folder>/writer.lock        held by the one process that writes
    <folder>/<name>/entries/    the two indexes of a generation
    <folder>/<name>/passages/

Whatever stops a rebuild half-way, `current` still names the old generation.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from search.engines.embedded.layout import LAYOUT
from search.engines.protocol import EngineUnavailable, IndexBusy


class Generations:
    def __init__(self, folder: str | Path):
        self.folder = Path(folder)
        self._pointer = self.folder / "current"

    def current(self) -> Path | None:
        """The folder that readers use now; None before the first write. EngineUnavailable when unreadable."""
        try:
            name = self._pointer.read_text().strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as problem:
            raise EngineUnavailable(
                f"The search index in {self.folder} cannot be read: {problem}"
            ) from problem
        if name.rpartition("-")[2] != str(LAYOUT):
            raise EngineUnavailable(
                f"The search index in {self.folder} was made by another version of this program: "
                "run manage.py rebuild_index"
            )
        return self.folder / Path(name).name

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
        """Make `folder` the present generation, at once for all readers, and remove all others."""
        draft = self.folder / "current.new"
        with draft.open("w") as file:
            file.write(folder.name)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, self._pointer)
        self.sweep(keep=folder)

    def sweep(self, keep: Path | None) -> None:
        """Remove every generation but `keep`: the former one, and what crashed rebuilds left."""
        for folder in self.folder.iterdir():
            if folder.is_dir() and folder != keep:
                shutil.rmtree(folder, ignore_errors=True)

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
