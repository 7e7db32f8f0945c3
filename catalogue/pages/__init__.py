"""What each page of the catalogue shows beside its own fields, for one request."""

from functools import singledispatch

from catalogue.models import (
    CollectionPage,
    CollectionsPage,
    CongressesPage,
    CongressPage,
    SessionPage,
    TopicPage,
    TopicsPage,
    WebinarPage,
    WebinarsPage,
)

from . import collection, congress, topic, webinar
from .frame import crumbs

_contexts = singledispatch(lambda page, request: {})
_contexts.register(CollectionPage, collection.collection)
_contexts.register(CollectionsPage, collection.collections)
_contexts.register(CongressPage, congress.congress)
_contexts.register(CongressesPage, congress.congresses)
_contexts.register(SessionPage, congress.session)
_contexts.register(TopicPage, topic.topic)
_contexts.register(TopicsPage, topic.topics)
_contexts.register(WebinarPage, webinar.webinar)
_contexts.register(WebinarsPage, webinar.webinars)


def context_of(page, request) -> dict:
    """What `page`'s template needs beside the page."""
    return {"crumbs": crumbs(page), **_contexts(page, request)}
