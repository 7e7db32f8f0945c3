"""How the catalogue is written out: addresses, languages, lengths, initials, structured data."""

import json

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info

from catalogue.addresses import address as address_of
from catalogue.availability import availability
from catalogue.faculty import in_one_line

register = template.Library()
register.filter("availability", availability)

_JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def address(context, thing):
    """Where a page, talk or person stands, in the visitor's language."""
    return address_of(thing, context.get("request"))


@register.simple_tag(takes_context=True)
def query(context, **values):
    """The present query with `values` instead; page numbers go unless named. Empty values are left out."""
    asked = context["request"].GET.copy()
    for name, value in {"page": "", **values}.items():
        asked.pop(name, None)
        if value:
            asked[name] = str(value)
    return f"?{asked.urlencode()}" if asked else "?"


@register.filter
def lang(language):
    """A lang attribute where `language` is not the one of the page around it."""
    if not language or language.split("-")[0].lower() == (get_language() or "").split("-")[0]:
        return ""
    return format_html(' lang="{}"', language)


@register.filter
def language_in_words(language):
    """The name of a language in the visitor's: nl is "Dutch" on an English page."""
    try:
        return get_language_info(language.lower())["name_translated"]
    except KeyError:
        return language


@register.filter
def label(topic):
    """A topic's name in the visitor's language, from its terms, loaded already; else its title."""
    language = get_language()
    own = (term.text for term in topic.terms.all() if term.kind == "label" and term.language == language)
    return next(own, topic.title)


@register.filter
def names(parts):
    """Appearances, their persons loaded, in one line."""
    return in_one_line((part.person.name, part.role) for part in parts)


@register.filter
def minutes(milliseconds):
    """A length in whole minutes, at least one."""
    return max(1, round(milliseconds / 60_000)) if milliseconds else ""


@register.filter
def initials(name):
    """Two letters that stand for a face: those of the first and the last word."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha() and not word.endswith(".")]
    return "".join(word[0] for word in dict.fromkeys([*words[:1], *words[-1:]])).upper()


@register.simple_tag
def structured(data):
    """`data` as a script element for search engines, closed to whatever stands in it."""
    if not data:
        return ""
    text = json.dumps(data, ensure_ascii=False).translate(_JSON_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
