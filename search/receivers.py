"""What search does when the catalogue announces: a row in the outbox each, and one hint a commit."""

import logging
import threading

from django.db import transaction
from django.db.models import F
from kombu.exceptions import KombuError, OperationalError

from catalogue.announce import entries_changed, terms_changed, work_ended
from search.engines.protocol import EngineUnavailable
from search.indexing import index_pending
from search.models import Announcement, IndexState
from search.tasks import index_announced

# Seconds after which the sweep has done it: no heap of hints for a worker that comes back.
EXPIRES = 60
log = logging.getLogger(__name__)
_here = threading.local()


def connect() -> None:
    entries_changed.connect(remember, dispatch_uid="search.remember")
    terms_changed.connect(reread_terms, dispatch_uid="search.reread_terms")
    work_ended.connect(catch_up, dispatch_uid="search.catch_up")


def remember(keys, **kwargs):
    """Keep the keys with the change itself, and hint when it is committed."""
    Announcement.objects.bulk_create((Announcement(key=key) for key in sorted(keys)), batch_size=500)
    _here.has_news = True
    transaction.on_commit(hint)


def reread_terms(**kwargs):
    """Every process compares this number with the one that its synonyms were read at."""
    IndexState.row().update(vocabulary=F("vocabulary") + 1)


def catch_up(**kwargs):
    """Index what a command announced; what it brought stays in the outbox when search is away."""
    try:
        index_pending()
    except EngineUnavailable as error:
        log.warning("Search is away; what changed is indexed when it is back: %s", error)


def hint() -> None:
    """Queue the indexing task, once however much a commit announced. The sweep finds what a hint missed."""
    if not getattr(_here, "has_news", False):
        return
    _here.has_news = False
    try:
        index_announced.apply_async(retry=False, expires=EXPIRES)
    except (OperationalError, KombuError, OSError) as error:
        log.warning("The broker is away; the next sweep indexes what changed: %s", error)
