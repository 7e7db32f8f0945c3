"""Every engine: which entries a question finds, whichever way its words are written."""

import pytest

from search.query import SearchQuery
from search.vocabulary import Vocabulary
from tests.search.builders import FILLER, entry, keys


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Distension of the ventricle"),
        ("abstract", "How we treat distension."),
        ("faculty", ("Ada Distension",)),
        ("topics", ("Distension",)),
        ("keywords", ("distension",)),
        ("congress", "Distension 2024"),
    ],
)
def test_every_public_text_is_searched(engine, field, value):
    engine.write([entry(**{"key": "talk:1", field: value}), entry("Another talk")])
    assert keys(engine.search(SearchQuery("distension"))) == ["talk:1"]


@pytest.mark.parametrize("asked", ["ECPR", "E-CPR", "e cpr", "ecpr", "E‑CPR"])
@pytest.mark.parametrize("written", ["ECPR in Utrecht", "E-CPR in Utrecht", "e cpr in Utrecht"])
def test_hyphens_may_be_there_or_not(engine, asked, written):
    engine.write([entry(written, key="talk:1"), entry("Something else")])
    assert keys(engine.search(SearchQuery(asked))) == ["talk:1"]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("haemorrhage", "Hemorrhage on support"),
        ("hemorrhage", "Haemorrhage on support"),
        ("pediatric ischemia", "Paediatric ischaemia"),
        ("catheterization center", "The catheterisation centre"),
        ("tumours", "A tumor of the heart"),
        ("foetal oedema", "Fetal edema"),
        ("besancon", "The Besançon registry"),
        ("MÜLLER", "Doctor Muller speaks"),
        ("T1 mapping", "Native $T_1$ mapping"),
        ("beta blocker", "β-blockers after arrest"),
        ("pytorch", "PyTorch for perfusionists"),
        ("web codecs", "Hello WebCodecs"),
        ("1.5 l/min", "A flow of 1,5 l/min"),
        ("10000 runs", "After 10,000 runs"),
        ("cannulas", "One cannula"),
        ("thrombi", "A thrombus in the pump"),
        ("echocardiogram", "Echocardiography at the bedside"),
        ("patient's", "The patients’ view"),
        ("ICUs", "In the ICU"),
        ("患者", "ECMO患者的管理"),
    ],
)
def test_the_same_word_is_found_however_it_is_written(engine, asked, written):
    engine.write([entry(written, key="talk:1"), entry("Something else")])
    results = engine.search(SearchQuery(asked))
    assert (keys(results), results.total, results.corrected) == (["talk:1"], 1, "")


def test_a_word_is_not_an_article_and_another_word(engine):
    engine.write(
        [entry("A trial of apart and a part", key="talk:1"), entry("Atrial fibrillation", key="talk:2")]
    )
    assert keys(engine.search(SearchQuery("atrial"))) == ["talk:2"]
    assert keys(engine.search(SearchQuery('"atrial"'))) == ["talk:2"]


def test_a_decimal_is_not_two_numbers(engine):
    engine.write([entry("Flow of 1.5 litres", key="talk:1"), entry("Flow 5 and 1", key="talk:2")])
    assert engine.search(SearchQuery("1.5")).total == 1


def test_words_that_only_ask_are_not_looked_for(engine):
    engine.write([entry("Weaning from support", key="talk:1"), entry("What we do and how", key="talk:2")])
    results = engine.search(SearchQuery("How do I wean the patient from support?"))
    assert keys(results)[0] == "talk:1"
    assert keys(engine.search(SearchQuery("how do I wean"))) == ["talk:1"]


def test_a_question_of_joining_words_alone_is_looked_for(engine):
    engine.write([entry("To be or not to be", key="talk:1"), entry("Weaning")])
    assert keys(engine.search(SearchQuery("to be or not to be"))) == ["talk:1"]


def test_an_abbreviation_in_capitals_is_no_joining_word(engine):
    engine.write([entry("The WHO checklist", key="talk:1"), entry("A checklist for all", key="talk:2")])
    assert engine.search(SearchQuery("WHO checklist")).total == 1


def test_any_word_finds_and_all_words_are_counted(engine):
    engine.write([entry("Weaning after arrest"), entry("Weaning"), entry("Arrest"), entry("Echo")])
    results = engine.search(SearchQuery("weaning arrest"))
    assert (results.total, results.partial, len(results.hits)) == (1, 2, 3)


def test_a_quoted_phrase_is_demanded_word_by_word(engine):
    engine.write(
        [
            entry("Right heart failure", key="talk:1"),
            entry("Failure of the heart", key="talk:2"),
            entry("Heart", key="talk:3"),
        ]
    )
    assert keys(engine.search(SearchQuery('"heart failure"'))) == ["talk:1"]
    assert keys(engine.search(SearchQuery("“heart failure” right"))) == ["talk:1"]


def test_a_quoted_phrase_is_found_in_what_was_said_across_cues(engine):
    engine.write(
        [
            entry(key="talk:1", said=[(0, "now we open the"), (4_000, "drainage cannula slowly")]),
            entry("Other"),
        ]
    )
    [hit] = engine.search(SearchQuery('"open the drainage cannula"')).hits
    assert (hit.key, hit.moments[0].start_ms) == ("talk:1", 0)


def test_an_unfinished_word_finds_the_words_it_begins(engine):
    engine.write([entry("Ventricular distension", key="talk:1"), entry("Other")])
    results = engine.search(SearchQuery("distens"))
    assert (keys(results), results.corrected) == (["talk:1"], "")


def test_medical_abbreviations_find_what_they_stand_for(engine):
    engine.write(
        [
            entry(
                "Unloading",
                key="talk:1",
                abstract="Left ventricular distension on venoarterial ECMO. " + FILLER,
            ),
            entry("Distension of the bowel", key="talk:2"),
        ]
    )
    assert keys(engine.search(SearchQuery("lv distension va")))[0] == "talk:1"


def test_an_acronym_that_a_text_introduces_stands_for_its_long_form(engine):
    engine.write(
        [
            entry("The harlequin oxygenation syndrome (HOXS)", key="talk:1"),
            entry("Treating HOXS", key="talk:2"),
            entry("Harlequin oxygenation syndrome in children", key="talk:3"),
            entry("Other", key="talk:4"),
        ]
    )
    assert sorted(keys(engine.search(SearchQuery("HOXS")))) == ["talk:1", "talk:2", "talk:3"]
    assert engine.search(SearchQuery("harlequin oxygenation syndrome")).total == 3


def test_vocabulary_terms_find_each_other_both_ways(engine):
    engine.write(
        [
            entry("ECPR in Utrecht", key="talk:1"),
            entry("Refractory arrest rescue", key="talk:2"),
            entry("Other"),
        ]
    )
    engine.use_vocabulary(Vocabulary((("ECPR", "E-CPR", "refractory arrest rescue"),)))
    assert sorted(keys(engine.search(SearchQuery("e-cpr")))) == ["talk:1", "talk:2"]
    results = engine.search(SearchQuery("Refractory-arrest rescue Utrecht"))
    assert (keys(results)[0], results.total) == ("talk:1", 1)


def test_a_new_vocabulary_replaces_the_old_one(engine):
    engine.write([entry("Harlequin syndrome", key="talk:1"), entry("North-south phenomenon", key="talk:2")])
    engine.use_vocabulary(Vocabulary((("harlequin syndrome", "north-south phenomenon"),)))
    assert engine.search(SearchQuery("harlequin syndrome")).total == 2
    engine.use_vocabulary(Vocabulary())
    assert engine.search(SearchQuery("harlequin syndrome")).total == 1
