"""The one door to every media file."""

from django.db.models import Q
from django.http import HttpResponseNotFound
from django.views.decorators.http import require_safe

from catalogue.access import Level, may_open, watchable
from catalogue.models import Recording

from . import parts, pictures

PARTS = {
    "file": parts.file_of,
    "stream": parts.stream_of,
    "poster": parts.poster_of,
    "captions": parts.captions_of,
    "chapters": parts.chapters_of,
    "slides": parts.slide_of,
    "storyboard": parts.storyboard_of,
    "audio": parts.audio_of,
}


def nothing_here() -> HttpResponseNotFound:
    """A plain answer: players ask for these addresses, not people, and it is the same for all of them."""
    response = HttpResponseNotFound("There is nothing at this address.\n", content_type="text/plain")
    response["Cache-Control"] = "private, no-cache"
    return response


@require_safe
def media(request, pk, part, **which):
    """A part of a recording, to who may watch it.

    Whoever may not is answered as if there were none, by the same look-up and in the same words.
    """
    found = Recording.objects.watchable_by(request.user).select_related("part_of").filter(pk=pk).first()
    recording = found or _admitted(request, pk)
    response = recording and PARTS[part](request, recording, **which)
    if not response:
        return nothing_here()
    is_open = found and max(found.level, found.source.level) == Level.OPEN
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "public, no-cache" if is_open else "private, no-cache"
    return response


def _admitted(request, pk):
    """The recording of a page under a view restriction that this visit meets, as the page itself asks."""
    recordings = Recording.objects.select_related("part_of", "session", "webinar", "talk__page")
    published = Q(talk=None) | Q(talk__live=True)
    recording = recordings.filter(published, watchable(request.user), pk=pk).first()
    subject = recording and recording.subject
    return recording if subject and may_open(request, getattr(subject, "page", subject)) else None


@require_safe
def picture(request, folder, name):
    """A picture of the site, as the pages show it: renditions, never what an editor uploaded."""
    response = pictures.picture_of(request, folder, name)
    if response is None:
        return nothing_here()
    response["X-Content-Type-Options"] = "nosniff"
    # A rendition's name changes with what it shows.
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
