"""How long a page waits for search, however many questions it asks."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# Seconds for all questions of one page.
PATIENCE = 2.0


class Patience:
    """What is `left` of some seconds. Only waiting takes of it: a page that is slow itself says nothing of search."""

    def __init__(self, seconds: float):
        self.left = seconds

    @contextmanager
    def waiting(self) -> Iterator[None]:
        begun = time.monotonic()
        try:
            yield
        finally:
            self.left -= time.monotonic() - begun


_page: ContextVar[Patience | None] = ContextVar("page", default=None)


@contextmanager
def waiting_at_most(seconds: float = PATIENCE) -> Iterator[None]:
    """Engines that wait for others give up when the block, or the view that this decorates, has waited so long."""
    token = _page.set(Patience(seconds))
    try:
        yield
    finally:
        _page.reset(token)


def patience() -> Patience:
    """That of the page that is being made, or what one page would have."""
    return _page.get() or Patience(PATIENCE)
