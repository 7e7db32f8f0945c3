"""One line of the interchange while it is read: its values as records hold them, and the notices on it."""

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from .door import Unsuitable, clean_id, clean_line, clean_text, cut, fit_title, offered_url
from .instants import known_zone, parse_date, parse_instant
from .languages import offered_language
from .records import Part


class Line:
    """The values of one line. What they cannot be raises Unsuitable, in words for whoever made the file."""

    def __init__(self, values: dict, folder: Path):
        self.values = _without_nulls(values)
        self.notices: list[str] = []
        self.folder = folder

    def line(self, name: str, length: int = 255) -> str:
        text = clean_line(self.values.get(name))
        if len(text) > length:
            self.notices.append(f"{name} has {len(text)} characters and was cut to {length}")
        return cut(text, length)

    def text(self, name: str) -> str:
        return clean_text(self.values.get(name))

    def titled(self, name: str = "abstract") -> dict[str, str]:
        """The title, and the text `name` with the whole of a title that was cut."""
        title = clean_line(self.values["title"])
        if not title:
            raise Unsuitable("the title is empty once its markup is taken away")
        title, text, notices = fit_title(title, self.text(name))
        self.notices += notices
        return {"title": title, name: text}

    def reference(self, *names: str) -> str:
        for name in names:
            if name in self.values:
                return self._named(name)
        return ""

    def _named(self, name: str) -> str:
        try:
            return clean_id(self.values[name])
        except Unsuitable as error:
            raise Unsuitable(f"{name}: {error}") from error

    def references(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(clean_id(value) for value in self.values.get(name, ())))

    def keywords(self) -> tuple[str, ...]:
        words = (cut(clean_line(word), 255) for word in self.values.get("keywords", ()))
        return tuple(dict.fromkeys(word for word in words if word))

    def language(self, default: str = "") -> str:
        return offered_language(self.values.get("language"), self.notices, default)

    def zone(self) -> str:
        name = self.values.get("time_zone")
        if name and not known_zone(name):
            raise Unsuitable(f"time_zone: {name[:60]!r} is no time zone; write one such as Europe/Amsterdam")
        return name or "UTC"

    def url(self, name: str) -> str:
        return offered_url(self.values.get(name), name, self.notices)

    def _parsed(self, name: str, parse) -> Any:
        try:
            return parse(self.values[name]) if name in self.values else None
        except Unsuitable as error:
            raise Unsuitable(f"{name}: {error}") from error

    def date(self, name: str):
        return self._parsed(name, parse_date)

    def instant(self, name: str) -> datetime | None:
        return self._parsed(name, partial(parse_instant, zone=self.zone()))

    def duration(self) -> timedelta | None:
        """From `duration`, or from `starts_at` and `ends_at`."""
        starts_at, ends_at = self.instant("starts_at"), self.instant("ends_at")
        if starts_at and ends_at:
            in_order(starts_at, ends_at)
        if "duration" in self.values:
            return timedelta(seconds=max(1, round(self.values["duration"])))
        return ends_at - starts_at if starts_at and ends_at else None

    def span(self) -> tuple[datetime | None, datetime | None]:
        starts_at, ends_at = self.instant("starts_at"), self.instant("ends_at")
        if starts_at and "duration" in self.values:
            ends_at = starts_at + self.duration()
        if ends_at and not starts_at:
            raise Unsuitable("it has an end but no start; give starts_at")
        if starts_at and ends_at:
            in_order(starts_at, ends_at)
        return starts_at, ends_at

    def faculty(self) -> tuple[Part, ...]:
        parts = [self._part(entry) for entry in self.values.get("faculty", ())]
        return tuple(part for part in parts if part)

    def _part(self, entry: str | dict) -> Part | None:
        entry = {"name": entry} if isinstance(entry, str) else entry
        name = cut(clean_line(entry.get("name")), 255)
        if not name and "person" not in entry:
            self.notices.append("somebody without a name was left out of the faculty")
            return None
        return Part(
            name=name,
            person=clean_id(entry["person"]) if "person" in entry else "",
            role=entry.get("role", "speaker"),
            affiliation=cut(clean_line(entry.get("affiliation")), 255),
            disclosure=clean_text(entry.get("disclosure")),
        )

    def path(self, name: str) -> Path | None:
        """A file that is there, inside the folder of the records. Raises Unsuitable."""
        if name not in self.values:
            return None
        written = self.values[name]
        try:
            found = (self.folder / written).resolve()
            inside, there = found.is_relative_to(self.folder.resolve()), found.is_file()
        except (OSError, ValueError) as error:
            raise Unsuitable(f"{name}: {written[:100]!r} is no path") from error
        if not inside:
            raise Unsuitable(
                f"{name}: {written[:100]!r} lies outside the folder of the records; put it inside"
            )
        if not there:
            raise Unsuitable(f"{name}: there is no file {written[:100]!r}")
        return found


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(one) for key, one in value.items() if one is not None}
    return [_without_nulls(one) for one in value if one is not None] if isinstance(value, list) else value


def in_order(starts_at: datetime, ends_at: datetime):
    if ends_at <= starts_at:
        raise Unsuitable(
            f"it ends before it starts ({starts_at.isoformat()} to {ends_at.isoformat()}); "
            "correct starts_at or ends_at"
        )
