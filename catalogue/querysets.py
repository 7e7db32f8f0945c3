"""How the catalogue is read: querysets that read aloud."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from catalogue.access import hidden_paths, visible_pages, watchable

NEWEST_FIRST = (F("starts_at").desc(nulls_last=True), "-pk")
# Databases differ on where a missing time stands, unless told.
AS_GIVEN = (F("starts_at").asc(nulls_last=True), "order", "pk")


def _names() -> Prefetch:
    """Who took part and is shown: names and parts, no more."""
    from catalogue.models import Appearance

    shown = Appearance.objects.filter(person__live=True).select_related("person")
    fields = ("role", "sort_order", "talk_id", "session_id", "webinar_id", "person__name", "person__slug")
    return Prefetch("appearances", shown.only(*fields).order_by("sort_order", "pk"))


def _recordings() -> Prefetch:
    from catalogue.models import Recording

    return Prefetch("recordings", Recording.objects.select_related("part_of"))


def _places_seen_by(visitor, hidden=None) -> tuple[Q, Q, Q]:
    """The conditions for what hangs on a talk, a session, a webinar that `visitor` may see."""
    hidden = hidden_paths() if hidden is None else hidden
    return (
        visible_pages(visitor, "talk__page__", hidden) & Q(talk__live=True),
        visible_pages(visitor, "session__", hidden),
        visible_pages(visitor, "webinar__", hidden),
    )


def _seen_by(visitor) -> Q:
    talk, session, webinar = _places_seen_by(visitor)
    return talk | session | webinar


class CataloguePageQuerySet(PageQuerySet):
    def visible_to(self, visitor, hidden=None):
        """What `visitor` may see; `hidden` are `hidden_paths()`, for who asks more than once."""
        return self.filter(visible_pages(visitor, "", hidden))


class CongressQuerySet(CataloguePageQuerySet):
    def newest_first(self):
        return self.order_by(F("starts_on").desc(nulls_last=True), "-pk")


class TopicQuerySet(CataloguePageQuerySet):
    def for_chips(self):
        """Load all that components/topic_chip.html shows: the label in the visitor's language."""
        return self.prefetch_related("terms")


class SessionQuerySet(CataloguePageQuerySet):
    def for_cards(self):
        """Load all that components/session_card.html shows."""
        return self.prefetch_related("event", _names(), _recordings())


class WebinarQuerySet(CataloguePageQuerySet):
    def upcoming(self):
        return self.filter(starts_at__gt=timezone.now()).order_by("starts_at")

    def past(self):
        """Begun or over, and those of which nobody knows when they were."""
        return self.exclude(starts_at__gt=timezone.now()).order_by(*NEWEST_FIRST)

    def on_demand(self):
        """Over, with a recording that is there."""
        from catalogue.models import Recording

        watch = Recording.objects.filter(webinar=OuterRef("pk"), live=True, do_not_record=False)
        return self.past().filter(Exists(watch))

    def for_cards(self):
        """Load all that components/webinar_card.html shows."""
        return self.prefetch_related(_names(), _recordings())


class TalkQuerySet(models.QuerySet):
    def visible_to(self, visitor, hidden=None):
        """What `visitor` may see; `hidden` are `hidden_paths()`, for who asks more than once."""
        return self.filter(visible_pages(visitor, "page__", hidden), live=True)

    def for_cards(self):
        """Load all that components/talk_card.html shows."""
        return self.select_related("page").prefetch_related("event", _names(), _recordings())


class PersonQuerySet(models.QuerySet):
    def visible_to(self, visitor, hidden=None):
        """People with a part in something that `visitor` may see; `hidden` as elsewhere."""
        from catalogue.models import Appearance

        own = Appearance.objects.order_by().filter(person=OuterRef("pk"))
        talk, session, webinar = _places_seen_by(visitor, hidden)
        # One question for each kind: an OR over outer joins looks at every part of everybody.
        return self.filter(
            Exists(own.filter(talk)) | Exists(own.filter(session)) | Exists(own.filter(webinar)), live=True
        )


class AppearanceQuerySet(models.QuerySet):
    def visible_to(self, visitor):
        return self.filter(_seen_by(visitor))


class RecordingQuerySet(models.QuerySet):
    def watchable_by(self, visitor):
        """Recordings that `visitor` may watch now, of things that they may see."""
        return self.filter(_seen_by(visitor) & watchable(visitor))


CataloguePageManager = PageManager.from_queryset(CataloguePageQuerySet)
CongressManager = PageManager.from_queryset(CongressQuerySet)
TopicManager = PageManager.from_queryset(TopicQuerySet)
SessionManager = PageManager.from_queryset(SessionQuerySet)
WebinarManager = PageManager.from_queryset(WebinarQuerySet)
