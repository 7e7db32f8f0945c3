"""Every engine: filters and the counts beside them."""

import pytest

from search.query import SearchQuery
from tests.search.builders import counts, entry, keys


@pytest.fixture
def library(engine):
    engine.write(
        [
            entry("Weaning", key="talk:1", topic_ids=(1, 9), congress_id=5, year=2023),
            entry("Weaning", key="talk:2", topic_ids=(2, 9), congress_id=6, year=2024, language="nl"),
            entry("Weaning", key="webinar:3", kind="webinar", topic_ids=(2, 9), year=2024, watchable_from=0),
            entry("Cannulation", key="talk:4", topic_ids=(1,), congress_id=5, year=2023, captioned_from=0),
            entry("Weaning echo", key="collection:5", kind="collection"),
        ]
    )
    return engine


def test_counts_are_of_entries_that_hold_all_words(library):
    results = library.search(SearchQuery("weaning"))
    assert counts(results, "kind") == {"talk": 2, "webinar": 1, "collection": 1}
    assert counts(results, "topic") == {"9": 3, "2": 2, "1": 1}
    assert counts(results, "congress") == {"5": 1, "6": 1}
    assert counts(results, "year") == {"2024": 2, "2023": 1}
    assert counts(results, "language") == {"en": 3, "nl": 1}
    assert counts(results, "has_recording") == {"true": 1}
    assert counts(library.search(SearchQuery("weaning echo")), "kind") == {"collection": 1}


@pytest.mark.parametrize(
    ("ticked", "found"),
    [
        ({"kinds": ("webinar",)}, ["webinar:3"]),
        ({"topics": (1,)}, ["talk:1"]),
        ({"congresses": (6,)}, ["talk:2"]),
        ({"years": (2024,)}, ["talk:2", "webinar:3"]),
        ({"languages": ("nl",)}, ["talk:2"]),
        ({"has_recording": True}, ["webinar:3"]),
        ({"has_captions": True}, []),
        ({"kinds": ("talk", "webinar")}, ["talk:1", "talk:2", "webinar:3"]),
        ({"years": (2024,), "kinds": ("talk",)}, ["talk:2"]),
        ({"topics": (404,)}, []),
    ],
)
def test_values_of_a_filter_are_alternatives_and_filters_add_up(library, ticked, found):
    results = library.search(SearchQuery("weaning", **ticked))
    assert sorted(keys(results)) == found
    assert results.total == len(found)


def test_a_group_is_counted_as_if_none_of_its_own_were_ticked(library):
    results = library.search(SearchQuery("weaning", kinds=("webinar",)))
    assert counts(results, "kind") == {"talk": 2, "webinar": 1, "collection": 1}
    assert counts(results, "year") == {"2024": 1}


def test_two_ticked_groups_narrow_each_other(library):
    results = library.search(SearchQuery("weaning", kinds=("talk",), years=(2024,)))
    assert counts(results, "kind") == {"talk": 1, "webinar": 1}
    assert counts(results, "year") == {"2024": 1, "2023": 1}
    assert counts(results, "language") == {"nl": 1}


def test_ticked_values_say_so_even_at_zero(library):
    results = library.search(SearchQuery("weaning", kinds=("person", "talk")))
    assert {value.value: (value.count, value.ticked) for value in results.facets["kind"]} == {
        "talk": (2, True),
        "webinar": (1, False),
        "collection": (1, False),
        "person": (0, True),
    }


def test_the_most_frequent_value_comes_first_and_years_from_the_newest(library):
    results = library.search(SearchQuery(""))
    assert results.facets["kind"][0].value == "talk"
    assert [value.value for value in results.facets["year"]] == ["2024", "2023"]


def test_partial_counts_those_with_some_of_the_words_within_the_filters(library):
    results = library.search(SearchQuery("weaning echo", kinds=("talk",)))
    assert (results.total, results.partial) == (0, 2)


def test_filters_change_no_order(library):
    everything = keys(library.search(SearchQuery("weaning echo")))
    talks = keys(library.search(SearchQuery("weaning echo", kinds=("talk",))))
    assert talks == [key for key in everything if key.startswith("talk:")]


def test_without_words_everything_is_counted(library):
    results = library.search(SearchQuery(""))
    assert (results.total, results.partial) == (5, 0)
    assert counts(results, "kind") == {"talk": 3, "webinar": 1, "collection": 1}
