"""A talk: who gave it, where, what may be watched, and what stands around it."""

from catalogue.addresses import full_address
from catalogue.models import CongressPage, SessionPage, Talk
from catalogue.querysets import AS_GIVEN
from catalogue.structured_data import talk_data

from .frame import crumbs
from .parts import faculty_of, shown_topics, watched


def talk_context(talk, request) -> dict:
    """What catalogue/talk.html shows; `talk.page` may be the specific page already."""
    page = talk.page.specific
    event = (
        CongressPage.objects.get(path=page.path[: -page.steplen]) if isinstance(page, SessionPage) else page
    )
    faculty = faculty_of(talk)
    watch = watched(talk, request)
    return {
        "page": page,
        "talk": talk,
        "crumbs": [*crumbs(page), page],
        "event": event,
        "congress": event if isinstance(event, CongressPage) else None,
        "time_zone": event.time_zone,
        "room": talk.room or getattr(page, "room", ""),
        "faculty": faculty,
        "topics": shown_topics(talk, request),
        "watch": watch,
        "neighbours": _neighbours(talk, page),
        "permanent_url": request.build_absolute_uri(talk.get_absolute_url()) if talk.pk else "",
        "canonical_url": full_address(talk, request),
        "structured_data": talk_data(talk, event, faculty, watch, request),
    }


def _neighbours(talk, page) -> dict:
    """The talks before and after it in its session; none among the loose talks of a congress."""
    if not isinstance(page, SessionPage):
        return {}
    talks = Talk.objects.filter(page_id=page.pk, live=True).order_by(*AS_GIVEN)
    order = list(talks.only("title", "slug", "language", "page_id"))
    if talk not in order:
        return {}
    at = order.index(talk)
    near = {"before": order[at - 1] if at else None, "after": order[at + 1] if at + 1 < len(order) else None}
    for one in filter(None, near.values()):
        one.page = page
    return near
