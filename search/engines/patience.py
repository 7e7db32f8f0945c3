"""How long a page waits for search, however many questions it asks."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# Seconds for all questions of one page.
PATIENCE = 2.0
_until: ContextVar[float] = ContextVar("until", default=float("inf"))


@contextmanager
def waiting_at_most(seconds: float = PATIENCE) -> Iterator[None]:
    """Engines that wait for others give up when the block, or the view that this decorates, has taken so long."""
    token = _until.set(min(_until.get(), time.monotonic() + seconds))
    try:
        yield
    finally:
        _until.reset(token)


def patience_ends(seconds: float = PATIENCE) -> float:
    """When to give up, by `time.monotonic`: after `seconds`, or earlier where less of the page's time is left."""
    return min(_until.get(), time.monotonic() + seconds)
