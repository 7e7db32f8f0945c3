"""Addresses as hosts write them: whole, or relative to where they stand."""

from urllib.parse import urljoin


def whole(base: str, written: str) -> str:
    """The address that `written` means where `base` was asked, "" for what is none.

    >>> whole("https://tube.example/api/", "/c.vtt"), whole("https://tube.example", "http://[")
    ('https://tube.example/c.vtt', '')
    """
    try:
        return urljoin(base, written) if written else ""
    except ValueError:
        return ""
