"""Several searches in one request, answered side by side."""

from search.engines.elasticsearch.trouble import item_trouble
from search.engines.protocol import EngineUnavailable


class NoIndex(Exception):
    """Nothing was written yet."""


def ask_together(client, index: str, searches: list[dict]) -> list[dict]:
    """The answers in order. NoIndex where there is none, EngineUnavailable where part of it does not answer."""
    header = {"allow_partial_search_results": False, "request_cache": False}
    answer = client.msearch(index=index, searches=[line for search in searches for line in (header, search)])
    for one in answer["responses"]:
        if "error" in one:
            _give_up(one)
    return answer["responses"]


def _give_up(failed: dict):
    if failed["error"].get("type") == "index_not_found_exception":
        raise NoIndex
    why = item_trouble(failed)
    if why is not None:
        raise EngineUnavailable(why.text)
    raise RuntimeError(f"The server does not take this search: {failed['error']}")
