"""How search is shown: marked words, and the box to search from any page."""

from django import template
from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from catalogue.access import hidden_for, visible_pages
from catalogue.addresses import in_language
from catalogue.models import CollectionsPage, CongressesPage, TopicsPage, WebinarsPage

register = template.Library()
LISTS = (TopicsPage, CongressesPage, WebinarsPage, CollectionsPage)


@register.filter
def marked(spans):
    """Text with the words that matched in <mark>; everything in it is escaped."""
    parts = (f"<mark>{escape(span.text)}</mark>" if span.hit else escape(span.text) for span in spans)
    return mark_safe("".join(parts))


@register.inclusion_tag("search/box.html")
def search_box(words="", name="search"):
    """A box that offers titles while typing. `name` tells several boxes of one page apart."""
    return {"words": words, "name": name}


@register.simple_tag(takes_context=True)
def browsing_lists(context):
    """The lists of topics, congresses, webinars and collections, in the visitor's language where they are."""
    request, lists = context["request"], {}
    is_shown = visible_pages(None, "", hidden_for(request))
    for model in LISTS:
        known = {settings.LANGUAGE_CODE, get_language()}
        shown = model.objects.filter(is_shown, locale__language_code__in=known).select_related("locale")
        for page in sorted(shown, key=lambda page: page.locale.language_code == get_language()):
            lists[page.translation_key] = page
    return [{"title": page.title, "url": in_language(page.get_url(request))} for page in lists.values()]
