"""Every engine: the second at which it was said, and what is marked."""

from itertools import pairwise

from search.entries import Cue, Passage
from search.query import SearchQuery, Span
from search.vocabulary import Vocabulary
from tests.search.builders import entry, keys, marked


def test_a_moment_starts_at_the_cue_that_carries_the_match(engine):
    engine.write(
        [entry("Shock", said=[(12_000, "asthma in adults"), (45_000, "then ventricular distension")])]
    )
    [hit] = engine.search(SearchQuery("distension")).hits
    assert [moment.start_ms for moment in hit.moments] == [45_000]


def test_the_densest_cue_wins_over_the_first(engine):
    said = [
        (0, "first some distension"),
        (5_000, "and more"),
        (10_000, "severe ventricular distension in shock"),
    ]
    engine.write([entry(said=said)])
    [hit] = engine.search(SearchQuery("ventricular distension shock")).hits
    assert hit.moments[0].start_ms == 10_000


def test_a_sentence_over_two_cues_starts_at_the_first(engine):
    said = [(0, "hello"), (5_000, "we saw ventricular"), (9_000, "distension at once"), (14_000, "thank you")]
    engine.write([entry(said=said)])
    [hit] = engine.search(SearchQuery("ventricular distension")).hits
    assert hit.moments[0].start_ms == 5_000


def test_words_side_by_side_come_before_words_apart(engine):
    said = [
        (0, "failure of the pump and then the heart"),
        (120_000, "this is heart failure of the worst kind"),
    ]
    engine.write([entry(said=said)])
    [hit] = engine.search(SearchQuery("heart failure")).hits
    assert hit.moments[0].start_ms == 120_000


def test_there_are_at_most_three_moments_apart_from_each_other(engine):
    engine.write([entry(said=[(start, "about the oxygenator") for start in range(0, 600_000, 5_000)])])
    [hit] = engine.search(SearchQuery("oxygenator")).hits
    starts = sorted(moment.start_ms for moment in hit.moments)
    assert len(starts) == 3
    assert all(later - sooner >= 15_000 for sooner, later in pairwise(starts))


def test_a_moment_tells_recording_language_and_words(engine):
    engine.write([entry(said=[(7_000, "the oxygenator clotted")], recording=42, language="nl")])
    [moment] = engine.search(SearchQuery("oxygenator")).hits[0].moments
    assert (moment.recording, moment.language, moment.start_ms) == (42, "nl", 7_000)
    assert moment.text == (Span("the "), Span("oxygenator", hit=True), Span(" clotted"))


def test_an_entry_found_by_its_title_alone_has_no_moments(engine):
    engine.write([entry("Distension", said=[(0, "good morning everybody")])])
    [hit] = engine.search(SearchQuery("distension")).hits
    assert hit.moments == ()


def test_without_words_there_are_no_moments(engine):
    engine.write([entry(said=[(0, "good morning everybody")])])
    [hit] = engine.search(SearchQuery("")).hits
    assert (hit.moments, hit.snippet) == ((), ())


def test_a_synonym_carries_a_moment(engine):
    engine.write([entry(said=[(0, "good morning"), (60_000, "the awake strategy is best")])])
    engine.use_vocabulary(Vocabulary((("ambulatory ECMO", "awake strategy"),)))
    [hit] = engine.search(SearchQuery("ambulatory ECMO")).hits
    assert hit.moments[0].start_ms == 60_000
    assert marked(hit.moments[0].text) == ["awake", "strategy"]


def test_a_corrected_word_carries_a_moment(engine):
    engine.write([entry("Oxygenator", said=[(0, "good morning"), (60_000, "the oxygenator clotted")])])
    [hit] = engine.search(SearchQuery("oxigenator")).hits
    assert hit.moments[0].start_ms == 60_000


def test_each_entry_shows_its_own_moments(engine):
    engine.write(
        [
            entry(key="talk:1", said=[(5_000, "the oxygenator")], recording=1),
            entry(key="talk:2", said=[(9_000, "the oxygenator")], recording=2),
        ]
    )
    found = {
        hit.key: [(m.recording, m.start_ms) for m in hit.moments]
        for hit in engine.search(SearchQuery("oxygenator")).hits
    }
    assert found == {"talk:1": [(1, 5_000)], "talk:2": [(2, 9_000)]}


def test_overlapping_passages_count_what_was_said_once(engine):
    cues = tuple(Cue(start, "the oxygenator") for start in (0, 5_000, 10_000))
    once = Passage(1, 0, 0, "en", False, 0, 15_000, cues)
    again = Passage(1, 1, 0, "en", False, 5_000, 15_000, cues[1:])
    engine.write([entry(key="talk:1"), entry(key="talk:2"), entry(key="talk:3")])
    engine.write([_with(entry(key="talk:1"), once), _with(entry(key="talk:2"), once, again)])
    first, second = engine.search(SearchQuery("oxygenator")).hits
    assert first.score == second.score


def _with(bare, *passages):
    return type(bare)(**{**bare.__dict__, "passages": passages})


def test_title_and_snippet_mark_what_was_found_however_it_is_written(engine):
    engine.write([entry("Haemorrhage on E-CPR", abstract="Bleeding & hemorrhages <b>are</b> frequent.")])
    [hit] = engine.search(SearchQuery("hemorrhage ecpr")).hits
    assert marked(hit.title) == ["Haemorrhage", "E-CPR"]
    assert marked(hit.snippet) == ["Bleeding", "hemorrhages"]
    assert "".join(span.text for span in hit.snippet) == "Bleeding & hemorrhages <b>are</b> frequent."


def test_a_snippet_is_the_part_of_a_long_abstract_that_matches(engine):
    engine.write(
        [entry(abstract="Something before. " * 60 + "The harlequin phenomenon. " + "Something after. " * 60)]
    )
    [hit] = engine.search(SearchQuery("harlequin")).hits
    text = "".join(span.text for span in hit.snippet)
    assert marked(hit.snippet) == ["harlequin"]
    assert len(text) < 300
    assert (text[:2], text[-2:]) == ("… ", " …")


def test_parts_of_a_term_of_several_words_are_not_marked_alone(engine):
    engine.write(
        [entry("Life on the ward", key="talk:1", abstract="ECLS. Extracorporeal life support. Life goes on.")]
    )
    [hit] = engine.search(SearchQuery("ECLS")).hits
    assert keys(engine.search(SearchQuery("ECLS"))) == ["talk:1"]
    assert marked(hit.title) == []
    assert marked(hit.snippet) == ["ECLS", "Extracorporeal", "life", "support"]
