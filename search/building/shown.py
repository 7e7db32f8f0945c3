"""Entries of what is on a programme: talks, sessions, webinars, congresses."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from catalogue.models import CongressPage, SessionPage, Talk, WebinarPage
from search.building.said import Said, said_in
from search.building.surroundings import (
    NO_CONGRESS,
    Congress,
    TopicTree,
    congresses_over,
    faculty_of,
    tags_of,
)
from search.entries import Entry


def talks(pks, tree: TopicTree, now=None) -> Iterator[Entry]:
    rows = Talk.objects.visible_to(None).filter(pk__in=pks).order_by("pk")
    return _programme("talk", rows.values(*_FIELDS, "track", "page__path"), Talk, tree, now)


def sessions(pks, tree: TopicTree, now=None) -> Iterator[Entry]:
    rows = SessionPage.objects.visible_to(None).filter(pk__in=pks).order_by("pk")
    return _programme("session", rows.values(*_FIELDS, "track", "path"), SessionPage, tree, now)


def webinars(pks, tree: TopicTree, now=None) -> Iterator[Entry]:
    rows = WebinarPage.objects.visible_to(None).filter(pk__in=pks).order_by("pk")
    return _programme("webinar", rows.values(*_FIELDS, "path"), WebinarPage, tree, now)


def congresses(pks, tree: TopicTree, now=None) -> Iterator[Entry]:
    rows = CongressPage.objects.visible_to(None).filter(pk__in=pks).order_by("pk")
    rows = list(rows.values("pk", "title", "abstract", "language", *_PLACE))
    tags = tags_of(CongressPage, "topics", "pk", pks)
    keywords = tags_of(CongressPage, "keywords", "text", pks)
    for row in rows:
        pk, congress = row["pk"], Congress.of(row["pk"], row["title"], row["acronym"], row["starts_on"])
        yield Entry(
            key=f"congress:{pk}",
            kind="congress",
            title=row["title"],
            language=row["language"],
            abstract=row["abstract"],
            topics=tree.titles(tags[pk]),
            keywords=(*sorted(keywords[pk]), *_words(row, "acronym", "edition", "venue", "city", "country")),
            congress=congress.name,
            topic_ids=tree.with_broader(tags[pk]),
            congress_id=pk,
            year=_year(None, congress),
            sort_at=_sort_at(None, congress),
        )


_FIELDS = ("pk", "title", "abstract", "language", "starts_at")
_PLACE = ("acronym", "edition", "starts_on", "venue", "city", "country")


def _programme(kind, rows, model, tree: TopicTree, now) -> Iterator[Entry]:
    rows = list(rows)
    pks = [row["pk"] for row in rows]
    paths = {row["pk"]: row.get("page__path") or row["path"] for row in rows}
    over = congresses_over(paths.values())
    said, faculty = said_in(kind, pks, now), faculty_of(kind, pks)
    tags, keywords = tags_of(model, "topics", "pk", pks), tags_of(model, "keywords", "text", pks)
    for row in rows:
        pk = row["pk"]
        congress, heard = over.get(paths[pk], NO_CONGRESS), said.get(pk) or Said()
        yield Entry(
            key=f"{kind}:{pk}",
            kind=kind,
            title=row["title"],
            language=row["language"],
            abstract=row["abstract"],
            faculty=faculty.get(pk, ()),
            topics=tree.titles(tags[pk]),
            keywords=(*sorted(keywords[pk]), *_words(row, "track")),
            congress=congress.name,
            topic_ids=tree.with_broader(tags[pk]),
            congress_id=congress.pk,
            year=_year(row["starts_at"], congress),
            sort_at=_sort_at(row["starts_at"], congress),
            watchable_from=heard.watchable_from,
            captioned_from=heard.captioned_from,
            passages=tuple(heard.passages),
        )


def _words(row, *fields) -> tuple[str, ...]:
    return tuple(row[field] for field in fields if row.get(field))


def _year(starts_at, congress) -> int | None:
    """Of its congress, so that a meeting over New Year is one; else of the day it was given."""
    day = congress.starts_on or starts_at
    return day.year if day else None


def _sort_at(starts_at, congress) -> datetime | None:
    if starts_at or not congress.starts_on:
        return starts_at
    return datetime.combine(congress.starts_on, time.min, UTC)
