"""Hits as the visitor may see them now: read from the database, whatever the index still holds."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from catalogue.access import Level, hidden_paths, is_open_to, level_of
from catalogue.addresses import in_language
from catalogue.announce import PAGE_MODELS
from catalogue.availability import Availability, availability
from catalogue.media.moments import clock, moment_query
from catalogue.models import CaptionTrack, Person, Talk, TranscriptCue
from search.excerpt import excerpt
from search.query import Hit, Moment, Span

MODELS = {"talk": Talk, "person": Person, **PAGE_MODELS}
WATCHED = ("talk", "session", "webinar")


@dataclass(frozen=True)
class FoundMoment:
    """A place in a recording: its address, the time as a player shows it, and the words marked."""

    url: str
    time: str
    language: str
    text: tuple[Span, ...]
    moment: Moment


@dataclass(frozen=True)
class Found:
    """One thing to show in a list of results; `thing` is its row, loaded with what cards show."""

    hit: Hit
    kind: str
    kind_name: str
    thing: object
    url: str
    watch: Availability | None = None
    moments: tuple[FoundMoment, ...] = ()

    @property
    def faculty(self) -> list[str]:
        """Names of those who take part, loaded by `for_cards`."""
        if self.kind not in WATCHED:
            return []
        return list(dict.fromkeys(part.person.name for part in self.thing.appearances.all()))


def kind_names() -> dict[str, str]:
    return {
        "talk": _("Talk"),
        "session": _("Session"),
        "webinar": _("Webinar"),
        "congress": _("Congress"),
        "person": pgettext("kind of search result", "Person"),
        "topic": _("Topic"),
        "collection": _("Collection"),
    }


def read_things(keys: Iterable[str], visitor, for_cards: bool = True, hidden=None) -> dict[str, object]:
    """Rows by key, as many queries as kinds (and what their cards show); what is withdrawn is left out.

    `hidden` are `hidden_paths()`, for who asks more than once.
    """
    hidden = hidden_paths() if hidden is None else hidden
    by_kind = defaultdict(list)
    for key in keys:
        kind, _colon, pk = key.partition(":")
        by_kind[kind].append(int(pk))
    things = {}
    for kind in sorted(by_kind, key=list(MODELS).index):
        rows = MODELS[kind].objects.visible_to(visitor, hidden).filter(pk__in=by_kind[kind])
        if for_cards and kind in WATCHED:
            rows = rows.for_cards()
        elif kind == "talk":
            rows = rows.select_related("page")
        things |= {f"{kind}:{row.pk}": row for row in rows}
    return things


def read_hits(hits: Sequence[Hit], request, visitor, level: Level | None = None, hidden=None) -> list[Found]:
    """The hits that `visitor` may see now, in their order, with moments of what their level may watch now."""
    level = level_of(visitor) if level is None else level
    things = read_things((hit.key for hit in hits), visitor, hidden=hidden)
    shown = [things[hit.key] for hit in hits if hit.moments and hit.key in things]
    lines = _lines(shown, {moment.start_ms for hit in hits for moment in hit.moments})
    names = kind_names()
    return [_found(hit, things[hit.key], request, names, lines, level) for hit in hits if hit.key in things]


def address_of(thing, request=None) -> str:
    """Its page's address, under the visitor's language."""
    if isinstance(thing, Person):
        return thing.get_absolute_url()
    return in_language(thing.url(request) if isinstance(thing, Talk) else thing.get_url(request))


def _lines(things: list, starts: set[int]) -> dict[tuple[int, str, int], list[str]]:
    """Lines of the things' live captions that begin at these times, by recording, language and time. Two queries."""
    recordings = {pk for thing in things for one in thing.recordings.all() for pk in (one.pk, one.part_of_id)}
    tracks = dict(_by_pk(CaptionTrack.objects.filter(recording__in=recordings - {None}, live=True)))
    rows = TranscriptCue.objects.filter(track__in=list(tracks), start_ms__in=starts).order_by()
    lines = defaultdict(list)  # captions and subtitles, by people and machines, may begin at the same time
    for track, start_ms, text in rows.values_list("track", "start_ms", "text"):
        lines[*tracks[track], start_ms].append(" ".join(text.split()))
    return lines


def _by_pk(tracks):
    for pk, *place in tracks.order_by().values_list("pk", "recording", "language"):
        yield pk, place


def _found(hit: Hit, thing, request, names, lines, level: Level) -> Found:
    kind, url = hit.key.partition(":")[0], address_of(thing, request)
    if kind not in WATCHED:
        return Found(hit, kind, names[kind], thing, url)
    moments = tuple(_moments(hit.moments, thing, url, lines, level))
    return Found(hit, kind, names[kind], thing, url, availability(thing), moments)


def _moments(moments: Iterable[Moment], thing, url: str, lines, level: Level):
    """The moments of recordings and lines that are there and open still; of a span, time counts from its start.

    Captions that were withdrawn or written anew since they were indexed are quoted no more.
    """
    recordings = {recording.pk: recording for recording in thing.recordings.all()}
    for moment in moments:
        recording = recordings.get(moment.recording)
        if recording is None or not is_open_to(level, recording):
            continue
        which = {"recording": recording.pk} if len(recordings) > 1 else {}
        query = moment_query(recording, moment.start_ms, **which)
        time = clock(max(0, moment.start_ms - (recording.start_ms or 0)))
        # A span's lines are its own or its whole's.
        heard_in = (recording.pk, recording.part_of_id)
        text = "".join(span.text for span in moment.text)
        said = (line for one in heard_in for line in lines.get((one, moment.language, moment.start_ms), ()))
        line = next((line for line in said if line in text), None)
        if line is None:
            continue
        yield FoundMoment(url + query, time, moment.language, excerpt(moment.text, line), moment)
