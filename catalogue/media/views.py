"""The one door to every media file."""

from django.http import Http404
from django.views.decorators.http import require_safe

from catalogue.access import Level
from catalogue.models import Recording

from . import parts, pictures
from .serving import NOTHING_HERE

PARTS = {
    "file": parts.file_of,
    "stream": parts.stream_of,
    "poster": parts.poster_of,
    "captions": parts.captions_of,
    "chapters": parts.chapters_of,
    "slides": parts.slide_of,
}


@require_safe
def media(request, pk, part, **which):
    """A part of a recording, to who may watch it.

    Whoever may not is answered as if there were none, by the same look-up and with the same page.
    """
    recording = Recording.objects.watchable_by(request.user).select_related("part_of").filter(pk=pk).first()
    response = recording and PARTS[part](request, recording, **which)
    if not response:
        raise Http404(NOTHING_HERE)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "public, no-cache" if _is_open(recording) else "private, no-cache"
    return response


def _is_open(recording) -> bool:
    return max(recording.level, recording.source.level) == Level.OPEN


@require_safe
def picture(request, folder, name):
    """A picture of the site, as the pages show it: renditions, never what an editor uploaded."""
    response = pictures.picture_of(request, folder, name)
    if response is None:
        raise Http404(NOTHING_HERE)
    response["X-Content-Type-Options"] = "nosniff"
    # A rendition's name changes with what it shows.
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
