"""Talks: in their thousands, so written in bulk."""

from django.utils import timezone

from catalogue.importers.comparing import normal
from catalogue.importers.inserting import insert_new
from catalogue.importers.references import enter
from catalogue.models import Talk

from .base import Change, Kind, State, write_columns
from .drafts import pending, write_draft
from .faculty import (
    attached,
    by_subject,
    present_faculty,
    resolve_faculty,
    said_attached,
    said_faculty,
    write_attached,
    write_faculty,
)

COLUMNS = (
    "title", "abstract", "type", "language", "starts_at", "duration", "room", "track", "order", "doi",
    "website", "do_not_record",
)  # fmt: skip


class Talks(Kind):
    name = "talk"
    model = Talk
    columns = COLUMNS

    def said(self, record, context):
        page = context.reference("the page it was given in", record.page, "session", "webinar", "congress")
        values = super().said(record, context)
        return {
            **values,
            "language": values["language"] or context.language_of(page.pk),
            "page": record.page,
            "faculty": said_faculty(record, context),
            **said_attached(record, context),
            "live": True,
        }

    def resolve(self, context, field, value):
        if field == "page":
            return context.known.pk(value)
        return resolve_faculty(context, value) if field == "faculty" else value

    def states(self, pks):
        rows = list(Talk.objects.filter(pk__in=pks))
        faculty, drafts = by_subject("talk", pks), pending(rows)
        topics, keywords = attached(Talk, "topics", pks), attached(Talk, "keywords", pks)
        found = {}
        for row in rows:
            live = {
                **self.live_values(row),
                "page": row.page_id,
                "faculty": present_faculty(faculty.get(row.pk, ())),
                "topics": topics.get(row.pk, []),
                "keywords": keywords.get(row.pk, []),
            }
            draft = drafts.get(row.pk)
            found[row.pk] = State(row, live, draft, drafted_values(self, draft) if draft else None)
        return found

    def create(self, changes: list[Change], context):
        now, rows = timezone.now(), []
        for change in changes:
            page = context.known.pk(change.said["page"])
            slug = context.talk_slug(page, change.raw["title"])
            published = {"live": True, "first_published_at": now, "last_published_at": now}
            rows.append({"page": page, "slug": slug, **published, **change.columns(COLUMNS)})
        pks = insert_new(Talk, rows)
        for change, pk in zip(changes, pks, strict=True):
            change.thing.pk = pk
        return self._write_around(
            changes, dict(zip(pks, (row["page"] for row in rows), strict=True)), context
        )

    def update(self, changes: list[Change], context):
        for change in changes:
            if "page" in change.changed:
                self._move(change, context)
        write_columns(self, changes, (*COLUMNS, "live"))
        given_in = {change.thing.pk: change.state.row.page_id for change in changes}
        keys = self._write_around(changes, given_in, context)
        for change in changes:
            write_draft(change, COLUMNS, "talk", context)
        return keys

    def _move(self, change: Change, context):
        row = change.state.row
        row.page_id = context.known.pk(change.said["page"])
        row.slug = context.talk_slug(row.page_id, change.raw["title"])
        row.save(update_fields=["page_id", "slug"])
        if draft := change.state.draft:
            draft.page_id, draft.slug = row.page_id, row.slug

    def _write_around(self, changes, given_in: dict[int, int], context) -> set[str]:
        keys = {f"talk:{change.thing.pk}" for change in changes}
        shown = [change for change in changes if not change.is_new and change.has("title", "page", "live")]
        keys |= {f"person:{part[0]}" for change in shown for part in change.state.live["faculty"]}
        keys |= write_faculty("talk", changes, context)
        write_attached(Talk, changes, context)
        enter(Talk, "talk", given_in, given_in, are_new=changes[0].is_new)
        return keys


def drafted_values(kind: Kind, draft) -> dict:
    """What a draft says, for what is part of a revision."""
    values = {name: normal(getattr(draft, name)) for name in kind.columns}
    values["faculty"] = present_faculty(draft.appearances.all())
    values["topics"] = sorted((page.pk for page in draft.topics.all()), key=str)
    values["keywords"] = sorted(word.text for word in draft.keywords.all())
    return values


TALK = Talks()
