"""Wagtail's reference index, entered for a batch at once: its own way is a handful of queries for each row."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from catalogue.models import Appearance


def enter_references(rows: list, subject: str) -> None:
    """Say what these rows, all of one model, point at. `subject` names their key in an appearance."""
    if not rows or not ReferenceIndex.is_indexed(type(rows[0])):
        return
    parts = defaultdict(list)
    for part in Appearance.objects.filter(**{f"{subject}__in": rows}):
        parts[getattr(part, f"{subject}_id")].append(part)
    kind = ContentType.objects.get_for_model(type(rows[0]), for_concrete_model=False)
    base = ReferenceIndex._get_base_content_type(rows[0])
    found = []
    for row in rows:
        row.appearances = parts[row.pk]
        found += [
            ReferenceIndex(
                content_type=kind,
                base_content_type=base,
                object_id=row.pk,
                to_content_type_id=to_kind,
                to_object_id=to,
                model_path=model_path,
                content_path=content_path,
                content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
            )
            for to_kind, to, model_path, content_path in ReferenceIndex._extract_references_from_object(row)
        ]
    ReferenceIndex.objects.filter(base_content_type=base, object_id__in=[str(row.pk) for row in rows]).delete()
    ReferenceIndex.objects.bulk_create(found)
