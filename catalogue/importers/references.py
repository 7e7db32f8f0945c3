"""Wagtail's reference index, entered for a batch at once: its own way is some queries for each row."""

from collections.abc import Collection
from functools import cache

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Page, ReferenceIndex

from catalogue.models import Appearance, Person

from .inserting import insert

FIELDS = (
    "content_type",
    "base_content_type",
    "object_id",
    "to_content_type",
    "to_object_id",
    "model_path",
    "content_path",
    "content_path_hash",
)
GIVEN_IN, WHO = "page", "appearances.item.person"


def enter(
    model: type[models.Model], subject: str, pks: Collection[int], given_in: dict[int, int], are_new: bool
) -> None:
    """Say what these rows point at: who took part in them (`subject` is an appearance's key to them), and the
    pages that talks were `given_in`."""
    if not pks or not ReferenceIndex.is_indexed(model):
        return
    first = (model._meta.get_parent_list() or [model])[-1]
    kind, base, page, person = (
        ContentType.objects.get_for_model(one).pk for one in (model, first, Page, Person)
    )
    if not are_new:
        ReferenceIndex.objects.filter(base_content_type=base, object_id__in=map(str, pks)).delete()
    found = [(pk, page, at, GIVEN_IN, GIVEN_IN) for pk, at in given_in.items()]
    parts = Appearance.objects.filter(**{f"{subject}__in": pks}).order_by()
    found += [
        (pk, person, who, WHO, f"appearances.{part}.person")
        for part, pk, who in parts.values_list("pk", f"{subject}_id", "person_id")
    ]
    hashed = cache(ReferenceIndex._get_content_path_hash)
    insert(
        ReferenceIndex,
        FIELDS,
        (
            (kind, base, str(pk), to_kind, str(to), way, path, hashed(path))
            for pk, to_kind, to, way, path in found
        ),
    )
