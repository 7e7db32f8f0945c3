"""What a run refused or remarked on, kept for whoever reads it, and with what was said, to be tried again."""

from collections.abc import Iterable, Mapping

from catalogue.models import ImportProblem, ImportRun

from .batches import Notice
from .door import storable
from .record_json import to_json
from .records import Record, Refused


def keep_problems(
    run: ImportRun,
    refused: Iterable[Refused],
    notices: Iterable[Notice],
    records: Mapping[str, Record],
    page: int = 0,
) -> None:
    """Keep them in the order in which they came up. `records` are what was refused, by id, where it is known."""
    said = [(one, True) for one in refused] + [(one, False) for one in notices]
    ImportProblem.objects.bulk_create(
        [_problem(run, one, is_refusal, records, page) for one, is_refusal in said], batch_size=500
    )


def _problem(run, one: Refused | Notice, is_refusal: bool, records, page: int) -> ImportProblem:
    record = records.get(one.source_id) if is_refusal else None
    # A second one of the same id is refused for that, and stands elsewhere.
    kept = to_json(record) if record and record.place == one.place else None
    return ImportProblem(
        run=run,
        place=storable(one.place)[:500],
        source_id=storable(one.source_id)[:500],
        kind=kept["is"] if kept else "",
        reason=storable(one.reason),
        is_refusal=is_refusal,
        record=kept,
        page=page,
    )
