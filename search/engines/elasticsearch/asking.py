"""Several searches in one request, answered side by side."""


class NoIndex(Exception):
    """Nothing was written yet."""


def ask_together(client, index: str, searches: list[dict]) -> list[dict]:
    """The answers in order. NoIndex where there is none; the connection has seen to it that all are answered."""
    header = {"allow_partial_search_results": False, "request_cache": False}
    answer = client.msearch(index=index, searches=[line for search in searches for line in (header, search)])
    for one in answer["responses"]:
        if "error" in one:
            _give_up(one["error"])
    return answer["responses"]


def _give_up(error: dict):
    if error.get("type") == "index_not_found_exception":
        raise NoIndex
    raise RuntimeError(f"The server does not take this search: {error}")
