"""Where a video lies, from its web address: at YouTube, at Vimeo, as HLS, or somewhere else."""

import re
from urllib.parse import parse_qs, urlsplit

from .door import Unsuitable, clean_url

_LISTS = {"album", "showcase", "event", "folder", "folders"}
_YOUTUBE = re.compile(r"[\w-]{11}", re.A)


def origin(url: object) -> tuple[str, str]:
    """(kind, address) of a web address: the provider's id for YouTube and Vimeo. Raises Unsuitable."""
    address = clean_url(url if isinstance(url, str) else None)
    if not address:
        raise Unsuitable("the recording has no web address")
    parts = urlsplit(address)
    host = parts.hostname.removeprefix("www.").removeprefix("m.")
    segments = [segment for segment in parts.path.split("/") if segment]
    if host in ("youtube.com", "youtu.be", "youtube-nocookie.com"):
        found = parse_qs(parts.query).get("v", segments[-1:])
        if found and _YOUTUBE.fullmatch(found[0]) and found[0] != "videoseries":  # a playlist's player
            return "youtube", found[0]
    is_list = not _LISTS.isdisjoint(segments[-2:-1])
    if host in ("vimeo.com", "player.vimeo.com") and segments and segments[-1].isdecimal() and not is_list:
        return "vimeo", segments[-1]
    return ("hls", address) if parts.path.endswith(".m3u8") else ("link", address)


def provider_id(provider: str, value: str) -> str:
    """The id of a video at "youtube" or "vimeo", from the id itself or a web address. Raises Unsuitable."""
    value = value.strip()
    if _YOUTUBE.fullmatch(value) if provider == "youtube" else value.isascii() and value.isdecimal():
        return value
    if "/" in value:
        kind, address = origin(value)
        if kind == provider:
            return address
    raise Unsuitable(f"{value[:80]!r} is no video of {provider}: write its id or its web address")
