"""Entries of people: those with a part in something that everybody may see."""

from collections.abc import Iterator

from catalogue.models import Person
from search.building.surroundings import TopicTree
from search.entries import Entry


def people(pks, tree: TopicTree, now=None) -> Iterator[Entry]:
    rows = Person.objects.visible_to(None).filter(pk__in=pks).order_by("pk")
    for pk, name, *about in rows.values_list("pk", "name", "affiliation", "biography"):
        yield Entry(
            key=f"person:{pk}",
            kind="person",
            title=name,
            language="",
            abstract="\n\n".join(text for text in about if text),
        )
