"""What came back, and what a refusal means: statuses, Retry-After, half answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from catalogue.importers.failures import (
    ContentRefused,
    Failure,
    Gone,
    NotAuthorised,
    QuotaExceeded,
    Temporary,
)

LONGEST_RETRY_AFTER = timedelta(days=2)


@dataclass(frozen=True)
class Answer:
    """A body, and what to show the host the next time so that it says only whether anything changed."""

    place: str
    address: str
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


@dataclass(frozen=True)
class Refusal:
    """An answer that is an error: what a host's own `judge` may read a better failure from."""

    place: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    now: datetime


Judge = Callable[[Refusal], Failure | None]


def failure_of(refusal: Refusal) -> Failure:
    """The failure that a status stands for, by HTTP's own meaning (RFC 9110)."""
    status = refusal.status
    wait = retry_after(refusal.headers.get("retry-after", ""), refusal.now)
    said = f"HTTP {status}"
    if status in (401, 403, 407):
        return NotAuthorised(refusal.place, said)
    if status in (404, 410):
        return Gone(refusal.place, said)
    if status == 429:
        return QuotaExceeded(refusal.place, said, wait)
    if status in (408, 425) or status >= 500:
        return Temporary(refusal.place, said, wait)
    return ContentRefused(refusal.place, f"it answers with HTTP {status}")


def retry_after(written: str, now: datetime) -> timedelta | None:
    """How long to wait, from seconds or an HTTP date; None where nothing sensible is said.

    >>> retry_after("120", datetime(2026, 5, 14, tzinfo=UTC))
    datetime.timedelta(seconds=120)
    >>> retry_after("Thu, 14 May 2026 00:01:00 GMT", datetime(2026, 5, 14, tzinfo=UTC))
    datetime.timedelta(seconds=60)
    """
    written = written.strip()
    if written.isascii() and written.isdecimal():
        return min(timedelta(seconds=int(written[:9])), LONGEST_RETRY_AFTER)
    try:
        until = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until - now, timedelta(0)), LONGEST_RETRY_AFTER)
