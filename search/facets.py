"""Filters as people read them: names for the values that the engine counts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from django.conf import settings
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from catalogue.models import CongressPage, TopicPage
from search.found import kind_names
from search.query import FacetCount

# Values of one filter that are shown, those with most results first.
MOST = 30


@dataclass(frozen=True)
class Choice:
    """One value of the filter `name`; `depth` counts the broader topics that are shown above it."""

    name: str
    value: str
    label: str
    count: int
    ticked: bool
    depth: int = 0


@dataclass(frozen=True)
class Facet:
    """A group of choices under one label."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def is_ticked(self) -> bool:
        return any(choice.ticked for choice in self.choices)


def named_facets(counts: dict[str, tuple[FacetCount, ...]], hidden: list[str]) -> list[Facet]:
    """The filters worth showing, in the order of the page, but for what `hidden_paths` hides; three queries."""
    facets = [
        Facet("only", _("Only"), _yes(counts)),
        Facet("kind", _("Kind"), _named(counts, "kind", kind_names())),
        Facet("topic", _("Topic"), _topics(counts.get("topic", ()), hidden)),
        Facet("congress", _("Congress"), _congresses(counts, hidden)),
        Facet("year", _("Year"), _named(counts, "year", None)),
        Facet("language", _("Language"), _languages(counts)),
    ]
    return [replace(facet, choices=_most(facet)) for facet in facets if facet.choices]


def _most(facet: Facet) -> tuple[Choice, ...]:
    """What is ticked and the rest up to a bearable number; a topic without those above it would be lost."""
    if facet.name == "topic":
        return facet.choices
    ticked = tuple(choice for choice in facet.choices if choice.ticked)
    others = (choice for choice in facet.choices if not choice.ticked)
    return ticked + tuple(islice(others, max(0, MOST - len(ticked))))


def _yes(counts) -> tuple[Choice, ...]:
    labels = {"has_recording": _("With a recording"), "has_captions": _("With captions")}
    return tuple(
        Choice(name, "1", label, one.count, one.ticked)
        for name, label in labels.items()
        for one in counts.get(name, ())
    )


def _named(counts, name: str, labels: dict[str, str] | None) -> tuple[Choice, ...]:
    """Values with their labels; those without (gone meanwhile) are left out. No labels: as they are."""
    return tuple(
        Choice(name, one.value, labels[one.value] if labels else one.value, one.count, one.ticked)
        for one in counts.get(name, ())
        if one.value and (labels is None or one.value in labels)
    )


def _congresses(counts, hidden) -> tuple[Choice, ...]:
    shown = CongressPage.objects.visible_to(None, hidden).filter(pk__in=_pks(counts.get("congress", ())))
    return _named(counts, "congress", {str(pk): title for pk, title in shown.values_list("pk", "title")})


def _topics(counts: Iterable[FacetCount], hidden) -> tuple[Choice, ...]:
    """The topics as a tree, narrower ones below their broader one."""
    by_pk = {int(one.value): one for one in counts}
    rows = TopicPage.objects.visible_to(None, hidden).filter(pk__in=by_pk).order_by("path")
    choices, above = [], []
    titles = _translated(by_pk, hidden)
    for pk, title, path, key in rows.values_list("pk", "title", "path", "translation_key"):
        while above and not path.startswith(above[-1]):
            above.pop()
        one = by_pk[pk]
        choices.append(Choice("topic", one.value, titles.get(key, title), one.count, one.ticked, len(above)))
        above.append(path)
    return tuple(choices)


def _translated(pks, hidden) -> dict:
    """Titles in the visitor's language by translation key, where it is not the catalogue's own."""
    language = get_language()
    if not pks or language == settings.LANGUAGE_CODE:
        return {}
    rows = TopicPage.objects.visible_to(None, hidden).filter(locale__language_code=language)
    return dict(rows.values_list("translation_key", "title"))


def _languages(counts) -> tuple[Choice, ...]:
    return _named(
        counts, "language", {one.value: language_name(one.value) for one in counts.get("language", ())}
    )


def language_name(tag: str) -> str:
    """A language in the visitor's own: "nl" is "Dutch"; the tag itself where nobody knows it."""
    try:
        return get_language_info(tag.lower())["name_translated"]
    except KeyError:
        return tag


def _pks(counts: Iterable[FacetCount]) -> list[int]:
    return [int(one.value) for one in counts]
