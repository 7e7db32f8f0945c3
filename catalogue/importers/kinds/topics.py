"""Topics: created only from `records`, each with its terms and codes, below its broader topic."""

import re

from django.utils import timezone
from django.utils.html import escape
from wagtail.models import Page, ReferenceIndex

from catalogue.announce import terms_changed
from catalogue.importers.comparing import normal
from catalogue.importers.known import folded
from catalogue.models import TopicCode, TopicPage, TopicTerm

from .base import Change, Kind, State
from .drafts import pending

_KEY = r' data-block-key="[^"]*"'


class Topics(Kind):
    name = "topic"
    model = TopicPage
    columns = ("title", "introduction")

    def said(self, record, context):
        if record.broader:
            context.reference("broader", record.broader, "topic")
        terms = {(folded(term.text), term.language): term for term in record.terms}
        terms.setdefault((folded(record.title), record.language), None)
        return {
            "title": record.title,
            "introduction": rich_text(record.introduction),
            "broader": record.broader,
            "terms": [
                [term.text, term.kind, term.language] if term else [record.title, "label", record.language]
                for term in terms.values()
            ],
            "codes": sorted({(code.scheme, code.code) for code in record.codes}),
            "live": True,
        }

    def weight(self, record, is_known):
        return 33

    def adopt(self, record, raw, context):
        """A topic of the same title that editors made already."""
        found = TopicPage.objects.filter(title__iexact=record.title, import_items=None).values_list(
            "pk", flat=True
        )
        return found[0] if len(found) == 1 else None

    def resolve(self, context, field, value):
        return (context.known.pk(value) if value else None) if field == "broader" else value

    def states(self, pks):
        rows = list(TopicPage.objects.filter(pk__in=pks).prefetch_related("terms", "codes"))
        parents = {row.path[: -Page.steplen] for row in rows}
        broader = dict(TopicPage.objects.filter(path__in=parents).values_list("path", "pk"))
        drafts, found = pending(rows), {}
        for row in rows:
            live = {**self._values(row), "live": row.live, "broader": broader.get(row.path[: -Page.steplen])}
            draft = drafts.get(row.pk)
            found[row.pk] = State(row, live, draft, self._values(draft) if draft else None)
        return found

    def _values(self, row) -> dict:
        terms = sorted(
            row.terms.all(), key=lambda term: (term.sort_order is None, term.sort_order or 0, term.pk or 0)
        )
        return {
            "title": normal(row.title),
            "introduction": without_keys(row.introduction),
            "terms": [[term.text, term.kind, term.language] for term in terms],
            "codes": sorted([code.scheme, code.code] for code in row.codes.all()),
        }

    def create(self, changes: list[Change], context):
        now = timezone.now()
        for change in changes:
            parent = Page.objects.get(pk=self._parent(change, context)).specific
            page = TopicPage(
                locale_id=parent.locale_id,
                slug=context.slug_below(parent.pk, change.raw["title"], "topic"),
                live=True,
                first_published_at=now,
                last_published_at=now,
                **change.columns(self.columns),
            )
            page.draft_title = page.title
            parent.add_child(instance=page)
            change.thing.pk = page.pk
            self._write_lists(change, page)
        return self._announced(changes, context)

    def _parent(self, change: Change, context) -> int:
        broader = change.said["broader"]
        return context.known.pk(broader) if broader else context.places.topics

    def update(self, changes: list[Change], context):
        for change in changes:
            page = change.state.row
            for name, value in change.columns((*self.columns, "live")).items():
                setattr(page, name, value)
            if change.state.draft is None:
                page.draft_title = page.title
            page.save(clean=False)
            if "broader" in change.changed:
                page.move(Page.objects.get(pk=self._parent(change, context)), pos="last-child")
                page.refresh_from_db()
            self._write_lists(change, page)
            self._write_draft(change)
        return self._announced(changes, context)

    def _write_lists(self, change: Change, page):
        if change.has("terms"):
            TopicTerm.objects.filter(topic=page).delete()
            TopicTerm.objects.bulk_create(_terms(change, page))
        if change.has("codes"):
            TopicCode.objects.filter(topic=page).delete()
            TopicCode.objects.bulk_create(_codes(change, page))
        ReferenceIndex.create_or_update_for_object(TopicPage.objects.get(pk=page.pk))

    def _write_draft(self, change: Change):
        draft = change.state.draft
        if draft is None:
            return
        for name, value in change.columns(self.columns).items():
            setattr(draft, name, value)
        if "terms" in change.changed:
            draft.terms.set(TopicTerm.objects.filter(topic=draft.pk), clear=True)
        if "codes" in change.changed:
            draft.codes.set(TopicCode.objects.filter(topic=draft.pk), clear=True)
        draft.has_unpublished_changes = True
        draft.save_revision(clean=False)

    def _announced(self, changes: list[Change], context) -> set[str]:
        context.known.read_topics()
        if any(change.has("terms") for change in changes):
            terms_changed.send(sender="catalogue")
        return {f"topic:{change.thing.pk}" for change in changes}


def _terms(change: Change, page) -> list[TopicTerm]:
    return [
        TopicTerm(topic=page, text=text, kind=kind, language=language, sort_order=order)
        for order, (text, kind, language) in enumerate(change.said["terms"])
    ]


def _codes(change: Change, page) -> list[TopicCode]:
    return [TopicCode(topic=page, scheme=scheme, code=code) for scheme, code in change.said["codes"]]


def rich_text(text: str) -> str:
    """Plain text as the paragraphs of a rich text field."""
    return "".join(
        f"<p>{escape(paragraph).replace(chr(10), '<br/>')}</p>"
        for paragraph in text.split("\n\n")
        if paragraph
    )


def without_keys(text: str) -> str:
    """Rich text without the keys that Wagtail's editor adds to every block."""
    return re.sub(_KEY, "", text).strip()


TOPIC = Topics()
