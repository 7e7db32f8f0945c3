"""What worker and scheduler do for search. Each is safe to repeat; none works longer than about 5 s."""

from celery import shared_task

from catalogue.importers.running import next_run
from search.comparison import compare_slice
from search.engines.circuit import Circuit
from search.engines.protocol import EngineUnavailable
from search.indexing import has_pending, index_pending
from search.opened import announce_opened

AT_MOST = 5
# Asked each time: nobody waits for it.
indexing = Circuit("The index", rest=0)


@shared_task
def index_announced() -> None:
    """Make the index agree with the database about every announced entry, as the rows are now.

    What an import brings waits meanwhile, or both would share one processor; the sweep takes some of it.
    Not retried while the engine is away: the sweep asks each minute, and each retry would be a line in the log.
    """
    if _index_some(with_bulk=next_run() is None):
        _go_on()


@shared_task
def sweep() -> None:
    """Each minute: what opened by the clock is announced, and what no hint reached is indexed."""
    announce_opened()
    if _index_some():
        _go_on()


def _go_on() -> None:
    """Asked anew whether an import is at work: the hint of one that ended meanwhile found somebody writing."""
    if has_pending(with_bulk=next_run() is None):
        index_announced.apply_async(retry=False)


def _index_some(with_bulk: bool = True) -> int:
    """How many entries were looked at; that the engine is away is said once, and that it is back."""
    try:
        done = index_pending(AT_MOST, with_bulk)
    except EngineUnavailable as problem:
        indexing.failed(f"{problem} What is announced waits.", surely=True)
        return 0
    if done:
        indexing.answered()
    return done


@shared_task(autoretry_for=(EngineUnavailable,), retry_backoff=True, max_retries=8)
def compare_index() -> None:
    """Each night: find what was lost on the way to the index, and mend it, a slice at a time.

    How far it has come stands in our rows: where the broker loses the next slice, the next night goes on.
    """
    goes_on = compare_slice(AT_MOST * 0.6)
    index_pending(AT_MOST * 0.4)
    if goes_on:
        compare_index.apply_async(retry=False)
