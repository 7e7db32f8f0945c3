"""Which indexes are read, which is being filled, which is kept: names, aliases, and what an index was made by.

    <prefix>-entries                                    the alias that readers and writers use
    <prefix>-entries-previous                           the one before the last rebuild
    <prefix>-entries-<layout>-<time of making>          an index; without an alias it is half-built

The same for passages and words; the three change places in one request.
"""

from datetime import UTC, datetime

from elasticsearch import NotFoundError

from search.engines.elasticsearch.documents import ASKED, DOCUMENTS, layout, mappings
from search.engines.protocol import EngineUnavailable, NoPreviousIndex

NAMES = tuple(DOCUMENTS)
WINDOW = 1_000_000  # hits that may be paged through
DIFFERS = (
    "The search index was made by another version of this program: run manage.py rebuild_index. "
    "Until then the old one answers, and changes wait."
)


class Generations:
    """The indexes of one site, told apart from those of others by `prefix`."""

    def __init__(self, prefix: str):
        self.prefix = prefix
        self.synonyms = f"{prefix}-terms"

    def alias(self, name: str, previous: bool = False) -> str:
        return f"{self.prefix}-{name}" + ("-previous" if previous else "")

    def begin(self, client) -> "Generation":
        """Three empty indexes that nobody reads yet."""
        stamp = datetime.now(UTC).strftime("%Y%m%d%H%M%S%f")
        fresh = Generation({name: f"{self.alias(name)}-{layout()}-{stamp}" for name in NAMES})
        for name, index in fresh.indexes.items():
            client.indices.create(
                index=index,
                mappings=mappings(name) | {"_meta": {"layout": layout(), "made": stamp}},
                settings=self._settings(name),
            )
        return fresh

    def _settings(self, name: str) -> dict:
        settings = {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            "refresh_interval": "1s",
            # As long as a write may come late: a deletion is remembered with its revision.
            "gc_deletes": "1h",
            "max_result_window": WINDOW,
        }
        if name == "entries":
            terms = {"type": "synonym_graph", "synonyms_set": self.synonyms, "updateable": True}
            asked = {"type": "custom", "tokenizer": "whitespace", "filter": ["terms"]}
            settings["analysis"] = {"filter": {"terms": terms}, "analyzer": {ASKED: asked}}
        return settings

    def current(self, client) -> "Generation | None":
        return self._behind(client, previous=False)

    def previous(self, client) -> "Generation | None":
        return self._behind(client, previous=True)

    def _behind(self, client, previous: bool) -> "Generation | None":
        indexes = {}
        for name in NAMES:
            try:
                answer = client.indices.get_alias(name=self.alias(name, previous))
            except NotFoundError:
                return None
            indexes[name] = max(answer.body)
        return Generation(indexes)

    def writable(self, client) -> "Generation":
        """The present generation, begun where there is none. EngineUnavailable for one of another layout."""
        present = self.current(client)
        if present is None:
            present = self.begin(client)
            self.switch(client, present)
        elif self.disagreement(client):
            raise EngineUnavailable(DIFFERS)
        return present

    def switch(self, client, fresh: "Generation") -> None:
        """Readers see `fresh` from now on; what they saw is kept, what was kept before goes."""
        present, dropped = self.current(client), self.previous(client)
        actions = [_add(fresh, name, self.alias(name)) for name in NAMES]
        for name in NAMES if present else ():
            actions.append(_remove(present, name, self.alias(name)))
            actions.append(_add(present, name, self.alias(name, previous=True)))
        for name in NAMES if dropped else ():
            actions.append({"remove_index": {"index": dropped.indexes[name]}})
        client.indices.update_aliases(actions=actions)

    def back(self, client) -> None:
        """The present generation and the one before change places."""
        present, before = self.current(client), self.previous(client)
        if before is None or present is None:
            raise NoPreviousIndex("There is no index from before the last rebuild.")
        if _layout(client, before.indexes["entries"]) != layout():
            raise NoPreviousIndex("The index from before the last rebuild was made by another version.")
        actions = []
        for name in NAMES:
            here, kept = self.alias(name), self.alias(name, previous=True)
            actions += [_remove(present, name, here), _add(before, name, here)]
            actions += [_remove(before, name, kept), _add(present, name, kept)]
        client.indices.update_aliases(actions=actions)

    def sweep(self, client) -> None:
        """Remove what a rebuild that was broken off left."""
        ours = ",".join(f"{self.alias(name)}-*" for name in NAMES)
        found = client.indices.get_alias(index=ours, allow_no_indices=True).body
        left = [index for index, about in found.items() if not about["aliases"]]
        if left:
            client.indices.delete(index=left, ignore_unavailable=True)

    def disagreement(self, client) -> str:
        made_by = _layout(client, self.alias("entries"))
        return "" if made_by in (None, layout()) else DIFFERS


class Generation:
    """Three indexes that belong together: their names by what they hold."""

    def __init__(self, indexes: dict[str, str]):
        self.indexes = indexes

    @property
    def made(self) -> str:
        """When, as ISO 8601 in UTC."""
        stamp = self.indexes["entries"].rpartition("-")[2]
        return datetime.strptime(stamp, "%Y%m%d%H%M%S%f").replace(tzinfo=UTC).isoformat(timespec="seconds")


def _add(generation: Generation, name: str, alias: str) -> dict:
    return {"add": {"index": generation.indexes[name], "alias": alias}}


def _remove(generation: Generation, name: str, alias: str) -> dict:
    return {"remove": {"index": generation.indexes[name], "alias": alias}}


def _layout(client, index: str) -> str | None:
    try:
        answer = client.indices.get_mapping(index=index, filter_path="*.mappings._meta")
    except NotFoundError:
        return None
    about = max(answer.body.items())[1] if answer.body else {}
    return about.get("mappings", {}).get("_meta", {}).get("layout", "unknown")
