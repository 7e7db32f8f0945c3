"""What an editor is still writing: read beside the live row, and given the same change as a new revision."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision

from catalogue.models import Appearance, Keyword, TopicPage

from .faculty import resolve_faculty


def pending(rows) -> dict[int, object]:
    """The drafts of those rows that have one, by primary key."""
    waiting = {
        row.latest_revision_id: row for row in rows if row.has_unpublished_changes and row.latest_revision_id
    }
    drafts = {}
    for revision in Revision.objects.filter(pk__in=waiting):
        row = waiting[revision.pk]
        if revision.content_type_id == ContentType.objects.get_for_model(row, for_concrete_model=False).pk:
            drafts[row.pk] = row.with_content_json(revision.content)
    return drafts


def write_draft(change, columns, subject: str, context) -> None:
    """Carry a change into the pending draft, so that the editor's publishing brings it along."""
    draft = change.state.draft
    if draft is None:
        return
    for name, value in change.columns(columns).items():
        setattr(draft, name, value)
    if "faculty" in change.changed:
        draft.appearances.set(_parts(change, subject, context), clear=True)
    if "topics" in change.changed:
        draft.topics.set(TopicPage.objects.filter(pk__in=change.said["topics"]))
    if "keywords" in change.changed:
        draft.keywords.set(Keyword.objects.filter(text__in=change.said["keywords"]))
    draft.has_unpublished_changes = True
    draft.save_revision(clean=False)


def _parts(change, subject: str, context) -> list[Appearance]:
    """The live row's appearances, which by now are as the source says."""
    rows = {(row.person_id, row.role): row for row in Appearance.objects.filter(**{subject: change.thing.pk})}
    wanted = resolve_faculty(context, change.said["faculty"])
    return [rows[person, role] for person, role, *_ in wanted if (person, role) in rows]
