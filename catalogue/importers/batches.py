"""About a hundred records of one kind against their rows: what is compared and written together."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .kinds import Change, Kind
from .records import Record, Refused

BATCH = 100


@dataclass(frozen=True)
class Notice:
    """A remark on something that was taken in."""

    place: str
    reason: str
    source_id: str = ""


@dataclass
class Batch:
    """About a hundred records of one kind against their rows."""

    kind: Kind
    changes: list[Change] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    withdraws: bool = False
    reason: str = ""


def split(waiting: list[tuple[Record, float]]) -> Iterator[list[Record]]:
    """Records with their weights, into lists that fill a batch."""
    batch, filled = [], 0.0
    for record, weight in waiting:
        if batch and filled + weight > BATCH:
            yield batch
            batch, filled = [], 0.0
        batch.append(record)
        filled += weight
    if batch:
        yield batch
