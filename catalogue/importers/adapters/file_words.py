"""What a JSON file beside a recording says of it."""

from datetime import datetime, timedelta

from catalogue.importers.door import Unsuitable, clean_line, cut
from catalogue.importers.instants import parse_instant
from catalogue.importers.records import ChapterMark, Part

from .videos import Video, plausible

ROLES = ("speaker", "chair", "moderator", "panellist")


def video_of(source_id: str, place: str, words: object, language: str = "") -> Video:
    """The words of `words`, a JSON object: title, description, date, duration (s), speakers, keywords, chapters.

    Raises Unsuitable for what is none.
    """
    if not isinstance(words, dict):
        raise Unsuitable("the JSON is no object with title, description, date, speakers")
    notices: list[str] = []
    return Video(
        source_id=source_id,
        place=place,
        title=_text(words, "title", "name") or words_of(source_id),
        text=_text(words, "abstract", "description", "summary"),
        starts_at=_instant(_text(words, "starts_at", "date", "recorded", "start"), notices),
        duration=_duration(words.get("duration"), notices),
        language=_text(words, "language", "lang") or language,
        keywords=tuple(one for one in _list(words, "keywords", "tags") if isinstance(one, str)),
        faculty=tuple(
            one for person in _list(words, "speakers", "presenters", "faculty") if (one := _part(person))
        ),
        chapters=tuple(_chapters(_list(words, "chapters"))),
        website=_text(words, "url", "website", "page"),
        notices=tuple(notices),
    )


def words_of(source_id: str) -> str:
    """A title from a name.

    >>> words_of("2026/weaning_from-VA")
    'weaning from VA'
    """
    return clean_line(source_id.rpartition("/")[2].replace("_", " ").replace("-", " ")) or source_id


def _text(words: dict, *names: str) -> str:
    return next((value for name in names if isinstance(value := words.get(name), str) and value.strip()), "")


def _list(words: dict, *names: str) -> list:
    found = next((words[name] for name in names if words.get(name)), [])
    return found if isinstance(found, list) else [found]


def _instant(written: str, notices: list[str]) -> datetime | None:
    try:
        return parse_instant(written) if written else None
    except Unsuitable as error:
        notices.append(f"its date was left out: {error}")
        return None


def _duration(written: object, notices: list[str]) -> timedelta | None:
    if isinstance(written, bool) or not isinstance(written, int | float) or not 0 < written < 1e7:
        return None
    return plausible(timedelta(seconds=round(written)), notices)


def _part(person: object) -> Part | None:
    values = person if isinstance(person, dict) else {"name": person}
    name = values.get("name")
    if not isinstance(name, str) or not clean_line(name):
        return None
    where, role = values.get("affiliation"), values.get("role")
    return Part(
        name=cut(clean_line(name), 255),
        role=role if role in ROLES else "speaker",
        affiliation=cut(clean_line(where), 255) if isinstance(where, str) else "",
    )


def _chapters(marks: list):
    for mark in marks[:1000]:
        if isinstance(mark, dict) and isinstance(mark.get("title"), str):
            start = mark.get("start_ms", mark.get("startTime", mark.get("start")))
            if isinstance(start, int | float) and not isinstance(start, bool) and 0 <= start < 1e9:
                is_ms = "start_ms" in mark
                yield ChapterMark(int(start if is_ms else start * 1000), cut(clean_line(mark["title"]), 255))
