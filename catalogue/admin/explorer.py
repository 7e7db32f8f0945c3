"""Pages in the admin's explorer and chooser: programmes by time, and no more queries than needed."""

from django.db.models import F
from wagtail import hooks
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from catalogue.models import CongressesPage, CongressPage, WebinarsPage


class ExplorerViewSet(PageViewSet):
    """All pages, fewer at a time than Wagtail shows, since each row takes 5 ms to write."""

    model = Page
    list_per_page = 20


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


def with_status(pages, request):
    """For the page chooser, which would ask for the language, schedule and workflow of each row."""
    return pages.prefetch_related("locale").annotate_approved_schedule().prefetch_workflow_states()


def translate_on_the_page_only():
    """Offer translating on a page itself: in lists it costs two queries a row, and catalogue pages have none."""
    registered = hooks._hooks["register_page_listing_more_buttons"]
    registered[:] = [(hook, order) for hook, order in registered if hook is not page_listing_more_buttons]
