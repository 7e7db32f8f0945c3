"""What goes wrong with a source outside, by what is to be done about it.

Each failure is one sentence that names the place and the remedy, and holds no secret: a place is an address
without user, query and fragment, and what a host said is cut short. Only `Temporary` and `QuotaExceeded`
heal by waiting.
"""

from datetime import timedelta
from urllib.parse import urlsplit

from django.utils.translation import gettext_noop

LONGEST_SAYING = 200


class Failure(Exception):
    """The source at `place` cannot be read: `said` says why. `retry_after` is when it may be, if anyone knows."""

    pattern = gettext_noop("{place} cannot be read{said}")

    def __init__(self, place: str, said: str = "", retry_after: timedelta | None = None):
        self.place, self.said, self.retry_after = place, said, retry_after
        super().__init__(place, said, retry_after)

    def __str__(self) -> str:
        said = " ".join(self.said.split())
        said = said if len(said) <= LONGEST_SAYING else said[: LONGEST_SAYING - 1] + "…"
        return self.pattern.format(
            place=self.place, said=f" ({said})" if said else "", reason=said, wait=in_words(self.retry_after)
        )


class NotAuthorised(Failure):
    """401 and 403: waiting does not help, a new key or permission does."""

    pattern = gettext_noop(
        "{place} does not let us in{said}; check the key or token of this source, and that it may read this"
    )


class QuotaExceeded(Failure):
    """429, or a host's own word for a used-up quota: it heals at a time that the host knows."""

    pattern = gettext_noop(
        "{place} has been asked too often{said}; ask again {wait}, or ask the host for a larger quota"
    )


class Gone(Failure):
    """404 and 410: nothing is there."""

    pattern = gettext_noop(
        "there is nothing at {place}{said}; correct the address or the id, or remove this source"
    )


class ContentRefused(Failure):
    """Something came that is not taken in: not of its kind, too large, too deep, hostile."""

    pattern = gettext_noop("what {place} sends is not taken in: {reason}")


class AddressRefused(ContentRefused):
    """The address leads where no import may go."""

    pattern = gettext_noop("{place} is not asked: {reason}")


class Temporary(Failure):
    """5xx, timeouts, half answers, a network that is away: asked again, later and later."""

    pattern = gettext_noop("{place} does not answer as it should{said}; it is asked again {wait}")


def place_of(address: str) -> str:
    """`address` without user, password, query and fragment: what may be shown and logged.

    >>> place_of("https://ada:pass@example.org/feed.rss?token=abc#top")
    'https://example.org/feed.rss'
    """
    try:
        parts = urlsplit(str(address))
    except ValueError:
        return "the address"
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}"[:300] if host else "the address"


def host_of(address: str) -> str:
    """Of `address` the scheme and host alone: what may be shown of one that is itself a key.

    >>> host_of("https://ada:pass@example.org/private-abc/basic.ics?token=abc")
    'https://example.org'
    """
    scheme, _mark, rest = place_of(address).partition("://")
    return f"{scheme}://{rest.partition('/')[0]}" if rest else scheme


WAITS = {
    "hour": gettext_noop("in {n} hours"),
    "minute": gettext_noop("in {n} minutes"),
    "second": gettext_noop("in {n} seconds"),
    "": gettext_noop("later"),
}


def in_words(wait: timedelta | None) -> str:
    """
    >>> in_words(timedelta(seconds=90)), in_words(timedelta(hours=5)), in_words(None)
    ('in 2 minutes', 'in 5 hours', 'later')
    """
    if wait is None:
        return WAITS[""]
    seconds = max(0, int(wait.total_seconds()))
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds > length:
            return WAITS[unit].format(n=-(-seconds // length))
    return WAITS["second"].format(n=seconds)
