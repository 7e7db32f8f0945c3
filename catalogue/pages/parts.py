"""Parts of a talk's, session's and webinar's page: faculty, topics, what may be watched. Of drafts, too."""

from django.db.models import QuerySet, prefetch_related_objects

from catalogue.media.watch import Watch, watch
from catalogue.models import TopicPage


def faculty_of(thing) -> list:
    """Who took part and is shown, with their persons and portraits loaded."""
    parts = list(thing.appearances.all())
    prefetch_related_objects(parts, "person__portrait__renditions")
    return sorted(
        (part for part in parts if part.person.live), key=lambda part: (part.sort_order or 0, part.pk or 0)
    )


def shown_topics(thing, request) -> list:
    """The topics it has that the visitor may see."""
    topics = thing.topics.all()
    # A draft's topics are a list in memory.
    keys = topics.values("pk") if isinstance(topics, QuerySet) else [topic.pk for topic in topics]
    return list(TopicPage.objects.filter(pk__in=keys).visible_to(request.user).for_chips().order_by("path"))


def watched(thing, request) -> Watch:
    """What the visitor may watch of it; nothing of a draft that was never saved."""
    return watch(thing, request) if thing.pk else Watch()
