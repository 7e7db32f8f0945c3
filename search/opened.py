"""Recordings that open by the clock: nobody saves them, so they are announced when their time has come."""

from django.db import transaction
from django.utils import timezone

from catalogue.announce import announce, keys_of_recordings
from catalogue.models import Recording
from search.models import IndexState


def announce_opened(now=None) -> None:
    """Announce what the recordings are of whose `open_from` has passed since the last time."""
    now = now or timezone.now()
    since = IndexState.row().values_list("opened_until", flat=True).get()
    due = Recording.objects.filter(open_from__gt=since, open_from__lte=now)
    with transaction.atomic():
        announce(keys_of_recordings(due))
        IndexState.row().update(opened_until=now)
