"""What search does when the catalogue announces: a row in the outbox each, and one hint a commit."""

import logging
import threading

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from kombu.exceptions import KombuError, OperationalError

from catalogue.announce import bulk_ended, entries_changed, terms_changed, work_ended
from catalogue.importers.inserting import insert
from catalogue.terms import terms_offered
from search.engines.protocol import EngineUnavailable
from search.indexing import index_pending
from search.models import Announcement, IndexState
from search.present import present_engine
from search.synonyms import spellings
from search.tasks import index_announced
from search.vocabulary import Vocabulary

# Seconds after which the sweep has done it: no heap of hints for a worker that comes back.
EXPIRES = 60
log = logging.getLogger(__name__)
_here = threading.local()


def connect() -> None:
    entries_changed.connect(remember, dispatch_uid="search.remember")
    terms_changed.connect(reread_terms, dispatch_uid="search.reread_terms")
    terms_offered.connect(weigh_terms, dispatch_uid="search.weigh_terms")
    bulk_ended.connect(ask, dispatch_uid="search.ask")
    work_ended.connect(catch_up, dispatch_uid="search.catch_up")


def remember(keys, in_bulk=False, **kwargs):
    """Keep the keys with the change itself, and hint when it is committed; of a bulk, when it has ended."""
    now = timezone.now()
    insert(Announcement, ("key", "announced_at", "in_bulk"), ((key, now, in_bulk) for key in sorted(keys)))
    if not in_bulk:
        _here.has_news = True
        transaction.on_commit(hint)


def reread_terms(**kwargs):
    """Every process compares this number with the one that its synonyms were read at; this one does so now."""
    IndexState.row().update(vocabulary=F("vocabulary") + 1)
    transaction.on_commit(use_terms)


def use_terms() -> None:
    """An engine that keeps the terms itself is told as soon as they are saved."""
    try:
        present_engine()
    except EngineUnavailable as error:
        log.warning("Search is away; it is told of the terms when it is back: %s", error)


def weigh_terms(title, terms, **kwargs) -> dict[str, str]:
    """What search has against these terms; nothing while it is away, since a topic must be kept all the same."""
    unread = [term for term in terms if not spellings(term)]
    # One group each, so that the reason comes back with the term.
    pairs = Vocabulary(tuple((term, title) for term in terms if term not in unread))
    try:
        refused = present_engine().check_vocabulary(pairs)
    except EngineUnavailable as error:
        log.warning("Search is away; terms are taken as they are: %s", error)
        refused = {}
    said = _("Search cannot use this term: %(reason)s")
    problems = {term: said % {"reason": reason} for term, reason in refused.items()}
    return problems | dict.fromkeys(unread, _("Search finds no word in this term."))


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
    ask()


def ask(**kwargs) -> None:
    try:
        index_announced.apply_async(retry=False, expires=EXPIRES)
    except (OperationalError, KombuError, OSError) as error:
        log.warning("The broker is away; the next sweep indexes what changed: %s", error)
