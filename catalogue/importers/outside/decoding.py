"""Bodies as they came over the wire, unpacked no further than they may grow.

httpx unpacks a chunk whole and whatever was packed into it again: 64 KB can become gigabytes.
"""

import zlib
from collections.abc import Iterable

import httpx

STEP = 256 * 1024


class TooLarge(ValueError):
    """More bytes than are taken in."""


class NotDecodable(ValueError):
    """Packed in a way that is not known, or damaged."""


class CutOff(ValueError):
    """The packed body ends before it is complete."""


def whole_body(response: httpx.Response, most: int) -> bytes:
    """The unpacked body of a streamed response. Raises TooLarge, NotDecodable or CutOff."""
    length = response.headers.get("content-length", "")
    if length.isascii() and length.isdecimal() and int(length[:19]) > most:
        raise TooLarge
    packing = response.headers.get("content-encoding", "").strip().lower()
    chunks = response.iter_raw()
    if packing in ("", "identity"):
        return _gathered(chunks, most)
    if packing in ("gzip", "x-gzip"):
        return _gathered(_unpacked(chunks, zlib.MAX_WBITS | 16), most)
    raise NotDecodable(f"it is packed as {packing[:40]!r}, which was not asked for")


def _gathered(chunks: Iterable[bytes], most: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > most:
            raise TooLarge
    return bytes(body)


def _unpacked(chunks: Iterable[bytes], window: int) -> Iterable[bytes]:
    unpacker, came = zlib.decompressobj(window), False
    try:
        for chunk in chunks:
            came = came or bool(chunk)
            yield from _steps(unpacker, chunk)
            if unpacker.eof:
                return
    except zlib.error as error:
        raise NotDecodable(f"its packing is damaged: {error}") from error
    if came:
        raise CutOff("it ends in the middle")


def _steps(unpacker, chunk: bytes) -> Iterable[bytes]:
    """What a chunk unpacks to, a step at a time; a full step may have more behind it."""
    while True:
        unpacked = unpacker.decompress(chunk, STEP)
        yield unpacked
        chunk = unpacker.unconsumed_tail
        if not chunk and len(unpacked) < STEP:
            return
