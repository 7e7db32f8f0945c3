"""One import at a time: a lease kept in the database, so that every machine and every broker sees it alike."""

import logging
import time
from datetime import timedelta

from django.db import InterfaceError, OperationalError, connection
from django.db.models import Q
from django.utils import timezone

from catalogue.holders import is_dead, new_holder
from catalogue.models import ImportLease, ImportRun

log = logging.getLogger(__name__)
# Longer than any one step between two renewals, such as asking a slow host for a page.
LASTS = timedelta(minutes=3)
LOOKS_AGAIN_AFTER = 0.1  # seconds


class LeaseLost(Exception):
    """This worker paused for so long that another took its place: what it was writing is not kept."""


class Lease:
    """The right to import. Use as `with Lease() as lease: if lease.is_held: ...`

    Where another has it, `patience` is how many seconds to wait for it.
    """

    def __init__(self, patience: float = 0):
        self.name = new_holder()
        self.is_held = False
        self._patience = patience

    def __enter__(self):
        until = time.monotonic() + self._patience
        while not self._take() and time.monotonic() < until:
            time.sleep(LOOKS_AGAIN_AFTER)
        return self

    def __exit__(self, *error):
        if self.is_held:
            self.is_held = False
            self._give_back()

    def _give_back(self) -> None:
        """Also over a new connection, where the one it was taken with was cut; at worst it runs out."""
        for _attempt in range(2):
            try:
                self._mine().update(holder="", until=None, run=None)
                return
            except (OperationalError, InterfaceError) as error:
                log.warning("The lease on imports could not be given back: %s", error)
                if connection.in_atomic_block:
                    return
                connection.close()

    def keep(self, run: ImportRun | None = None) -> None:
        """Keep others waiting. Within a transaction it makes sure that no other has begun meanwhile.

        Raises LeaseLost.
        """
        values = {"run": run} if run else {}
        if not self._mine().update(until=timezone.now() + LASTS, **values):
            raise LeaseLost

    def _take(self) -> bool:
        hand_back_stale()
        free = ImportLease.row().filter(Q(holder="") | Q(until__lt=timezone.now()))
        self.is_held = free.update(holder=self.name, until=timezone.now() + LASTS, run=None) == 1
        return self.is_held

    def _mine(self):
        return ImportLease.objects.filter(pk=1, holder=self.name)


def hand_back_stale() -> None:
    """A worker that is over its time, or whose process on this machine has gone, holds nobody up."""
    lease = ImportLease.row().first()
    if lease and lease.holder and (lease.until < timezone.now() or is_dead(lease.holder)):
        ImportLease.objects.filter(pk=1, holder=lease.holder).update(holder="", until=None, run=None)


def is_taken() -> bool:
    hand_back_stale()
    return ImportLease.objects.filter(pk=1).exclude(holder="").exists()
