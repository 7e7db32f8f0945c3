"""Entries by key, a batch at a time, in a fixed number of queries for each kind."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from search.building.people import people
from search.building.sets import collections, topics
from search.building.shown import congresses, sessions, talks, webinars
from search.building.surroundings import TopicTree
from search.entries import Entry

BUILDERS = {
    "talk": talks,
    "session": sessions,
    "webinar": webinars,
    "congress": congresses,
    "topic": topics,
    "collection": collections,
    "person": people,
}


def build_entries(keys: Iterable[str], revision: int = 0, now=None) -> list[Entry]:
    """The entries with these keys that everybody may see, as they are now; the others have gone."""
    by_kind = defaultdict(list)
    for key in keys:
        kind, _, pk = key.partition(":")
        if kind in BUILDERS and pk.isdecimal():
            by_kind[kind].append(int(pk))
    tree = TopicTree()
    return [
        replace(entry, revision=revision)
        for kind, pks in by_kind.items()
        for entry in BUILDERS[kind](sorted(pks), tree, now)
    ]


def digest(entry: Entry) -> bytes:
    """A short value that differs when anything in the entry does, its revision aside."""
    content = repr(replace(entry, revision=0)) + repr(entry.passages)
    return hashlib.blake2b(content.encode("utf-8", "backslashreplace"), digest_size=16).digest()
