"""Entries that cannot be built or that the engine refuses: parked with the reason, so that they stop no other."""

import logging
from collections.abc import Iterable

from django.db import Error as DatabaseProblem

from search.building import build_entries
from search.engines.protocol import Refused
from search.entries import Entry
from search.models import RefusedEntry

log = logging.getLogger(__name__)


def build_each(keys: list[str], revision: int = 0) -> tuple[list[Entry], Refused]:
    """The entries as they are now, and those whose building failed. A database that fails does so for all."""
    try:
        return build_entries(keys, revision), {}
    except DatabaseProblem:
        raise
    except Exception:  # whatever one of them holds, the others are to be found
        return _build_one_by_one(keys, revision)


def _build_one_by_one(keys: list[str], revision: int) -> tuple[list[Entry], Refused]:
    entries, refused = [], {}
    for key in keys:
        try:
            entries += build_entries([key], revision)
        except DatabaseProblem:
            raise
        except Exception as problem:
            log.exception("%s cannot be built for the index", key)
            refused[key] = f"It cannot be built: {type(problem).__name__}: {problem}"
    return entries, refused


def park(refused: Refused, revision: int) -> None:
    """Remember why these are in no index."""
    for key, reason in refused.items():
        log.warning("%s is left out of the index: %s", key, reason)
    RefusedEntry.objects.bulk_create(
        [RefusedEntry(key=key, reason=reason, revision=revision) for key, reason in refused.items()],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["reason", "revision", "refused_at"],
    )


def unpark(keys: Iterable[str]) -> None:
    RefusedEntry.objects.filter(key__in=keys).delete()


def parked(keys: Iterable[str] | None = None) -> Refused:
    """Key and reason of those parked, all of them or of these keys."""
    rows = RefusedEntry.objects.order_by("refused_at", "key")
    return dict((rows if keys is None else rows.filter(key__in=keys)).values_list("key", "reason"))
