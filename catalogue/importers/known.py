"""What a source has brought before, and what this run has: which outside id stands for which row."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field

from catalogue.models import ImportChange, ImportItem, ImportSource, Person, TopicTerm

OBJECT_OF = {
    "congress": "page",
    "session": "page",
    "webinar": "page",
    "topic": "page",
    "talk": "talk",
    "person": "person",
    "recording": "recording",
    "captions": "track",
    "slides": "recording",
}
_KEYS = ("page_id", "talk_id", "person_id", "recording_id", "track_id")


@dataclass(slots=True)
class Thing:
    """One outside thing: `pk` of its row, None while it is only planned; `item` of its ImportItem."""

    kind: str
    pk: int | None = None
    item: int | None = None
    was_known: bool = False


def folded(text: str) -> str:
    """`text` for comparing names and terms: no case, no accents, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in plain if not unicodedata.combining(one)).split())


@dataclass
class Known:
    """The outside ids of one source."""

    source: ImportSource | None
    things: dict[str, Thing] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    declined: dict[str, dict] = field(default_factory=dict)
    people: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    topics: dict[str, set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, source: ImportSource | None) -> "Known":
        """All that `source` has brought; nothing for a source that is not there yet."""
        known = cls(source)
        if source is not None:
            rows = ImportItem.objects.filter(import_source=source).values_list(
                "source_id", "kind", "pk", *_KEYS
            )
            for source_id, kind, item, *pks in rows.iterator(chunk_size=5000):
                known.things[source_id] = Thing(kind, next(pk for pk in pks if pk), item, was_known=True)
            known._read_people()
            known._read_declined()
        known.read_topics()
        return known

    def _read_people(self):
        ids = defaultdict(list)
        for source_id, thing in self.things.items():
            if thing.kind == "person":
                ids[thing.pk].append(source_id)
        for pk, name in (
            Person.objects.filter(import_items__import_source=self.source)
            .values_list("pk", "name")
            .distinct()
        ):
            self.people[folded(name)].update(ids[pk])

    def _read_declined(self):
        """New things that an editor did not want, as they were then."""
        rows = ImportChange.objects.filter(run__source=self.source, state=ImportChange.State.DECLINED)
        self.declined = dict(rows.filter(action="created").order_by("pk").values_list("source_id", "new"))

    def read_topics(self):
        """Every term of every live topic."""
        self.topics = defaultdict(set)
        for text, topic in TopicTerm.objects.filter(topic__live=True).values_list("text", "topic"):
            self.topics[folded(text)].add(topic)

    def pk(self, source_id: str) -> int | None:
        thing = self.things.get(source_id)
        return thing.pk if thing else None

    def id_of_name(self, name: str) -> str:
        """The id of the one person of this source called `name`, else an id of our own for that name."""
        ids = {one for one in self.people.get(folded(name), ()) if one in self.things}
        if len({self.things[one].pk or one for one in ids}) == 1:
            return min(ids)
        return f"name:{folded(name)}"[:500]

    def add(self, source_id: str, kind: str, name: str = "") -> Thing:
        """Remember that this run brings `source_id`."""
        thing = self.things.setdefault(source_id, Thing(kind))
        if kind == "person" and name:
            self.people[folded(name)].add(source_id)
        return thing

    def topics_of(self, keywords) -> set[int]:
        """The topics of which a keyword is a term."""
        return set().union(*(self.topics.get(folded(word), ()) for word in keywords))
