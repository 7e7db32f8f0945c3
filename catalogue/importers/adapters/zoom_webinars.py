"""Webinars that Zoom has on its calendar, each with its next holding."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote

from catalogue.importers.door import Unsuitable, offered_url
from catalogue.importers.failures import Gone
from catalogue.importers.records import Arrival, Refused, WebinarRecord
from catalogue.importers.records import Gone as IsGone

from .answer_values import instant_in
from .videos import Becoming, Video
from .zoom_answers import page_token, video_of
from .zoom_asking import Asking, NoWebinars

MOST_PAGES = 40


def upcoming(
    asking: Asking, hosts: list[str], becoming: Becoming, awaited: dict[str, str]
) -> Iterator[Arrival]:
    """What is to come, and what is called off: awaited, not over, and no longer on the calendar.

    `awaited` holds until when each is awaited, by UUID, and is brought up to date.
    """
    now, before = datetime.now(UTC), dict(awaited)
    awaited.clear()
    for host in hosts:
        for item in _scheduled(asking, f"/users/{quote(host, safe='@')}/webinars"):
            video, records = described(item, becoming)
            until = video and video.starts_at and (video.ends_at or video.starts_at)
            if until and until > now and video.source_id not in awaited:
                awaited[video.source_id] = until.isoformat()
                yield from _with_details(asking, item, records)
    for uuid, until in before.items():
        if uuid not in awaited and datetime.fromisoformat(until) > now:
            yield IsGone(source_id=uuid, place=f"Zoom: {uuid}")


def described(item: object, becoming: Becoming) -> tuple[Video | None, list[Arrival]]:
    """What Zoom shows, and the records it becomes: a refusal where it cannot be taken in."""
    uuid = item.get("uuid") if isinstance(item, dict) else ""
    place = f"Zoom: {str(uuid)[:60]}"
    try:
        video = video_of(item, place)
    except Unsuitable as error:
        return None, [Refused(place, str(error))]
    records = list(becoming.records(video))
    return (None if isinstance(records[0], Refused) else video), records


def listed(answer: dict, name: str) -> list:
    return answer[name] if isinstance(answer.get(name), list) else []


def _scheduled(asking: Asking, path: str) -> Iterator[object]:
    """The soonest first: of a series Zoom gives all days one UUID, which is that of the next."""
    token, found = "", []
    for _ in range(MOST_PAGES):
        params = {"type": "upcoming", "page_size": 300, **({"next_page_token": token} if token else {})}
        try:
            answer = asking.answer(path, params)
        except NoWebinars:
            break
        found += listed(answer, "webinars")
        if not (token := page_token(answer)):
            break
    yield from sorted(found, key=_start)


def _with_details(asking: Asking, item: dict, records: list[Arrival]) -> Iterator[Arrival]:
    """Who has to register is sent there, not to the door."""
    try:
        details = asking.answer(f"/webinars/{int(item['id'])}")
    except (Gone, KeyError, TypeError, ValueError):
        details = {}
    registration = offered_url(details.get("registration_url"), "the registration address", [])
    for record in records:
        if registration and isinstance(record, WebinarRecord):
            record = replace(record, registration_url=registration, join_url="")
        yield record


def _start(item: object) -> str:
    found = instant_in(item, "start_time") if isinstance(item, dict) else None
    return found.isoformat() if found else ""
