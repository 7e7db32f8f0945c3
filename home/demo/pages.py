"""What the demonstration's editors wrote, from pages.json: editorial pages, a partner page, collections.

In that file {"id": ...} stands for what came in under this outside id, {"in_days": ...} for an evening ahead.
Signposts name pages of the file itself, by slug.
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
    """The editorial pages below `home`, parents first, written where they are missing. Collections likewise.

    `key` gives the primary key for an outside id.
    """
    texts = json.loads(TEXTS.read_text(encoding="utf-8"))
    signposts = texts.pop("signposts")
    texts = resolve(texts, key)
    for fields in texts["collections"]:
        write_collection(CollectionsPage.objects.first(), **fields)
    is_new = home.latest_revision_id is None
    written = {"home": home}
    for fields in texts["pages"]:
        written[fields["slug"]] = write_page(written[fields.pop("below", "home")], fields)
    if is_new:
        for slug, value in resolve(signposts, lambda name: written[name].pk).items():
            put_up_signposts(written[slug], value)
    return [page for slug, page in written.items() if slug != "home"]


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


def put_up_signposts(page: Page, value: dict) -> None:
    page = type(page).objects.get(pk=page.pk)  # with the children that it has by now
    page.body = [{"type": "signposts", "value": value}]
    give_ids(page)
    page.save_revision().publish()


def give_ids(page: Page) -> None:
    """Once a block is read, the items of its lists have the ids by which translations find them."""
    for block in page.body:
        block.value  # noqa: B018


def write_page(parent: Page, fields: dict) -> EditorialPage:
    if there := EditorialPage.objects.child_of(parent).filter(slug=fields["slug"]).first():
        return there
    page = EditorialPage(**fields)
    give_ids(page)
    return add_below(parent, page)


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
