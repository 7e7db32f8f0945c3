"""What an uploaded file is, read from its first bytes and, for MP4, from its boxes.

Sources: ISO/IEC 14496-12 (MP4 boxes), RFC 8794 (EBML, for WebM), RFC 3533 (Ogg), RFC 3003 and ID3v2 (MP3).
"""

import struct
from dataclasses import dataclass
from typing import BinaryIO

from catalogue.media.types import AUDIO, VIDEO, suffix_of

_MP4 = {".mp4", ".m4v", ".m4a", ".mov"}
_BEGINS = {
    ".webm": (b"\x1aE\xdf\xa3",),
    ".ogg": (b"OggS",),
    ".oga": (b"OggS",),
    ".ogv": (b"OggS",),
    ".wav": (b"RIFF",),
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"),
    ".aac": (b"\xff\xf1", b"\xff\xf9", b"ID3"),
}
SUFFIXES = sorted({*VIDEO, *AUDIO})
# The list of an MP4's tracks; larger ones than this are not media but an attempt to fill the memory.
_LARGEST_MOOV = 64 * 1024 * 1024


class NotWatchable(ValueError):
    """The file is no video or sound that a browser plays; the message says why."""


@dataclass(frozen=True)
class Watchable:
    """A file that can be watched or listened to; `duration_ms` where its header says it."""

    duration_ms: int | None = None


def read_watchable(file: BinaryIO, name: str) -> Watchable:
    """What the file called `name` is. Raises NotWatchable for anything that is no video or sound."""
    suffix = suffix_of(name)
    if suffix not in SUFFIXES:
        raise NotWatchable(f"files ending in {suffix or 'nothing'} are not taken; {', '.join(SUFFIXES)} are")
    file.seek(0)
    head = file.read(16)
    try:
        if suffix in _MP4:
            return _read_mp4(file, head)
    finally:
        file.seek(0)
    if not head.startswith(_BEGINS[suffix]):
        raise NotWatchable(f"it ends in {suffix}, but what is in it is something else")
    return Watchable()


def _read_mp4(file: BinaryIO, head: bytes) -> Watchable:
    if head[4:8] not in (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide"):
        raise NotWatchable("it is called MP4, but what is in it is something else")
    for kind, start, size in boxes(file, 0, _size(file)):
        if kind == b"moov":
            return _read_moov(file, start, size)
    raise NotWatchable("it has no list of its tracks (moov): its upload or export stopped before the end")


def _read_moov(file: BinaryIO, start: int, size: int) -> Watchable:
    if size > _LARGEST_MOOV:
        raise NotWatchable("its list of tracks is too large to be real")
    inside = list(boxes(file, start, start + size))
    if not any(kind == b"trak" for kind, _start, _size in inside):
        raise NotWatchable("there is neither picture nor sound in it")
    header = next(((at, length) for kind, at, length in inside if kind == b"mvhd"), None)
    return Watchable(_duration_ms(file, *header) if header else None)


def boxes(file: BinaryIO, at: int, end: int):
    """(type, start of the contents, size of the contents) of each box between the two places."""
    for _count in range(10_000):
        if at + 8 > end:
            return
        file.seek(at)
        size, kind = struct.unpack(">I4s", file.read(8))
        begin = 8
        if size == 1:
            size, begin = int.from_bytes(file.read(8), "big"), 16
        elif size == 0:
            size = end - at
        if size < begin:
            return
        yield kind, at + begin, min(at + size, end) - at - begin
        at += size


def _duration_ms(file: BinaryIO, start: int, size: int) -> int | None:
    file.seek(start)
    body = file.read(min(size, 32))
    version_1 = body[:1] == b"\x01"
    form, where = (">IQ", 20) if version_1 else (">II", 12)
    if len(body) < where + struct.calcsize(form):
        return None
    scale, duration = struct.unpack_from(form, body, where)
    unknown = duration in (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
    return round(duration * 1000 / scale) if scale and duration and not unknown else None


def _size(file: BinaryIO) -> int:
    return file.seek(0, 2)
