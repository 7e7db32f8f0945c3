"""Whose clock a programme goes by."""

from django.db.models import Q
from wagtail.models import Page

STEPLEN = Page.steplen


def zones_of(pages) -> dict[int, str]:
    """The time zone of each session, webinar and congress among `pages`, by primary key: two queries."""
    from catalogue.models import CongressPage, WebinarPage

    pages = list(pages)
    above = {page.pk: (page.path, page.path[:-STEPLEN]) for page in pages}
    paths = {path for both in above.values() for path in both}
    congresses = dict(CongressPage.objects.filter(path__in=paths).values_list("path", "time_zone"))
    webinars = dict(WebinarPage.objects.filter(pk__in=above).values_list("pk", "time_zone"))
    found = {pk: congresses.get(own) or congresses.get(parent) for pk, (own, parent) in above.items()}
    return {pk: zone for pk, zone in (found | webinars).items() if zone}


def zone_of(page) -> str | None:
    return zones_of([page]).get(page.pk) if page else None


def below(congress) -> Q:
    """The condition for what is given in a congress: `page__path` starts with its path."""
    return Q(page__path__startswith=congress.path)
