"""Our own interchange: JSON Lines, one thing a line, as docs/interchange.md and the schema beside say."""

from collections.abc import Iterator
from itertools import dropwhile
from pathlib import Path

from catalogue.captions import UnreadableCaption

from .door import Unsuitable, clean_id, storable
from .files import files_below, json_line, written_lines
from .interchange_fields import READERS
from .interchange_line import Line
from .interchange_schema import check, known_fields
from .records import Arrival, Arrivals, Record, Refused


class Interchange:
    """The records of a .jsonl file, or of all that lie in a folder."""

    lists = frozenset({"session", "talk", "webinar", "recording"})

    def __init__(self, path: Path):
        self.path = path

    def records(self, after: int = 0) -> Arrivals:
        """All of them, or those after the first so many: lines are counted much faster than read."""
        counted = enumerate(self._lines(), 1)
        for _number, (file, number, found) in dropwhile(lambda one: one[0] <= after, counted):
            if isinstance(found, Refused):
                yield found
            else:
                yield read_line(json_line(found), f"{file.name}:{number}", file.parent)

    def _lines(self) -> Iterator[tuple[Path, int, bytes | Refused]]:
        """(file, line number, what stands there) of every line; of a file that cannot be read, why."""
        files = [self.path] if self.path.is_file() else files_below(self.path, "*.jsonl")
        if not files:
            yield self.path, 0, Refused(str(self.path), "the folder holds no .jsonl file")
        for file in files:
            try:
                _refuse_an_array(file)
                for number, line in written_lines(file):
                    yield file, number, line
            except Unsuitable as error:
                yield file, 0, Refused(file.name, str(error))


def _refuse_an_array(file: Path) -> None:
    with file.open("rb") as opened:
        if opened.read(5).lstrip(b"\xef\xbb\xbf").lstrip()[:1] == b"[":
            raise Unsuitable(
                "the file is one JSON list; write JSON Lines: one object a line, no brackets around"
            )


def read_line(value: object, place: str, folder: Path) -> Arrival:
    """The record on one line, or why it is refused. `folder` is where its files may lie."""
    if isinstance(value, Unsuitable):
        return Refused(place, str(value))
    if not isinstance(value, dict):
        return Refused(place, "a line must be a JSON object")
    source_id = ""
    try:
        source_id = clean_id(value.get("id"))
        return _record(Line(value, folder), place, source_id)
    except (Unsuitable, UnreadableCaption) as error:
        return Refused(place, str(error), source_id)
    except RecursionError:
        return Refused(place, "the JSON is nested too deeply", source_id)


def _record(line: Line, place: str, source_id: str) -> Record:
    check(line.values)
    kind = line.values["kind"]
    if unknown := sorted(set(line.values) - known_fields(kind)):
        line.notices.append(f"not known and left out: {', '.join(unknown)[:200]}")
    record, fields = READERS[kind]
    values = {name: value for name, value in fields(line).items() if value is not None}
    listing = storable(place.rpartition(":")[0])
    return record(source_id=source_id, place=place, notices=tuple(line.notices), listing=listing, **values)
