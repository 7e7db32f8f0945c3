"""A talk: who gave it, where, what may be watched, and what stands around it."""

from catalogue.addresses import full_address
from catalogue.models import CongressPage, SessionPage, Talk
from catalogue.querysets import AS_GIVEN
from catalogue.structured_data import talk_data

from .frame import crumbs
from .parts import faculty_of, shown_topics, watched


def talk_context(talk, request) -> dict:
    """What catalogue/talk.html shows."""
    page = talk.page.specific
    event = page.get_parent().specific if isinstance(page, SessionPage) else page
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
        "neighbours": _neighbours(talk, page, request),
        "permanent_url": request.build_absolute_uri(talk.get_absolute_url()) if talk.pk else "",
        "canonical_url": full_address(talk, request),
        "structured_data": talk_data(talk, event, faculty, watch, request),
    }


def _neighbours(talk, page, request) -> dict:
    """The talks before and after it in its session; none among the loose talks of a congress."""
    if not isinstance(page, SessionPage):
        return {}
    order = list(
        Talk.objects.filter(page_id=page.pk)
        .visible_to(request.user)
        .order_by(*AS_GIVEN)
        .values_list("pk", flat=True)
    )
    if talk.pk not in order:
        return {}
    at = order.index(talk.pk)
    near = Talk.objects.select_related("page").in_bulk([*order[max(0, at - 1) : at], *order[at + 1 : at + 2]])
    return {
        "before": near.get(order[at - 1]) if at else None,
        "after": near.get(order[at + 1]) if at + 1 < len(order) else None,
    }
