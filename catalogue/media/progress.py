"""What ffmpeg's `-progress` says. Source: ffmpeg's documentation, "-progress"."""

import re

_OUT_TIME = re.compile(rb"^out_time_us=(\d{1,15})$", re.MULTILINE)


def reached_ms(printed: bytes) -> int | None:
    """How far the output had got at the end of what was printed; None where that does not say.

    >>> reached_ms(b"out_time_us=1500000\\nprogress=continue\\nout_time_us=N/A\\n")
    1500
    """
    found = _OUT_TIME.findall(printed)
    return int(found[-1]) // 1000 if found else None
