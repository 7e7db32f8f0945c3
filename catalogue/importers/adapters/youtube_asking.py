"""How YouTube is asked: what an address means, when a quota begins anew, what an error says."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from catalogue.importers.door import Unsuitable, clean_line
from catalogue.importers.failures import ContentRefused, Failure, Gone, NotAuthorised, QuotaExceeded
from catalogue.importers.outside.answers import Refusal
from catalogue.importers.outside.reading import CutOff, read_json

from .protocol import WrongSetting

DAY_BEGINS = ZoneInfo("America/Los_Angeles")


class PageForgotten(ContentRefused):
    """The mark of a page that YouTube no longer knows: the list begins anew."""


def what_is_meant(written: str) -> tuple[str, str]:
    """("playlist", id) or how to ask for a channel, with what. Raises WrongSetting.

    >>> what_is_meant("https://www.youtube.com/@perfusion/videos")
    ('forHandle', '@perfusion')
    >>> what_is_meant("https://youtube.com/playlist?list=PLx0123456789")
    ('playlist', 'PLx0123456789')
    """
    parts = urlsplit(written if "//" in written else f"//{written}")
    listed = parse_qs(parts.query).get("list", [""])[0]
    segments = [one for one in parts.path.split("/") if one]
    if parts.hostname and parts.hostname.endswith("youtube.com"):
        written = listed or (segments[-1] if segments and segments[0] in ("channel", "user", "c") else "")
        written = written or next((one for one in segments if one.startswith("@")), "")
        if len(segments) > 1 and segments[0] == "user":
            return "forUsername", segments[1]
        if len(segments) > 1 and segments[0] == "channel":
            written = segments[1]
    if re.fullmatch(r"UC[\w-]{22}", written):
        return "id", written
    if re.fullmatch(r"@[\w.·-]{3,30}", written):
        return "forHandle", written
    if re.fullmatch(r"[A-Z]{2}[\w-]{8,60}", written):
        return "playlist", written
    raise WrongSetting(
        "what", f"{written[:60]!r} is neither a channel nor a playlist; paste its address at YouTube"
    )


def until_midnight(now: datetime) -> timedelta:
    """Until YouTube's day begins, and with it the next quota: midnight in California."""
    tomorrow = datetime.combine(now.astimezone(DAY_BEGINS).date() + timedelta(days=1), datetime.min.time())
    return tomorrow.replace(tzinfo=DAY_BEGINS) - now.astimezone(UTC)


def judge(refusal: Refusal) -> Failure | None:
    """What the reason in an error's body says beyond its status."""
    try:
        error = read_json(refusal.body)["error"]
        reasons = {one.get("reason", "") for one in error.get("errors", [])}
        said = clean_line(str(error.get("message", "")))
    except (Unsuitable, CutOff, TypeError, KeyError, AttributeError):
        return None
    if reasons & {"quotaExceeded", "dailyLimitExceeded"}:
        return QuotaExceeded(refusal.place, said, until_midnight(refusal.now))
    if reasons & {"rateLimitExceeded", "userRateLimitExceeded"}:
        return QuotaExceeded(refusal.place, said, timedelta(minutes=1))
    if (
        reasons & {"keyInvalid", "keyExpired", "accessNotConfigured", "API_KEY_INVALID"}
        or refusal.status == 403
    ):
        return NotAuthorised(refusal.place, said)
    if "invalidPageToken" in reasons:
        return PageForgotten(refusal.place, said)
    if reasons & {"playlistNotFound", "channelNotFound"}:
        return Gone(refusal.place, said)
    return None
