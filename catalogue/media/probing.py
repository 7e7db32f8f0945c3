"""What ffprobe says of a file, and whether it is worked on."""

import json
from dataclasses import dataclass

from catalogue.models import MediaJob

Reason = MediaJob.Reason
MOST_STREAMS = 32
MOST_PIXELS = 8192 * 4608
LONGEST_MS = 24 * 3600 * 1000
# What is asked of ffprobe: nothing that grows with the file.
ENTRIES = "format=duration:stream=codec_type,codec_name,width,height,duration:stream_disposition=attached_pic"


class Refused(Exception):
    """The file is not worked on; `said` are the tool's own words."""

    def __init__(self, reason: str, said: str = ""):
        super().__init__(reason, said)
        self.reason, self.said = reason, said


@dataclass(frozen=True)
class Facts:
    """Codecs are "" and the picture's size is None where there is no picture or sound.

    `duration_ms` is None where the container does not say it.
    """

    container: str
    duration_ms: int | None
    video_codec: str = ""
    audio_codec: str = ""
    width: int | None = None
    height: int | None = None


def parse_probe(output: bytes, container: str) -> Facts:
    """What ffprobe's JSON says. Raises Refused for what is not worked on."""
    try:
        found = json.loads(output)
        streams = list(found.get("streams", []))
    except (ValueError, AttributeError, TypeError) as error:
        raise Refused(Reason.DAMAGED) from error
    if len(streams) > MOST_STREAMS:
        raise Refused(Reason.MANY_TRACKS)
    video = next((one for one in streams if _is_picture(one)), {})
    audio = next((one for one in streams if one.get("codec_type") == "audio"), {})
    if not video and not audio:
        raise Refused(Reason.NOTHING_IN_IT)
    facts = Facts(
        container,
        _duration_ms([found.get("format", {}), *streams]),
        _codec(video),
        _codec(audio),
        _whole(video.get("width")),
        _whole(video.get("height")),
    )
    _refuse_monsters(facts)
    return facts


def _is_picture(stream: dict) -> bool:
    """Moving pictures: a song's cover is a stream of video, too."""
    return stream.get("codec_type") == "video" and not stream.get("disposition", {}).get("attached_pic")


def _codec(stream: dict) -> str:
    return str(stream.get("codec_name", "unknown"))[:40] if stream else ""


def _duration_ms(parts: list[dict]) -> int | None:
    for part in parts:
        try:
            seconds = float(part.get("duration", "nan"))
        except (TypeError, ValueError):
            continue
        if seconds > 0:  # nor NaN
            return round(min(seconds, 10**9) * 1000)
    return None


def _whole(number) -> int | None:
    return number if isinstance(number, int) and 0 < number < 2**31 else None


def _refuse_monsters(facts: Facts) -> None:
    if (facts.width or 0) * (facts.height or 0) > MOST_PIXELS:
        raise Refused(Reason.LARGE_PICTURE, f"{facts.width} × {facts.height}")
    if facts.video_codec and not (facts.width and facts.height):
        raise Refused(Reason.DAMAGED, f"a picture without a size, {facts.video_codec}")
    if (facts.duration_ms or 0) > LONGEST_MS:
        raise Refused(Reason.TOO_LONG)
