"""What Zoom's events tell, as far as an import needs to know. Source: Zoom's webhook reference."""

import re
from datetime import date

from catalogue.importers.door import Unsuitable, clean_id
from catalogue.importers.outside.decoding import CutOff
from catalogue.importers.outside.reading import read_json

VALIDATION = "endpoint.url_validation"
RECORDED = ("completed", "transcript_completed", "trashed", "deleted", "recovered", "renamed")
IN_BATCHES = ("batch_trashed", "batch_deleted", "batch_recovered")
ON_THE_CALENDAR = ("created", "updated", "deleted")
# What is signed for Zoom is never of the form of what Zoom signs.
_PLAIN_TOKEN = re.compile(r"[\w-]{1,200}", re.A)
MOST = 200


def read_event(body: bytes) -> dict:
    """Raises Unsuitable."""
    try:
        found = read_json(body)
    except CutOff as error:
        raise Unsuitable(str(error)) from error
    if not isinstance(found, dict) or not isinstance(found.get("event"), str):
        raise Unsuitable("it is no event of Zoom's")
    return found


def plain_token(event: dict) -> str:
    """The token that Zoom wants to see signed. Raises Unsuitable."""
    payload = event.get("payload")
    token = payload.get("plainToken") if isinstance(payload, dict) else None
    if not isinstance(token, str) or not _PLAIN_TOKEN.fullmatch(token):
        raise Unsuitable("it has no token to be signed")
    return token


def told_by(event: dict) -> list[dict]:
    """The things it is about: {"id", "day"} of a recording, {"upcoming"} for the calendar; [] for the rest."""
    family, _, name = event["event"].partition(".")
    payload = event.get("payload")
    about = payload.get("object") if isinstance(payload, dict) else None
    about = about if isinstance(about, dict) else {}
    if family == "webinar" and name in ON_THE_CALENDAR:
        return [{"upcoming": True}]
    if family == "recording" and name in RECORDED:
        return _things([about.get("uuid")], about.get("start_time"))
    if family == "recording" and name in IN_BATCHES:
        meetings = about.get("meetings")
        uuids = [one.get("meeting_uuid") for one in _list(meetings) if isinstance(one, dict)]
        return _things([*uuids, *_list(about.get("meeting_uuids"))], None)
    return []


def _things(uuids: list, starts: object) -> list[dict]:
    found = []
    for uuid in uuids[:MOST]:
        try:
            found.append({"id": clean_id(uuid), "day": _day(starts)})
        except Unsuitable:
            continue
    return found


def _day(written: object) -> str:
    try:
        found = date.fromisoformat(str(written)[:10])
    except ValueError:
        return ""
    return str(found) if 2011 <= found.year <= 2200 else ""


def _list(value: object) -> list:
    return value if isinstance(value, list) else []
