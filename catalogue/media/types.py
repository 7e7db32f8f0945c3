"""What a media file is called in HTTP, by its suffix: a fixed table, since contents are never sniffed."""

from pathlib import PurePosixPath

AUDIO = {
    ".aac": "audio/aac",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
}
VIDEO = {
    ".m4v": "video/mp4",
    ".mov": "video/quicktime",
    ".mp4": "video/mp4",
    ".ogv": "video/ogg",
    ".webm": "video/webm",
}
STREAM = {
    ".aac": "audio/aac",
    ".m3u8": "application/vnd.apple.mpegurl",
    ".m4s": "video/iso.segment",
    ".mp4": "video/mp4",
    ".ts": "video/mp2t",
    ".vtt": "text/vtt; charset=utf-8",
}
PICTURES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
SLIDES = PICTURES | {".pdf": "application/pdf"}
UNKNOWN = "application/octet-stream"


def suffix_of(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def type_of(name: str, table: dict[str, str]) -> str:
    """The type that `table` gives the file, UNKNOWN (to be saved, not shown) for any it does not list."""
    return table.get(suffix_of(name), UNKNOWN)
