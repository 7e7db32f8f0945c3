"""Congresses, sessions and webinars: pages, new ones written in bulk, changed ones saved one by one."""

from wagtail.models import Page, ReferenceIndex

from catalogue.importers.new_pages import add_pages
from catalogue.importers.references import enter
from catalogue.models import CongressPage, Keyword, SessionPage, TopicPage, WebinarPage

from .base import Change, Kind, State, in_order
from .drafts import pending, write_draft
from .faculty import (
    attached,
    by_subject,
    pks_to_attach,
    present_faculty,
    resolve_faculty,
    said_attached,
    said_faculty,
    write_attached,
    write_faculty,
)
from .talks import drafted_values


class Pages(Kind):
    """What the three have in common; a congress has no faculty."""

    has_faculty = True

    def parent(self, record_values: dict, context) -> int | None:
        raise NotImplementedError

    def said(self, record, context):
        values = {**super().said(record, context), **said_attached(record, context), "live": True}
        if self.has_faculty:
            values["faculty"] = said_faculty(record, context)
        return values

    def weight(self, record, is_known):
        return 33 if is_known else 3

    def resolve(self, context, field, value):
        if field == "congress":
            return context.known.pk(value)
        return resolve_faculty(context, value) if field == "faculty" else value

    def states(self, pks):
        rows = list(self.model.objects.filter(pk__in=pks))
        topics, keywords = attached(self.model, "topics", pks), attached(self.model, "keywords", pks)
        faculty = by_subject(self.name, pks) if self.has_faculty else {}
        drafts = pending(rows)
        found = {}
        for row in rows:
            live = {
                **self.live_values(row),
                "topics": topics.get(row.pk, []),
                "keywords": keywords.get(row.pk, []),
            }
            if self.has_faculty:
                live["faculty"] = present_faculty(faculty.get(row.pk, ()))
            draft = drafts.get(row.pk)
            found[row.pk] = State(row, live, draft, self._drafted(draft) if draft else None)
        return found

    def _drafted(self, draft) -> dict:
        if self.has_faculty:
            return drafted_values(self, draft)
        draft.appearances = _Nobody()
        values = drafted_values(self, draft)
        del values["faculty"]
        return values

    def create(self, changes: list[Change], context):
        below: dict[int, list[Change]] = {}
        for change in changes:
            below.setdefault(self.parent(change.said, context), []).append(change)
        for parent, new in below.items():
            for change, pk in zip(new, self._add(parent, new, context), strict=True):
                change.thing.pk = pk
        keys = write_faculty(self.name, changes, context) if self.has_faculty else set()
        write_attached(self.model, changes, context)
        pks = [change.thing.pk for change in changes]
        if self.has_faculty:
            enter(self.model, self.name, pks, {}, are_new=True)
        return keys | {f"{self.name}:{pk}" for pk in pks}

    def _add(self, parent: int, changes: list[Change], context) -> list[int]:
        slugs = (context.slug_below(parent, change.raw["title"], self.name) for change in changes)
        rows = [
            {**change.columns(self.columns), "slug": slug}
            for change, slug in zip(changes, slugs, strict=True)
        ]
        return add_pages(self.model, parent, rows)

    def update(self, changes: list[Change], context):
        for change in changes:
            page = change.state.row
            for name, value in change.columns((*self.columns, "live")).items():
                setattr(page, name, value)
            if change.state.draft is None:
                page.draft_title = page.title
            _attach(change, page, context)
            page.save(clean=False)
            if "congress" in change.changed:
                page.move(Page.objects.get(pk=context.known.pk(change.said["congress"])), pos="last-child")
                page.refresh_from_db()
        keys = write_faculty(self.name, changes, context) if self.has_faculty else set()
        for change in changes:
            ReferenceIndex.create_or_update_for_object(change.state.row)
            write_draft(change, self.columns, self.name, context)
        return keys | {f"{self.name}:{change.thing.pk}" for change in changes}


def _attach(change: Change, page, context) -> None:
    """Topics and keywords, written when the page is saved."""
    for relation, model in (("topics", TopicPage), ("keywords", Keyword)):
        if relation in change.changed:
            pks = pks_to_attach(relation, change, context)
            getattr(page, relation).set(model.objects.filter(pk__in=pks))


class _Nobody:
    def all(self):
        return ()


class Congresses(Pages):
    name = "congress"
    model = CongressPage
    has_faculty = False
    columns = (
        "title", "acronym", "edition", "starts_on", "ends_on", "time_zone", "venue", "city", "country",
        "language", "abstract", "website",
    )  # fmt: skip

    def parent(self, said, context):
        return context.places.congresses


class Sessions(Pages):
    name = "session"
    model = SessionPage
    columns = ("title", "starts_at", "ends_at", "room", "track", "type", "language", "abstract")

    def parent(self, said, context):
        return context.known.pk(said["congress"])

    def said(self, record, context):
        congress = context.reference("congress", record.congress, "congress")
        in_order(record.starts_at, record.ends_at, "it")
        values = super().said(record, context)
        return {
            **values,
            "language": values["language"] or context.language_of(congress.pk),
            "congress": record.congress,
        }

    def states(self, pks):
        found = super().states(pks)
        parents = {state.row.path[: -Page.steplen] for state in found.values()}
        congresses = dict(CongressPage.objects.filter(path__in=parents).values_list("path", "pk"))
        for state in found.values():
            state.live["congress"] = congresses.get(state.row.path[: -Page.steplen])
        return found


class Webinars(Pages):
    name = "webinar"
    model = WebinarPage
    columns = (
        "title", "abstract", "starts_at", "ends_at", "time_zone", "language", "join_url", "registration_url",
    )  # fmt: skip

    def parent(self, said, context):
        return context.places.webinars

    def said(self, record, context):
        in_order(record.starts_at, record.ends_at, "it")
        return super().said(record, context)


CONGRESS, SESSION, WEBINAR = Congresses(), Sessions(), Webinars()
