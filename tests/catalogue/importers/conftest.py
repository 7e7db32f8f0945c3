"""Small programmes to import, as lines of our interchange."""

import json
from collections.abc import Callable

import pytest

from catalogue.importers.applying import Tally
from catalogue.importers.runs import import_from

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
    """Import these lines: objects, or text as it stands. Always the same source and file."""

    def bring(
        *lines: dict | str, source: str = "society", file: str = "programme.jsonl", dry_run=False
    ) -> Tally:
        path = tmp_path / file
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_text(text + "\n", encoding="utf-8")
        return import_from("records", path, source, dry_run).tally

    return bring
