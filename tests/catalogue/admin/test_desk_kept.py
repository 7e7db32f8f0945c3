"""What an editor keeps against a source: seen on the forms, and handed back."""

import pytest
from django.urls import reverse

from catalogue.admin.desk.kept import kept_of
from catalogue.admin.editors import editors_group
from catalogue.models import (
    CaptionTrack,
    CongressPage,
    ImportItem,
    Person,
    Recording,
    SessionPage,
    Talk,
    TopicPage,
)
from tests import factories
from tests.catalogue.importers.conftest import CONGRESS, listed, source, talk

__all__ = ["listed", "source"]
pytestmark = pytest.mark.django_db
SESSION = {
    "kind": "session",
    "id": "s",
    "congress": "c",
    "title": "Shock",
    "room": "Hall 1",
    "faculty": [{"name": "Ada Vermeer"}],
}


@pytest.fixture(autouse=True)
def home():
    factories.site()


def said(instance):
    return [(one.label, one.present, one.offered) for one in kept_of(instance)]


def hand_back(client, instance, field):
    item = (
        ImportItem.objects.get(page=instance.pk) if hasattr(instance, "path") else instance.import_items.get()
    )
    return client.post(reverse("import_kept:hand_back", args=[item.pk, field]))


def test_what_an_editor_corrected_is_named_with_what_the_source_says(listed):
    listed(CONGRESS, talk("t1", title="Weening", room="Hall 1"))
    assert said(Talk.objects.get()) == []
    Talk.objects.update(title="Weaning")
    assert said(Talk.objects.get()) == [("Title", "Weaning", "Weening")]
    listed(CONGRESS, talk("t1", title="Weening, part 1", room="Hall 2"))
    assert said(Talk.objects.get()) == [("Title", "Weaning", "Weening, part 1")]
    assert Talk.objects.get().room == "Hall 2"


def test_what_was_added_where_the_source_says_nothing_is_no_correction(listed):
    listed(CONGRESS, talk("t1"))
    Talk.objects.update(room="Hall 1", abstract="Mine.")
    assert said(Talk.objects.get()) == []


def test_faculty_and_drafts_are_told_in_names(listed):
    listed(CONGRESS, SESSION, talk("t1", session="s", faculty=["Ada Vermeer"]))
    row = Talk.objects.get()
    person = factories.person("Bo Lindqvist")
    row.appearances.update(person=person)
    assert said(Talk.objects.get()) == [("Faculty", "Bo Lindqvist (Speaker)", "Ada Vermeer (Speaker)")]
    page = SessionPage.objects.get()
    page.title = "Shock teams"
    page.save_revision()
    assert said(SessionPage.objects.get()) == [("Title", "Shock teams", "Shock")]


def test_the_form_says_it_beside_the_field_and_only_then(editor, listed):
    listed(CONGRESS, SESSION, talk("t1", session="s", title="Weening"))
    edits = [
        reverse("wagtailsnippets_catalogue_talk:edit", args=[Talk.objects.get().pk]),
        reverse("wagtailadmin_pages:edit", args=[SessionPage.objects.get().pk]),
        reverse("wagtailadmin_pages:edit", args=[CongressPage.objects.get().pk]),
    ]
    assert not any("data-kept=" in editor.get(url).content.decode() for url in edits)
    Talk.objects.update(title="Weaning")
    CongressPage.objects.update(city="Utrecht")
    SessionPage.objects.update(title="Mine")
    for url, field in zip(edits, ("title", "title", None), strict=True):
        shown = editor.get(url).content.decode()
        assert (f'data-kept="{field}"' in shown) == bool(field)
    assert "the source “society” says:" in editor.get(edits[0]).content.decode()


def test_a_field_handed_back_says_what_the_source_says_live_and_in_the_draft(editor, listed):
    listed(CONGRESS, talk("t1", title="Weening", room="Hall 1"))
    row = Talk.objects.get()
    row.title, row.abstract = "Weaning", "Mine, too"
    row.save_revision()
    row.live = True
    Talk.objects.update(title="Weaning")
    asked = editor.get(reverse("import_kept:hand_back", args=[row.import_items.get().pk, "title"]))
    assert "Keep mine" in asked.content.decode()
    assert hand_back(editor, row, "title").status_code == 302
    row = Talk.objects.get()
    assert (row.title, row.get_latest_revision_as_object().title) == ("Weening", "Weening")
    assert row.get_latest_revision_as_object().abstract == "Mine, too"
    listed(CONGRESS, talk("t1", title="Weaning at last", room="Hall 1"))
    assert Talk.objects.get().title == "Weaning at last"


def test_faculty_handed_back_is_the_source_s(editor, listed):
    listed(CONGRESS, talk("t1", faculty=["Ada Vermeer"]))
    row = Talk.objects.get()
    row.appearances.update(person=factories.person("Bo Lindqvist"))
    hand_back(editor, row, "faculty")
    assert [part.person.name for part in row.appearances.all()] == ["Ada Vermeer"]


def test_a_page_s_field_is_handed_back(editor, listed):
    listed(CONGRESS, SESSION)
    SessionPage.objects.update(room="Hall 9")
    page = SessionPage.objects.get()
    assert hand_back(editor, page, "room").status_code == 302
    assert SessionPage.objects.get().room == "Hall 1"


def test_what_is_not_kept_is_not_handed_back(editor, listed):
    listed(CONGRESS, talk("t1"))
    assert hand_back(editor, Talk.objects.get(), "title").status_code == 404


def test_who_may_not_edit_the_thing_hands_nothing_back(client, listed):
    listed(CONGRESS, talk("t1", title="Weening"))
    Talk.objects.update(title="Weaning")
    someone = factories.user("reader@example.org")
    group = editors_group()
    group.permissions.remove(*group.permissions.filter(codename="change_talk"))
    someone.groups.add(group)
    client.force_login(someone)
    assert hand_back(client, Talk.objects.get(), "title").status_code == 302
    assert Talk.objects.get().title == "Weaning"


def test_people_and_recordings_say_it_on_their_forms_too(editor, listed):
    person = {"kind": "person", "id": "p", "name": "Ada Vermer", "affiliation": "Dordwijk"}
    recording = {"kind": "recording", "id": "r", "talk": "t1", "youtube": "dQw4w9WgXcQ", "title": "Room 1"}
    listed(CONGRESS, person, talk("t1"), recording)
    Person.objects.update(name="Ada Vermeer")
    Recording.objects.update(title="Hall 1")
    for name, row, says in (("person", Person, "Ada Vermer"), ("recording", Recording, "Room 1")):
        url = reverse(f"wagtailsnippets_catalogue_{name}:edit", args=[row.objects.get().pk])
        page = editor.get(url).content.decode()
        assert "data-kept=" in page
        assert says in page


def test_topics_and_captions_say_it_on_their_forms_too(editor, listed):
    topic = {"kind": "topic", "id": "shock", "title": "Shok", "introduction": "When the pump fails."}
    recording = {"kind": "recording", "id": "r", "talk": "t1", "youtube": "dQw4w9WgXcQ"}
    cues = [{"start_ms": 0, "end_ms": 900, "text": "Good morning."}]
    captions = {
        "kind": "captions",
        "id": "k",
        "recording": "r",
        "language": "en",
        "origin": "machine",
        "cues": cues,
    }
    listed(CONGRESS, talk("t1"), recording, captions, {**topic, "terms": [{"text": "pump failure"}]})
    page, track = TopicPage.objects.get(), CaptionTrack.objects.get()
    page.title, page.introduction = "Shock", "<p>Mine.</p>"
    page.save_revision().publish()
    CaptionTrack.objects.update(origin="human")
    topics = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert [f'data-kept="{name}"' in topics for name in ("title", "introduction", "terms")] == [
        True,
        True,
        False,
    ]
    assert "says: <q" in " ".join(topics.split())
    assert ">When the pump fails.</q>" in topics
    form = editor.get(
        reverse("wagtailsnippets_catalogue_captiontrack:edit", args=[track.pk])
    ).content.decode()
    assert 'data-kept="origin"' in form
    assert hand_back(editor, track, "origin").status_code == 302
    assert CaptionTrack.objects.get().origin == "machine"
    assert hand_back(editor, page, "title").status_code == 302
    assert TopicPage.objects.get().title == "Shok"


def test_what_was_imported_before_a_field_was_known_opens_as_before(listed):
    listed(CONGRESS, talk("t1"), {"kind": "recording", "id": "r", "talk": "t1", "youtube": "aqz-KE-bpKQ"})
    item = ImportItem.objects.get(kind="recording")
    for said_then in (item.offered, item.written):
        said_then.pop("slides")
    item.save()
    assert said(Recording.objects.get()) == []
