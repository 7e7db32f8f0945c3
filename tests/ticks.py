"""Seconds in which this process really ran: what a busy or halted machine takes from it is no waiting of ours."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

TICK = 0.01


def now() -> float:
    """Seconds since the first question, counted by a thread that sleeps: never more than have passed."""
    return _counter()() * TICK


@contextmanager
def seconds(at_most: float) -> Iterator[None]:
    """The block takes no longer."""
    began = now()
    yield
    assert now() - began < at_most


@cache
def _counter():
    passed = 0

    def count():
        nonlocal passed
        while True:
            time.sleep(TICK)
            passed += 1

    threading.Thread(target=count, name="ticks", daemon=True).start()
    return lambda: passed
