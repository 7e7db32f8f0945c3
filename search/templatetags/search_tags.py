"""How search is shown: marked words, and the box to search from any page."""

from django import template
from django.utils.html import format_html, format_html_join

from catalogue.addresses import in_language
from catalogue.models import CollectionsPage, CongressesPage, TopicsPage, WebinarsPage

register = template.Library()
LISTS = (TopicsPage, CongressesPage, WebinarsPage, CollectionsPage)


@register.filter
def marked(spans):
    """Text with the words that matched in <mark>; everything in it is escaped."""
    return format_html_join("", "{}", ((_span(span),) for span in spans))


def _span(span):
    return format_html("<mark>{}</mark>", span.text) if span.hit else span.text


@register.inclusion_tag("search/box.html")
def search_box(words="", name="search"):
    """A box that offers titles while typing. `name` tells several boxes of one page apart."""
    return {"words": words, "name": name}


@register.simple_tag(takes_context=True)
def browsing_lists(context):
    """The lists of topics, congresses, webinars and collections that everybody may see: one query each."""
    request = context.get("request")
    lists = (page for model in LISTS for page in model.objects.live().public())
    return [{"title": page.title, "url": in_language(page.get_url(request))} for page in lists]
