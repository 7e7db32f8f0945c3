"""What the front door shows of the catalogue: a little of each, newest first."""

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from catalogue.models import CollectionPage, CongressPage, Recording, Talk, TopicPage, WebinarPage
from catalogue.pages.parts import in_own_language
from catalogue.querysets import EVENT_DEPTH


def front(visitor) -> dict:
    now = timezone.now()
    coming = Q(starts_at__gt=now) | Q(starts_at__lte=now, ends_at__gte=now)
    return {
        "coming": list(
            WebinarPage.objects.visible_to(visitor).filter(coming).order_by("starts_at").for_cards()[:3]
        ),
        "newest": list(_recorded(visitor, now).order_by("-pk").for_cards()[:6]),
        "topics": in_own_language(list(_broad_topics(visitor).for_chips()[:16])),
        "congresses": list(CongressPage.objects.visible_to(visitor).newest_first()[:4]),
        "collections": list(CollectionPage.objects.visible_to(visitor).order_by("path")[:3]),
    }


def _broad_topics(visitor):
    return (
        TopicPage.objects.visible_to(visitor)
        .filter(locale__language_code=settings.LANGUAGE_CODE, depth__lte=EVENT_DEPTH + 1)
        .order_by("depth", "path")
    )


def _recorded(visitor, now):
    """Talks of which there is something to watch, for some visitor."""
    there = Recording.objects.filter(
        Q(open_from=None) | Q(open_from__lte=now), live=True, do_not_record=False
    )
    return Talk.objects.visible_to(visitor).filter(
        Exists(there.filter(talk=OuterRef("pk"))), do_not_record=False
    )
