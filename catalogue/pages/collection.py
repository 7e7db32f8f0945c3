"""The list of collections, and a collection's items in their order."""

from catalogue.access import hidden_for
from catalogue.models import CollectionPage, SessionPage, Talk, WebinarPage

from .frame import paged

ITEMS_PER_PAGE = 30


def collections(page, request) -> dict:
    found = (
        CollectionPage.objects.child_of(page).visible_to(request.user, hidden_for(request)).order_by("path")
    )
    return {"things": paged(found, request)}


def collection(page, request) -> dict:
    """Items that the visitor may see; their numbers do not betray those that they may not."""
    kinds, hidden = {"talk": Talk, "session": SessionPage, "webinar": WebinarPage}, hidden_for(request)
    things = {kind: model.objects.visible_to(request.user, hidden) for kind, model in kinds.items()}
    items = list(page.items.all())
    seen = {
        kind: set(found.filter(pk__in=_keys(items, kind)).values_list("pk", flat=True))
        for kind, found in things.items()
    }
    shown = paged(
        [item for item in items if any(_key(item, kind) in seen[kind] for kind in seen)],
        request,
        ITEMS_PER_PAGE,
    )
    cards = {
        kind: found.for_cards().in_bulk(_keys(shown.object_list, kind)) for kind, found in things.items()
    }
    rows = [_row(item, cards) for item in shown]
    return {"items": rows, "things": shown}


def _row(item, cards) -> dict:
    kind = next(kind for kind in cards if _key(item, kind))
    return {"kind": kind, "thing": cards[kind][_key(item, kind)], "reason": item.reason}


def _key(item, kind) -> int | None:
    return getattr(item, f"{kind}_id")


def _keys(items, kind) -> list[int]:
    return [key for item in items if (key := _key(item, kind))]
