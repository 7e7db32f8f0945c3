"""How quick this machine is just now: rented ones change by a factor of two within minutes, and are lent to others."""

import time
from pathlib import Path

# The fewest ms seen for the loop below on the machine that most figures in docs/ are of; few of them name their pace.
USUAL = 45
_before: list[int] = []


def pace() -> str:
    """A line to print before and after figures, so that others can be compared with them."""
    taken = _taken()
    took = min(_loop() for _ in range(5)) * 1000
    return f"pace of this machine: {took:.0f} ms for a loop that takes {USUAL} at best; all times go with it{taken}"


def slower() -> float:
    """By how much this machine is slower at this moment than it may be; takes some ms."""
    return _loop(60_000) * 10_000 / USUAL


def _loop(rounds: int = 600_000) -> float:
    begun, total = time.perf_counter(), 0
    for number in range(rounds):
        total += number * number
    return time.perf_counter() - begun


def _taken() -> str:
    """What other machines on the same host took since the last call, of the processor time that was wanted here."""
    statistics = Path("/proc/stat")
    if not statistics.exists():
        return ""
    user, nice, system, _idle, _waiting, interrupts, soft, stolen = (
        int(ticks) for ticks in statistics.read_text().split()[1:9]
    )
    now = [stolen, user + nice + system + interrupts + soft + stolen]
    lent, wanted = (new - old for new, old in zip(now, _before or now, strict=True))
    _before[:] = now
    return f"; other machines took {lent / wanted:.0%} of the time wanted here" if wanted else ""
