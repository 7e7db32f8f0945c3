"""SubRip (.srt) in. It has no standard: this reads what tools and people write.

Spaces within a time, a point for the comma, a dash for the arrow and missing blank lines are common.
"""

import re
from itertools import pairwise

from .cues import Collector, ReadCaptions, UnreadableCaption

_ARROW = r"(?:--?>|[–—]>|→)"
_STAMP = r"(\d{1,3})\s*:\s*(\d{1,2})\s*:\s*(\d{1,2})(?:\s*[,.:]\s*(\d{1,3}))?(?!\d)"
_TIMING = re.compile(rf"\s*{_STAMP}\s*{_ARROW}\s*{_STAMP}", re.A)
_MEANT_AS_TIMING = re.compile(rf"\s*-?\d[\d:,. a-z]*\s*{_ARROW}")


def read_subrip(text: str) -> ReadCaptions:
    """The cues of a SubRip file. Raises UnreadableCaption where it holds none."""
    lines = re.split("\r\r?\n|\n|\r", text)
    if lines[0].startswith("WEBVTT"):
        raise UnreadableCaption("line 1: it is WebVTT by its first line; name it .vtt")
    found = Collector()
    starts = [n for n, line in enumerate(lines) if _MEANT_AS_TIMING.match(line)]
    if starts:
        _left_over(lines[: starts[0]], 0, found)
    for at, following in pairwise([*starts, None]):
        payload = lines[at + 1 : following]
        if following is not None:
            payload = _without_next_number(payload)
        _read_cue(lines[at], _without_untimed(payload, at + 1, found), at, found)
    return found.finish()


def _without_next_number(payload: list[str]) -> list[str]:
    """Without the number of the next cue, also where empty lines part it from its time."""
    filled = [n for n, line in enumerate(payload) if line.strip()]
    if not filled or not payload[filled[-1]].strip().isdecimal():
        return payload
    last = filled[-1]
    is_next_to_the_time = last == len(payload) - 1
    stands_alone = last > 0 and not payload[last - 1].strip()
    return payload[:last] if is_next_to_the_time or stands_alone else payload


def _read_cue(timing: str, payload: list[str], at: int, found: Collector):
    match = _TIMING.match(timing)
    if not match:
        found.notices.append(
            f"line {at + 1}: {timing.strip()[:60]!r} is no line of SubRip times; this cue was left out"
        )
        return
    start, end = (_milliseconds(match.groups()[n : n + 4]) for n in (0, 4))
    found.add(start, end, payload, at + 1)


def _milliseconds(parts) -> int:
    hours, minutes, seconds = (int(part) for part in parts[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((parts[3] or "0").ljust(3, "0"))


def _without_untimed(payload: list[str], at: int, found: Collector) -> list[str]:
    """A number alone after a blank line begins a cue of its own: one whose time is missing."""
    for n in range(1, len(payload) - 1):
        if not payload[n - 1].strip() and payload[n].strip().isdecimal() and payload[n + 1].strip():
            _left_over(payload[n:], at + n, found)
            return payload[:n]
    return payload


def _left_over(lines: list[str], at: int, found: Collector):
    words = [line.strip() for line in lines if line.strip() and not line.strip().isdecimal()]
    if words:
        found.notices.append(f"line {at + 1}: text without a time was left out: {words[0][:60]!r}")
