"""Who took part in talks, sessions and webinars, and the topics and keywords attached to them, in bulk."""

from collections import defaultdict

from catalogue.importers.inserting import insert
from catalogue.importers.known import folded
from catalogue.models import Appearance, Keyword

from .base import Change

FACULTY = ("affiliation", "disclosure", "sort_order")


def said_faculty(record, context) -> list[list[str]]:
    """[outside id, role, affiliation, disclosure] in order, nobody twice in a role."""
    parts: dict[tuple[str, str], list[str]] = {}
    for part in record.faculty:
        who = context.person(part)
        parts.setdefault((who, part.role), [who, part.role, part.affiliation, part.disclosure])
    return list(parts.values())


def said_attached(record, context) -> dict[str, object]:
    keywords: dict[str, str] = {}
    for word in record.keywords:
        keywords.setdefault(folded(word), word)
    return {"topics": context.topics(record.topics, record.keywords), "keywords": sorted(keywords.values())}


def resolve_faculty(context, value: list) -> list:
    """The same with primary keys; somebody only planned has none yet."""
    found, seen = [], set()
    for who, role, *rest in value:
        pk = context.known.pk(who)
        if pk is None or (pk, role) not in seen:
            seen.add((pk, role))
            found.append([pk, role, *rest])
    return found


def present_faculty(rows) -> list[list]:
    ordered = sorted(rows, key=lambda row: (row.sort_order is None, row.sort_order or 0, row.pk or 0))
    return [[row.person_id, row.role, row.affiliation, row.disclosure.strip()] for row in ordered]


def by_subject(field: str, pks) -> dict[int, list[Appearance]]:
    found = defaultdict(list)
    for row in Appearance.objects.filter(**{f"{field}__in": pks}):
        found[getattr(row, f"{field}_id")].append(row)
    return found


def attached(model, relation: str, pks) -> dict[int, list]:
    """By row, the topics (primary keys) or keywords (texts) attached."""
    through = getattr(model, relation).through
    owner, other = _ends(model, through)
    column = f"{other}_id" if relation == "topics" else f"{other}__text"
    found = defaultdict(list)
    for pk, value in through.objects.filter(**{f"{owner}__in": pks}).values_list(f"{owner}_id", column):
        found[pk].append(value)
    return {pk: sorted(values, key=str) for pk, values in found.items()}


def write_faculty(field: str, changes: list[Change], context) -> set[str]:
    """Make the appearances of the changes' rows agree, in place; returns the people whose parts changed."""
    changes = [change for change in changes if change.has("faculty")]
    old = by_subject(field, [change.thing.pk for change in changes if not change.is_new])
    new, altered, gone, people = [], [], [], set()
    for change in changes:
        rows = {(row.person_id, row.role): row for row in old.get(change.thing.pk, ())}
        for order, (person, role, affiliation, disclosure) in enumerate(
            resolve_faculty(context, change.said["faculty"])
        ):
            row = rows.pop((person, role), None)
            people.add(person)
            values = {"affiliation": affiliation, "disclosure": disclosure, "sort_order": order}
            if row is None:
                new.append((person, change.thing.pk, role, *values.values()))
            elif any(getattr(row, name) != value for name, value in values.items()):
                for name, value in values.items():
                    setattr(row, name, value)
                altered.append(row)
        gone += [row.pk for row in rows.values()]
        people |= {row.person_id for row in rows.values()}
    Appearance.objects.filter(pk__in=gone).delete()
    Appearance.objects.bulk_update(altered, FACULTY)
    insert(Appearance, ("person", field, "role", *FACULTY), new)
    return {f"person:{pk}" for pk in people}


def write_attached(model, changes: list[Change], context) -> None:
    """Make topics and keywords agree."""
    know_keywords({word for one in changes if one.has("keywords") for word in one.said["keywords"]}, context)
    for relation in ("topics", "keywords"):
        through = getattr(model, relation).through
        owner, other = _ends(model, through)
        wanted = [change for change in changes if change.has(relation)]
        old = [change.thing.pk for change in wanted if not change.is_new]
        if old:
            through.objects.filter(**{f"{owner}__in": old}).delete()
        rows = ((one.thing.pk, pk) for one in wanted for pk in pks_to_attach(relation, one, context))
        insert(through, (owner, other), rows)


def pks_to_attach(relation: str, change: Change, context) -> list[int]:
    """The primary keys of the topics or keywords that a change says."""
    if relation == "topics":
        return change.said["topics"]
    known = know_keywords(set(change.said["keywords"]), context)
    return [known[word] for word in change.said["keywords"]]


def know_keywords(words: set[str], context) -> dict[str, int]:
    """The primary keys of keywords, made where they are missing."""
    known = context.keywords
    if new := sorted(words - known.keys()):
        Keyword.objects.bulk_create([Keyword(text=word) for word in new], ignore_conflicts=True)
        known.update(Keyword.objects.filter(text__in=new).values_list("text", "pk"))
    return known


def _ends(model, through) -> tuple[str, str]:
    """The names of a join table's two keys: the owner's, the other's."""
    keys = [one for one in through._meta.get_fields() if one.is_relation]
    owner = next(one.name for one in keys if issubclass(model, one.related_model))
    return owner, next(one.name for one in keys if one.name != owner)
