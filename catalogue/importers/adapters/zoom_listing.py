"""One reading of Zoom's lists: what is to come, then month by month what was recorded and what was thrown away."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from catalogue.captions import ReadCaptions
from catalogue.importers.door import Unsuitable
from catalogue.importers.failures import ContentRefused, Failure, Gone, QuotaExceeded, Temporary
from catalogue.importers.records import Arrival, RecordingRecord, Refused
from catalogue.importers.records import Gone as IsGone

from .protocol import Page, Position
from .videos import Becoming, Track, Video, fetched_captions
from .zoom_answers import (
    CloudFile,
    chosen_file,
    cleared_by_zoom,
    instance_id,
    is_webinar,
    page_token,
    transcript_of,
)
from .zoom_asking import Asking, PageForgotten, in_path
from .zoom_webinars import described, listed, upcoming

# How far back a listing begins again: a transcript takes hours, a new name or the trash a week or two.
SETTLING = timedelta(days=35)
REMEMBERED = timedelta(days=75)
PER_PAGE, MOST_PAGES = 50, 400


class Step(NamedTuple):
    """A question: these days of this host, among what is there or in the trash."""

    start: str
    end: str
    host: int
    of: str


class Listing:
    """The position: its step, the page of it and what is done there; whose files are here; what is awaited."""

    def __init__(
        self,
        asking: Asking,
        values: dict[str, str],
        position: Position,
        begins: date,
        today: date,
        spool: Path,
    ):
        self.asking, self.values, self.position = asking, values, position
        self.begins, self.today, self.spool = begins, today, spool
        self.becoming = Becoming(values, "zoom")
        self.hosts = [one.strip() for one in values["hosts"].split(",") if one.strip()]
        self.only = position.get("only") or {}
        self.kept: dict = dict(position.get("kept") or {})
        self.awaited: dict = dict(position.get("awaited") or {})
        self.done: list[str] = [str(one) for one in position.get("done") or ()]

    def pages(self) -> Iterator[Page]:
        steps = self._steps()
        if "step" not in self.position:
            items = [*self.becoming.at_first("Zoom"), *self._opening()]
            yield self._page(items, steps[0] if steps else None)
        for number, step in enumerate(steps):
            yield from self._window(step, steps[number + 1] if number + 1 < len(steps) else None)

    def first_look(self) -> tuple[list[Arrival], int]:
        """What a month and the coming weeks have, without their files; and how many recordings there are."""
        found, number = list(self._upcoming()), 0
        for host in range(len(self.hosts)):
            step = Step(str(self.begins), str(self.today), host, "recordings")
            answer = self._asked(step, "")
            number += answer["total_records"] if isinstance(answer.get("total_records"), int) else 0
            for item in listed(answer, "meetings"):
                if self._is_wanted(item):
                    found += described(item, self.becoming)[1]
        return found, number

    # Where it is, and where it goes on.

    def _steps(self) -> list[Step]:
        spans = [_around(day) for day in self.only.get("days", ())] if self.only else self._months()
        every = [
            Step(start, end, host, of)
            for start, end in spans
            for host in range(len(self.hosts))
            for of in ("recordings", "trash")
        ]
        at = tuple(self.position.get("step") or ())
        return every[every.index(at) :] if at in every else every

    def _months(self) -> list[tuple[str, str]]:
        until = self.position.get("listed_until")
        first = max(self.begins, date.fromisoformat(until) - SETTLING) if until else self.begins
        if at := self.position.get("step"):
            first = date.fromisoformat(at[0])
        spans = []
        while first <= self.today:
            following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
            spans.append((str(first), str(following - timedelta(days=1))))
            first = following
        return spans

    def _page(self, items: list, step: Step | None, token: str = "") -> Page:
        """The page with these items; without a step to follow it is the last one."""
        held = {"kept": self.kept, "awaited": self.awaited}
        before = self.position.get("listed_until")
        if step is not None:
            at = {"step": list(step), "token": token, "done": list(self.done), "listed_until": before}
            return Page(tuple(items), {**held, **at, **({"only": self.only} if self.only else {})})
        oldest = str(self.today - REMEMBERED)
        held["kept"] = {key: one for key, one in self.kept.items() if one[0] >= oldest}
        until = before if self.only else str(self.today)
        return Page(tuple(items), {**held, **({"listed_until": until} if until else {})}, last=True)

    def _window(self, step: Step, following: Step | None) -> Iterator[Page]:
        is_resumed = list(step) == list(self.position.get("step") or ())
        token = str(self.position.get("token") or "") if is_resumed else ""
        if not is_resumed and step.of == "recordings":
            self.done = []
        for _ in range(MOST_PAGES):
            try:
                answer = self._asked(step, token)
            except PageForgotten:
                if not token:
                    raise
                token = ""
                continue
            items: list[Arrival] = []
            for arrival in self._of_answer(step, answer):
                if arrival is not None:
                    items.append(arrival)
                    continue
                yield self._page(items, step, token)  # a large file is on its way
                items = []
            if not (token := page_token(answer)):
                yield self._page(items, following)
                return
            yield self._page(items, step, token)
        raise ContentRefused("Zoom", f"its list from {step.start} on does not end")

    def _asked(self, step: Step, token: str) -> dict:
        params = {"from": step.start, "to": step.end, "page_size": PER_PAGE, "next_page_token": token}
        if step.of == "trash":
            params |= {"trash": "true", "trash_type": "meeting_recordings"}
        path = f"/users/{quote(self.hosts[step.host], safe='@')}/recordings"
        return self.asking.answer(path, {name: value for name, value in params.items() if value})

    # What an answer says.

    def _opening(self) -> Iterator[Arrival]:
        for one in self.only.get("ids", ()):
            try:
                item = self.asking.answer(f"/meetings/{in_path(one)}/recordings")
            except Gone:
                yield from self._gone(one)
                continue
            for arrival in self._records(item):
                if arrival is not None:
                    yield arrival
        if not self.only or self.only.get("upcoming"):
            yield from self._upcoming()

    def _upcoming(self) -> Iterator[Arrival]:
        if self.values["which"] != "meetings":
            yield from upcoming(self.asking, self.hosts, self.becoming, self.awaited)

    def _of_answer(self, step: Step, answer: dict) -> Iterator[Arrival | None]:
        for number, item in enumerate(listed(answer, "meetings")):
            if not isinstance(item, dict):
                yield Refused(f"Zoom: {step.start}, {step.of}[{number}]", "it is no JSON object")
            elif self._is_wanted(item) and item.get("uuid") not in self.only.get("ids", ()):
                yield from self._thrown_away(item) if step.of == "trash" else self._once(item)

    def _is_wanted(self, item: object) -> bool:
        which = self.values["which"]
        return isinstance(item, dict) and (which == "both" or is_webinar(item) == (which == "webinars"))

    def _once(self, item: dict) -> Iterator[Arrival | None]:
        """A list that moves, or begins anew, shows the same again."""
        key = _short(item.get("uuid"))
        if key not in self.done:
            records = []
            for arrival in self._records(item):
                if arrival is None:
                    yield None
                else:
                    records.append(arrival)
            self.done.append(key)
            yield from records

    def _thrown_away(self, item: dict) -> Iterator[Arrival]:
        is_ours = self.values["files"] == "copy" and cleared_by_zoom(item, self.today)
        if _short(item.get("uuid")) in self.done or is_ours:
            return
        try:
            yield from self._gone(instance_id(item))
        except Unsuitable as error:
            yield Refused("Zoom: trash", str(error))

    def _gone(self, uuid: str) -> Iterator[Arrival]:
        self.kept.pop(_short(uuid), None)
        for source_id in (uuid, f"{uuid}#recording"):
            yield IsGone(source_id=source_id, place=f"Zoom: {uuid}")

    def _records(self, item: dict) -> Iterator[Arrival | None]:
        """A recording with its file and words; None while the file is on its way."""
        video, records = described(item, self.becoming)
        chosen = chosen_file(item, []) if video else None
        for record in records:
            if not isinstance(record, RecordingRecord) or self.values["files"] != "copy":
                yield record
            elif not self._has(video, chosen.mark):
                yield from self._copied(video, chosen, record)
        words = chosen and transcript_of(item, chosen)
        if words and not self._has(video, words.mark):
            yield from self._captions(video, words)

    def _copied(self, video: Video, file: CloudFile, record: RecordingRecord) -> Iterator[Arrival | None]:
        try:
            for path in self.asking.fetch(file, self.spool):
                if path is None:
                    yield None
                    continue
                yield replace(record, kind="file", address="", file=path)
                self._keep(video, file.mark)
        except QuotaExceeded:
            raise
        except (
            Failure,
            Unsuitable,
        ) as error:  # the file's own: the rest goes on, the next run tries it again
            yield Refused(video.place, f"it cannot be copied: {error}", record.source_id)

    def _captions(self, video: Video, words: CloudFile) -> Iterator[Arrival]:
        try:
            read = fetched_captions(lambda: self.asking.body(words.address), "transcript.vtt")
        except Temporary as error:
            read = f"its captions cannot be read: {error}"
        if isinstance(read, ReadCaptions):
            yield self.becoming.captions(video, Track("", read, "captions", "machine", "Zoom"))
            self._keep(video, words.mark)
        else:
            yield Refused(video.place, read, f"{video.source_id}#captions")

    def _has(self, video: Video, mark: str) -> bool:
        return _short(mark) in self.kept.get(_short(video.source_id), ("",))[1:]

    def _keep(self, video: Video, mark: str) -> None:
        on = str(video.starts_at.date()) if video.starts_at else str(self.today)
        if on < str(self.today - REMEMBERED):
            return  # no later listing comes back to it
        self.kept[_short(video.source_id)] = [*self.kept.get(_short(video.source_id), (on,)), _short(mark)]


def _around(day: str) -> tuple[str, str]:
    """A day, whatever the time zone in which Zoom counts it."""
    found = date.fromisoformat(day)
    return str(found - timedelta(days=1)), str(found + timedelta(days=1))


def _short(text: object) -> str:
    return hashlib.sha256(str(text).encode()).hexdigest()[:12]
