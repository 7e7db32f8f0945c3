"""Answers of the Zoom API as videos. Source: Zoom's API reference 2, "Cloud Recording" and "Webinars".

Passcodes and tokens stand in these answers, too; none of them is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from catalogue.importers.door import Unsuitable, clean_id, clean_line

from .answer_values import instant_in, text_in
from .videos import Video, described_chapters, plausible

# What people want to watch, best first; captions come apart, so those burnt in come last of their kind.
VIEWS = (
    "shared_screen_with_speaker_view",
    "shared_screen_with_gallery_view",
    "shared_screen_with_speaker_view(CC)",
    "shared_screen",
    "active_speaker",
    "speaker_view",
    "gallery_view",
    "audio_only",
)
ENDINGS = {"MP4": ".mp4", "M4A": ".m4a"}
WORDS = ("TRANSCRIPT", "CC")
WEBINARS = frozenset({"5", "6", "9"})
LONGEST_ID = 200


@dataclass(frozen=True)
class CloudFile:
    """One file of a recording; `mark` changes when its contents do."""

    file_id: str
    kind: str
    view: str
    address: str
    play_address: str
    size: int
    starts_at: datetime | None
    ends_at: datetime | None
    is_ready: bool

    @property
    def mark(self) -> str:
        return f"{self.file_id}.{self.size:x}"

    @property
    def ending(self) -> str:
        return ENDINGS.get(self.kind, "")

    @property
    def lasts(self) -> timedelta:
        return self.ends_at - self.starts_at if self.starts_at and self.ends_at else timedelta(0)


def instance_id(item: object) -> str:
    """The UUID of one holding of a meeting or webinar; its number is used again. Raises Unsuitable."""
    if not isinstance(item, dict):
        raise Unsuitable("it is no JSON object")
    found = item.get("uuid")
    if not isinstance(found, str) or not found.strip():
        raise Unsuitable("it has no UUID, by which Zoom tells recordings and webinars apart")
    if len(found) > LONGEST_ID:
        raise Unsuitable("its UUID is too long to be one")
    return clean_id(found)


def is_webinar(item: dict) -> bool:
    return str(item.get("type")) in WEBINARS


def video_of(item: object, place: str) -> Video:
    """A recording, or a webinar to come, as a video; its address is where the chosen file is played at Zoom.

    Raises Unsuitable.
    """
    source_id, notices = instance_id(item), []
    chosen = chosen_file(item, notices)
    starts_at, text = instant_in(item, "start_time", notices), text_in(item, "agenda")
    minutes = _minutes(item.get("duration"))
    return Video(
        source_id=source_id,
        place=place,
        title=text_in(item, "topic"),
        text=text,
        address=(text_in(item, "share_url") or chosen.play_address) if chosen else "",
        starts_at=starts_at,
        ends_at=starts_at + minutes if starts_at and minutes else None,
        duration=plausible(chosen.lasts if chosen else minutes, notices),
        chapters=described_chapters(text),
        join_url=text_in(item, "join_url"),
        notices=tuple(notices),
    )


def chosen_file(item: dict, notices: list[str]) -> CloudFile | None:
    """The one file of a recording to keep: the best view, of several pieces the longest; None while it is made."""
    files = list(files_of(item))
    played = [one for one in files if one.ending and one.view in VIEWS]
    if not played or any(not one.is_ready for one in played):
        return None
    best = min(VIEWS.index(one.view) for one in played)
    pieces = [one for one in played if VIEWS.index(one.view) == best]
    if len(pieces) > 1:
        notices.append(f"it was recorded in {len(pieces)} pieces; the longest is taken")
    return max(pieces, key=lambda one: (one.lasts, one.size))


def transcript_of(item: dict, chosen: CloudFile) -> CloudFile | None:
    """The words of the chosen piece, where they are there already: a transcript comes later than the video."""
    words = [one for one in files_of(item) if one.kind in WORDS and one.is_ready and one.address]
    same = [one for one in words if chosen.starts_at is None or one.starts_at == chosen.starts_at]
    return min(same, key=lambda one: WORDS.index(one.kind), default=None)


def files_of(item: dict) -> Iterator[CloudFile]:
    found = item.get("recording_files")
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and isinstance(one.get("file_size", 0), int | float):
            yield CloudFile(
                file_id=text_in(one, "id")[:LONGEST_ID],
                kind=text_in(one, "file_type").upper(),
                view=text_in(one, "recording_type"),
                address=text_in(one, "download_url"),
                play_address=text_in(one, "play_url"),
                size=max(int(one.get("file_size") or 0), 0),
                starts_at=instant_in(one, "recording_start"),
                ends_at=instant_in(one, "recording_end"),
                is_ready=text_in(one, "status") in ("", "completed"),
            )


def cleared_by_zoom(item: dict, today: date) -> bool:
    """Whether Zoom itself put it into the trash, since the account keeps recordings only so long."""
    written = text_in(item, "auto_delete_date")[:10]
    try:
        return item.get("auto_delete") is True and date.fromisoformat(written) <= today
    except ValueError:
        return False


def page_token(answer: dict) -> str:
    return text_in(answer, "next_page_token")


def told(answer: object) -> tuple[str, str]:
    """(code, message) of an error."""
    if not isinstance(answer, dict):
        return "", ""
    said = text_in(answer, "message") or text_in(answer, "reason") or text_in(answer, "error")
    return str(answer.get("code") or ""), clean_line(said)


def _minutes(value: object) -> timedelta | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return timedelta(minutes=value) if is_number and 0 < value < 48 * 60 else None
