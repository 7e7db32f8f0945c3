"""What several pages share: the way up, one page of a long list, kinds as tabs."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise

from catalogue.access import above

PER_PAGE = 20
MANY = 1_000


@dataclass(frozen=True)
class Kind:
    """One kind of thing in a list of several: its queryset and what the list is called.

    `walked` asks for the same things in another way, quicker for a page of many: one by one in their order
    until the page is full, instead of gathering all to sort them.
    """

    name: str
    label: str | Promise
    things: object
    walked: object = None


@dataclass(frozen=True)
class Tab:
    name: str
    label: str | Promise
    count: int
    is_current: bool


def crumbs(page) -> list:
    """The published pages above, from the list below the home page down."""
    return [one for one in above(page) if one.depth > 2 and one.live] if page.pk else []


def paged(things, request, per_page=PER_PAGE) -> Page:
    """The page of `things` that `?page=` asks for; the nearest there is for any nonsense."""
    return Paginator(things, per_page).get_page(request.GET.get("page"))


def by_kind(kinds: list[Kind], request) -> dict:
    """Tabs with their counts, and a page of the kind that `?kind=` asks for, else the first that has any."""
    counts = {kind.name: kind.things.count() for kind in kinds}
    asked = request.GET.get("kind")
    filled = [kind for kind in kinds if counts[kind.name]] or kinds[:1]
    current = next((kind for kind in filled if kind.name == asked), filled[0])
    count = counts[current.name]
    things = current.walked if current.walked is not None and count > MANY else current.things
    # Keys first: sorting thousands of rows with their abstracts takes five times as long.
    paginator = Paginator(things.values_list("pk", flat=True), PER_PAGE)
    paginator.count = count
    shown = paginator.get_page(request.GET.get("page"))
    cards = current.things.model.objects.for_cards().in_bulk(list(shown.object_list))
    shown.object_list = [cards[key] for key in shown.object_list if key in cards]
    return {
        "tabs": [Tab(kind.name, kind.label, counts[kind.name], kind is current) for kind in filled],
        "kind": current.name,
        "things": shown,
    }
