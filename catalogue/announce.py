"""Tells the house which findable things changed; whoever listens (search does) decides what to do.

A key is "<kind>:<primary key>"; kinds: talk, session, webinar, congress, topic, collection, person. Sending
happens inside the writer's transaction, so what listeners write is kept or lost with the change itself.

Who saves row by row need not think of it: `catalogue.changes` announces. Who writes in bulk calls `announce`
with what the functions here find. Each takes rows or their primary keys, or a queryset, and asks a fixed
number of queries however much hangs below.
"""

from collections.abc import Iterable

from django.db.models import Q
from django.dispatch import Signal
from wagtail.models import Page, PageViewRestriction

from catalogue import models
from catalogue.models import Appearance, CaptionTrack, Recording, Talk, TopicTerm

PAGE_MODELS = {
    "congress": models.CongressPage,
    "session": models.SessionPage,
    "webinar": models.WebinarPage,
    "topic": models.TopicPage,
    "collection": models.CollectionPage,
}
# Sorts after every path of a page below, as far as anybody counts children.
LAST = "Z" * Page.steplen
# Sent with keys=frozenset[str] and in_bulk=bool.
entries_changed = Signal()
# Sent when nothing more is imported for now: what was announced in bulk is to be found.
bulk_ended = Signal()
# Sent when the terms of topics changed: synonyms are to be read again.
terms_changed = Signal()
# Sent by commands when they are done: who listens does at once what a worker would, as there may be none.
work_ended = Signal()


def announce(keys: Iterable[str], in_bulk: bool = False) -> None:
    """Say that the things with these keys may be found differently now, or no longer.

    What comes `in_bulk`, by an import, waits for what somebody did by hand, and until `bulk_ended` is sent.
    """
    keys = frozenset(keys)
    if keys:
        entries_changed.send(sender="catalogue", keys=keys, in_bulk=in_bulk)


def keys_below(*paths: str) -> set[str]:
    """Everything at or below these tree paths, the people in it, and what is tagged with topics there."""
    if not paths:
        return set()
    keys = set()
    for kind, model in PAGE_MODELS.items():
        keys |= _keys(kind, model.objects.filter(_at(paths)).order_by().values_list("pk", flat=True))
    keys |= _keys("talk", Talk.objects.filter(_at(paths, "page__")).order_by().values_list("pk", flat=True))
    parts = Appearance.objects.filter(
        _at(paths, "talk__page__") | _at(paths, "session__") | _at(paths, "webinar__")
    )
    keys |= _keys("person", _distinct(parts, "person_id"))
    if any(key.startswith("topic:") for key in keys):
        keys |= keys_tagged(*paths)
    return keys


def keys_tagged(*paths: str) -> set[str]:
    """What is tagged with a topic at or below these tree paths."""
    if not paths:
        return set()
    models = {"talk": Talk, **{kind: PAGE_MODELS[kind] for kind in ("session", "webinar", "congress")}}
    keys = set()
    for kind, model in models.items():
        keys |= _keys(kind, _distinct(model.objects.filter(_at(paths, "topics__")), "pk"))
    return keys


def keys_of_pages(pages) -> set[str]:
    """Everything at or below these pages."""
    found = Page.objects.filter(pk__in=_pks(pages)).order_by("path").values_list("path", flat=True)
    return keys_below(*_outermost(found))


def keys_of_talks(talks) -> set[str]:
    """The talks and the people in them."""
    talks = Talk.objects.filter(pk__in=_pks(talks)).order_by()
    people = _distinct(Appearance.objects.filter(talk__in=talks), "person_id")
    return _keys("talk", talks.values_list("pk", flat=True)) | _keys("person", people)


def keys_of_people(people) -> set[str]:
    """The people, and every talk, session and webinar that names them."""
    pks = list(models.Person.objects.filter(pk__in=_pks(people)).order_by().values_list("pk", flat=True))
    return _keys("person", pks) | _subjects(Appearance.objects.filter(person__in=pks))


def keys_of_appearances(appearances) -> set[str]:
    """Who appears, and where."""
    rows = Appearance.objects.filter(pk__in=_pks(appearances)).order_by()
    return _keys("person", _distinct(rows, "person_id")) | _subjects(rows)


def keys_of_recordings(recordings) -> set[str]:
    """What the recordings are of, and the talks that are spans of them."""
    rows = Q(pk__in=_pks(recordings)) | Q(part_of__in=_pks(recordings))
    return _subjects(Recording.objects.filter(rows))


def keys_of_tracks(tracks) -> set[str]:
    """What the recordings with these captions are of."""
    rows = CaptionTrack.objects.filter(pk__in=_pks(tracks)).order_by()
    return keys_of_recordings(list(rows.values_list("recording", flat=True)))


def keys_of_terms(terms) -> set[str]:
    """The topics with these terms. What is tagged with them finds its synonyms when it is searched."""
    return _keys("topic", _distinct(TopicTerm.objects.filter(pk__in=_pks(terms)), "topic_id"))


def keys_of_restrictions(restrictions) -> set[str]:
    """Everything at or below the pages that these view restrictions close."""
    rows = PageViewRestriction.objects.filter(pk__in=_pks(restrictions))
    return keys_below(*_outermost(rows.order_by("page__path").values_list("page__path", flat=True)))


def _pks(rows):
    """Rows as what `pk__in` takes: a queryset as it is, objects as their primary keys."""
    if hasattr(rows, "query"):
        return rows.order_by().values("pk")
    return [getattr(row, "pk", row) for row in rows]


def _keys(kind: str, pks: Iterable[int]) -> set[str]:
    return {f"{kind}:{pk}" for pk in pks}


def _distinct(rows, field: str):
    return rows.order_by().values_list(field, flat=True).distinct()


def _subjects(rows) -> set[str]:
    """The talks, sessions and webinars of appearances or recordings."""
    kinds = ("talk", "session", "webinar")
    found = rows.order_by().values_list(*(f"{kind}_id" for kind in kinds)).distinct()
    return {f"{kind}:{pk}" for row in found for kind, pk in zip(kinds, row, strict=True) if pk}


def _at(paths, prefix: str = "") -> Q:
    """At or below the paths. As a range, since SQLite finds no prefix by its index."""
    condition = Q()
    for path in paths:
        condition |= Q(**{f"{prefix}path__range": (path, path + LAST)})
    return condition


def _outermost(paths: Iterable[str]) -> list[str]:
    """Of paths in order, those that lie below no other."""
    kept = []
    for path in paths:
        if not kept or not path.startswith(kept[-1]):
            kept.append(path)
    return kept
