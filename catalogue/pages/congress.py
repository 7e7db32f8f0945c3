"""The list of congresses, a congress with its programme, a session with its talks."""

from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.db.models import CharField, Count, F, IntegerField, Q, Value
from django.utils import timezone
from django.utils.dateparse import parse_date

from catalogue.access import hidden_for, hidden_paths
from catalogue.models import CongressPage, SessionPage, Talk
from catalogue.programme import Place, bounds, days_of, parts, slots
from catalogue.querysets import AS_GIVEN
from catalogue.structured_data import event_data

from .entries import TALKS_SHOWN, entries
from .frame import paged
from .parts import faculty_of, shown_topics, watched

ROWS_PER_PAGE = 150
TALKS_PER_PAGE = 30


def congresses(page, request) -> dict:
    found = CongressPage.objects.child_of(page).visible_to(request.user, hidden_for(request)).newest_first()
    return {"things": paged(found, request)}


def congress(page, request) -> dict:
    """What is on in the room that `?room=` asks for, on the day that `?day=` does, or at no set time."""
    zone = ZoneInfo(page.time_zone)
    on = _programme(page, request)
    instants = {starts_at for (starts_at,) in _distinct(on, "starts_at")}
    days, has_untimed = days_of(instants - {None}, zone), None in instants
    day = _day(request.GET.get("day", ""), days, zone, has_untimed)
    places = _places(*(things.filter(_during(day, zone)) for things in on))
    rooms = sorted({place.room for place in places} - {""})
    room = request.GET.get("room", "")
    if room in rooms:
        places = [place for place in places if place.room == room]
    shown = Paginator(parts(places, ROWS_PER_PAGE, TALKS_SHOWN), 1).get_page(request.GET.get("page"))
    places = [place for part in shown for place in part]
    return {
        "days": days,
        "day": day,
        "has_untimed": has_untimed,
        "rooms": rooms,
        "room": room if room in rooms else "",
        "shown": shown,
        "slots": slots(places, entries(page, places, request)),
        "topics": shown_topics(page, request),
        "structured_data": event_data(page, request),
    }


def session(page, request) -> dict:
    # Whoever has come to the session sees its talks; `visible_to` would leave out those of a restricted one.
    talks = Talk.objects.filter(page_id=page.pk, live=True).order_by(*AS_GIVEN)
    return {
        "congress": CongressPage.objects.get(path=page.path[: -page.steplen]),
        "faculty": faculty_of(page),
        "topics": shown_topics(page, request),
        "watch": watched(page, request),
        "things": paged(talks.for_cards(), request, TALKS_PER_PAGE),
        "structured_data": event_data(page, request),
    }


def _programme(page, request) -> list:
    """The sessions and the congress's own talks that who has come to its page sees."""
    sessions = SessionPage.objects.child_of(page).visible_to(request.user, hidden_paths(page))
    talks = Talk.objects.filter(page_id=page.pk, live=True)
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


def _places(sessions, talks) -> list[Place]:
    """Where everything stands, in the programme's order."""
    columns = ("starts_at", "room", "kind", "pk", "place")
    kind, first = Value("session", CharField()), Value(0, IntegerField())
    on = sessions.annotate(kind=kind, place=first).values_list(*columns)
    own = talks.annotate(kind=Value("talk", CharField()), place=F("order")).values_list(*columns)
    counts = _talk_counts(sessions)
    rows = on.union(own, all=True).order_by("starts_at", "room", "place", "pk")
    return [
        Place(starts_at, room, kind, pk, counts.get(pk, 0) if kind == "session" else 0)
        for starts_at, room, kind, pk, _ in rows
    ]


def _talk_counts(sessions) -> dict[int, int]:
    """How many published talks each of these has."""
    below = Talk.objects.filter(live=True, page__in=sessions.values("page_ptr")).order_by()
    return dict(below.values_list("page").annotate(Count("pk")))
