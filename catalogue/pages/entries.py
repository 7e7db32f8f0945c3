"""What a programme shows of sessions and talks: plain values, since a day of a congress has hundreds."""

from collections import defaultdict
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber
from django.template.loader import render_to_string
from django.utils import timezone

from catalogue.access import AT_LAST, opened
from catalogue.addresses import address
from catalogue.availability import best, offer
from catalogue.faculty import in_one_line
from catalogue.models import Appearance, Recording, SessionPage, Talk
from catalogue.querysets import AS_GIVEN

# A session with more talks than these leads to its own page for the rest.
TALKS_SHOWN = 20
_SHOWN = ("pk", "title", "slug", "language")
_WHERE = ("room", "track", "type")


@dataclass(frozen=True, slots=True)
class Entry:
    """A session or a talk as a programme shows it: `at` and `until` by the venue's clock, `badge` in HTML."""

    title: str
    url: str
    language: str
    names: str = ""
    badge: str = ""
    at: str = ""
    until: str = ""
    room: str = ""
    track: str = ""
    type: str = ""
    talks: tuple["Entry", ...] = ()
    talk_count: int = 0

    @property
    def has_more(self) -> bool:
        return self.talk_count > len(self.talks)


def entries(congress, places, request) -> dict[tuple[str, int], Entry]:
    """The sessions with their first talks, and the congress's own talks, by (kind, primary key).

    `places` are what the visitor may see: what hangs on a session that is seen is seen, when it is published.
    """
    counts = {place.pk: place.talks for place in places if place.kind == "session"}
    sessions = list(_sessions(counts))
    talks = list(_first_talks(counts))
    own = list(_own_talks([place.pk for place in places if place.kind == "talk"]))
    facts = _facts(list(counts), [row["pk"] for row in (*talks, *own)])
    clock = _clock(ZoneInfo(congress.time_zone))
    base = address(congress, request)

    def entry(kind, row, url, **more):
        return Entry(row["title"], url, row["language"], **facts[kind, row["pk"]], **more)

    def place(row):
        return {name: row[name] for name in _WHERE} | {"until": clock(row["ends_at"])}

    urls = {row["pk"]: f"{base}{row['slug']}/" for row in sessions}
    below = defaultdict(list)
    for row in talks:
        url = f"{urls[row['page_id']]}talks/{row['slug']}/"
        below[row["page_id"]].append(entry("talk", row, url, at=clock(row["starts_at"])))
    found = {}
    for row in sessions:
        pk = row["pk"]
        inside = {"talks": tuple(below[pk]), "talk_count": counts[pk]}
        found["session", pk] = entry("session", row, urls[pk], **place(row), **inside)
    for row in own:
        found["talk", row["pk"]] = entry("talk", row, f"{base}talks/{row['slug']}/", **place(row))
    return found


def _clock(zone):
    return lambda instant: f"{instant.astimezone(zone):%H:%M}" if instant else ""


def _sessions(keys):
    return SessionPage.objects.filter(pk__in=keys).order_by().values(*_SHOWN, *_WHERE, "ends_at")


def _first_talks(sessions):
    """The first published talks of each session, in their order."""
    place = Window(RowNumber(), partition_by="page_id", order_by=AS_GIVEN)
    talks = Talk.objects.filter(page_id__in=sessions, live=True).annotate(place=place)
    return talks.filter(place__lte=TALKS_SHOWN).order_by("place").values(*_SHOWN, "page_id", "starts_at")


def _own_talks(keys):
    ends_at = F("starts_at") + F("duration")
    return Talk.objects.filter(pk__in=keys).order_by().values(*_SHOWN, *_WHERE, ends_at=ends_at)


def _facts(sessions, talks) -> dict[tuple[str, int], dict[str, str]]:
    """Who takes part and what there is to watch of these, by (kind, primary key)."""
    of_these = Q(talk__in=talks) | Q(session__in=sessions)
    facts = defaultdict(dict)
    for key, parts in _by_thing(_names().filter(of_these)).items():
        facts[key]["names"] = in_one_line(parts)
    now, badges = timezone.now(), {}
    for key, offers in _by_thing(_offers().filter(of_these)).items():
        offered = best((offer(*one) for one in offers), now)
        if offered not in badges:
            badges[offered] = render_to_string("components/availability.html", {"offered": offered})
        facts[key]["badge"] = badges[offered]
    return facts


def _by_thing(rows) -> dict[tuple[str, int], list]:
    """(talk, session, rest…) in the order given, by what they are of."""
    found = defaultdict(list)
    for talk, session, *rest in rows:
        found[("talk", talk) if talk else ("session", session)].append(rest)
    return found


def _names():
    shown = Appearance.objects.filter(person__live=True).order_by("sort_order", "pk")
    return shown.values_list("talk", "session", "person__name", "role")


def _offers():
    """Recordings that are there or will be, with what they and the wholes they are part of ask."""
    there = Recording.objects.filter(opened(now=AT_LAST)).order_by()
    of_the_whole = ("part_of__level", "part_of__open_from")
    return there.values_list("talk", "session", "level", "open_from", *of_the_whole)
