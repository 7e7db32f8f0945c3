"""From the bytes of a file to its cues, whichever format it is in."""

import codecs

from .cues import ReadCaptions, UnreadableCaption
from .subrip import read_subrip
from .webvtt import read_webvtt

LARGEST_BYTES = 20 * 1024 * 1024
_WIDE = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def read_captions(data: bytes, name: str) -> ReadCaptions:
    """The cues of a WebVTT or SubRip file called `name`; its ending says which.

    Raises UnreadableCaption where it is no such file, is not UTF-8, or no cue of it can be read. Single cues
    that cannot be read are left out, each with a notice that names its line.
    """
    ending = name.rpartition(".")[2].lower()
    if ending not in ("vtt", "srt"):
        raise UnreadableCaption(f"{name!r} is neither WebVTT (.vtt) nor SubRip (.srt)")
    if len(data) > LARGEST_BYTES:
        raise UnreadableCaption(f"it has more than {LARGEST_BYTES:,} bytes, the most that captions may have")
    text, notices = decoded(data, wide_too=ending == "srt")
    if "\0" in text:
        notices.append("NUL characters were removed")
        text = text.replace("\0", "")
    if not text.strip():
        raise UnreadableCaption("it is empty")
    read = read_webvtt(text) if ending == "vtt" else read_subrip(text)
    return ReadCaptions(read.cues, (*notices, *read.notices))


def decoded(data: bytes, wide_too: bool = False) -> tuple[str, list[str]]:
    """(text, notices) of UTF-8, or of UTF-16 with its mark where `wide_too`. Raises UnreadableCaption."""
    for mark, encoding in _WIDE.items():
        if data.startswith(mark):
            return _wide(data, encoding, wide_too)
    if data[:200].count(b"\0") > len(data[:200]) // 4:
        raise UnreadableCaption("it is not UTF-8: every other byte is 0, as in UTF-16; save it as UTF-8")
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        raise UnreadableCaption(_not_utf8(data, error)) from error


def _wide(data: bytes, encoding: str, accepted: bool) -> tuple[str, list[str]]:
    if not accepted:
        raise UnreadableCaption(f"it is {encoding}; WebVTT must be UTF-8: save it as UTF-8")
    try:
        return data.decode(encoding), [f"it is {encoding} and was read as such; UTF-8 is expected"]
    except UnicodeDecodeError as error:
        raise UnreadableCaption(
            f"it begins as {encoding} but cannot be read as such; save it as UTF-8"
        ) from error


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    begin = data.rfind(b"\n", 0, error.start) + 1
    shown = data[begin : begin + 60].split(b"\n")[0].decode("cp1252", "replace").strip()
    return (
        f"line {line}: it is not UTF-8 (byte 0x{data[error.start]:02X}); "
        f"if it is Windows-1252 or Latin-1 the line reads {shown!r}: save it as UTF-8"
    )
