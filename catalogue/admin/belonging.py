"""What belongs to an object, loaded for the tables on its form: a fixed number of queries each."""

from urllib.parse import urlencode

from django.db.models import Count, F
from django.urls import reverse

from catalogue.models import CongressPage, Recording, SessionPage, Talk

from .completeness import watchable_facts
from .schedules import know_schedules
from .times import written_place

# A form is no place for the two thousand posters of a congress; the listing of talks shows them all.
TALKS_SHOWN = 100


def sessions_of(congress) -> list[SessionPage]:
    """By their start, those without one last."""
    sessions = SessionPage.objects.child_of(congress).order_by(F("starts_at").asc(nulls_last=True), "title")
    sessions = list(sessions.only("title", "starts_at", "room", "live"))
    counts = dict(
        Talk.objects.filter(page__in=[session.pk for session in sessions])
        .order_by()
        .values("page")
        .annotate(talks=Count("pk"))
        .values_list("page", "talks")
    )
    for session in sessions:
        session.talk_count = counts.get(session.pk, 0)
    return sessions


def talks_of(page) -> list[Talk]:
    """The first `TALKS_SHOWN` in their order, with `has_recording` and `has_captions`."""
    talks = list(page.talks.defer("abstract").prefetch_related("appearances__person")[:TALKS_SHOWN])
    know_schedules(talks)
    recorded, captioned = watchable_facts(talks)
    for talk in talks:
        talk.has_recording, talk.has_captions = talk.pk in recorded, talk.pk in captioned
    return talks


def listing_of(page) -> str:
    """The address of the listing with all talks of a congress or of a session."""
    listing = reverse("wagtailsnippets_catalogue_talk:list")
    congress = CongressPage.objects.filter(path__in=[page.path, page.path[: -page.steplen]]).first()
    if congress is None:
        return listing
    asked = {"congress": congress.pk} | ({} if congress.pk == page.pk else {"session": page.pk})
    return f"{listing}?{urlencode(asked)}"


def recordings_of(subject) -> list[Recording]:
    recordings = list(
        subject.recordings.select_related("part_of").prefetch_related("tracks", "part_of__tracks")
    )
    for recording in recordings:
        recording.shown_tracks = recording.source.tracks.all()
        recording.span = _span(recording)
    return recordings


def _span(recording) -> str:
    if recording.start_ms is None or recording.end_ms is None:
        return ""
    return f"{written_place(recording.start_ms)}–{written_place(recording.end_ms)}"


def tracks_of(recording) -> list:
    return list(recording.tracks.annotate(lines=Count("cues")))
