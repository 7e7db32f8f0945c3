"""Places in a recording, as addresses and people write them."""

import re
from urllib.parse import urlencode

_SECONDS = re.compile(r"(\d{1,7}(?:\.\d{1,3})?)s?", re.ASCII)
_UNITS = re.compile(r"(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,7})s)?", re.ASCII)


def parse_moment(text: str) -> int:
    """Milliseconds of a `t=` value: "754", "754.5", "754s", "12m34s" and "1h2m3s"; 0 for anything else."""
    text = text.strip().lower()
    if match := _SECONDS.fullmatch(text):
        return round(float(match[1]) * 1000)
    if match := _UNITS.fullmatch(text):
        hours, minutes, seconds = (int(number or 0) for number in match.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * 1000
    return 0


def clock(ms: int) -> str:
    """As a player shows it: 754_000 is "12:34", 3_600_000 is "1:00:00"."""
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def moment_query(recording, file_ms: int, /, **other) -> str:
    """The query that opens a page of `recording` where `file_ms` of its file is played: "?t=754".

    Of a span the seconds count from its start, while everything stored counts from the start of the file.
    """
    seconds = max(0, file_ms - (recording.start_ms or 0)) // 1000
    return "?" + urlencode({**other, "t": seconds})
