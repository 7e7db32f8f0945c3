"""The engine of this process with the synonyms as they are now."""

import logging
import threading
from weakref import WeakKeyDictionary

from catalogue.models import TopicPage, TopicTerm
from search.engines import get_engine
from search.engines.protocol import Refused, SearchEngine
from search.models import IndexState
from search.vocabulary import Vocabulary

log = logging.getLogger(__name__)
_lock = threading.Lock()
# What the synonyms of each engine were read at, and which of them it refused.
_read_at: WeakKeyDictionary[SearchEngine, int] = WeakKeyDictionary()
_refused: WeakKeyDictionary[SearchEngine, Refused] = WeakKeyDictionary()


def present_engine() -> SearchEngine:
    """The engine to search with and to write to; one small query tells whether terms changed since."""
    engine = get_engine()
    number = IndexState.objects.values_list("vocabulary", flat=True).filter(pk=1).first() or 0
    with _lock:
        if _read_at.get(engine) != number:
            _refused[engine] = engine.use_vocabulary(present_vocabulary())
            _read_at[engine] = number
            for term, reason in _refused[engine].items():
                log.warning("Search does without the synonyms of %r: %s", term, reason)
    return engine


def refused_groups() -> Refused:
    """The groups of synonyms that the engine could not take when this process last read them."""
    return _refused.get(get_engine(), {})


def present_vocabulary() -> Vocabulary:
    """One group for each topic with more than one name, all languages together."""
    shown = TopicPage.objects.visible_to(None)
    names = {pk: [title] for pk, title in shown.order_by("path").values_list("pk", "title")}
    rows = TopicTerm.objects.filter(topic__in=shown).order_by("topic", "sort_order", "pk")
    for topic, text in rows.values_list("topic", "text"):
        names[topic].append(text)
    groups = (tuple(dict.fromkeys(those)) for those in names.values())
    return Vocabulary(tuple(group for group in groups if len(group) > 1))
