"""Wagtail's reference index, entered for a batch at once: its own way is a handful of queries for each row."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from catalogue.models import Appearance, Person, Talk


def enter_talks(talks: list[Talk], are_new: bool) -> None:
    """Say what these talks point at: where they were given, and who took part."""
    if not talks or not ReferenceIndex.is_indexed(Talk):
        return
    pks = [talk.pk for talk in talks]
    kind = ContentType.objects.get_for_model(Talk)
    page, person = (ContentType.objects.get_for_model(model) for model in (Page, Person))
    if not are_new:
        ReferenceIndex.objects.filter(base_content_type=kind, object_id__in=map(str, pks)).delete()
    found = [_reference(kind, talk.pk, page, talk.page_id, "page", "page") for talk in talks]
    parts = Appearance.objects.filter(talk__in=pks).values_list("pk", "talk", "person")
    found += _parts(kind, person, parts)
    ReferenceIndex.objects.bulk_create(found)


def _parts(kind, person, parts: Iterable[tuple[int, int, int]]) -> list[ReferenceIndex]:
    return [
        _reference(kind, talk, person, who, "appearances.item.person", f"appearances.{pk}.person")
        for pk, talk, who in parts
    ]


def _reference(kind, pk: int, to_kind, to: int, model_path: str, content_path: str) -> ReferenceIndex:
    return ReferenceIndex(
        content_type=kind,
        base_content_type=kind,
        object_id=str(pk),
        to_content_type=to_kind,
        to_object_id=str(to),
        model_path=model_path,
        content_path=content_path,
        content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
    )
