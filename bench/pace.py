"""How quick a processor of this machine is just now: rented ones change by a factor of two within minutes."""

import time

# The fewest ms seen for the loop below on the machine that most figures in docs/ are of; few of them name their pace.
USUAL = 45


def pace() -> str:
    """A line to print beside figures, so that others can be compared with them."""
    took = min(_loop() for _ in range(5)) * 1000
    return f"pace of this machine: {took:.0f} ms for a loop that takes {USUAL} at best; all times go with it"


def _loop() -> float:
    begun, total = time.perf_counter(), 0
    for number in range(600_000):
        total += number * number
    return time.perf_counter() - begun
