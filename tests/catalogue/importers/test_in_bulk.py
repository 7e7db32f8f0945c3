"""What is written in bulk stands as if each had been saved by itself."""

import pytest
from django.db import IntegrityError, transaction
from wagtail.models import Page, PageLogEntry, ReferenceIndex

from catalogue.importers.inserting import insert
from catalogue.models import CongressPage, Keyword, SessionPage, Talk, WebinarPage
from tests import factories

from .conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db

# What differs from page to page.
ITS_OWN = {"id", "page_ptr", "path", "translation_key", "slug", "url_path", "title", "draft_title"}
INSTANTS = {"first_published_at", "last_published_at"}


@pytest.fixture(autouse=True)
def a_site():
    factories.site()


def session(source_id: str, **fields) -> dict:
    return {"kind": "session", "id": source_id, "congress": "c", "title": f"Session {source_id}", **fields}


def references(row) -> set[tuple]:
    found = ReferenceIndex.objects.filter(object_id=str(row.pk), content_type__model=row._meta.model_name)
    return set(
        found.values_list(
            "base_content_type", "to_content_type", "to_object_id", "model_path", "content_path_hash"
        )
    )


def test_a_new_page_is_as_wagtail_saves_one(bring):
    congress = factories.congress(title="By hand", starts_on=None, ends_on=None, time_zone="UTC")
    bring({"kind": "congress", "id": "c", "title": "Imported"})

    imported = CongressPage.objects.get(title="Imported")
    same = {field.name for field in Page._meta.concrete_fields} - ITS_OWN - INSTANTS
    assert {name: getattr(imported, name) for name in same} == {
        name: getattr(congress, name) for name in same
    }
    assert imported.url_path == f"{imported.get_parent().url_path}imported/"
    assert imported.draft_title == "Imported"
    assert imported.first_published_at and imported.last_published_at


def test_the_tree_is_whole_and_goes_on(bring):
    bring(CONGRESS, *(session(f"s{number}") for number in range(40)), talk("t", session="s7"))
    congress = CongressPage.objects.get()
    congress.add_child(instance=SessionPage(title="By hand", slug="by-hand"))
    bring(CONGRESS, *(session(f"s{number}") for number in range(41)), talk("t", session="s7"))

    titles = [page.title for page in CongressPage.objects.get().get_children()]
    assert titles == [*(f"Session s{number}" for number in range(40)), "By hand", "Session s40"]
    assert all(not found for found in Page.find_problems())


def test_a_history_begins_with_the_import(bring):
    bring(CONGRESS, session("s"))
    entries = PageLogEntry.objects.filter(page__in=Page.objects.type(CongressPage, SessionPage))
    assert set(entries.values_list("action", "label", "content_type__model")) == {
        ("wagtail.create", "Congress of Circulatory Support", "congresspage"),
        ("wagtail.create", "Session s", "sessionpage"),
    }


def test_references_are_what_wagtail_finds_itself(bring):
    faculty = [{"name": "Ada Vermeer", "role": "chair"}, "Bo Lindqvist"]
    webinar = {"kind": "webinar", "id": "w", "title": "Echo", "faculty": faculty}
    bring(CONGRESS, session("s", faculty=faculty), webinar, talk("t", session="s", faculty=faculty))

    for row in (
        CongressPage.objects.get(),
        SessionPage.objects.get(),
        WebinarPage.objects.get(),
        Talk.objects.get(),
    ):
        entered = references(row)
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(row)
        assert references(row) == entered
    assert ReferenceIndex.objects.filter(model_path="appearances.item.person").count() == 6


def test_topics_and_keywords_are_attached_to_new_pages(bring):
    topic = {"kind": "topic", "id": "shock", "title": "Cardiogenic shock"}
    bring(topic, CONGRESS, session("s", topics=["shock"], keywords=["pumps", "Cardiogenic Shock"]))
    row = SessionPage.objects.get()
    assert [page.title for page in row.topics.all()] == ["Cardiogenic shock"]
    assert sorted(word.text for word in row.keywords.all()) == ["Cardiogenic Shock", "pumps"]


def test_a_row_that_the_database_refuses_is_said_in_django_s_words():
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(Keyword, ("text",), [("pumps",), ("pumps",)])
    assert not Keyword.objects.exists()
