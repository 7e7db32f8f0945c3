"""Whether a notice comes from who shares a secret with us, and is of now. Pure: headers and bytes in.

Sources: Zoom, "Using webhooks: verify webhook events"; W3C WebSub, "Authenticated Content Distribution".
"""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta

REPLAY_WINDOW = timedelta(minutes=5)
METHODS = ("sha512", "sha384", "sha256", "sha1")


class NotGenuine(Exception):
    """It is not signed with the secret, or not of now; whoever sent it is told no more than that."""


def check_zoom(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> None:
    """By X-Zm-Signature, "v0=" and the HMAC-SHA256 of "v0:<timestamp>:<body>". Raises NotGenuine."""
    written = headers.get("X-Zm-Request-Timestamp", "")
    if not (written.isascii() and written.isdecimal() and len(written) <= 12):
        raise NotGenuine
    signed = hmac.new(secret.encode(), b"v0:%s:%s" % (written.encode(), body), hashlib.sha256).hexdigest()
    if not _same(headers.get("X-Zm-Signature", ""), f"v0={signed}"):
        raise NotGenuine
    if abs(now.timestamp() - int(written)) > REPLAY_WINDOW.total_seconds():
        raise NotGenuine


def check_hub(secret: str, headers: Mapping[str, str], body: bytes) -> None:
    """By X-Hub-Signature, "<method>=" and the HMAC of the body. Raises NotGenuine."""
    method, _, given = headers.get("X-Hub-Signature", "").partition("=")
    if method not in METHODS or not _same(given, hmac.new(secret.encode(), body, method).hexdigest()):
        raise NotGenuine


def zooms_answer(secret: str, plain: str) -> str:
    """What proves to Zoom that the address is ours: its token, signed."""
    return hmac.new(secret.encode(), plain.encode(), hashlib.sha256).hexdigest()


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), wanted.encode())
