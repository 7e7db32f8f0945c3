"""The list of webinars, and a webinar in each of its states."""

import datetime

from django.db.models import Q
from django.utils import timezone

from catalogue.access import Level, hidden_for, level_of
from catalogue.models import Talk, WebinarPage
from catalogue.querysets import AS_GIVEN
from catalogue.structured_data import webinar_data

from .frame import paged
from .parts import faculty_of, shown_topics, watched

JOIN_BEFORE = datetime.timedelta(minutes=30)


def webinars(page, request) -> dict:
    """What is coming (with what runs now), and page by page what has been."""
    found = WebinarPage.objects.child_of(page).visible_to(request.user, hidden_for(request))
    now = timezone.now()
    coming = Q(starts_at__gt=now) | Q(starts_at__lte=now, ends_at__gte=now)
    return {
        "coming": list(found.filter(coming).order_by("starts_at").for_cards()[:20]),
        "things": paged(found.past().exclude(ends_at__gte=now).for_cards(), request),
    }


def webinar(page, request) -> dict:
    # Whoever has come to the webinar sees its talks; `visible_to` would leave out those of a restricted one.
    talks = Talk.objects.filter(page_id=page.pk, live=True).order_by(*AS_GIVEN)
    faculty = faculty_of(page)
    watch = watched(page, request)
    state = page.state()
    return {
        "state": state,
        "join_url": join_url(page, request.user),
        "joins_at": page.starts_at - JOIN_BEFORE if page.starts_at else None,
        "is_member": level_of(request.user) >= Level.MEMBER,
        "faculty": faculty,
        "topics": shown_topics(page, request),
        "watch": watch,
        "things": list(talks.for_cards()),
        "structured_data": webinar_data(page, faculty, watch, request),
    }


def join_url(page, visitor, now=None) -> str:
    """The join address, for members from half an hour before until the end; else ""."""
    now = now or timezone.now()
    if not page.starts_at or level_of(visitor) < Level.MEMBER or now < page.starts_at - JOIN_BEFORE:
        return ""
    ends_at = page.ends_at or page.starts_at + datetime.timedelta(hours=4)
    return page.join_url if now <= ends_at else ""
