"""Addresses in the language that the visitor reads: what exists once opens under every language's prefix."""

from django.conf import settings
from django.utils.translation import get_language, override
from wagtail.models import Page


def in_language(url: str | None) -> str:
    """A page's own address under the prefix of the active language; "" for a page without one.

    An address that has a language's prefix already is the page's own translation and stays as it is.
    """
    language = get_language() or settings.LANGUAGE_CODE
    if not url or language == settings.LANGUAGE_CODE or not url.startswith("/"):
        return url or ""
    prefixes = [f"/{code}/" for code, _ in settings.LANGUAGES]
    return url if url.startswith(tuple(prefixes)) else f"/{language}{url}"


def address(thing, request=None) -> str:
    """Where a page, talk or person stands, in the visitor's language."""
    if isinstance(thing, Page):
        return in_language(thing.get_url(request))
    if hasattr(thing, "page"):
        return in_language(thing.url(request))
    return thing.get_absolute_url()


def full_address(thing, request) -> str:
    """The one address of a page, talk or person that search engines are to keep, with its host."""
    if isinstance(thing, Page):
        return thing.get_full_url(request) or ""
    if hasattr(thing, "page"):
        return f"{thing.page.get_full_url(request)}talks/{thing.slug}/"
    with override(settings.LANGUAGE_CODE):
        return request.build_absolute_uri(thing.get_absolute_url())
