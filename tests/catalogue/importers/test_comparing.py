"""Whose a field is, for whatever the source says, we wrote, and stands there."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from catalogue.importers.comparing import compare, is_empty, normal

FIELDS = ("title", "room", "faculty")
VALUE = st.sampled_from(["", "a", "b", None, ["p"], ["p", "q"]])
VALUES = st.fixed_dictionaries(dict.fromkeys(FIELDS, VALUE))
SOME = st.dictionaries(st.sampled_from(FIELDS), VALUE)
PRESENT = st.lists(VALUES, min_size=1, max_size=2)


def after(comparison, said, present):
    """What stands there once the changes are written, live and in the draft."""
    return [{**state, **{name: said[name] for name in comparison.changed}} for state in present]


@given(VALUES, SOME, PRESENT)
def test_what_differs_from_what_we_wrote_is_never_changed(said, written, present):
    comparison = compare(said, written, present)
    for name in comparison.changed:
        for state in present:
            assert (
                state[name] == written[name]
                if name in written
                else is_empty(state[name]) or state[name] == said[name]
            )


@given(VALUES, SOME, PRESENT)
def test_what_is_ours_follows_the_source(said, written, present):
    comparison = compare(said, written, present)
    for name, value in said.items():
        if all(state[name] == written.get(name, "nothing") for state in present):
            assert all(state[name] == value for state in after(comparison, said, present))
            assert comparison.written[name] == value


@given(VALUES, SOME, PRESENT)
def test_comparing_again_after_writing_finds_nothing_to_do(said, written, present):
    first = compare(said, written, present)
    again = compare(said, first.written, after(first, said, present))
    assert again.changed == frozenset()
    assert (again.written, again.offered) == (first.written, first.offered)


@given(VALUES, SOME, PRESENT)
def test_what_is_offered_is_always_remembered_and_what_is_kept_is_the_editor_s(said, written, present):
    comparison = compare(said, written, present)
    assert comparison.offered == said
    assert comparison.kept.isdisjoint(comparison.changed)
    for name in comparison.kept:
        assert comparison.written.get(name) == written.get(name)


def test_outside_ids_are_compared_as_the_rows_they_stand_for():
    rows = {"p": 1, "also p": 1}
    comparison = compare(
        {"faculty": ["also p"]},
        {"faculty": ["p"]},
        [{"faculty": [1]}],
        lambda _, value: [rows[one] for one in value],
    )
    assert comparison.changed == frozenset()


def test_values_as_json_keeps_them():
    amsterdam = timezone(timedelta(hours=2))
    assert normal(datetime(2026, 5, 14, 9, tzinfo=amsterdam)) == normal(datetime(2026, 5, 14, 7, tzinfo=UTC))
    assert normal(date(2026, 5, 14)) == "2026-05-14"
    assert normal(timedelta(seconds=1.5)) == 1500
    assert normal(" a\r\nb ") == "a\nb"
    assert normal((1, ("a", None))) == [1, ["a", None]]
