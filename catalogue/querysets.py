"""How the catalogue is read: querysets that read aloud."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from catalogue.access import visible_pages, watchable


class CataloguePageQuerySet(PageQuerySet):
    def visible_to(self, visitor):
        return self.filter(visible_pages(visitor))


class SessionQuerySet(CataloguePageQuerySet):
    def for_cards(self):
        """Load all that components/session_card.html shows."""
        return self.prefetch_related("appearances__person", "topics")


class WebinarQuerySet(CataloguePageQuerySet):
    def upcoming(self):
        return self.filter(starts_at__gt=timezone.now()).order_by("starts_at")

    def past(self):
        return self.filter(starts_at__lte=timezone.now()).order_by("-starts_at")

    def on_demand(self):
        """Over, with a recording that is there."""
        from catalogue.models import Recording

        watch = Recording.objects.filter(webinar=OuterRef("pk"), live=True, do_not_record=False)
        return self.past().filter(Exists(watch))

    def for_cards(self):
        """Load all that components/webinar_card.html shows."""
        return self.prefetch_related("appearances__person", "topics", "recordings")


class TalkQuerySet(models.QuerySet):
    def visible_to(self, visitor):
        return self.filter(visible_pages(visitor, "page__"), live=True)

    def for_cards(self):
        """Load all that components/talk_card.html shows."""
        return self.select_related("page").prefetch_related("appearances__person", "topics", "recordings")


class PersonQuerySet(models.QuerySet):
    def visible_to(self, visitor):
        """People with a part in something that `visitor` may see."""
        from catalogue.models import Appearance

        parts = Appearance.objects.visible_to(visitor).filter(person=OuterRef("pk"))
        return self.filter(Exists(parts), live=True)


class AppearanceQuerySet(models.QuerySet):
    def visible_to(self, visitor):
        return self.filter(
            (visible_pages(visitor, "talk__page__") & Q(talk__live=True))
            | visible_pages(visitor, "session__")
            | visible_pages(visitor, "webinar__")
        )


class RecordingQuerySet(models.QuerySet):
    def watchable_by(self, visitor):
        """Recordings that `visitor` may watch now, of things that they may see."""
        seen = (
            (visible_pages(visitor, "talk__page__") & Q(talk__live=True))
            | visible_pages(visitor, "session__")
            | visible_pages(visitor, "webinar__")
        )
        return self.filter(seen & watchable(visitor))


CataloguePageManager = PageManager.from_queryset(CataloguePageQuerySet)
SessionManager = PageManager.from_queryset(SessionQuerySet)
WebinarManager = PageManager.from_queryset(WebinarQuerySet)
