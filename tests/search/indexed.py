"""What tests of search share: the index brought up to date, and the keys that a search finds."""

from search.indexing import index_pending
from search.present import present_engine
from search.query import SearchQuery


def found(text="", **query) -> list[str]:
    """The keys that a search finds once everything announced is indexed."""
    index_pending()
    return [hit.key for hit in present_engine().search(SearchQuery(text, limit=100, **query)).hits]


def key(thing) -> str:
    return f"{type(thing).__name__.removesuffix('Page').lower()}:{thing.pk}"
