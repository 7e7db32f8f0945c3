"""Timed text as WebVTT."""

import re
from collections.abc import Iterable

_BLANK_LINES = re.compile(r"\s*\n\s*")


def write_webvtt(cues: Iterable[tuple[int, int, str, str]]) -> str:
    """A WebVTT file of cues (start_ms, end_ms, text, voice), whose texts are plain.

    Characters that would be markup are escaped and blank lines, which would end the cue, are closed up.
    Source: W3C WebVTT, "WebVTT file body".
    """
    return "WEBVTT\n" + "".join(_block(*cue) for cue in cues)


def timestamp(ms: int) -> str:
    """A WebVTT timestamp, always with hours: 90_500 is "00:01:30.500"."""
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{ms:03}"


def _block(start_ms: int, end_ms: int, text: str, voice: str = "") -> str:
    said = _escaped(_BLANK_LINES.sub("\n", text.strip()))
    who = _escaped(" ".join(voice.split()))
    return f"\n{timestamp(start_ms)} --> {timestamp(end_ms)}\n{f'<v {who}>' if who else ''}{said}\n"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "")
