"""Videos that live at YouTube and Vimeo: their ids in what people paste, and their pages there."""

import re
from urllib.parse import parse_qs, urlsplit

from catalogue.models import Recording

_YOUTUBE = re.compile(r"[A-Za-z0-9_-]{11}")
_YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|v)/([A-Za-z0-9_-]{11})(?:/|$)")
_VIMEO = re.compile(r"[0-9]{1,12}(?:/[0-9a-f]{6,16})?")
_VIMEO_PATH = re.compile(r"/(?:[a-z][\w-]*/)*?(?:video/|videos/)?([0-9]{1,12})(?:/([0-9a-f]{6,16}))?/?")


def video_id(kind: str, address: str) -> str:
    """The video's id at its provider, from an id or any of its addresses; "" where there is none.

    An unlisted Vimeo video is "<id>/<secret>".
    """
    find = {Recording.Kind.YOUTUBE: _youtube_id, Recording.Kind.VIMEO: _vimeo_id}.get(kind)
    return find(address.strip()) if find else ""


def video_page(kind: str, video: str, at_ms: int) -> str:
    """The video's own page, opened at `at_ms`, for who would rather watch there or has no JavaScript."""
    seconds = at_ms // 1000
    if kind == Recording.Kind.YOUTUBE:
        return f"https://www.youtube.com/watch?v={video}&t={seconds}s"
    return f"https://vimeo.com/{video}#t={seconds}s"


def _youtube_id(address: str) -> str:
    if _YOUTUBE.fullmatch(address):
        return address
    parts = _split(address)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host == "youtu.be":
        found = parts.path.strip("/")
    elif host in ("youtube.com", "youtube-nocookie.com", "music.youtube.com"):
        in_path = _YOUTUBE_PATH.match(parts.path)
        found = in_path[1] if in_path else parse_qs(parts.query).get("v", [""])[0]
    else:
        return ""
    return found if _YOUTUBE.fullmatch(found) else ""


def _vimeo_id(address: str) -> str:
    if _VIMEO.fullmatch(address):
        return address
    parts = _split(address)
    match = _VIMEO_PATH.fullmatch(parts.path)
    if (parts.hostname or "").removeprefix("www.") not in ("vimeo.com", "player.vimeo.com") or not match:
        return ""
    secret = match[2] or parse_qs(parts.query).get("h", [""])[0]
    found = f"{match[1]}/{secret}" if secret else match[1]
    return found if _VIMEO.fullmatch(found) else ""


def _split(address: str):
    try:
        return urlsplit(address if "//" in address else f"https://{address}")
    except ValueError:
        return urlsplit("")
