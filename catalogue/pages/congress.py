"""The list of congresses, a congress with its programme, a session with its talks."""

from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.db.models import CharField, F, IntegerField, Prefetch, Q, Value
from django.utils import timezone
from django.utils.dateparse import parse_date

from catalogue.models import CongressPage, SessionPage, Talk
from catalogue.programme import Place, bounds, days_of, slots
from catalogue.querysets import AS_GIVEN
from catalogue.structured_data import event_data

from .frame import paged
from .parts import faculty_of, shown_topics, watched

ENTRIES_PER_PAGE = 60
TALKS_PER_PAGE = 50


def congresses(page, request) -> dict:
    found = CongressPage.objects.child_of(page).visible_to(request.user).newest_first()
    return {"things": paged(found, request)}


def congress(page, request) -> dict:
    """What is on in the room that `?room=` asks for, on the day that `?day=` does, or at no set time."""
    zone = ZoneInfo(page.time_zone)
    on = _programme(page, request)
    days = days_of((starts_at for (starts_at,) in _distinct(on, "starts_at") if starts_at), zone)
    has_untimed = any(things.filter(starts_at=None).exists() for things in on)
    day = _day(request.GET.get("day", ""), days, zone, has_untimed)
    on = [things.filter(_during(day, zone)) for things in on]
    rooms = sorted(room for (room,) in _distinct(on, "room") if room)
    room = request.GET.get("room", "")
    if room in rooms:
        on = [things.filter(room=room) for things in on]
    places = Paginator(_places(*on), ENTRIES_PER_PAGE).get_page(request.GET.get("page"))
    return {
        "days": days,
        "day": day,
        "has_untimed": has_untimed,
        "rooms": rooms,
        "room": room if room in rooms else "",
        "places": places,
        "slots": slots(*_found(places)),
        "topics": shown_topics(page, request),
        "structured_data": event_data(page, request),
    }


def session(page, request) -> dict:
    talks = Talk.objects.filter(page_id=page.pk).visible_to(request.user).order_by(*AS_GIVEN)
    return {
        "congress": CongressPage.objects.get(path=page.path[: -page.steplen]),
        "faculty": faculty_of(page),
        "topics": shown_topics(page, request),
        "watch": watched(page, request),
        "things": paged(talks.for_cards(), request, TALKS_PER_PAGE),
        "structured_data": event_data(page, request),
    }


def _programme(page, request) -> list:
    """The sessions and the congress's own talks that the visitor may see."""
    sessions = SessionPage.objects.child_of(page).visible_to(request.user)
    talks = Talk.objects.filter(page_id=page.pk).visible_to(request.user)
    return [sessions.order_by(), talks.order_by()]


def _distinct(programme, field) -> list:
    sessions, talks = programme
    return sessions.values_list(field).union(talks.values_list(field))


def _day(asked, days, zone, has_untimed):
    """The day to show: that asked for, today while the congress runs, else the first; None: no set time."""
    if not days or (asked == "other" and has_untimed):
        return None
    today = timezone.now().astimezone(zone).date()
    try:
        wanted = parse_date(asked) or today
    except ValueError:
        wanted = today
    return wanted if wanted in days else days[0]


def _during(day, zone) -> Q:
    if day is None:
        return Q(starts_at=None)
    start, end = bounds(day, zone)
    return Q(starts_at__gte=start, starts_at__lt=end)


def _places(sessions, talks):
    """(starts_at, room, kind, primary key, place among its like), a row each, in the programme's order."""
    columns = ("starts_at", "room", "kind", "pk", "place")
    kind, first = Value("session", CharField()), Value(0, IntegerField())
    return (
        sessions.annotate(kind=kind, place=first)
        .values_list(*columns)
        .union(
            talks.annotate(kind=Value("talk", CharField()), place=F("order")).values_list(*columns), all=True
        )
        .order_by("starts_at", "room", "place", "pk")
    )


def _found(rows):
    """The places of `rows`, and the sessions with their talks, and talks, that stand there."""
    places = [Place(starts_at, room, kind, pk) for starts_at, room, kind, pk, _ in rows]
    # What hangs on a session that is seen is seen, when it is published itself.
    below = Talk.objects.filter(live=True).order_by(*AS_GIVEN).for_programme()
    sessions = SessionPage.objects.for_cards().prefetch_related(Prefetch("talks", below))
    talks = Talk.objects.for_cards()
    found = {("session", one.pk): one for one in sessions.filter(pk__in=_keys(places, "session"))}
    found |= {("talk", one.pk): one for one in talks.filter(pk__in=_keys(places, "talk"))}
    return places, found


def _keys(places, kind) -> list[int]:
    return [place.pk for place in places if place.kind == kind]
