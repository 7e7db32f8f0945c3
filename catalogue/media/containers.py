"""Which container a file is, by its first bytes: ffmpeg is told, and never guesses.

A list of other files (HLS, concat, a pattern of pictures) is thus nothing that is known here, whatever it is called.
Sources: ISO/IEC 14496-12 (MP4), RFC 9559 (Matroska), RFC 3533 (Ogg), RIFF, ID3v2, ISO/IEC 11172-3 (MP3),
ISO/IEC 13818-7 (ADTS).
"""

HEAD = 16
# The boxes that an MP4 may begin with.
_MP4_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide")


def demuxer_of(head: bytes, suffix: str) -> str | None:
    """ffmpeg's name for what begins with `head`; None for anything that is no video or sound known here.

    `suffix` decides only where ID3 tags stand before MP3 and ADTS alike.

    >>> demuxer_of(b"\\0\\0\\0 ftypisom", ".mp4"), demuxer_of(b"#EXTM3U", ".mp4")
    ('mov', None)
    """
    if head[4:8] in _MP4_BOXES:
        return "mov"
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "matroska"
    if head.startswith(b"OggS"):
        return "ogg"
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return "wav"
    if head.startswith(b"ID3"):
        return "aac" if suffix == ".aac" else "mp3"
    if len(head) > 1 and head[0] == 0xFF:
        # Both begin with twelve ones; ADTS has a layer of 0, which MP3 has not.
        if head[1] & 0xF6 == 0xF0:
            return "aac"
        if head[1] & 0xE0 == 0xE0 and head[1] & 0x06:
            return "mp3"
    return None
