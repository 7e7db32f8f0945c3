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
            source_includes=["key", "title_shown"],
            track_total_hits=False,
        )
    except NotFoundError:
        return []
    found = [
        (hit["_score"], hit["_id"], hit["_source"].get("title_shown", "")) for hit in answer["hits"]["hits"]
    ]
    return best_first(found, limit)


def _wanted(typed: Beginnings) -> dict:
    better = [constant(term("beginnings", typed.whole), WHOLE_TITLE)]
    better += [constant(term("kind", kind), score) for kind, score in FIRST_KINDS.items()]
    return {"bool": {"filter": [term("beginnings", word) for word in typed.words], "should": better}}
