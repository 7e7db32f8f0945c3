"""What was read of a large file, kept on this machine until its run is done: reading it again takes longer each time
than a slice has. Where the file is not there, another machine has it, and it is read once more.
"""

import json
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from django.conf import settings

from catalogue.importers.record_json import from_json, to_json
from catalogue.importers.records import Arrival, Refused

# Fewer are read as fast as they are kept.
WORTH_IT = 1_000
KEPT_SECONDS = 2 * 86_400


def read_once(name: str, read: Callable[[], Iterable[Arrival]], after: int) -> Iterator[Arrival]:
    """What `read` yields without the first `after`; `name` stands for it, contents and settings alike."""
    file = _folder() / f"{name}.jsonl"
    if not file.exists():
        arrivals = iter(read())
        begin = list(islice(arrivals, WORTH_IT))
        if len(begin) < WORTH_IT:
            yield from begin[after:]
            return
        _keep(chain(begin, arrivals), file)
    with file.open(encoding="utf-8") as lines:
        yield from (_arrival(line) for line in islice(lines, after, None))
    file.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "imports" / "read"


def _keep(arrivals: Iterable[Arrival], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    for one in file.parent.iterdir():
        if one.stat().st_mtime < time.time() - KEPT_SECONDS:
            one.unlink(missing_ok=True)
    part = file.with_name(f"{uuid.uuid4()}.part")
    try:
        with part.open("w", encoding="utf-8") as out:
            out.writelines(_line(one) for one in arrivals)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _line(one: Arrival) -> str:
    values = (
        {"is": "refused", "refused": [one.place, one.reason, one.source_id]}
        if isinstance(one, Refused)
        else to_json(one)
    )
    return json.dumps(values) + "\n"


def _arrival(line: str) -> Arrival:
    values = json.loads(line)
    return Refused(*values["refused"]) if values["is"] == "refused" else from_json(values)
