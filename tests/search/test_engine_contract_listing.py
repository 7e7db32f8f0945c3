"""Every engine: paging to the end, newest first, and suggestions while typing."""

from datetime import UTC, datetime

import pytest

from search.query import SearchQuery
from tests.search.builders import entry, keys

WORDS = ["weaning", "echo", "pump", "cannula"]


@pytest.fixture
def many(engine):
    talks = [
        entry(
            " ".join(word for place, word in enumerate(WORDS) if number >> place & 1) or "nothing",
            key=f"talk:{number}",
            sort_at=datetime(2000 + number, 1, 1, tzinfo=UTC),
        )
        for number in range(16)
    ]
    engine.write(talks[:5])
    engine.write(talks[5:11])
    engine.write(talks[11:])
    return engine


@pytest.mark.parametrize("sort", ["relevance", "newest"])
@pytest.mark.parametrize("text", ["weaning echo", "weaning", ""])
def test_pages_together_are_everything_once(many, sort, text):
    whole = keys(many.search(SearchQuery(text, sort=sort, limit=100)))
    pages = [
        keys(many.search(SearchQuery(text, sort=sort, limit=3, offset=offset))) for offset in range(0, 18, 3)
    ]
    results = many.search(SearchQuery(text, sort=sort))
    assert [key for page in pages for key in page] == whole
    assert len(set(whole)) == len(whole) == results.total + results.partial


def test_a_page_behind_the_end_is_empty(many):
    results = many.search(SearchQuery("weaning", offset=1000))
    assert (results.hits, results.total) == ((), 8)


def test_a_limit_of_nothing_still_counts(many):
    results = many.search(SearchQuery("weaning", limit=0))
    assert (results.hits, results.total) == ((), 8)


def test_without_words_the_newest_come_first(many):
    assert keys(many.search(SearchQuery("", limit=3))) == ["talk:15", "talk:14", "talk:13"]


def test_an_entry_without_a_date_comes_last(many):
    many.write([entry("weaning", key="talk:undated")])
    assert keys(many.search(SearchQuery("weaning", sort="newest")))[-1] == "talk:undated"
    assert keys(many.search(SearchQuery("", limit=100)))[-1] == "talk:undated"


@pytest.fixture
def titled(engine):
    engine.write(
        [
            entry("Weaning from VA-ECMO", key="talk:1", abstract="Cannulation"),
            entry("The art of weaning: a long tour", key="talk:2"),
            entry("Weaning", key="topic:1", kind="topic"),
            entry("E-CPR in Besançon", key="talk:4", faculty=("Weah Smith",)),
            entry("Wear and tear", key="talk:5", said=[(0, "weaning")]),
        ]
    )
    return engine


def suggested(engine, typed, **limit):
    return [suggestion.key for suggestion in engine.suggest(typed, **limit)]


def test_suggestions_are_titles_with_words_that_begin_as_typed(titled):
    assert suggested(titled, "wean") == ["topic:1", "talk:1", "talk:2"]
    assert suggested(titled, "ecmo wea") == ["talk:1"]
    assert suggested(titled, "smith") == []
    assert suggested(titled, "cannul") == []


def test_a_suggestion_carries_the_title(titled):
    assert titled.suggest("wear")[0].title == "Wear and tear"


@pytest.mark.parametrize("typed", ["besan", "BESAN", "besanç", "ecp", "e-cp", "e c"])
def test_suggestions_fold_what_is_typed(titled, typed):
    assert suggested(titled, typed) == ["talk:4"]


def test_titles_that_begin_so_come_before_titles_that_hold_it(titled):
    titled.write([entry("A weaning guide", key="talk:6")])
    assert suggested(titled, "weaning f")[0] == "talk:1"
    assert suggested(titled, "wea").index("talk:1") < suggested(titled, "wea").index("talk:6")


def test_suggestions_are_as_many_as_asked(titled):
    assert len(titled.suggest("wea", limit=2)) == 2
    assert titled.suggest("wea", limit=0) == []


@pytest.mark.parametrize("typed", ["", "   ", "?!", "\0", "\ud800", "a" * 10_000, '"[^', "zzzz"])
def test_suggestions_for_nothing_are_none(titled, typed):
    assert titled.suggest(typed) == []
