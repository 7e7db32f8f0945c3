"""Invariant: what an editor changed is never overwritten, live or in a draft; what vanished is withdrawn."""

import pytest

from catalogue.models import (
    Appearance,
    CaptionTrack,
    CongressPage,
    ImportItem,
    Person,
    Recording,
    SessionPage,
    Talk,
    TranscriptCue,
    WebinarPage,
)
from tests import factories

from .conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def the_talk():
    return Talk.objects.get(import_items__source_id="t1")


def test_a_title_that_an_editor_corrected_stays_and_the_rest_follows_the_source(bring):
    bring(CONGRESS, talk("t1", title="Weening", abstract="Old."))
    Talk.objects.update(title="Weaning from VA-ECMO")
    tally = bring(CONGRESS, talk("t1", title="Weening, part 1", abstract="New."))
    row = the_talk()
    assert (row.title, row.abstract, tally.changed["talk"]) == ("Weaning from VA-ECMO", "New.", 1)
    item = ImportItem.objects.get(source_id="t1")
    assert (item.offered["title"], item.written["title"]) == ("Weening, part 1", "Weening")


def test_handing_a_field_back_makes_it_follow_the_source_again(bring):
    bring(CONGRESS, talk("t1", title="Weening"))
    Talk.objects.update(title="Mine")
    bring(CONGRESS, talk("t1", title="Weaning"))
    item = ImportItem.objects.get(source_id="t1")
    Talk.objects.update(title=item.offered["title"])
    item.written["title"] = item.offered["title"]
    item.save()
    bring(CONGRESS, talk("t1", title="Weaning, revised"))
    assert the_talk().title == "Weaning, revised"


def test_a_change_goes_into_the_live_row_and_into_the_pending_draft(bring):
    bring(CONGRESS, talk("t1", abstract="Old.", faculty=["Ada Vermeer"], keywords=["shock"]))
    draft = the_talk()
    draft.title = "The editor's title"
    draft.save_revision()
    bring(
        CONGRESS,
        talk("t1", title="The source's title", abstract="New.", faculty=["Bo Lindqvist"], keywords=["cpr"]),
    )
    row = the_talk()
    assert (row.title, row.abstract) == ("Talk t1", "New.")
    waiting = row.get_latest_revision_as_object()
    assert (waiting.title, waiting.abstract) == ("The editor's title", "New.")
    assert [part.person.name for part in waiting.appearances.all()] == ["Bo Lindqvist"]
    row.latest_revision.publish()
    row = the_talk()
    assert (row.title, row.abstract, row.has_unpublished_changes) == ("The editor's title", "New.", False)
    assert [part.person.name for part in row.appearances.all()] == ["Bo Lindqvist"]
    assert [word.text for word in row.keywords.all()] == ["cpr"]
    assert Appearance.objects.count() == 1


def test_a_field_edited_in_a_draft_only_is_left_alone_in_the_live_row_too(bring):
    bring(CONGRESS, talk("t1", abstract="Old."))
    draft = the_talk()
    draft.abstract = "The editor is writing."
    draft.save_revision()
    revision = the_talk().latest_revision_id
    tally = bring(CONGRESS, talk("t1", abstract="The source insists."))
    assert (the_talk().abstract, tally.changed["talk"]) == ("Old.", 0)
    assert the_talk().latest_revision_id == revision


def test_no_revision_is_made_for_a_talk_that_nobody_edits(bring):
    bring(CONGRESS, talk("t1"))
    bring(CONGRESS, talk("t1", title="Another"))
    assert the_talk().latest_revision is None


def test_faculty_and_topics_that_an_editor_changed_stay(bring):
    topic = factories.topic("ECPR", terms=["ECPR"])
    other = factories.topic("Weaning", terms=["weaning"])
    bring(CONGRESS, talk("t1", faculty=["Ada Vermeer"], keywords=["ecpr"]))
    row = the_talk()
    assert list(row.topics.all()) == [topic]
    row.topics.set([other])
    row.save()
    factories.appearance(factories.person("Cleo Adeyemi"), talk=row, role="chair", sort_order=5)
    bring(CONGRESS, talk("t1", title="New title", faculty=["Bo Lindqvist"], keywords=["ecpr", "shock"]))
    row = the_talk()
    assert row.title == "New title"
    assert list(row.topics.all()) == [other]
    assert [part.person.name for part in row.appearances.all()] == ["Ada Vermeer", "Cleo Adeyemi"]


def test_appearances_are_updated_in_place(bring):
    bring(CONGRESS, talk("t1", faculty=["Ada Vermeer", "Bo Lindqvist"]))
    before = set(Appearance.objects.values_list("pk", "person__name"))
    bring(
        CONGRESS,
        talk("t1", faculty=["Bo Lindqvist", {"name": "Ada Vermeer", "affiliation": "Delta Hospital"}]),
    )
    assert set(Appearance.objects.values_list("pk", "person__name")) == before
    assert [part.person.name for part in the_talk().appearances.all()] == ["Bo Lindqvist", "Ada Vermeer"]


def test_pages_keep_what_editors_changed_and_carry_changes_into_drafts(bring):
    webinar = {"kind": "webinar", "id": "w", "title": "Echo", "abstract": "Old.", "faculty": ["Ada Vermeer"]}
    session = {"kind": "session", "id": "s", "congress": "c", "title": "Shock", "abstract": "Old."}
    bring(CONGRESS, session, webinar)
    page = WebinarPage.objects.get()
    page.title = "Echo in ECMO"
    page.save_revision()
    SessionPage.objects.update(room="Hall 3")
    bring(
        {**CONGRESS, "city": "Utrecht"},
        {**session, "room": "Hall 1", "abstract": "New."},
        {**webinar, "title": "Echoo", "abstract": "New."},
    )
    assert CongressPage.objects.get().city == "Utrecht"
    assert (SessionPage.objects.get().room, SessionPage.objects.get().abstract) == ("Hall 3", "New.")
    page = WebinarPage.objects.get()
    assert (page.title, page.abstract) == ("Echo", "New.")
    draft = page.get_latest_revision_as_object()
    assert (draft.title, draft.abstract) == ("Echo in ECMO", "New.")
    page.latest_revision.publish()
    assert [part.person.name for part in WebinarPage.objects.get().appearances.all()] == ["Ada Vermeer"]


def test_people_recordings_and_captions_keep_what_editors_changed(bring):
    person = {"kind": "person", "id": "p", "name": "Ada Vermeer", "affiliation": "Delta"}
    recording = {"kind": "recording", "id": "r", "talk": "t1", "youtube": "aqz-KE-bpKQ", "title": "Old"}
    captions = {"kind": "captions", "id": "k", "recording": "r", "language": "en"}
    said = [{"start_ms": 0, "end_ms": 1000, "text": "Hello."}]
    bring(CONGRESS, person, talk("t1"), recording, {**captions, "cues": said})
    Person.objects.update(affiliation="Delta Hospital, Utrecht")
    Recording.objects.update(level=2)
    TranscriptCue.objects.update(text="Hello, all.")
    bring(
        CONGRESS,
        {**person, "affiliation": "Gamma", "biography": "Perfusionist."},
        talk("t1"),
        {**recording, "title": "New", "level": "account"},
        {**captions, "generator": "x", "cues": [{"start_ms": 0, "end_ms": 1000, "text": "Bye."}]},
    )
    someone = Person.objects.get()
    assert (someone.affiliation, someone.biography) == ("Delta Hospital, Utrecht", "Perfusionist.")
    assert (Recording.objects.get().level, Recording.objects.get().title) == (2, "New")
    assert (TranscriptCue.objects.get().text, CaptionTrack.objects.get().generator) == ("Hello, all.", "x")


def test_captions_made_by_hand_are_not_replaced(bring):
    bring(CONGRESS, talk("t1"), {"kind": "recording", "id": "r", "talk": "t1", "youtube": "aqz-KE-bpKQ"})
    factories.captions(Recording.objects.get(), lines=[(0, "By hand.")])
    cues = [{"start_ms": 0, "end_ms": 1000, "text": "By machine."}]
    bring(
        {"kind": "captions", "id": "k", "recording": "r", "language": "en", "cues": cues},
        file="captions.jsonl",
    )
    assert [cue.text for cue in TranscriptCue.objects.all()] == ["By hand."]


def test_a_talk_that_vanished_is_withdrawn_never_deleted_and_returns(bring):
    bring(CONGRESS, talk("t1"), talk("t2"))
    pk = the_talk().pk
    tally = bring(CONGRESS, talk("t2"))
    assert (tally.withdrawn["talk"], the_talk().live, the_talk().pk) == (1, False, pk)
    assert bring(CONGRESS, talk("t2")).totals()["withdrawn"] == 0
    tally = bring(CONGRESS, talk("t1"), talk("t2"))
    assert (tally.changed["talk"], the_talk().live, the_talk().pk) == (1, True, pk)


def test_what_the_source_says_is_gone_is_withdrawn_and_nothing_else(bring):
    webinar = {"kind": "webinar", "id": "w", "title": "Echo"}
    bring(CONGRESS, talk("t1"), talk("t2"), webinar)
    tally = bring({"kind": "gone", "id": "t1"}, {"kind": "gone", "id": "w"}, {"kind": "gone", "id": "never"})
    assert tally.totals()["withdrawn"] == 2
    assert [notice.source_id for notice in tally.notices] == ["never"]
    assert (Talk.objects.filter(live=True).count(), WebinarPage.objects.live().count()) == (1, 0)


def test_a_talk_that_an_editor_withdrew_is_not_published_again(bring):
    bring(CONGRESS, talk("t1"))
    Talk.objects.update(live=False)
    bring(CONGRESS, talk("t1", title="Better"))
    assert (the_talk().live, the_talk().title) == (False, "Better")


def test_a_withdrawn_talk_that_an_editor_published_stays_published(bring):
    bring(CONGRESS, talk("t1"), talk("t2"))
    bring(CONGRESS, talk("t2"))
    Talk.objects.update(live=True)
    bring(CONGRESS, talk("t2"))
    assert the_talk().live


def test_an_incomplete_list_withdraws_nothing(bring):
    bring(CONGRESS, talk("t1"), talk("t2"))
    assert bring(CONGRESS, talk("t2"), '{"kind": "talk", "id": ').totals()["withdrawn"] == 0
    assert bring(CONGRESS, talk("t1", starts_at="tomorrow"), talk("t2")).totals()["withdrawn"] == 0
    assert the_talk().live


def test_another_list_of_the_same_source_withdraws_nothing_of_the_first(bring):
    bring(CONGRESS, talk("t1"), talk("t2"))
    assert bring(talk("p1"), talk("p2"), file="posters.jsonl").totals()["withdrawn"] == 0
    assert bring(CONGRESS, talk("t1"), talk("t2")).totals()["withdrawn"] == 0
    assert Talk.objects.filter(live=True).count() == 4


def test_a_renamed_list_that_brings_the_same_talks_replaces_the_old_one(bring):
    bring(CONGRESS, talk("t1"), talk("t2"))
    assert bring(CONGRESS, talk("t2"), file="programme-2.jsonl").totals()["withdrawn"] == 1
    assert not the_talk().live


def test_a_topic_that_editors_made_is_taken_for_the_source_s_of_the_same_title(bring):
    mine = factories.topic("ECPR", terms=["ECPR", "extracorporeal CPR"])
    bring(
        {"kind": "topic", "id": "x", "title": "ecpr", "terms": [{"text": "E-CPR"}]},
        CONGRESS,
        talk("t1", topics=["x"]),
    )
    assert list(the_talk().topics.all()) == [mine]
    assert [term.text for term in mine.terms.all()] == ["ECPR", "extracorporeal CPR"]
