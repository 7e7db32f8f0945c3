"""Putting entries into a generation: whole documents, in bulks, each with its revision as external version."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import orjson
from elasticsearch.helpers import streaming_bulk

from search.analysis.spelling import one_spelling
from search.engines.elasticsearch.documents import entry_source, passage_sources
from search.engines.elasticsearch.generations import Generation
from search.engines.elasticsearch.trouble import item_trouble
from search.engines.protocol import EngineUnavailable, Refused
from search.entries import Entry
from search.prepared import prepare

MOST_ACTIONS = 500
MOST_BYTES = 8_000_000
TRIES = 6  # of what a busy server puts off
LONGEST_WORD = 40  # letters that a word for beginnings and slips has at most
MOST_REMEMBERED = 500_000
# One to be replaced by what is not older; the same state may be written again.
VERSION = "external_gte"


class Spelled:
    """The words that an index was given already, as this process remembers them."""

    def __init__(self):
        self._index = ""
        self._words: set[str] = set()

    def new(self, index: str, words: Iterable[str]) -> list[str]:
        if index != self._index or len(self._words) > MOST_REMEMBERED:
            self._index, self._words = index, set()
        return [word for word in words if word not in self._words]

    def add(self, words: Iterable[str]) -> None:
        self._words.update(words)


def write(client, generation: Generation, entries: Iterable[Entry], spelled: Spelled) -> Refused:
    """Put `entries` in, each unless the index knows of a newer state of it; those it refused, and why."""
    newest: dict[str, Entry] = {}
    for entry in entries:
        if entry.key not in newest or newest[entry.key].revision <= entry.revision:
            newest[entry.key] = entry
    lengths = passage_counts(client, generation, newest)
    words: set[str] = set()
    refused: Refused = {}
    refused |= _send(client, _actions(generation, newest.values(), lengths, words, refused))
    new = spelled.new(generation.indexes["words"], words)
    _send(client, _word_actions(generation, new))
    spelled.add(new)
    return refused


def delete(client, generation: Generation, revisions: Mapping[str, int]) -> None:
    """Take entries and their passages out, so that no older state of them comes back."""
    lengths = passage_counts(client, generation, revisions)
    _send(client, _deletions(generation, revisions, lengths))


def refresh(client, generation: Generation) -> None:
    client.indices.refresh(index=list(generation.indexes.values()))


def merge(client, generation: Generation) -> None:
    """Have one piece made of many, in the background: half the disk, and questions take half the time."""
    for index in generation.indexes.values():
        client.indices.forcemerge(index=index, max_num_segments=1, wait_for_completion=False)


def passage_counts(client, generation: Generation, keys: Iterable[str]) -> dict[str, int]:
    """How many passages the index holds of each known entry; read from its log, so nothing need be refreshed."""
    return {found["_id"]: found["_source"].get("passages", 0) for found in _known(client, generation, keys)}


def known_revisions(client, generation: Generation, keys: Iterable[str]) -> dict[str, int]:
    return {found["_id"]: found["_version"] for found in _known(client, generation, keys)}


def _known(client, generation: Generation, keys: Iterable[str]) -> list[dict]:
    keys = list(keys)
    if not keys:
        return []
    found = client.mget(index=generation.indexes["entries"], ids=keys, source_includes=["passages"])
    return [document for document in found["docs"] if document.get("found")]


def _actions(
    generation: Generation,
    entries: Iterable[Entry],
    lengths: Mapping[str, int],
    words: set[str],
    refused: Refused,
) -> Iterator[dict]:
    """Passages first, so that no hit shows a moment that is gone. Fills `words`, and `refused` with what is no JSON."""
    for entry in entries:
        prepared = prepare(entry)
        try:
            whole = orjson.dumps(entry_source(entry, prepared))
        except TypeError as problem:
            refused[entry.key] = str(problem)
            continue
        words.update(*prepared.words)
        count = 0
        for n, source in passage_sources(entry):
            count = max(count, n + 1)
            yield _action("index", generation, "passages", f"{entry.key}#{n}", entry.revision, source)
        for n in range(count, lengths.get(entry.key, 0)):
            yield _action("delete", generation, "passages", f"{entry.key}#{n}", entry.revision)
        yield _action("index", generation, "entries", entry.key, entry.revision, whole)


def _deletions(
    generation: Generation, revisions: Mapping[str, int], lengths: Mapping[str, int]
) -> Iterator[dict]:
    for key, revision in revisions.items():
        yield _action("delete", generation, "entries", key, revision)
        for n in range(lengths.get(key, 0)):
            yield _action("delete", generation, "passages", f"{key}#{n}", revision)


def _action(kind, generation, name, key, revision, source=None) -> dict:
    action = {
        "_op_type": kind,
        "_index": generation.indexes[name],
        "_id": key,
        "version": revision,
        "version_type": VERSION,
    }
    return action if source is None else action | {"_source": source}


def _word_actions(generation: Generation, words: Iterable[str]) -> Iterator[dict]:
    for word in words:
        if len(word) <= LONGEST_WORD:
            yield {
                "_op_type": "create",
                "_index": generation.indexes["words"],
                "_id": word,
                "_source": {"word": word, "spelling": one_spelling(word)},
            }


def _send(client, actions: Iterable[dict]) -> Refused:
    """Send everything in bulks; what was refused by key. EngineUnavailable when the server takes nothing now.

    While the server works on one bulk, the next is prepared.
    """
    refused: Refused = {}
    with ThreadPoolExecutor(1) as sender:
        under_way = None
        actions = iter(actions)
        while bulk := list(islice(actions, MOST_ACTIONS)):
            sent = sender.submit(_bulk, client, bulk)
            refused |= under_way.result() if under_way else {}
            under_way = sent
        return refused | (under_way.result() if under_way else {})


def _bulk(client, actions: list[dict]) -> Refused:
    refused: Refused = {}
    outcomes = streaming_bulk(
        client,
        actions,
        chunk_size=MOST_ACTIONS,
        max_chunk_bytes=MOST_BYTES,
        max_retries=TRIES,
        initial_backoff=0.5,
        max_backoff=8,
        raise_on_error=False,
    )
    for is_done, outcome in outcomes:
        [(kind, item)] = outcome.items()
        # Newer there (409), or gone already (404): both are as they should be.
        if is_done or item["status"] == 409 or (kind == "delete" and item["status"] == 404):
            continue
        why = item_trouble(item)
        if why is not None:
            raise EngineUnavailable(why.text)
        refused.setdefault(item["_id"].partition("#")[0], _reason(item["error"]))
    return refused


def _reason(error) -> str:
    """What the server says of a document, from the innermost cause."""
    while isinstance(error, Mapping) and error.get("caused_by"):
        error = error["caused_by"]
    return str(error.get("reason") if isinstance(error, Mapping) else error)[:500]
