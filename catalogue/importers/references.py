"""Wagtail's reference index, entered for a batch at once: its own way is some queries for each row."""

from functools import cache

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from catalogue.models import Appearance, Person, Talk

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


def enter_talks(given_in: dict[int, int], are_new: bool) -> None:
    """Say what these talks point at: the pages they were `given_in`, and who took part."""
    if not given_in or not ReferenceIndex.is_indexed(Talk):
        return
    pks = list(given_in)
    kind, page, person = (ContentType.objects.get_for_model(model).pk for model in (Talk, Page, Person))
    if not are_new:
        ReferenceIndex.objects.filter(base_content_type=kind, object_id__in=map(str, pks)).delete()
    found = [(pk, page, at, "page", "page") for pk, at in given_in.items()]
    parts = Appearance.objects.filter(talk__in=pks).order_by().values_list("pk", "talk", "person")
    found += [
        (talk, person, who, "appearances.item.person", f"appearances.{pk}.person") for pk, talk, who in parts
    ]
    hashed = cache(ReferenceIndex._get_content_path_hash)
    insert(
        ReferenceIndex,
        FIELDS,
        (
            (kind, kind, str(pk), to_kind, str(to), way, path, hashed(path))
            for pk, to_kind, to, way, path in found
        ),
    )
