"""Addresses in the language that the visitor reads: what exists once opens under every language's prefix."""

from django.conf import settings
from django.utils.translation import get_language


def in_language(url: str | None) -> str:
    """A page's own address under the prefix of the active language; "" for a page without one.

    An address that has a language's prefix already is the page's own translation and stays as it is.
    """
    language = get_language() or settings.LANGUAGE_CODE
    if not url or language == settings.LANGUAGE_CODE or not url.startswith("/"):
        return url or ""
    prefixes = [f"/{code}/" for code, _ in settings.LANGUAGES]
    return url if url.startswith(tuple(prefixes)) else f"/{language}{url}"
