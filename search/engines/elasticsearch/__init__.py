"""The engine for a site with a cluster: any number of web servers and workers ask one Elasticsearch."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from elasticsearch import NotFoundError

from search.engines.elasticsearch import terms, writing
from search.engines.elasticsearch.connection import Connection, Servers
from search.engines.elasticsearch.generations import Generation, Generations
from search.engines.elasticsearch.searching import search
from search.engines.elasticsearch.suggesting import suggest
from search.engines.protocol import EngineUnavailable, Refused
from search.entries import Entry
from search.query import SearchQuery, SearchResults, Suggestion
from search.synonyms import Synonyms
from search.vocabulary import Vocabulary

__all__ = ["Connection", "ElasticsearchEngine", "Servers"]

PAGE = 5_000
log = logging.getLogger(__name__)


class ElasticsearchEngine:
    """A `SearchEngine` on the indexes whose names begin with the connection's prefix."""

    def __init__(self, connection: Connection):
        self._connection = connection
        self._generations = Generations(connection.servers.prefix)
        self._spelled = writing.Spelled()
        self._synonyms = Synonyms(())
        # What the server is still to be told, because it was away when the terms changed.
        self._untold: Vocabulary | None = None

    def write(self, entries: Iterable[Entry]) -> Refused:
        entries = list(entries)
        if not entries:
            return {}
        with self._connection.writing() as servers:
            present = self._writable(servers.client)
            refused = writing.write(servers.client, present, entries, self._spelled)
            writing.refresh(servers.client, present)
            return refused

    def delete(self, keys: Iterable[str] | Mapping[str, int]) -> None:
        with self._connection.writing() as servers:
            present = self._generations.current(servers.client)
            if present is None:
                return
            if not isinstance(keys, Mapping):
                keys = writing.known_revisions(servers.client, present, keys)
            writing.delete(servers.client, present, keys)
            writing.refresh(servers.client, present)

    def search(self, query: SearchQuery) -> SearchResults:
        with self._connection.reading() as servers:
            return search(servers.client, self._generations.alias, query, self._synonyms)

    def suggest(self, prefix: str, limit: int = 8) -> list[Suggestion]:
        with self._connection.reading() as servers:
            return suggest(servers.client, self._generations.alias, prefix, limit)

    @contextmanager
    def rebuild(self) -> Iterator["FreshIndex"]:
        """A fresh generation. What an interrupted rebuild left is removed first."""
        with self._connection.writing() as servers:
            client = servers.client
            self._generations.sweep(client)
            terms.ensure(client, self._generations.synonyms)
            present = self._generations.current(client)
            if self._generations.disagreement(client):
                present = None
            generation = self._generations.begin(client)
            try:
                client.indices.put_settings(index=_all(generation), settings={"refresh_interval": "-1"})
                yield FreshIndex(client, generation, present, self._spelled)
            except BaseException:
                self._drop(client, generation)
                raise
            client.indices.put_settings(index=_all(generation), settings={"refresh_interval": "1s"})
            writing.refresh(client, generation)
            self._generations.switch(client, generation)
            writing.merge(client, generation)

    def back(self) -> None:
        """Readers see the index from before the last rebuild; called again, the newer one."""
        with self._connection.writing() as servers:
            self._generations.back(servers.client)

    def revisions(self, after: str = "") -> Iterator[tuple[str, int]]:
        while True:
            page = self._revisions(after)
            yield from page
            if len(page) < PAGE:
                return
            after = page[-1][0]

    def _revisions(self, after: str) -> list[tuple[str, int]]:
        with self._connection.reading() as servers:
            try:
                answer = servers.client.search(
                    index=self._generations.alias("entries"),
                    size=PAGE,
                    sort=[{"key": "asc"}],
                    search_after=[after],
                    source=False,
                    docvalue_fields=["revision"],
                    track_total_hits=False,
                    allow_partial_search_results=False,
                )
            except NotFoundError:
                return []
        return [(hit["_id"], hit["fields"]["revision"][0]) for hit in answer["hits"]["hits"]]

    def use_vocabulary(self, vocabulary: Vocabulary) -> Refused:
        self._synonyms = Synonyms(vocabulary.groups)
        try:
            with self._connection.reading() as servers:
                return terms.replace(servers.client, self._generations.synonyms, vocabulary)
        except EngineUnavailable:
            # Questions are understood with them all the same; the next write tells the server.
            self._untold = vocabulary
            return {}

    def check_vocabulary(self, vocabulary: Vocabulary) -> Refused:
        with self._connection.reading() as servers:
            return terms.check(servers.client, terms.rules(vocabulary))

    def disagreement(self) -> str:
        with self._connection.reading() as servers:
            return self._generations.disagreement(servers.client)

    def describe(self) -> dict[str, str | int | None]:
        with self._connection.reading() as servers:
            client = servers.client
            about = {"engine": f"Elasticsearch {client.info()['version']['number']}"}
            present = self._generations.current(client)
            if present is None:
                return about | {"entries": 0, "disk_bytes": 0, "made": None}
            stats = client.indices.stats(index=_all(present), metric=["store"])
            return about | {
                "entries": client.count(index=present.indexes["entries"])["count"],
                "disk_bytes": stats["_all"]["total"]["store"]["size_in_bytes"],
                "made": present.made,
            }

    def _writable(self, client) -> Generation:
        terms.ensure(client, self._generations.synonyms)
        if self._untold is not None:
            terms.replace(client, self._generations.synonyms, self._untold)
            self._untold = None
        return self._generations.writable(client)

    def _drop(self, client, generation: Generation) -> None:
        try:
            client.indices.delete(index=_all(generation), ignore_unavailable=True)
        except EngineUnavailable as problem:
            log.warning("A half-built index stays until the next rebuild: %s", problem)


class FreshIndex:
    """A generation being filled, and `present`, the one that is read meanwhile, where it can be written to."""

    def __init__(self, client, generation: Generation, present: Generation | None, spelled: writing.Spelled):
        self._client = client
        self._generation = generation
        self._present = present
        self._spelled, self._present_spelled = writing.Spelled(), spelled

    def write(self, entries: Iterable[Entry]) -> Refused:
        return writing.write(self._client, self._generation, entries, self._spelled)

    def update(self, entries: Iterable[Entry]) -> Refused:
        entries = list(entries)
        refused = self.write(entries)
        if self._present is not None:
            refused |= writing.write(self._client, self._present, entries, self._present_spelled)
            writing.refresh(self._client, self._present)
        return refused

    def delete(self, revisions: Mapping[str, int]) -> None:
        for generation in filter(None, (self._present, self._generation)):
            writing.delete(self._client, generation, revisions)
        if self._present is not None:
            writing.refresh(self._client, self._present)


def _all(generation: Generation) -> list[str]:
    return list(generation.indexes.values())
