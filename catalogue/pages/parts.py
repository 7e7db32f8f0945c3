"""Parts of a talk's, session's and webinar's page: faculty, topics, what may be watched. Of drafts, too."""

from django.conf import settings
from django.db.models import QuerySet, prefetch_related_objects
from django.utils.translation import get_language

from catalogue.access import hidden_for
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
    hidden = hidden_for(request)
    found = (
        TopicPage.objects.filter(pk__in=keys).visible_to(request.user, hidden).for_chips().order_by("path")
    )
    return in_own_language(list(found), hidden)


def in_own_language(topics: list, hidden: list[str]) -> list:
    """The topics' pages in the visitor's language, where there are such; talks point at the default's."""
    if get_language() == settings.LANGUAGE_CODE:
        return topics
    keys = [topic.translation_key for topic in topics]
    translated = TopicPage.objects.filter(translation_key__in=keys, locale__language_code=get_language())
    own = {topic.translation_key: topic for topic in translated.visible_to(None, hidden).for_chips()}
    return [own.get(topic.translation_key, topic) for topic in topics]


def watched(thing, request) -> Watch:
    """What the visitor may watch of it; nothing of a draft that was never saved."""
    return watch(thing, request) if thing.pk else Watch()
