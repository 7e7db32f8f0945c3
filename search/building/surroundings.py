"""What surrounds entries and is read once a batch: topics, congresses, faculty, keywords."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings

from catalogue.models import Appearance, CongressPage, TopicPage

STEP = TopicPage.steplen


@dataclass(frozen=True)
class Topic:
    pk: int
    title: str
    path: str


class TopicTree:
    """The topics that everybody may see, in the default language, where their terms are."""

    def __init__(self):
        rows = TopicPage.objects.visible_to(None).filter(locale__language_code=settings.LANGUAGE_CODE)
        self._topics = {row[0]: Topic(*row) for row in rows.values_list("pk", "title", "path")}
        self._by_path = {topic.path: topic.pk for topic in self._topics.values()}

    def titles(self, pks) -> tuple[str, ...]:
        return tuple(self._topics[pk].title for pk in sorted(pks) if pk in self._topics)

    def with_broader(self, pks) -> tuple[int, ...]:
        """The topics and all above them, as facet values."""
        found = set()
        for pk in pks:
            path = self._topics[pk].path if pk in self._topics else ""
            found |= {self._by_path.get(path[:end]) for end in range(STEP, len(path) + 1, STEP)}
        return tuple(sorted(found - {None}))


@dataclass(frozen=True)
class Congress:
    """What a talk or session takes from its congress; empty where it has none."""

    pk: int | None = None
    name: str = ""
    starts_on: object = None

    @classmethod
    def of(cls, pk, title, acronym, starts_on):
        return cls(pk, f"{title} {acronym}".strip() if acronym not in title else title, starts_on)


NO_CONGRESS = Congress()


def congresses_over(paths) -> dict[str, Congress]:
    """For each tree path its congress: the page itself or the one above it. One query."""
    wanted = {path[:end] for path in paths for end in range(STEP, len(path) + 1, STEP)}
    rows = CongressPage.objects.filter(path__in=wanted).order_by()
    found = {path: Congress.of(*rest) for path, *rest in _congress_rows(rows)}
    return {path: _nearest(found, path) for path in paths}


def _congress_rows(rows):
    return rows.values_list("path", "pk", "title", "acronym", "starts_on")


def _nearest(found, path) -> Congress:
    ends = range(len(path), 0, -STEP)
    return next((found[path[:end]] for end in ends if path[:end] in found), NO_CONGRESS)


def faculty_of(subject: str, pks) -> dict[int, tuple[str, ...]]:
    """Names of those who take part and are shown, in the order of the programme. One query."""
    rows = Appearance.objects.filter(person__live=True, **{f"{subject}__in": pks})
    names = defaultdict(dict)
    for pk, name in rows.values_list(subject, "person__name"):
        names[pk][name] = None
    return {pk: tuple(those) for pk, those in names.items()}


def tags_of(model, field: str, value: str, pks) -> dict[int, list]:
    """Topic keys or keyword texts of each row: `field` is the relation, `value` what is taken. One query."""
    tags = defaultdict(list)
    rows = model.objects.filter(pk__in=pks, **{f"{field}__isnull": False}).order_by()
    for pk, tag in rows.values_list("pk", f"{field}__{value}"):
        tags[pk].append(tag)
    return tags
