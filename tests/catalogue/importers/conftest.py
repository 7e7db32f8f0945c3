"""Small programmes to import, as lines of our interchange."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.importers import running
from catalogue.importers.applying import Tally
from catalogue.importers.runs import import_from
from catalogue.models import ImportRun, ImportSource

CONGRESS = {
    "kind": "congress",
    "id": "c",
    "title": "Congress of Circulatory Support",
    "starts_on": "2026-05-14",
    "ends_on": "2026-05-16",
    "time_zone": "Europe/Amsterdam",
}


def talk(source_id: str, **fields) -> dict:
    values = {"kind": "talk", "id": source_id, "congress": "c", "title": f"Talk {source_id}", **fields}
    return (
        values
        if "session" not in fields and "webinar" not in fields
        else {key: value for key, value in values.items() if key != "congress"}
    )


@pytest.fixture
def bring(tmp_path) -> Callable[..., Tally]:
    """Import these lines: objects, or text as it stands. Always the same source and file, without grace."""

    def bring(
        *lines: dict | str, source: str = "society", file: str = "programme.jsonl", dry_run=False
    ) -> Tally:
        path = tmp_path / file
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_text(text + "\n", encoding="utf-8")
        if not dry_run:
            ImportSource.objects.get_or_create(name=source, defaults={"kind": "records", "grace": 1})
        return import_from("records", path, source, dry_run).tally

    return bring


@pytest.fixture
def source(tmp_path) -> ImportSource:
    """A source of our interchange, without grace: what a complete listing lacks is withdrawn at once."""
    path = tmp_path / "programme.jsonl"
    path.touch()
    return ImportSource.objects.create(name="society", kind="records", settings={"path": str(path)}, grace=1)


@pytest.fixture
def listed(source) -> Callable[..., ImportRun]:
    """Let the source have these lines, and run it to where it stops."""

    def listed(*lines: dict, waits: bool = False, by=None) -> ImportRun:
        write_lines(source, *lines)
        return finished(running.start(source, by=by, waits=waits))

    return listed


def write_lines(source: ImportSource, *lines: dict) -> None:
    text = "".join(json.dumps(line) + "\n" for line in lines)
    Path(source.settings["path"]).write_text(text, encoding="utf-8")


def finished(run: ImportRun) -> ImportRun:
    """Work as a worker does, until nothing is left to do."""
    while running.work():
        pass
    run.refresh_from_db()
    return run
