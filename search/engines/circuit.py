"""Asking an engine that is away costs every visitor the time until they are told; a circuit asks for all of them."""

import logging
import threading
import time
from collections.abc import Callable

from search.engines.protocol import EngineUnavailable

# Seconds for which nobody asks an engine that is away; then one request tries.
REST = 10
# So many failures in a row before it counts as away, where one alone may be a node that restarts.
FAILURES = 2
log = logging.getLogger(__name__)


class Circuit:
    """Whether an engine is away, as this process knows it. Safe in threads; logs each change once.

    `rest` is for how many seconds it is left alone then; with 0 it is asked each time.
    """

    def __init__(self, name: str, rest: float = REST, clock: Callable[[], float] = time.monotonic):
        self.name = name
        self.rest = rest
        self._clock = clock
        self._lock = threading.Lock()
        self._problem = ""
        self._failures = 0
        self._next_trial = 0.0
        self._changes = 0
        self._answered_at = float("-inf")

    @property
    def is_open(self) -> bool:
        """Whether the engine counts as away."""
        return bool(self._problem)

    def admit(self) -> int:
        """Let a request through, or raise EngineUnavailable with what is wrong.

        What it returns is handed back with the outcome.
        After a rest one request is let through; should its outcome never be told, the next one a rest later.
        """
        with self._lock:
            if self._problem:
                if self._clock() < self._next_trial:
                    raise EngineUnavailable(self._problem)
                self._next_trial = self._clock() + self.rest
            return self._changes

    def now(self) -> float:
        return self._clock()

    def failed(
        self, problem: str, surely: bool, admitted: int | None = None, begun: float = float("inf")
    ) -> None:
        """A request that was `begun` then failed; `surely` says that the next one would, too: once is enough.

        Not where others were answered meanwhile: an engine that has much to do is not away.
        """
        with self._lock:
            if self._is_stale(admitted):
                return
            self._failures += 1
            is_silent = self._answered_at < begun
            if not (self._problem or (surely and is_silent) or self._failures >= FAILURES):
                return
            is_news = not self._problem
            self._problem = problem
            self._next_trial = self._clock() + self.rest
            self._changes += is_news
        if is_news:
            log.warning("%s is away: %s", self.name, problem)

    def answered(self, admitted: int | None = None) -> None:
        """A request was answered, whatever the answer was."""
        with self._lock:
            if self._is_stale(admitted):
                return
            is_news = bool(self._problem)
            self._answered_at = self._clock()
            self._problem = ""
            self._failures = 0
            self._changes += is_news
        if is_news:
            log.warning("%s is back.", self.name)

    def _is_stale(self, admitted: int | None) -> bool:
        """Whether the request was let through before the last change, of which it says nothing any more."""
        return admitted is not None and admitted != self._changes
