"""Cues cut into passages."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from search.entries import Cue
from search.passages import LONGEST_MS, cut_passages


def passages(cues, **facts):
    return cut_passages(cues, **{"recording": 7, "level": 1, "language": "en", **facts})


def every(seconds, amount, text="word"):
    return [(n * seconds * 1000, (n + 1) * seconds * 1000, f"{text} {n}") for n in range(amount)]


def test_no_cues_make_no_passages():
    assert passages([]) == []
    assert passages([(0, 1000, "  \n")]) == []


def test_passages_are_half_a_minute_and_overlap_by_half():
    cut = passages(every(5, 12))
    assert [(passage.start_ms, passage.end_ms) for passage in cut] == [
        (0, 30_000),
        (15_000, 45_000),
        (30_000, 60_000),
    ]


def test_facts_of_the_track_stand_in_each_passage():
    [passage] = passages([(0, 2000, "hello\n there")], machine=True, first=4)
    assert (passage.recording, passage.level, passage.language, passage.machine) == (7, 1, "en", True)
    assert (passage.n, passage.cues, passage.text) == (4, (Cue(0, "hello there"),), "hello there")


def test_passages_are_numbered_from_first():
    assert [passage.n for passage in passages(every(5, 12), first=10)] == [10, 11, 12]


def test_a_long_silence_ends_a_passage():
    cut = passages([(0, 4000, "before"), (600_000, 604_000, "after")])
    assert [passage.text for passage in cut] == ["before", "after"]


def test_a_very_long_cue_is_a_passage_of_its_own():
    cut = passages([(0, 4000, "short"), (4000, 90_000, "endless"), (90_000, 92_000, "short again")])
    assert [passage.text for passage in cut] == ["short", "endless", "short again"]


def test_cues_are_taken_in_order_of_time():
    [passage] = passages([(5000, 6000, "second"), (0, 1000, "first")])
    assert passage.text == "first second"


def test_a_cue_that_ends_before_it_starts_is_kept():
    [passage] = passages([(5000, 1000, "odd")])
    assert (passage.start_ms, passage.end_ms) == (5000, 5000)


cues = st.lists(
    st.tuples(st.integers(0, 400_000), st.integers(0, 40_000), st.text("ab ", max_size=4)).map(
        lambda cue: (cue[0], cue[0] + cue[1], cue[2])
    ),
    max_size=60,
)


@settings(deadline=None)  # how busy the machine is, is not the question
@given(cues)
def test_every_cue_is_in_a_passage_and_none_is_too_long(cues):
    cut = passages(cues)
    kept = {(start, " ".join(text.split())) for start, _, text in cues if text.strip()}
    assert {(cue.start_ms, cue.text) for passage in cut for cue in passage.cues} == kept
    assert all(passage.end_ms - passage.start_ms <= LONGEST_MS or len(passage.cues) == 1 for passage in cut)
    assert all(one.start_ms <= other.start_ms for one, other in pairwise(cut))
    assert [passage.n for passage in cut] == list(range(len(cut)))
