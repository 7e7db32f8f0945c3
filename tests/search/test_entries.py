"""What an entry holds: what everybody may see, and what each level may hear now."""

import datetime

import pytest
from django.utils import timezone

from search.building import build_entries, digest
from tests import factories as make
from tests.search.indexed import key

pytestmark = pytest.mark.django_db


def entry(thing):
    [built] = build_entries([key(thing)])
    return built


def heard(thing) -> list[tuple[int, str]]:
    return [(passage.level, passage.text) for passage in entry(thing).passages]


def test_a_talk_holds_its_public_facts():
    broad = make.topic("Weaning")
    topic = make.topic("Weaning from VA-ECMO", broader=broad)
    congress = make.congress("Congress of Extracorporeal Support", acronym="CES")
    session = make.session(congress_page=congress)
    shown, hidden = make.person("Ada Vermeer"), make.person("Bo Lind", live=False)
    talk = make.talk(
        "Weaning early",
        page=session,
        abstract="When?",
        topics=[topic],
        speakers=[hidden, shown],
        language="nl",
    )
    built = entry(talk)
    assert (built.title, built.abstract, built.language) == ("Weaning early", "When?", "nl")
    assert built.faculty == ("Ada Vermeer",)
    assert built.topics == ("Weaning from VA-ECMO",)
    assert built.topic_ids == (broad.pk, topic.pk)
    assert (built.congress, built.congress_id) == ("Congress of Extracorporeal Support CES", congress.pk)
    assert (built.year, built.sort_at.date()) == (2024, congress.starts_on)
    assert (built.watchable_from, built.captioned_from, built.passages) == (None, None, ())


def test_each_kind_has_its_entry():
    talk = make.talk(speakers=[make.person()], topics=[make.topic()])
    things = [talk, talk.page.specific, talk.page.get_parent().specific, talk.topics.first()]
    things += [talk.appearances.first().person, make.webinar(), make.collection(items=[talk])]
    kinds = ["talk", "session", "congress", "topic", "person", "webinar", "collection"]
    assert [entry(thing).kind for thing in things] == kinds


def test_what_is_not_live_has_no_entry():
    topic, withdrawn = make.topic(), make.topic("Withdrawn", live=False)
    assert build_entries([key(topic), key(withdrawn), "talk:99", "nonsense", "talk:x"])[0].key == key(topic)


def test_what_is_said_has_the_level_of_its_recording():
    talk = make.talk()
    for level, words in enumerate(["for all", "with an account", "for members"]):
        make.captions(make.recording(talk, level=level), [(1_000, words)])
    assert heard(talk) == [(0, "for all"), (1, "with an account"), (2, "for members")]
    assert [passage.n for passage in entry(talk).passages] == [0, 1, 2]


def test_the_lowest_level_that_may_watch_and_read_is_kept():
    talk = make.talk()
    make.recording(talk, level=1)
    make.captions(make.recording(talk, level=2))
    assert (entry(talk).watchable_from, entry(talk).captioned_from) == (1, 2)


@pytest.mark.parametrize(
    "closed",
    [{"live": False}, {"do_not_record": True}, {"open_from": timezone.now() + datetime.timedelta(1)}],
)
def test_a_closed_recording_is_neither_watched_nor_heard(closed):
    talk = make.talk()
    make.captions(make.recording(talk, **closed))
    assert (entry(talk).watchable_from, heard(talk)) == (None, [])


def test_who_did_not_want_to_be_recorded_is_not_heard():
    talk = make.talk(do_not_record=True)
    make.captions(make.recording(talk))
    assert heard(talk) == []


def test_withdrawn_captions_are_not_heard():
    talk = make.talk()
    make.captions(make.recording(talk), live=False)
    assert heard(talk) == []


def test_a_span_hears_its_part_of_the_whole_at_the_stricter_level():
    talk = make.talk()
    whole = make.recording(talk.page.specific, level=2)
    make.captions(whole, [(0, "welcome"), (60_000, "the pump"), (120_000, "the lung"), (180_000, "goodbye")])
    span = make.recording(talk, part_of=whole, start_ms=60_000, end_ms=180_000)
    [first, second] = entry(talk).passages
    assert (first.text, second.text) == ("the pump", "the lung")
    assert (first.level, first.recording, first.cues[0].start_ms) == (2, span.pk, 60_000)
    whole.live = False
    whole.save()
    assert entry(talk).watchable_from is None


def test_of_two_tracks_in_a_language_the_person_s_is_heard():
    talk = make.talk()
    recording = make.recording(talk)
    make.captions(recording, [(0, "ache more")], origin="machine")
    make.captions(recording, [(0, "ECMO")], origin="human")
    make.captions(recording, [(0, "hartfalen")], origin="machine", language="nl")
    assert [(p.text, p.machine, p.language) for p in entry(talk).passages] == [
        ("ECMO", False, "en"),
        ("hartfalen", True, "nl"),
    ]


def test_the_digest_tells_any_change_but_of_revision():
    talk = make.talk()
    before = digest(entry(talk))
    [again] = build_entries([key(talk)], revision=7)
    assert digest(again) == before
    make.captions(make.recording(talk))
    assert digest(entry(talk)) != before
