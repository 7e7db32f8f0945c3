"""Which adapter reads which kind. A new adapter is one module and one line here.

An adapter is made with a path and knows `records()`, an iterator of records and refusals that writes nothing.
`lists` names the kinds of which it brings everything there is, so that one no longer there has vanished.
"""

from pathlib import Path
from typing import Protocol

from .caption_files import CaptionFiles
from .files import UnreadableSource, existing
from .frab import FrabSchedule
from .interchange import Interchange
from .pyvideo import PyvideoTalks
from .records import Arrivals


class Adapter(Protocol):
    lists: frozenset[str]

    def __init__(self, path: Path): ...

    def records(self) -> Arrivals: ...


ADAPTERS: dict[str, type[Adapter]] = {
    "records": Interchange,
    "frab": FrabSchedule,
    "pyvideo": PyvideoTalks,
    "captions": CaptionFiles,
}


def adapter(kind: str, path: Path) -> Adapter:
    """The adapter for `kind`, reading from `path`. Raises UnreadableSource."""
    if kind not in ADAPTERS:
        raise UnreadableSource(f"{kind!r} is no kind of import; there are {', '.join(sorted(ADAPTERS))}")
    return ADAPTERS[kind](existing(path))
