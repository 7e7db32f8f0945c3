"""Addresses that are themselves keys, as those of private calendars and podcasts: kept with the secrets."""

import re
from urllib.parse import parse_qsl, urlsplit

_TELLING = re.compile(r"(.*[_-])?(token|key|apikey|auth|secret|sig|signature|pass|password)", re.I)
_LONG = 8


def chosen(values: dict[str, str]) -> tuple[str, bool]:
    """(the address to be asked, whether it is private), of values that `settled` has looked at."""
    private = values["private_address"]
    return private or values["address"], bool(private)


def holds_key(address: str) -> bool:
    """Whether an address plainly holds a key: by the name of a parameter, or as Google's private calendars do.

    >>> holds_key("https://example.org/feed?auth_token=x"), holds_key("https://example.org/feed?channel=x")
    (True, False)
    """
    path, query = _parts(address)
    named = any(_TELLING.fullmatch(name) for name, _value in parse_qsl(query))
    return named or any(part.startswith("private-") for part in path.split("/"))


def hidden(address: str) -> list[str]:
    """What of a private address must stand in no sentence, not even in one that its host says.

    >>> hidden("https://example.org/u/0123456789/feed.rss?t=abcdefgh")
    ['/u/0123456789/feed.rss', 't=abcdefgh', '0123456789', 'feed.rss', 'abcdefgh']
    """
    path, query = _parts(address)
    words = [*path.split("/"), *(value for _name, value in parse_qsl(query))]
    return [one for one in (path, query) if len(one) > 1] + [one for one in words if len(one) >= _LONG]


def _parts(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    return parts.path, parts.query
