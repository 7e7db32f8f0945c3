"""All that an import leaves behind, comparable between databases: rows by their own names, without numbers."""

from django.core import serializers
from wagtail.models import Page

from catalogue.models import (
    Appearance,
    CaptionTrack,
    Chapter,
    CongressPage,
    ImportChange,
    ImportItem,
    ImportProblem,
    ImportRun,
    Keyword,
    Person,
    Recording,
    SessionPage,
    Talk,
    TopicPage,
    TopicTerm,
    TranscriptCue,
    WebinarPage,
)

MODELS = [
    CongressPage, SessionPage, WebinarPage, TopicPage, TopicTerm, Person, Talk, Appearance, Recording, Chapter,
    CaptionTrack, TranscriptCue, Keyword, ImportItem, ImportChange, ImportProblem, ImportRun,
]  # fmt: skip
DIFFER = {
    "translation_key", "first_published_at", "last_published_at", "latest_revision_created_at", "path", "page_ptr",
    "last_updated_at", "started_at", "finished_at", "withdrawn_at", "locale", "content_type", "file",
}  # fmt: skip
# By field, what its numbers stand for.
NAMED = {
    "talk": Talk, "person": Person, "recording": Recording, "part_of": Recording, "track": CaptionTrack,
    "page": Page, "session": Page, "webinar": Page, "topic": Page, "topics": Page, "congress": Page,
    "keywords": Keyword,
}  # fmt: skip


def everything() -> dict[str, list[str]]:
    """By model, its rows as text, in order."""
    names = _names()
    found = {}
    for model in MODELS:
        rows = serializers.serialize("python", model.objects.order_by("pk"))
        found[model.__name__] = sorted(str(_named(model, row["fields"], names)) for row in rows)
    return found


def _names() -> dict:
    names = {Page: dict(Page.objects.values_list("pk", "url_path"))}
    for model, field in (
        (Talk, "talk"),
        (Person, "person"),
        (Recording, "recording"),
        (CaptionTrack, "track"),
    ):
        rows = ImportItem.objects.exclude(**{field: None}).order_by("source_id")
        names[model] = dict(rows.values_list(f"{field}_id", "source_id"))
    names[Keyword] = dict(Keyword.objects.values_list("pk", "text"))
    return names


def _named(model, fields: dict, names: dict) -> dict:
    told = {}
    for name, value in sorted(fields.items()):
        kind = (
            NAMED.get(name)
            if not (name == "page" and model in (ImportChange, ImportRun, ImportProblem))
            else None
        )
        if name in DIFFER:
            continue
        if isinstance(value, dict) and "topics" in value:
            value = value | {"topics": sorted(names[Page].get(one, one) for one in value["topics"])}
        if kind and isinstance(value, list):
            told[name] = sorted(names[kind][one] for one in value)
        else:
            told[name] = names[kind].get(value) if kind and value else value
    return told
