"""Every engine: what was said above the visitor's level is nowhere, not even between the lines."""

import pytest

from search.query import SearchQuery
from tests.search.builders import counts, entry, keys

SECRET = [(0, "the harlequin phenomenon"), (5_000, "and the oxygenator")]
OPEN = [(0, "about the oxygenator")]


@pytest.fixture
def closed(engine):
    """A talk of which members hear more than others, and one without recording."""
    engine.write(
        [
            entry(
                "Panel",
                key="talk:1",
                said=OPEN,
                said_above=SECRET,
                year=2020,
                captioned_from=2,
                watchable_from=2,
            ),
            entry("Cannulation", key="talk:2", year=2021),
        ]
    )
    return engine


@pytest.mark.parametrize(("level", "found"), [(0, []), (1, []), (2, ["talk:1"])])
def test_a_word_is_found_only_from_the_level_that_may_hear_it(closed, level, found):
    results = closed.search(SearchQuery("harlequin", level=level))
    assert (keys(results), results.total, results.partial) == (found, len(found), 0)


def test_lower_levels_are_heard_by_higher_ones(closed):
    assert [closed.search(SearchQuery("oxygenator", level=level)).total for level in (0, 1, 2)] == [1, 1, 1]


def test_a_word_above_the_level_counts_in_no_total(closed):
    results = closed.search(SearchQuery("cannulation harlequin"))
    assert (keys(results), results.total, results.partial) == (["talk:2"], 0, 1)


def test_a_word_above_the_level_counts_in_no_facet(closed):
    assert counts(closed.search(SearchQuery("harlequin")), "year") == {}
    assert counts(closed.search(SearchQuery("harlequin", level=2)), "year") == {"2020": 1}


@pytest.mark.parametrize("typed", ["harlequn", "harleqiun", "harlquinn"])
def test_a_word_above_the_level_is_no_correction(closed, typed):
    assert closed.search(SearchQuery(typed, level=1)).corrected == ""
    assert closed.search(SearchQuery(typed, level=2)).corrected == "harlequin"


def test_a_word_above_the_level_completes_no_beginning(closed):
    assert closed.search(SearchQuery("harleq", level=1)).hits == ()
    assert keys(closed.search(SearchQuery("harleq", level=2))) == ["talk:1"]


def test_a_word_above_the_level_does_not_count_as_known(engine):
    engine.write([entry("Cannulation"), entry("Panel", said_above=[(0, "canulation")])])
    assert engine.search(SearchQuery("canulation", level=0)).corrected == "cannulation"
    assert engine.search(SearchQuery("canulation", level=2)).corrected == ""


def test_a_quoted_phrase_above_the_level_is_not_found(closed):
    assert closed.search(SearchQuery('"harlequin phenomenon"', level=1)).hits == ()
    assert keys(closed.search(SearchQuery('"harlequin phenomenon"', level=2))) == ["talk:1"]


def test_moments_above_the_level_are_not_shown(closed):
    [low] = closed.search(SearchQuery("oxygenator", level=1)).hits
    [high] = closed.search(SearchQuery("oxygenator", level=2)).hits
    assert [moment.recording for moment in low.moments] == [1]
    assert sorted(moment.recording for moment in high.moments) == [1, 2]


def test_nothing_of_what_was_said_is_suggested(closed):
    assert closed.suggest("harle") == []
    assert closed.suggest("oxyg") == []


def test_captions_and_recordings_count_only_for_whom_they_are(closed):
    for level, expected in ((0, {}), (1, {}), (2, {"true": 1})):
        results = closed.search(SearchQuery("", level=level))
        assert counts(results, "has_captions") == expected
        assert counts(results, "has_recording") == expected
    assert closed.search(SearchQuery("", level=1, has_recording=True)).total == 0
    assert keys(closed.search(SearchQuery("", level=2, has_captions=True))) == ["talk:1"]


def test_secrets_change_no_score_and_no_order(engine):
    heard = {
        "Weaning with echo": "we use echo for weaning",
        "Echo": "weaning comes later",
        "Panel": "echo echo and the pump",
    }
    loud = [(start, "echo weaning pump") for start in range(0, 300_000, 5_000)]
    seen = []
    for secret in ((), loud):
        with engine.rebuild() as fresh:
            fresh.write(
                entry(title, key=f"talk:{title}", said=[(0, words)], said_above=secret)
                for title, words in heard.items()
            )
        seen.append(_everything_about(engine, "weaning echo pump"))
    assert seen[0] == seen[1]
    assert len(seen[0][0]) == 3


def _everything_about(engine, text):
    results = engine.search(SearchQuery(text, level=0))
    hits = [(hit.key, round(hit.score, 6), hit.title, hit.moments) for hit in results.hits]
    return hits, results.total, results.partial, results.facets
