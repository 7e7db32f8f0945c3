"""The order of pages in the admin's explorer: programmes by time."""

from django.db.models import F

from catalogue.models import CongressesPage, CongressPage, WebinarsPage

ORDERS = {
    CongressPage: F("sessionpage__starts_at").asc(nulls_last=True),
    CongressesPage: F("congresspage__starts_on").desc(nulls_last=True),
    WebinarsPage: F("webinarpage__starts_at").desc(nulls_last=True),
}


def by_time(parent_page, pages, request):
    """Sessions from first to last, congresses and webinars from the latest on, unless the editor sorts."""
    order = ORDERS.get(type(parent_page))
    if order is None or request.GET.get("ordering") or request.GET.get("q"):
        return pages
    return pages.order_by(order, "title")
