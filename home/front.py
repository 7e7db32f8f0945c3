"""What the front door shows of the catalogue: a little of each, newest first."""

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from catalogue.access import hidden_for
from catalogue.events import EVENT_DEPTH
from catalogue.models import CollectionPage, CongressPage, Recording, Talk, TopicPage, WebinarPage
from catalogue.pages.parts import in_own_language


def front(request) -> dict:
    now, seen_by = timezone.now(), (request.user, hidden_for(request))
    coming = Q(starts_at__gt=now) | Q(starts_at__lte=now, ends_at__gte=now)
    return {
        "coming": list(
            WebinarPage.objects.visible_to(*seen_by).filter(coming).order_by("starts_at").for_cards()[:3]
        ),
        "newest": list(_recorded(seen_by, now).order_by("-pk").for_cards()[:6]),
        "topics": in_own_language(list(_broad_topics(seen_by).for_chips()[:16]), hidden_for(request)),
        "congresses": list(CongressPage.objects.visible_to(*seen_by).newest_first()[:4]),
        "collections": list(CollectionPage.objects.visible_to(*seen_by).order_by("path")[:3]),
    }


def _broad_topics(seen_by):
    return (
        TopicPage.objects.visible_to(*seen_by)
        .filter(locale__language_code=settings.LANGUAGE_CODE, depth__lte=EVENT_DEPTH + 1)
        .order_by("depth", "path")
    )


def _recorded(seen_by, now):
    """Talks of which there is something to watch, for some visitor."""
    there = Recording.objects.filter(
        Q(open_from=None) | Q(open_from__lte=now), live=True, do_not_record=False
    )
    return Talk.objects.visible_to(*seen_by).filter(
        Exists(there.filter(talk=OuterRef("pk"))), do_not_record=False
    )
