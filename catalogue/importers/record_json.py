"""Records as JSON and back, for what is kept until it is approved, resolved or tried again. Pure."""

import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Union, get_args, get_origin, get_type_hints

from . import records
from .kinds import KIND_OF
from .records import Gone, Record

MADE_BY = {kind: record for record, kind in KIND_OF.items()} | {"gone": Gone}


def to_json(record: Record) -> dict[str, object]:
    """The record, with what it `is`; instants in ISO 8601, durations in milliseconds, paths as text."""
    return {"is": KIND_OF.get(type(record), "gone"), **_plain(record)}


def from_json(values: dict[str, object]) -> Record:
    """The record that `to_json` was given."""
    return _made(MADE_BY[values["is"]], values)


def _plain(value):
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    match value:
        case tuple():
            return [_plain(one) for one in value]
        case datetime() | date():
            return value.isoformat()
        case timedelta():
            return value // timedelta(milliseconds=1)
        case Path():
            return str(value)
        case _:
            return value


def _made(wanted, values: dict):
    hints = _hints(wanted)
    return wanted(**{name: _value(hints[name], values[name]) for name in hints if name in values})


@cache
def _hints(wanted) -> dict:
    return get_type_hints(wanted, vars(records))


def _value(hint, value):
    if value is None:
        return None
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one) for one in value)
    if is_dataclass(hint):
        return _made(hint, value)
    if hint in (datetime, date):
        return hint.fromisoformat(value)
    if hint is timedelta:
        return timedelta(milliseconds=value)
    return Path(value) if hint is Path else value
