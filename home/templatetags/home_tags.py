"""What every page's frame shows: the menu, and the page in the other languages."""

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site

from catalogue.access import hidden_for, visible_pages
from catalogue.addresses import in_language

register = template.Library()


@register.simple_tag(takes_context=True)
def menu(context):
    """Titles and addresses of the home page's children that editors put into the menu.

    In another language a page's translation stands in its place; what has none is shown as it is.
    """
    request = context.get("request")
    site = request and Site.find_for_request(request)
    if not site:
        return []
    language = get_language()
    shown = (
        Page.objects.filter(
            depth=site.root_page.depth + 1,
            locale__language_code__in={settings.LANGUAGE_CODE, language},
        )
        .filter(visible_pages(None, "", hidden_for(request)))
        .in_menu()
        .select_related("locale")
        .order_by("path")
    )
    entries = {}
    for page in sorted(shown, key=lambda page: page.locale.language_code != settings.LANGUAGE_CODE):
        entries[page.translation_key] = page
    return [{"title": page.title, "url": in_language(page.get_url(request))} for page in entries.values()]


@register.simple_tag(takes_context=True)
def languages(context, translated):
    """This page in each language of the site: its translation where there is one, else under its prefix."""
    request = context.get("request")
    if request is None:
        return []
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"].capitalize(),
            "url": translated.get(code) or translate_url(request.get_full_path(), code),
        }
        for code, _ in settings.LANGUAGES
    ]


@register.simple_tag(takes_context=True)
def translations(context):
    """Language code to full address of each published translation of this page; none of a single one."""
    page, request = context.get("page"), context.get("request")
    if request is None or not isinstance(page, Page) or not page.pk or "talk" in context:
        return {}
    shown = visible_pages(None, "", hidden_for(request))
    versions = page.get_translations(inclusive=True).filter(shown).select_related("locale")
    addresses = {one.locale.language_code: one.get_full_url(request) for one in versions}
    return addresses if len(addresses) > 1 else {}
