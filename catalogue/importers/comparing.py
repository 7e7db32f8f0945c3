"""Whose a field is, and what an import may do to it. Pure: values come in normalised and go out so.

A field is the editor's when what stands there, live or in a pending draft, differs from what we last wrote.
A field that we never wrote is ours while it is empty, or already says what the source says.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

Values = dict[str, object]


@dataclass(frozen=True)
class Comparison:
    """What to change, by field, and what to remember as written and offered. `kept` are the editor's fields
    for which the source says something else."""

    changed: frozenset[str]
    written: Values
    offered: Values
    kept: frozenset[str] = frozenset()


def compare(
    said: Values,
    written: Values,
    present: list[Values],
    resolve: Callable[[str, object], object] = lambda _, one: one,
) -> Comparison:
    """Compare what the source says with what we last wrote and what stands there.

    `present` are the live values and, where a draft is pending, the draft's. `resolve(field, value)` turns
    outside ids within `said` and `written` into what `present` has.
    """
    if not present and not written:
        return Comparison(frozenset(), dict(said), dict(said))
    changed, kept, remembered = set(), set(), dict(written)
    for field, value in said.items():
        wanted = resolve(field, value)
        states = [state[field] for state in present if field in state]
        if field in written:
            is_ours = all(state == resolve(field, written[field]) for state in states)
        else:
            is_ours = all(state == wanted or is_empty(state) for state in states)
        if not is_ours:
            if any(state != wanted for state in states):
                kept.add(field)
            continue
        remembered[field] = value
        if any(state != wanted for state in states):
            changed.add(field)
    return Comparison(frozenset(changed), remembered, dict(said), frozenset(kept))


def without_declined(comparison: Comparison, written: Values, declined: Values) -> Comparison | None:
    """The comparison with what an editor declined left as it is; None where the source says otherwise by now."""
    if any(comparison.offered.get(field) != value for field, value in declined.items()):
        return None
    kept = comparison.changed & declined.keys()
    remembered = {name: value for name, value in comparison.written.items() if name not in kept}
    remembered |= {name: written[name] for name in kept if name in written}
    return replace(
        comparison,
        changed=comparison.changed - kept,
        written=remembered,
        kept=comparison.kept | kept,
    )


def is_empty(value: object) -> bool:
    return value is None or value == "" or value == [] or value == 0


def normal(value: object) -> object:
    """A column's value as JSON keeps it: instants in UTC, durations in milliseconds, tuples as lists."""
    if value is None or type(value) in (int, bool):
        return value
    match value:
        case str():
            return value.replace("\r\n", "\n").strip()
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case timedelta():
            return value // timedelta(milliseconds=1)
        case tuple() | list():
            return [normal(one) for one in value]
        case _:
            return value
