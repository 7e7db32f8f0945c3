"""What stands in a host's JSON answer, of the kind that was hoped for, else nothing."""

from datetime import datetime

from catalogue.importers.door import Unsuitable
from catalogue.importers.instants import parse_instant


def object_in(values: object, key: str) -> dict:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, dict) else {}


def text_in(values: object, key: str) -> str:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, str) else ""


def instant_in(values: object, key: str, notices: list[str] | None = None) -> datetime | None:
    """An instant; for one that cannot be read there is a notice."""
    if not (written := text_in(values, key)):
        return None
    try:
        return parse_instant(written)
    except Unsuitable as error:
        if notices is not None:
            notices.append(f"{key} was left out: {error}")
        return None
