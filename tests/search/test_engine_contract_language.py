"""Every engine: Dutch beside English, and slips of the finger."""

import pytest

from search.query import SearchQuery
from tests.search.builders import entry, keys


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("patiënt met hartfalen", "Patiënten met hartfalen"),
        ("bloedingen", "Een bloeding aan de canule"),
        ("canules", "De canule"),
        ("harten", "Het hart"),
    ],
)
def test_dutch_words_are_found_in_their_other_forms(engine, asked, written):
    engine.write([entry(written, key="talk:1", language="nl"), entry("Something else")])
    assert keys(engine.search(SearchQuery(asked, language="nl"))) == ["talk:1"]


def test_dutch_question_words_are_not_looked_for(engine):
    engine.write(
        [
            entry("Ontwennen van ECMO", key="talk:1", language="nl"),
            entry("De beste van het land", language="nl"),
        ]
    )
    assert keys(engine.search(SearchQuery("hoe moet ik ontwennen van de ECMO?", language="nl"))) == ["talk:1"]


def test_dutch_speech_is_found_in_its_other_forms(engine):
    engine.write([entry("ECMO", key="talk:1", language="nl", said=[(0, "wij zagen twee bloedingen")])])
    [hit] = engine.search(SearchQuery("bloeding", language="nl")).hits
    assert [moment.start_ms for moment in hit.moments] == [0]


def test_english_words_inside_dutch_text_are_found(engine):
    engine.write([entry("Weaning na hartstilstand", key="talk:1", language="nl"), entry("Other")])
    assert keys(engine.search(SearchQuery("wean"))) == ["talk:1"]


def test_an_english_word_that_dutch_uses_to_join_is_looked_for(engine):
    engine.write([entry("Door to cannula time", key="talk:1"), entry("Cannula", key="talk:2")])
    assert engine.search(SearchQuery("door cannula", language="en")).total == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("canulation", "cannulation"),
        ("cannualtion", "cannulation"),
        ("xannulation", "cannulation"),
        ("haemorage", "haemorrhage"),
        ("hemorage", "haemorrhage"),
        ("distention", "distension"),
    ],
)
def test_a_slip_of_the_finger_is_corrected_and_said(engine, typed, meant):
    engine.write([entry("Cannulation, haemorrhage and distension", key="talk:1"), entry("Other")])
    results = engine.search(SearchQuery(f"{typed} on ECMO"))
    assert (keys(results), results.corrected) == (["talk:1"], f"{meant} on ECMO")


def test_a_known_word_is_never_corrected(engine):
    engine.write([entry("Cannula"), entry("Cannulas and cannulae"), entry("Cannuls", key="talk:3")])
    results = engine.search(SearchQuery("cannuls"))
    assert results.corrected == ""
    assert "talk:3" in keys(results)


def test_short_words_and_numbers_are_not_corrected(engine):
    engine.write([entry("VA 2024 ECMO")])
    assert engine.search(SearchQuery("VE 2023 LVX")).corrected == ""


def test_an_unknown_acronym_among_words_is_not_corrected(engine):
    engine.write([entry("Fires and airs on the ward")])
    assert engine.search(SearchQuery("FIRS on the ward")).corrected == ""
    assert engine.search(SearchQuery("fiers on the ward")).corrected == "fires on the ward"


def test_a_word_like_nothing_known_stays_as_typed(engine):
    engine.write([entry("Weaning", key="talk:1")])
    results = engine.search(SearchQuery("weaning zzyzxqwk"))
    assert (keys(results), results.corrected, results.total, results.partial) == (["talk:1"], "", 0, 1)


def test_the_word_of_a_deleted_entry_is_no_correction(engine):
    engine.write([entry("Cannulation", key="talk:1"), entry("Other")])
    engine.delete(["talk:1"])
    results = engine.search(SearchQuery("canulation"))
    assert (results.corrected, results.hits) == ("", ())


def test_two_words_run_together_are_found_apart(engine):
    engine.write([entry("Cardiac arrest in the cold", key="talk:1"), entry("Other")])
    assert keys(engine.search(SearchQuery("cardiacarrest"))) == ["talk:1"]
