"""A question understood: synonyms, acronyms, slips, phrases; without an engine."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.acronyms import acronyms
from search.analysis import cut, english_stem
from search.repair import distance, one_slip, two_slips
from search.synonyms import Match, Synonyms
from search.understanding import understand


class Known:
    """A lexicon of a few words."""

    def __init__(self, text: str = ""):
        self._words = [part for word in cut(text) for part in word.parts]

    def look_up(self, words=(), stems=(), names=(), beginnings=(), near=()):
        pass

    def uses(self, word):
        return self._words.count(word)

    def knows(self, stem):
        return stem in map(english_stem, self._words)

    def beginning(self, letters):
        return sorted({(word, self.uses(word)) for word in self._words if word.startswith(letters)})

    def near(self, word, slips):
        return self.beginning(word[0] if slips == 2 else "")

    def long_forms(self, short):
        return [("left", "bundl")] if short == "lbx" else []

    def short_forms(self, long):
        return ["lbx"] if long == ("left", "bundl") else []


def asked(text, known="", groups=(), language="en"):
    return understand(text, Known(known), Synonyms(groups), language)


def ways(question):
    return [[" ".join(way.stems) for way in slot.alternatives] for slot in question.slots]


def test_each_word_is_a_slot_and_neighbours_are_pairs():
    question = asked("drainage cannula position", "drainage cannula position")
    assert ways(question)[0] == ["drainag"]
    assert question.pairs == (("drainag", "cannula"), ("cannula", "posit"))


def test_a_word_twice_is_one_slot():
    assert len(asked("pump pump pump", "pump").slots) == 1


def test_a_compound_stands_for_its_joined_form():
    assert "ecpr" in ways(asked("e-cpr"))[0]


def test_an_acronym_of_the_texts_and_its_long_form_stand_for_each_other():
    assert ways(asked("LBX", "lbx")) == [["lbx", "left bundl"]]
    assert all("lbx" in alternatives for alternatives in ways(asked("left bundle", "left bundle")))


def test_a_vocabulary_term_weighs_as_much_and_a_related_word_less():
    [slot] = asked("cardiac", "cardiac", groups=[("cardiac", "corazon")]).slots
    assert {" ".join(way.stems): way.weight for way in slot.alternatives} == {
        "cardiac": 1.0,
        "corazon": 1.0,
        "heart": 0.5,
    }


def test_a_correction_replaces_the_word_where_it_stood():
    question = asked("The canula, please: canula!", "cannula")
    assert question.corrected == "The cannula, please: cannula!"


def test_a_word_of_the_vocabulary_is_never_corrected():
    assert asked("canula", "cannula", groups=[("canula", "pipe")]).corrected == ""


def test_a_quoted_phrase_is_no_slot():
    question = asked('"heart failure" treatment', "heart failure treatment")
    assert question.phrases[0].alternatives[0].stems == ("heart", "failur")
    assert ways(question)[0][0] == "treatment"


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_question_is_too_strange(text):
    question = asked(text, "cannula ecmo weaning", groups=[("a", "b c"), ("", "ecmo")])
    assert len(question.slots) <= 16


def test_terms_are_found_by_the_longest_and_however_written():
    synonyms = Synonyms([("ECPR", "E-CPR", "extracorporeal cpr"), ("cpr", "resuscitation")])
    stems = ("refractori", *(english_stem(word) for word in ("extracorporeal", "cpr")))
    assert list(synonyms.matches(stems)) == [Match(1, 3, (("ecpr",), ("e", "cpr")))]
    assert [match.others for match in synonyms.matches(("ecpr",))] == [(("e", "cpr"), ("extracorpor", "cpr"))]


@pytest.mark.parametrize("group", [(), ("",), ("!", "?"), ("one",), ("same", "SAME", "Same")])
def test_groups_without_another_term_change_nothing(group):
    assert all(not match.others for match in Synonyms([group]).matches(("one", "same")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("left ventricular assist device (LVAD) therapy", [("lvad", "left ventricular assist devic")]),
        ("Convolutional neural networks (CNNs) are", [("cnn", "convolut neural network")]),
        (
            "extracorporeal cardiopulmonary resuscitation (E-CPR)",
            [("ecpr", "extracorpor cardiopulmonari resuscit")],
        ),
        ("in the year (2020) and (see below)", []),
        ("We met. Left heart (LH)", [("lh", "left heart")]),
        ("nothing fits (XYZ)", []),
    ],
)
def test_acronyms_are_learned_where_they_are_introduced(text, found):
    expected = [(short, tuple(english_stem(word) for word in long.split())) for short, long in found]
    assert [(short, tuple(map(english_stem, long))) for short, long in acronyms(text)] == expected


def test_one_slip_takes_the_most_used_word_and_trusts_the_first_letter():
    known = Known("cannula " * 2 + "cannulas " * 9 + "pannula " * 99 + "bat")
    assert one_slip("cannla", known) == "cannula"
    assert one_slip("xannula", known) == "pannula"
    assert one_slip("cat", known) is None


def test_two_slips_know_spellings():
    known = Known("haemorrhage " * 3 + "homage " * 9)
    assert two_slips("hemorage", known) == "haemorrhage"
    assert two_slips("hemo", known) is None


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("pump", "pump", 0),
        ("pump", "pumps", 1),
        ("pupm", "pump", 1),
        ("pump", "pimp", 1),
        ("pump", "lamp", 2),
        ("a", "bcde", 3),
    ],
)
def test_distance_counts_slips_up_to_a_limit(one, other, slips):
    assert distance(one, other, 2) == slips
