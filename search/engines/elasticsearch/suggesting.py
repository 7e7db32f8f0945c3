"""Titles offered while typing. Titles are public, so no level is asked for."""

from elasticsearch import NotFoundError

from search.engines.elasticsearch.queries import constant, term
from search.offered import CANDIDATES, FIRST_KINDS, WHOLE_TITLE, Beginnings, beginnings, best_first
from search.query import Suggestion


def suggest(client, alias, prefix: str, limit: int) -> list[Suggestion]:
    """Titles with words beginning as typed: those that begin with it whole first, then the shorter."""
    typed = beginnings(prefix)
    if typed is None or limit < 1:
        return []
    try:
        answer = client.search(
            index=alias("entries"),
            query=_wanted(typed),
            size=max(limit, CANDIDATES),
            stored_fields="_none_",
            docvalue_fields=["key", "title_shown"],
            track_total_hits=False,
        )
    except NotFoundError:
        return []
    hits = answer["hits"]["hits"]
    found = [(hit["_score"], _first(hit, "key"), _first(hit, "title_shown")) for hit in hits]
    return best_first(found, limit)


def _first(hit: dict, name: str) -> str:
    return hit["fields"].get(name, [""])[0]


def _wanted(typed: Beginnings) -> dict:
    better = [constant(term("beginnings", typed.whole), WHOLE_TITLE)]
    better += [constant(term("kind", kind), score) for kind, score in FIRST_KINDS.items()]
    return {"bool": {"filter": [term("beginnings", word) for word in typed.words], "should": better}}
