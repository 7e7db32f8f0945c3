"""Every engine: which of the found entries come first."""

from datetime import UTC, datetime

from search.query import SearchQuery
from search.vocabulary import Vocabulary
from tests.search.builders import FILLER, entry, keys


def test_a_title_weighs_more_than_an_abstract(engine):
    engine.write(
        [
            entry("Our experience", key="talk:1", abstract="Cannulation is discussed. " + FILLER),
            entry("Cannulation", key="talk:2", abstract=FILLER),
        ]
    )
    assert keys(engine.search(SearchQuery("cannulation"))) == ["talk:2", "talk:1"]


def test_a_long_abstract_does_not_punish_an_exact_title(engine):
    engine.write(
        [
            entry("Weaning from VA-ECMO", key="talk:1", abstract=FILLER * 20),
            entry("Weaning from the ventilator", key="talk:2"),
            entry("VA-ECMO in children", key="talk:3"),
        ]
    )
    assert keys(engine.search(SearchQuery("weaning from va-ecmo")))[0] == "talk:1"


def test_all_words_come_before_one_word_repeated(engine):
    engine.write(
        [
            entry("Echo", key="talk:1", abstract="Echo, echo and echo again."),
            entry("Bedside imaging", key="talk:2", abstract="Echo guides weaning. " + FILLER),
        ]
    )
    assert keys(engine.search(SearchQuery("echo weaning")))[0] == "talk:2"


def test_a_rare_word_counts_more_than_a_common_one(engine):
    common = [entry("ECMO for all", key=f"talk:{number}") for number in range(10, 20)]
    engine.write([*common, entry("Harlequin syndrome", key="talk:1")])
    assert keys(engine.search(SearchQuery("ECMO harlequin")))[0] == "talk:1"


def test_words_side_by_side_count_more_than_apart(engine):
    engine.write(
        [
            entry("Talk", key="talk:1", abstract="Failure of the left and of the right heart. " + FILLER),
            entry("Talk", key="talk:2", abstract="Left and right, heart failure of both. " + FILLER),
        ]
    )
    assert keys(engine.search(SearchQuery("heart failure")))[0] == "talk:2"


def test_a_speaker_is_found_before_those_who_mention_the_name(engine):
    engine.write(
        [
            entry("Cannulation", key="talk:1", abstract="As Brandt has shown. " + FILLER),
            entry("Echo", key="talk:2", faculty=("Maria Brandt",), abstract=FILLER),
            entry("Maria Brandt", key="person:1", kind="person"),
        ]
    )
    assert keys(engine.search(SearchQuery("maria brandt"))) == ["person:1", "talk:2", "talk:1"]


def test_what_was_said_is_found_after_titles_about_it(engine):
    engine.write(
        [
            entry("Panel", key="talk:1", said=[(0, "then there was distension, some distension")]),
            entry("Distension of the left ventricle", key="talk:2"),
        ]
    )
    assert keys(engine.search(SearchQuery("distension"))) == ["talk:2", "talk:1"]


def test_a_machine_s_captions_count_less_than_a_person_s(engine):
    spoken = [(0, "the distension of the ventricle")]
    engine.write(
        [
            entry("Panel", key="talk:1", said=spoken, machine=True),
            entry("Panel", key="talk:2", said=spoken, machine=False),
            entry("Other"),
        ]
    )
    first, second = engine.search(SearchQuery("distension")).hits
    assert (first.key, second.key) == ("talk:2", "talk:1")
    assert 0.6 < second.score / first.score < 0.8


def test_two_names_of_one_thing_do_not_count_twice(engine):
    engine.write(
        [
            entry("ECMO, extracorporeal membrane oxygenation", key="talk:1"),
            entry("ECMO for the perfusionist at night", key="talk:2"),
            *(entry(f"Other {number}") for number in range(10)),
        ]
    )
    one, two = engine.search(SearchQuery("ecmo")).hits
    assert one.score < 1.5 * two.score


def test_the_word_itself_comes_before_a_related_word(engine):
    engine.write(
        [entry("The cardiac box", key="talk:1"), entry("The heart box", key="talk:2"), entry("Other")]
    )
    assert keys(engine.search(SearchQuery("cardiac"))) == ["talk:1", "talk:2"]


def test_a_term_of_the_vocabulary_counts_like_the_word_itself(engine):
    engine.write(
        [
            entry("Unrelated mention", key="talk:1", abstract="ECPR. " + FILLER),
            entry("Rescue loop", key="talk:2"),
        ]
    )
    engine.use_vocabulary(Vocabulary((("ECPR", "rescue loop"),)))
    assert keys(engine.search(SearchQuery("ecpr"))) == ["talk:2", "talk:1"]


def test_scores_fall_along_the_hits(engine):
    engine.write([entry(f"Weaning {'echo ' * number}") for number in range(6)])
    scores = [hit.score for hit in engine.search(SearchQuery("weaning echo")).hits]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


def test_newest_first_puts_all_words_before_some(engine):
    engine.write(
        [
            entry("Weaning and echo", key="talk:old", sort_at=datetime(2019, 1, 1, tzinfo=UTC)),
            entry("Weaning and echo", key="talk:new", sort_at=datetime(2023, 1, 1, tzinfo=UTC)),
            entry("Echo", key="talk:newest", sort_at=datetime(2025, 1, 1, tzinfo=UTC)),
            entry("Echo and weaning", key="talk:undated"),
        ]
    )
    results = engine.search(SearchQuery("weaning echo", sort="newest"))
    assert keys(results) == ["talk:new", "talk:old", "talk:undated", "talk:newest"]
