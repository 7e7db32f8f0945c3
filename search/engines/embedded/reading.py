"""An index as it is at this moment, for as many threads and processes as like to read."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import tantivy

from search.engines.embedded.generations import Generations
from search.engines.embedded.layout import entries_schema, passages_schema
from search.engines.protocol import EngineUnavailable

ATTEMPTS = 5  # a rebuild may remove a generation while it is being opened


@dataclass(frozen=True)
class Snapshot:
    """Both indexes as of one commit; later writes don't show in it."""

    entries: tantivy.Searcher
    passages: tantivy.Searcher
    entries_schema: tantivy.Schema
    passages_schema: tantivy.Schema


class Reader:
    """Gives the newest snapshot; looks at two small files to learn that there is a newer one."""

    def __init__(self, generations: Generations):
        self._generations = generations
        self._lock = Lock()
        self._state: object = None
        self._snapshot: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """The index as last committed by any process; an empty one before the first write."""
        for attempt in range(ATTEMPTS):
            try:
                return self._newest()
            except EngineUnavailable:
                if attempt == ATTEMPTS - 1 or not self._has_moved():
                    raise
        raise AssertionError("unreachable")

    def _newest(self) -> Snapshot:
        folder = self._generations.current()
        state = (folder, _commits(folder))
        with self._lock:
            if self._snapshot is None or state != self._state:
                self._snapshot = _open(folder)
                self._state = state
            return self._snapshot

    def _has_moved(self) -> bool:
        folder = self._generations.usable()
        return folder is not None and folder.is_dir()


def _commits(folder: Path | None) -> tuple:
    """What changes with each commit: the engine replaces these files."""
    if folder is None:
        return ()
    try:
        return tuple(
            (stat.st_mtime_ns, stat.st_ino, stat.st_size)
            for name in ("entries", "passages")
            if (stat := (folder / name / "meta.json").stat())
        )
    except OSError as problem:
        raise EngineUnavailable(_advice(folder, problem)) from problem


def _open(folder: Path | None) -> Snapshot:
    entries = open_index(folder, "entries")
    passages = open_index(folder, "passages")
    return Snapshot(entries.searcher(), passages.searcher(), entries.schema, passages.schema)


def open_index(folder: Path | None, name: str) -> tantivy.Index:
    """One index of the generation in `folder`, or an empty one in memory without a folder."""
    if folder is None:
        return tantivy.Index(entries_schema() if name == "entries" else passages_schema())
    try:
        index = tantivy.Index.open(str(folder / name))
        index.config_reader("manual", 0)
    except (ValueError, OSError) as problem:
        raise EngineUnavailable(_advice(folder, problem)) from problem
    return index


def _advice(folder: Path, problem: Exception) -> str:
    return f"The search index in {folder.parent} is damaged: run manage.py rebuild_index ({problem})"
