"""One writer at a time: a lease on the index, kept in the database so that every machine sees it."""

import os
import secrets
import socket
from datetime import timedelta

from django.db.models import F, Q
from django.utils import timezone

from search.models import IndexState

# Longer than any one step between two renewals; a writer that died elsewhere holds others up for so long.
LASTS = timedelta(minutes=3)


class Lease:
    """The right to write to the index. Use as `with Lease() as lease: if lease.is_held: ...`"""

    def __init__(self):
        self.name = f"{socket.gethostname()}/{os.getpid()}/{secrets.token_hex(4)}"
        self.is_held = False

    def __enter__(self):
        self._dismiss_the_dead()
        free = Q(writer="") | Q(writing_until__lt=timezone.now())
        self.is_held = self._write(free, writer=self.name)
        return self

    def __exit__(self, *error):
        if self.is_held:
            self._mine().update(writer="", writing_until=None)
            self.is_held = False

    def next_revision(self) -> int:
        """A revision higher than all before, for what is read from the database after this; renews the lease.

        Raises LeaseLost where another writer took over meanwhile.
        """
        if not self._write(Q(writer=self.name), revision=F("revision") + 1):
            raise LeaseLost
        return self._mine().values_list("revision", flat=True).get()

    def _mine(self):
        return IndexState.row().filter(writer=self.name)

    def _write(self, condition, **values) -> bool:
        until = timezone.now() + LASTS
        return IndexState.row().filter(condition).update(writing_until=until, **values) == 1

    def _dismiss_the_dead(self):
        """A writer of this machine whose process has gone needs nobody to wait for it."""
        writer = IndexState.row().values_list("writer", flat=True).get()
        host, _, rest = writer.partition("/")
        pid = rest.partition("/")[0]
        if host == socket.gethostname() and pid.isdecimal() and not _is_running(int(pid)):
            IndexState.row().filter(writer=writer).update(writer="", writing_until=None)


class LeaseLost(Exception):
    """This writer paused for so long that another took its place."""


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
