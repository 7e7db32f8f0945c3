"""WebVTT in. Source: W3C WebVTT, section 6, "Parsing".

Written by hand, since the libraries drop what they cannot read without saying where it stood.
"""

import re

from .cues import Collector, ReadCaptions, UnreadableCaption

_STAMP = r"(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}(?!\d)"
_TIMING = re.compile(rf"[ \t\f]*({_STAMP})[ \t\f]*-->[ \t\f]*({_STAMP})")
_LOOSE_STAMP = r"((?:\d{1,9}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?!\d)"
_LOOSE_TIMING = re.compile(rf"[ \t\f]*{_LOOSE_STAMP}[ \t\f]*-->[ \t\f]*{_LOOSE_STAMP}", re.A)
_TIMESTAMP = re.compile(r"(?:(\d{2,9}):)?([0-5]\d):([0-5]\d)\.(\d{3})")


def parse_timestamp(text: str) -> int:
    """Milliseconds from the start of the recording, from a WebVTT timestamp.

    Hours are optional and may pass 99: "01:30.500" is 90_500, "100:00:00.000" is 360_000_000.

    Raises UnreadableCaption, quoting `text`, for any other form, SubRip's decimal comma included.
    Source: W3C WebVTT, "WebVTT timestamp".
    """
    match = _TIMESTAMP.fullmatch(text)
    if not match or not text.isascii():
        raise UnreadableCaption(f"{text[:40]!r} is no WebVTT time; write one such as 00:01:30.500")
    hours, minutes, seconds, ms = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms


def read_webvtt(text: str) -> ReadCaptions:
    """The cues of a WebVTT file. Raises UnreadableCaption where it is none, or holds no cue.

    A first line that is not WEBVTT is forgiven, with a notice, where a cue stands there instead; so are empty lines
    before it.
    """
    lines = re.split("\r\r?\n|\n|\r", text)
    found = Collector()
    first = next((n for n, line in enumerate(lines) if line), 0)
    if re.match(r"WEBVTT(?:[ \t]|$)", lines[first]):
        at = _after_header(lines, first + 1)
    elif re.match(r"\s*(?:\d+\s+)?\d+:\d+[^\n]*-->", text):
        found.notices.append("line 1: it does not begin with WEBVTT, and was read all the same")
        at = 0
    else:
        raise UnreadableCaption(f"line 1: it does not begin with WEBVTT but with {lines[0][:40]!r}")
    while at < len(lines):
        at = _read_block(lines, at, found)
    return found.finish()


def _after_header(lines: list[str], at: int) -> int:
    while at < len(lines) and lines[at] and "-->" not in lines[at]:
        at += 1
    return at


def _read_block(lines: list[str], at: int, found: Collector) -> int:
    """Read one block from `at`; returns where the next begins. Any line with an arrow begins a cue."""
    first = at
    while at < len(lines) and lines[at].strip() and "-->" not in lines[at]:
        at += 1
    if at < len(lines) and "-->" in lines[at]:
        if at - first > 1:
            _left_over(lines[first], first, found)
        return _read_cue(lines, at, found)
    if at > first:
        _left_over(lines[first], first, found)
    return max(at, first + 1)


def _left_over(line: str, at: int, found: Collector):
    if not re.match(r"(NOTE|STYLE|REGION)\b", line):
        found.notices.append(f"line {at + 1}: text without a time was left out: {line[:60]!r}")


def _read_cue(lines: list[str], at: int, found: Collector) -> int:
    end = at + 1
    while end < len(lines) and lines[end] and "-->" not in lines[end]:
        end += 1
    payload = lines[at + 1 : end]
    if payload and end < len(lines) and "-->" in lines[end] and payload[-1].strip().isdecimal():
        payload.pop()  # the number of the next cue, where the blank line before it is missing
    times = lines[at].strip()[:60]
    if match := _TIMING.match(lines[at]):
        found.add(parse_timestamp(match[1]), parse_timestamp(match[2]), payload, at + 1)
    elif match := _LOOSE_TIMING.match(lines[at]):
        found.notices.append(
            f"line {at + 1}: {times!r} is not written as WebVTT asks, and was read all the same"
        )
        found.add(_loose(match[1]), _loose(match[2]), payload, at + 1)
    else:
        found.notices.append(f"line {at + 1}: {times!r} is no line of WebVTT times; this cue was left out")
    return end


def _loose(stamp: str) -> int:
    """Milliseconds, from a time with missing digits or a decimal comma: "0:42.21" is 42_210."""
    whole, _, fraction = stamp.replace(",", ".").partition(".")
    seconds = sum(int(part) * 60**n for n, part in enumerate(reversed(whole.split(":"))))
    return seconds * 1000 + int(fraction.ljust(3, "0"))
