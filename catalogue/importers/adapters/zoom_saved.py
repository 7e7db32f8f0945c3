"""What a saved answer or notice of Zoom's becomes: recordings as links, since its tokens are over by then."""

from collections.abc import Iterator

from catalogue.importers.door import Unsuitable, clean_line
from catalogue.importers.records import Arrival, Gone, Refused

from .videos import Becoming
from .zoom_answers import instance_id, told, video_of

THERE = ("recording.completed", "recording.recovered", "recording.transcript_completed",
         "webinar.created", "webinar.updated")  # fmt: skip
AWAY = ("recording.trashed", "recording.deleted", "webinar.deleted")
LISTS = ("meetings", "webinars")


def of_answer(value: object, place: str, becoming: Becoming) -> Iterator[Arrival]:
    """Recordings or webinars of one answer; what tells of something else is refused, with the reason."""
    if not isinstance(value, dict):
        yield Refused(place, "it is no answer of Zoom's")
    elif "event" in value:
        yield from _of_notice(value, place, becoming)
    elif name := next((one for one in LISTS if isinstance(value.get(one), list)), None):
        for number, item in enumerate(value[name]):
            yield from _become(item, f"{place}: {name}[{number}]", becoming)
    elif "topic" in value and "uuid" in value:
        yield from _become(value, place, becoming)
    else:
        said = told(value)[1]
        yield Refused(place, f"it is an error: {said}" if said else "it tells of no recording and no webinar")


def _of_notice(value: dict, place: str, becoming: Becoming) -> Iterator[Arrival]:
    event, payload = clean_line(str(value["event"]))[:80], value.get("payload")
    item = payload.get("object") if isinstance(payload, dict) else None
    at = f"{place}: payload.object"
    if event in THERE:
        yield from _become(item, at, becoming)
    elif event in AWAY:
        try:
            yield Gone(source_id=instance_id(item), place=at)
        except Unsuitable as error:
            yield Refused(at, str(error))
    else:
        yield Refused(place, f"a notice of {event!r} brings nothing by itself")


def _become(item: object, place: str, becoming: Becoming) -> Iterator[Arrival]:
    try:
        if isinstance(item, dict) and "topic" not in item:
            raise Unsuitable("it is no recording and no webinar: it has no topic")
        yield from becoming.records(video_of(item, place))
    except Unsuitable as error:
        yield Refused(place, str(error))
