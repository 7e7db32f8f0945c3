"""What a run knows while it plans and writes."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from wagtail.models import Page

from catalogue.admin.slugs import slug_of
from catalogue.models import CongressPage, SessionPage, Talk, WebinarPage

from .door import Unsuitable
from .known import Known, Thing
from .places import Places
from .records import Part

SOURCE_WORDS = {"congress": "a congress", "session": "a session", "webinar": "a webinar", "talk": "a talk",
                "person": "a person", "topic": "a topic", "recording": "a recording",
                "captions": "captions", "slides": "slides"}  # fmt: skip


class Unresolved(Unsuitable):
    """An id that nothing has so far; something later in the file may have it."""


@dataclass
class Context:
    known: Known
    places: Places = None
    now: datetime = field(default_factory=timezone.now)
    languages: dict[int, str] = field(default_factory=dict)
    planned_recordings: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    keywords: dict[str, int] = field(default_factory=dict)
    _slugs: dict[object, set[str]] = field(default_factory=dict)

    def __post_init__(self):
        self.places = self.places or Places(self.known.source)

    def reference(self, what: str, source_id: str, *kinds: str) -> Thing:
        """What `source_id` stands for, one of `kinds`. Raises Unresolved, or Unsuitable for another kind."""
        thing = self.known.things.get(source_id)
        if thing is not None and thing.kind in kinds:
            return thing
        if thing is not None:
            raise Unsuitable(f"{what}: the id {source_id!r} is that of {SOURCE_WORDS[thing.kind]}")
        if source_id in self.known.refused:
            raise Unsuitable(f"{what}: {source_id!r} was refused itself, at {self.known.refused[source_id]}")
        raise Unresolved(f"{what}: nothing has the id {source_id!r}; correct the id, or bring its line along")

    def person(self, part: Part) -> str:
        """The outside id of who took part; one of our own for a name only."""
        if part.person:
            self.reference("faculty", part.person, "person")
            return part.person
        return self.known.id_of_name(part.name)

    def topics(self, ids, keywords) -> list:
        """Primary keys of the topics named by id, and of those of which a keyword is a term."""
        named = [self.reference("topics", one, "topic").pk or f"planned:{one}" for one in ids]
        return sorted({*named, *self.known.topics_of(keywords)}, key=str)

    def language_of(self, page: int | None) -> str:
        """The language of a congress, session or webinar, for what hangs there and says none."""
        if page is None:
            return "en"
        if page not in self.languages:
            for model in (SessionPage, CongressPage, WebinarPage):
                self.languages.update(model.objects.filter(pk=page).values_list("pk", "language"))
        return self.languages.get(page) or "en"

    def new_slug(self, text: str, otherwise: str, among: object, taken) -> str:
        """A slug free `among` (a key for this run), where `taken()` gives those that are in use."""
        if among not in self._slugs:
            self._slugs[among] = set(taken())
        used = self._slugs[among]
        slug = stem = slug_of(text, otherwise)
        number = 1
        while slug in used:
            number += 1
            slug = f"{stem}-{number}"
        used.add(slug)
        return slug

    def slug_below(self, page: int, title: str, otherwise: str) -> str:
        def taken():
            parent = Page.objects.get(pk=page)
            return parent.get_children().order_by().values_list("slug", flat=True)

        return self.new_slug(title, otherwise, ("page", page), taken)

    def talk_slug(self, page: int, title: str) -> str:
        return self.new_slug(
            title,
            "talk",
            ("talks", page),
            lambda: Talk.objects.filter(page=page).order_by().values_list("slug", flat=True),
        )

    def forget(self) -> None:
        """A transaction failed, or somebody else was faster: read slugs, keywords and places again."""
        self._slugs.clear()
        self.keywords.clear()
        self.places = Places(self.known.source)
