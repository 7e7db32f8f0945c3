"""From text to comparable words: folding, cutting, spelling, stemming."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import (
    cut,
    dutch_stem,
    english_stem,
    fold,
    landmarks,
    readable,
    spans,
    stop_words,
    terms,
    written,
)
from search.analysis.forms import line


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Besançon", "besancon"),
        ("Ångström", "angstrom"),
        ("Straße", "strasse"),
        ("œdème", "oedeme"),
        ("CO₂", "co2"),
        ("µm", "um"),
        ("μm", "um"),
        ("µCT", "microct"),
        ("β", "beta"),
        ("β2", "beta2"),
        ("καρδια", "καρδια"),
        ("ﬁbrosis", "fibrosis"),
    ],
)
def test_folding_leaves_plain_letters(word, folded):
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("text", "parts", "joined"),
    [
        ("E-CPR", ["e", "cpr"], ["ecpr"]),
        ("VA‑ECMO", ["va", "ecmo"], ["vaecmo"]),
        ("PyTorch", ["py", "torch"], ["pytorch"]),
        ("DeepCut", ["deep", "cut"], ["deepcut"]),
        ("MRIs", ["mri"], []),
        ("IoT", ["iot"], []),
        ("$T_1$", ["t", "1"], ["t1"]),
        ("T_{2}^*", ["t", "2"], ["t2"]),
        ("patient’s", ["patient"], []),
        ("don't", ["dont"], []),
        ("l’oxygénateur", ["oxygenateur"], []),
        ("U.S.", ["us"], []),
        ("1.5", ["1.5"], []),
        ("1,5", ["1.5"], []),
        ("10,000", ["10000"], []),
        ("10-20", ["10", "20"], []),
        ("and/or", ["and", "or"], []),
        ("\\textit{vivo}", ["vivo"], []),
        ("state-of-the-art", ["state", "of", "the", "art"], ["stateof", "ofthe", "theart", "stateoftheart"]),
        ("体外膜", ["体外", "外膜"], []),
        ("心", ["心"], []),
        ("", [], []),
        ("?!", [], []),
    ],
)
def test_cutting_splits_and_joins(text, parts, joined):
    words = list(cut(text))
    assert [part for word in words for part in word.parts] == parts
    assert [form for word in words for form in word.joined] == joined


BRITISH_AMERICAN = """
haemorrhage hemorrhage, oedema edema, ischaemia ischemia, paediatric pediatric, tumour tumor, foetal fetal,
randomise randomize, catheterisation catheterization, centre center, centred centered, fibre fiber,
millilitre milliliter, oesophageal esophageal, anaesthesia anesthesia, leukaemia leukemia, analyse analyze,
analysers analyzers, labelled labeled, modelling modeling, counsellor counselor, programme program,
behavioural behavioral, dyspnoea dyspnea, diarrhoea diarrhea, orthopaedic orthopedic, titre titer,
catalogue catalog, cataloguing cataloging, ageing aging, enrolment enrollment, aetiology etiology,
caecal cecal, gynaecology gynecology, oestrogen estrogen, manoeuvre maneuver, sulphate sulfate,
favourably favorably, haemolysed hemolyzed, defence defense, practise practice, grey gray, coeliac celiac,
leucocyte leukocyte, mould mold, neighbouring neighboring, homoeostasis homeostasis, kilogramme kilogram,
caesarean cesarean, artefacts artifacts, hypoxaemic hypoxemic, signalling signaling, visualisation visualization
"""


@pytest.mark.parametrize("pair", [pair.split() for pair in BRITISH_AMERICAN.split(",")], ids="-".join)
def test_british_and_american_are_one(pair):
    british, american = pair
    assert english_stem(british) == english_stem(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("diagnosis", "diagnoses"),
        ("analysis", "analyses"),
        ("thrombi", "thrombus"),
        ("cannulae", "cannula"),
        ("echocardiogram", "echocardiography"),
        ("oxygenator", "oxygenators"),
    ],
)
def test_medical_forms_of_a_word_are_one(one, other):
    assert english_stem(one) == english_stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("filled", "filed"),
        ("poet", "pet"),
        ("hour", "hor"),
        ("does", "des"),
        ("called", "caled"),
        ("four", "for"),
        ("aerial", "erial"),
        ("there", "ther"),
    ],
)
def test_other_words_stay_apart(one, other):
    assert english_stem(one) != english_stem(other)


def test_dutch_forms_are_one_as_further_forms():
    assert dutch_stem("patienten") == dutch_stem("patient")
    assert "hart" in terms("harten", "nl").further
    assert terms("harten", "en").further == []


def test_stop_words_of_a_dutch_visitor_hold_those_that_english_uses():
    assert "door" in stop_words("nl-BE")
    assert "door" not in stop_words("en")
    assert {"how", "hoe", "de", "the"} <= stop_words("en")


def test_readable_text_keeps_its_places():
    assert readable("a\0b\ud800c") == "a b c"


@settings(deadline=None)
@given(st.text())
def test_every_text_is_cut_in_order_and_folded(text):
    words = list(cut(readable(text)))
    assert all(word.start < word.end for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)
    assert all(form and not form.isspace() and form == form.strip() for form in written(readable(text)))


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "nl"]))
def test_each_form_of_a_line_has_its_place(text, language):
    text = readable(text)
    assert len(line(text, language).split()) == len(list(cut(text)))


@settings(deadline=None)
@given(st.text())
def test_what_stands_at_a_place_is_what_was_cut_there(text):
    text = readable(text)
    words = [(word.start, word.end) for word in cut(text)]
    assert spans(text, landmarks(text), list(range(len(words)))) == words


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=20))
def test_folding_twice_changes_nothing(word):
    assert fold(fold(word)) == fold(word)
