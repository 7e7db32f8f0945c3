"""People: matched by outside id, else by exact folded full name within the same source."""

from catalogue.announce import keys_of_people
from catalogue.importers.inserting import insert_new
from catalogue.models import Person

from .base import Change, Kind, write_columns

COLUMNS = ("name", "affiliation", "biography", "orcid", "website")


class People(Kind):
    name = "person"
    model = Person
    columns = COLUMNS

    def said(self, record, context):
        return {**super().said(record, context), "live": True}

    def adopt(self, record, raw, context):
        """Somebody whom this source has so far only named."""
        by_name = context.known.things.get(context.known.id_of_name(record.name))
        only_named = by_name is not None and context.known.id_of_name(record.name).startswith("name:")
        return by_name.pk if only_named and not record.source_id.startswith("name:") else None

    def create(self, changes: list[Change], context):
        people = [
            {"live": True, "slug": self._slug(change, context), **change.columns(COLUMNS)}
            for change in changes
        ]
        for change, pk in zip(changes, insert_new(Person, people), strict=True):
            change.thing.pk = pk
        return set()  # nobody is found by a name before they appear somewhere

    def _slug(self, change: Change, context) -> str:
        taken = Person.objects.order_by().values_list("slug", flat=True)
        return context.new_slug(change.raw["name"], "person", "people", lambda: taken)

    def update(self, changes: list[Change], context):
        write_columns(self, changes, (*COLUMNS, "live"))
        return keys_of_people([change.thing.pk for change in changes])


PERSON = People()
