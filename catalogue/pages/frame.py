"""What several pages share: the way up, one page of a long list, kinds as tabs."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise

from catalogue.access import above

PER_PAGE = 20
MANY = 1_000  # more than these are not counted
FURTHEST = 100_000  # pages; who asks for a later one gets the last


@dataclass(frozen=True)
class Kind:
    """One kind of thing in a list of several: its queryset and what the list is called.

    `counted` and `walked` ask for the same things in other ways: one row for each in no order, quicker to count
    a few of; and one by one in their order until the page is full, quicker for a page of many.
    """

    name: str
    label: str | Promise
    things: object
    counted: object
    walked: object

    def count(self) -> int:
        """How many there are, up to one more than MANY."""
        return self.counted[: MANY + 1].count()


@dataclass(frozen=True)
class Tab:
    name: str
    label: str | Promise
    count: int
    is_current: bool

    @property
    def said(self) -> str:
        return str(self.count) if self.count <= MANY else f"{MANY}+"


def crumbs(page) -> list:
    """The published pages above, from the list below the home page down."""
    return [one for one in above(page) if one.depth > 2 and one.live] if page.pk else []


def paged(things, request, per_page=PER_PAGE) -> Page:
    """The page of `things` that `?page=` asks for; the nearest there is for any nonsense."""
    return Paginator(things, per_page).get_page(request.GET.get("page"))


def by_kind(kinds: list[Kind], request) -> dict:
    """Tabs with their counts, and a page of the kind that `?kind=` asks for, else the first that has any."""
    counts = {kind.name: kind.count() for kind in kinds}
    asked = request.GET.get("kind")
    filled = [kind for kind in kinds if counts[kind.name]] or kinds[:1]
    current = next((kind for kind in filled if kind.name == asked), filled[0])
    shown = _page_of_keys(current, counts[current.name], request.GET.get("page"))
    cards = current.things.model.objects.for_cards().in_bulk(list(shown.object_list))
    shown.object_list = [cards[key] for key in shown.object_list if key in cards]
    return {
        "tabs": [Tab(kind.name, kind.label, counts[kind.name], kind is current) for kind in filled],
        "kind": current.name,
        "things": shown,
    }


def _page_of_keys(kind: Kind, count: int, asked: str | None) -> Page:
    """Keys first: sorting thousands of rows with their abstracts takes five times as long."""
    if count <= MANY:
        paginator = Paginator(kind.things.values_list("pk", flat=True), PER_PAGE)
        paginator.count = count
        return paginator.get_page(asked)
    keys, number = kind.walked.values_list("pk", flat=True), _number(asked)
    paginator, begin = Paginator(keys, PER_PAGE), (number - 1) * PER_PAGE
    some = list(keys[begin : begin + PER_PAGE + 1]) if 0 < number <= FURTHEST else []
    if not some:
        return paginator.get_page(asked)
    # Whether there is a next page is all that is known.
    paginator.count = begin + len(some)
    page = paginator.page(number)
    page.object_list = some[:PER_PAGE]
    page.is_open = True
    return page


def _number(asked: str | None) -> int:
    try:
        return int(asked)
    except (TypeError, ValueError):
        return 1
