"""New pages in bulk: saved by itself, each asks the database some thirty things."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from .inserting import insert, insert_new


def add_pages(model: type[Page], parent: int, rows: list[dict[str, object]]) -> list[int]:
    """Publish pages as the last children of the page `parent`, in order; their keys.

    Each row has values by field, among them a title and a slug that is free there.
    """
    above = Page.objects.select_for_update().get(pk=parent)  # nobody else counts its children meanwhile
    own = [field for field in model._meta.local_concrete_fields if not field.primary_key]
    kind, now = ContentType.objects.get_for_model(model), timezone.now()
    published = {"live": True, "first_published_at": now, "last_published_at": now}
    pages = [
        {
            "path": path,
            "depth": above.depth + 1,
            "locale": above.locale_id,
            "content_type": kind.pk,
            "title": row["title"],
            "draft_title": row["title"],
            "slug": row["slug"],
            "url_path": f"{above.url_path}{row['slug']}/",
            **published,
        }
        for path, row in zip(_new_paths(above, len(rows)), rows, strict=True)
    ]
    pks = insert_new(Page, pages)
    insert(
        model,
        ("page_ptr", *(field.name for field in own)),
        (
            (pk, *(row.get(field.name, field.get_default()) for field in own))
            for pk, row in zip(pks, rows, strict=True)
        ),
    )
    Page.objects.filter(pk=parent).update(numchild=F("numchild") + len(rows))
    _log(kind, pks, rows, now)
    return pks


def _new_paths(parent: Page, number: int) -> list[str]:
    last = parent.get_last_child()
    taken = last._get_lastpos_in_path() if last else 0
    return [Page._get_path(parent.path, parent.depth + 1, taken + 1 + one) for one in range(number)]


def _log(kind: ContentType, pks: list[int], rows: list[dict], now) -> None:
    """Where their history begins, as Wagtail enters it for a page that is saved."""
    always = {"action": "wagtail.create", "content_type": kind.pk, "timestamp": now, "content_changed": True}
    insert_new(
        PageLogEntry,
        [{"page": pk, "label": row["title"], **always} for pk, row in zip(pks, rows, strict=True)],
    )
