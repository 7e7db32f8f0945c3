"""Answers of hosts that somebody saved to files."""

from collections.abc import Callable, Iterator
from pathlib import Path

from catalogue.importers.door import Unsuitable
from catalogue.importers.files import file_bytes
from catalogue.importers.outside.decoding import CutOff
from catalogue.importers.outside.reading import read_json
from catalogue.importers.records import Arrival, Arrivals, Refused


def saved_answer(path: Path, arrivals: Callable[[object], Iterator[Arrival]]) -> Arrivals:
    """What `arrivals` makes of the JSON in a file; one refusal where it holds none."""
    try:
        value = read_json(file_bytes(path))
    except (Unsuitable, CutOff) as error:
        yield Refused(path.name, str(error))
        return
    yield from arrivals(value)
