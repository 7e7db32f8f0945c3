"""What worker and scheduler do for search. Each is safe to repeat; none works longer than about 5 s."""

import logging

from celery import shared_task

from search.comparison import compare_slice
from search.engines.protocol import EngineUnavailable
from search.indexing import has_pending, index_pending
from search.opened import announce_opened

AT_MOST = 5
log = logging.getLogger(__name__)


@shared_task(autoretry_for=(EngineUnavailable,), retry_backoff=True, max_retries=8)
def index_announced() -> None:
    """Make the index agree with the database about every announced entry, as the rows are now."""
    if index_pending(AT_MOST) and has_pending():
        index_announced.apply_async(retry=False)


@shared_task
def sweep() -> None:
    """Each minute: what opened by the clock is announced, and what no hint reached is indexed."""
    announce_opened()
    try:
        index_pending(AT_MOST)
    except EngineUnavailable as error:
        log.warning("Search is away; what is announced waits for the next sweep: %s", error)


@shared_task(autoretry_for=(EngineUnavailable,), retry_backoff=True, max_retries=8)
def compare_index() -> None:
    """Each night: find what was lost on the way to the index, and mend it, a slice at a time.

    How far it has come stands in our rows: where the broker loses the next slice, the next night goes on.
    """
    goes_on = compare_slice(AT_MOST * 0.6)
    index_pending(AT_MOST * 0.4)
    if goes_on:
        compare_index.apply_async(retry=False)
