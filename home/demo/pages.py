"""What the demonstration's editors wrote, from pages.json: editorial pages, a partner page, collections.

In that file {"id": ...} stands for what came in under this outside id, {"in_days": ...} for an evening ahead,
and {slug} in the front's text for the page of that slug.
"""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

from django.utils import timezone
from wagtail.models import Page

from catalogue.models import CollectionItem, CollectionPage, CollectionsPage
from home.models import EditorialPage, HomePage

from .tree import add_below

TEXTS = Path(__file__).with_name("pages.json")
Key = Callable[[str], int]


def write(home: HomePage, key: Key) -> list[EditorialPage]:
    """The editorial pages below `home`; those that are missing are written. Collections and front likewise.

    `key` gives the primary key for an outside id.
    """
    texts = resolve(json.loads(TEXTS.read_text(encoding="utf-8")), key)
    for fields in texts["collections"]:
        write_collection(CollectionsPage.objects.first(), **fields)
    written = [write_page(home, fields) for fields in texts["pages"]]
    if home.latest_revision_id is None:
        write_front(home, texts["front"], {page.slug: page.pk for page in written})
    return written


def resolve(value, key: Key):
    """`value` with keys and times in the place of what stands for them."""
    if isinstance(value, list):
        return [resolve(one, key) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"id"}:
        return key(value["id"])
    if set(value) == {"in_days"}:
        day = timezone.now() + datetime.timedelta(days=value["in_days"])
        return day.replace(hour=22, minute=0, second=0, microsecond=0).isoformat()
    return {name: resolve(one, key) for name, one in value.items()}


def write_front(home: HomePage, body: list[dict], keys: dict[str, int]) -> None:
    """The home page's own text, unless an editor has been there."""
    home = HomePage.objects.get(pk=home.pk)  # with the children it has by now
    home.body = [{**block, "value": block["value"].format_map(keys)} for block in body]
    home.save_revision().publish()


def write_page(home: HomePage, fields: dict) -> EditorialPage:
    if there := EditorialPage.objects.child_of(home).filter(slug=fields["slug"]).first():
        return there
    page = EditorialPage(**fields)
    for block in page.body:
        block.value  # noqa: B018  once read, items of lists have the ids by which translations find them
    return add_below(home, page)


def write_collection(parent: Page, items: list[dict], **fields) -> None:
    if CollectionPage.objects.child_of(parent).filter(slug=fields["slug"]).exists():
        return
    page = CollectionPage(**fields)
    page.items = [
        CollectionItem(
            sort_order=order,
            reason=item["reason"],
            **{f"{kind}_id": item[kind] for kind in ("talk", "session", "webinar") if kind in item},
        )
        for order, item in enumerate(items)
    ]
    add_below(parent, page)
