"""One import from a path into the catalogue, from the first row to the tally."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.utils import timezone

from catalogue.models import ImportRun, ImportSource

from .adapters import Reading, adapter
from .applying import Tally, apply, foresee
from .failures import place_of
from .files import UnreadableSource
from .leases import Lease
from .planning import plan
from .problems import keep_problems
from .records import Record

# Seconds to wait for a slice of another import to end.
PATIENCE = 8


@dataclass(frozen=True)
class Outcome:
    source: str
    tally: Tally
    run: ImportRun | None


def import_from(
    kind: str,
    where: Path | str,
    source_name: str = "",
    dry_run: bool = False,
    after: Callable[[Tally], None] = lambda _: None,
) -> Outcome:
    """Import what lies at a path or an address as `kind` into the source of that name, by default its own.

    A dry run plans and writes nothing, no source either. Raises UnreadableSource where nothing can be read, or
    where another import is at work and goes on being so.
    """
    reading = adapter(kind, where)
    name = (source_name or _name(where))[:120]
    if dry_run:
        source = ImportSource.objects.filter(name=name).first()
        return Outcome(name, foresee(plan(reading.records(), source, reading.lists), after), None)
    with Lease(PATIENCE) as lease:
        if not lease.is_held:
            raise UnreadableSource("another import is at work; try again when it is done")
        source, _ = ImportSource.objects.get_or_create(name=name, defaults={"kind": kind})
        return _import(reading, source, lease, after)


def _import(reading: Reading, source: ImportSource, lease: Lease, after) -> Outcome:
    run = _begin(source)
    try:
        found = plan(reading.records(), source, reading.lists)
        found.guard = lambda: lease.keep(run)
        found.context.places.home  # noqa: B018  (says early where there is none)
        tally = apply(found, run, after)
    except BaseException as error:
        _end(run, ImportRun.State.FAILED, Tally(), {}, str(error) or type(error).__name__)
        raise
    _end(run, ImportRun.State.DONE, tally, found.refusals)
    return Outcome(source.name, tally, run)


def _name(where: Path | str) -> str:
    return (
        where.resolve().stem if isinstance(where, Path) else place_of(where).partition("://")[2].rstrip("/")
    )


def _begin(source: ImportSource) -> ImportRun:
    """A new run; one that never ended was interrupted, since a source is imported once at a time."""
    interrupted = ImportRun.objects.filter(source=source, state=ImportRun.State.RUNNING, in_slices=False)
    interrupted.update(state=ImportRun.State.FAILED, finished_at=timezone.now(), error="interrupted")
    return ImportRun.objects.create(source=source)


def _end(run: ImportRun, state: str, tally: Tally, refusals: dict[str, Record], error: str = "") -> None:
    for name, number in tally.totals().items():
        setattr(run, name, number)
    run.state, run.error, run.finished_at = state, error, timezone.now()
    run.save()
    keep_problems(run, tally.refused, tally.notices, refusals)
