"""The plan of a storyboard: small pictures in sheets, and the WebVTT that says which shows which moment.

Sources: W3C Media Fragments URI, "xywh"; media-chrome, "thumbnails".
"""

from dataclasses import dataclass
from math import ceil

from catalogue.webvtt import write_webvtt

WIDTH, HEIGHT = 160, 90
COLUMNS = ROWS = 8
A_SHEET = COLUMNS * ROWS
CLOSEST_MS, WIDEST_MS, MOST_PICTURES = 1000, 20_000, 640
VTT = "thumbnails.vtt"


@dataclass(frozen=True)
class Storyboard:
    """One picture for each `every_ms` of `duration_ms`."""

    duration_ms: int
    every_ms: int

    @property
    def count(self) -> int:
        return max(1, ceil(self.duration_ms / self.every_ms))

    def vtt(self, sheets: int) -> str:
        """The cues of the pictures on the first `sheets` sheets: "1.jpg#xywh=160,0,160,90"."""
        return write_webvtt(self._cue(number) for number in range(min(self.count, sheets * A_SHEET)))

    def _cue(self, number: int) -> tuple[int, int, str, str]:
        sheet, place = divmod(number, A_SHEET)
        row, column = divmod(place, COLUMNS)
        start_ms = number * self.every_ms
        where = f"{column * WIDTH},{row * HEIGHT},{WIDTH},{HEIGHT}"
        end_ms = max(start_ms + 1, min(start_ms + self.every_ms, self.duration_ms))
        return start_ms, end_ms, f"{sheet + 1}.jpg#xywh={where}", ""


def plan_storyboard(duration_ms: int) -> Storyboard:
    """A picture each second of a clip, each 20 seconds of a talk, further apart only beyond three and a half hours.

    >>> [plan_storyboard(minutes * 60_000).every_ms for minutes in (1, 10, 40, 480)]
    [1000, 5000, 20000, 45000]
    """
    wanted = min(WIDEST_MS, max(CLOSEST_MS, duration_ms // 120))
    return Storyboard(duration_ms, max(wanted, ceil(duration_ms / MOST_PICTURES)))


def within(cues, start_ms: int, end_ms: int) -> str:
    """The VTT of a span, whose times count from its start."""
    return write_webvtt(
        (max(0, start - start_ms), min(end, end_ms) - start_ms, text, "")
        for start, end, text in cues
        if end > start_ms and start < end_ms
    )
