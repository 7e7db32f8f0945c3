"""Cues cut into passages: the unit in which moments are found."""

from collections.abc import Iterable, Iterator

from search.entries import Cue, Passage

SHORTEST_MS = 15_000
LONGEST_MS = 30_000


def cut_passages(
    cues: Iterable[tuple[int, int, str]],
    *,
    recording: int,
    level: int,
    language: str,
    machine: bool = False,
    first: int = 0,
) -> list[Passage]:
    """Passages of 15 to 30 s of one caption track, numbered from `first`, each overlapping the one before.

    `cues` are (start_ms, end_ms, text); they are taken in order of time, blank ones are left out. A passage
    ends before the cue with which it would pass 30 s, and the next begins at the cue half-way through, so
    that a sentence across a border is whole in one of them. A cue longer than 30 s is a passage of its own.
    """
    timed = sorted(
        (start, max(start, end), " ".join(text.split())) for start, end, text in cues if text.strip()
    )
    return [
        Passage(
            recording=recording,
            n=n,
            level=level,
            language=language,
            machine=machine,
            start_ms=run[0][0],
            end_ms=max(end for _, end, _ in run),
            cues=tuple(Cue(start, text) for start, _, text in run),
        )
        for n, run in enumerate(_runs(timed), first)
    ]


def _runs(timed: list[tuple[int, int, str]]) -> Iterator[list[tuple[int, int, str]]]:
    begin = 0
    while begin < len(timed):
        end = _last_within(timed, begin)
        yield timed[begin:end]
        if end == len(timed):
            return
        begin = _half_way(timed, begin, end)


def _last_within(timed: list[tuple[int, int, str]], begin: int) -> int:
    """The place after the last cue that still ends within 30 s of the start; at least one cue."""
    limit = timed[begin][0] + LONGEST_MS
    end = begin + 1
    while end < len(timed) and max(timed[begin][1], timed[end][1]) <= limit:
        end += 1
    return end


def _half_way(timed: list[tuple[int, int, str]], begin: int, end: int) -> int:
    """Where the next passage begins: the first cue of the second half, always later than `begin`."""
    middle = timed[begin][0] + SHORTEST_MS
    return next((place for place in range(begin + 1, end) if timed[place][0] >= middle), end)
