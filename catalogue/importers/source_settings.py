"""What the adapter of a source is told: its settings, its secrets, and the path of its file."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from catalogue.models import ImportSource

from .secrets import unseal


@contextmanager
def settings_of(source: ImportSource) -> Iterator[dict[str, object]]:
    """The settings of `source` for its adapter. A file in a storage elsewhere is brought here meanwhile.

    Raises UnreadableSecrets.
    """
    given = {**source.settings, **unseal(source.sealed)}
    if not source.file or given.get("path"):
        yield given
        return
    with here(source.file) as path:
        yield {**given, "path": str(path)}


@contextmanager
def here(stored) -> Iterator[Path]:
    """The path of a stored file on this machine, under its own name and with its own time."""
    try:
        yield Path(stored.path)
        return
    except NotImplementedError:
        pass
    with tempfile.TemporaryDirectory(prefix="rounds-import-") as folder:
        path = Path(folder) / Path(stored.name).name
        with stored.open("rb") as read, path.open("wb") as written:
            shutil.copyfileobj(read, written)
        changed = stored.storage.get_modified_time(stored.name).timestamp()
        os.utime(path, (changed, changed))
        yield path
