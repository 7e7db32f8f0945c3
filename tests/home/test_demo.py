"""The demonstration's content: whole, within its size, and always with something to come."""

import datetime
import json
from pathlib import Path

import pytest

from catalogue.importers.interchange import Interchange
from catalogue.importers.records import (
    CaptionsRecord,
    RecordingRecord,
    Refused,
    TalkRecord,
    TopicRecord,
    WebinarRecord,
)
from config.management.commands.seed import CONTENT, in_present

ARRIVALS = list(Interchange(CONTENT).records())


def of(kind):
    return [one for one in ARRIVALS if isinstance(one, kind)]


def test_nothing_is_refused_or_remarked_on():
    assert [one for one in ARRIVALS if isinstance(one, Refused) or one.notices] == []


def test_every_reference_leads_somewhere():
    ids = {one.source_id for one in ARRIVALS}
    named = set()
    for one in ARRIVALS:
        for name in ("page", "of", "broader", "congress", "part_of"):
            value = getattr(one, name, "")
            named |= set(value) if isinstance(value, tuple) else {value}
        named |= set(getattr(one, "topics", ())) | {part.person for part in getattr(one, "faculty", ())}
    assert named - ids - {""} == set()


def test_the_mission_s_topics_are_there_in_both_languages():
    assert {topic.title for topic in of(TopicRecord)} == {
        "VA-ECMO basics",
        "ECPR",
        "Paediatric ECPR",
        "Weaning from VA-ECMO",
        "Echo in ECMO",
        "Cardiogenic shock",
        "Adult cardiac failure",
        "Challenges in paediatric cardiac ECMO",
        "COVID-19",
    }
    for topic in of(TopicRecord):
        assert {term.language for term in topic.terms if term.kind == "label"} == {"en", "nl"}


def test_talks_have_abstracts_faculty_and_a_topic():
    for talk in of(TalkRecord):
        assert 75 <= len(talk.abstract.split()) <= 180
        assert talk.faculty and talk.topics and talk.keywords
    assert {talk.language for talk in of(TalkRecord)} == {"en", "nl"}


def test_every_clip_has_captions_in_its_language_and_subtitles_in_the_other():
    tracks = {(one.of[0], one.language, one.kind) for one in of(CaptionsRecord)}
    for recording in of(RecordingRecord):
        if recording.file:
            other = {"en": "nl", "nl": "en"}[recording.language]
            assert (recording.source_id, recording.language, "captions") in tracks
            assert (recording.source_id, other, "subtitles") in tracks


def test_captions_end_with_their_recording_and_are_short_enough_to_read():
    durations = {one.source_id: one.duration_ms for one in of(RecordingRecord)}
    for track in of(CaptionsRecord):
        assert track.cues[-1].end_ms <= durations[track.of[0]]
        assert max(len(cue.text) for cue in track.cues) <= 100


def test_the_words_lv_distension_and_va_are_said_within_forty_seconds():
    [track] = [one for one in of(CaptionsRecord) if one.source_id == "captions-lv-distension-en"]
    [said] = [cue for cue in track.cues if "LV distension on VA-ECMO" in cue.text]
    assert 30_000 < said.start_ms < 40_000


def test_a_talk_s_span_lies_in_its_session_s_recording():
    recordings = {one.source_id: one for one in of(RecordingRecord)}
    spans = [one for one in recordings.values() if one.part_of]
    assert len(spans) == 2
    for span in spans:
        assert 0 <= span.start_ms < span.end_ms <= recordings[span.part_of].duration_ms


def test_clips_are_small():
    sizes = [path.stat().st_size for path in Path(CONTENT, "clips").glob("*.mp4")]
    assert max(sizes) < 2_500_000
    assert sum(sizes) < 10_000_000


@pytest.mark.parametrize(
    "today", [datetime.date(2026, 1, 1), datetime.date(2026, 6, 7), datetime.date(2031, 3, 5)]
)
def test_one_webinar_is_always_to_come_and_one_just_over(today):
    webinars = {one.source_id: one for one in in_present(ARRIVALS, today) if isinstance(one, WebinarRecord)}
    ahead = webinars["webinar-paediatric-cardiac-panel"].starts_at.date() - today
    since = today - webinars["webinar-differentiele-hypoxemie"].ends_at.date()
    assert 14 < ahead.days < 28
    assert 0 < since.days < 14


def test_every_text_of_the_partner_page_has_its_dutch():
    dutch = json.loads(Path(CONTENT, "dutch.json").read_text())
    texts = json.loads(Path(CONTENT, "pages.json").read_text())
    for page in texts["pages"]:
        assert {page["title"], page["introduction"]} <= set(dutch)
