"""One writer at a time: a lease on the index, kept in the database so that every machine sees it."""

import logging
import time
from datetime import timedelta

from django.db import InterfaceError, OperationalError, connection
from django.db.models import F, Q
from django.utils import timezone

from catalogue.holders import is_dead, new_holder
from search.models import IndexState

# Longer than any one step between two renewals; a writer that died elsewhere holds others up for so long.
LASTS = timedelta(minutes=3)
LOOKS_AGAIN_AFTER = 0.1  # seconds
REBUILD = "rebuild"

log = logging.getLogger(__name__)


class Lease:
    """The right to write to the index. Use as `with Lease() as lease: if lease.is_held: ...`

    Where another has it, `patience` is how many seconds to wait for it; for a rebuild nobody waits.
    """

    def __init__(self, work: str = "", patience: float = 0):
        self.name = f"{new_holder()}/{work}"
        self.is_held = False
        self._patience = patience

    def __enter__(self):
        until = time.monotonic() + self._patience
        while not self._take() and time.monotonic() < until and not _is_rebuilding(present_writer()):
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
                self._mine().update(writer="", writing_until=None)
                return
            except (OperationalError, InterfaceError) as error:
                log.warning("The lease on the index could not be given back: %s", error)
                if connection.in_atomic_block:
                    return
                connection.close()

    def next_revision(self) -> int:
        """A revision higher than all before, for what is read from the database after this; renews the lease.

        Raises LeaseLost where another writer took over meanwhile.
        """
        self._renew(revision=F("revision") + 1)
        return self._mine().values_list("revision", flat=True).get()

    def renew(self) -> None:
        """Keep others waiting; LeaseLost where another writer took over meanwhile."""
        self._renew()

    def _renew(self, **values) -> None:
        if not self._write(Q(writer=self.name), **values):
            raise LeaseLost("Another process took over the index, since this one paused for too long.")

    def _take(self) -> bool:
        self._dismiss_the_dead()
        free = Q(writer="") | Q(writing_until__lt=timezone.now())
        self.is_held = self._write(free, writer=self.name)
        return self.is_held

    def _mine(self):
        return IndexState.row().filter(writer=self.name)

    def _write(self, condition, **values) -> bool:
        until = timezone.now() + LASTS
        return IndexState.row().filter(condition).update(writing_until=until, **values) == 1

    def _dismiss_the_dead(self):
        """A writer of this machine whose process has gone needs nobody to wait for it."""
        writer = present_writer()
        if writer and is_dead(writer):
            IndexState.row().filter(writer=writer).update(writer="", writing_until=None)


class LeaseLost(Exception):
    """This writer paused for so long that another took its place."""


def present_writer() -> str:
    return IndexState.row().values_list("writer", flat=True).get()


def who_writes() -> str:
    """A sentence about the present writer, for whoever is refused because of it."""
    writer = present_writer()
    host, pid = _place(writer)
    if _is_rebuilding(writer):
        return f"The index is being rebuilt already, by process {pid} on {host}; try again when it is done."
    return f"Process {pid or '?'} on {host or '?'} is writing to the index; try again when it is done."


def _is_rebuilding(writer: str) -> bool:
    return writer.endswith(f"/{REBUILD}")


def _place(writer: str) -> tuple[str, str]:
    host, _, rest = writer.partition("/")
    return host, rest.partition("/")[0]
