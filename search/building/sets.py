"""Entries of what gathers others: topics and collections."""

from collections.abc import Iterator

from django.conf import settings
from wagtail.rich_text import get_text_for_indexing

from catalogue.models import CollectionPage, TopicPage
from search.building.surroundings import TopicTree, tags_of
from search.entries import Entry


def topics(pks, tree: TopicTree, now=None) -> Iterator[Entry]:
    """Topics in the default language, where their terms are; translations are found through their terms."""
    language = settings.LANGUAGE_CODE
    rows = TopicPage.objects.visible_to(None).filter(pk__in=pks, locale__language_code=language)
    codes = tags_of(TopicPage, "codes", "code", pks)
    for pk, title, introduction in rows.order_by("pk").values_list("pk", "title", "introduction"):
        yield Entry(
            key=f"topic:{pk}",
            kind="topic",
            title=title,
            language=language,
            abstract=get_text_for_indexing(introduction),
            keywords=tuple(sorted(codes[pk])),
            topic_ids=tree.with_broader([pk]),
        )


def collections(pks, tree: TopicTree, now=None) -> Iterator[Entry]:
    rows = CollectionPage.objects.visible_to(None).filter(pk__in=pks).order_by("pk")
    fields = ("pk", "title", "introduction", "language", "first_published_at")
    for pk, title, introduction, language, published_at in rows.values_list(*fields):
        yield Entry(
            key=f"collection:{pk}",
            kind="collection",
            title=title,
            language=language,
            abstract=introduction,
            sort_at=published_at,
        )
