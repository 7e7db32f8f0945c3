"""From a file to what is made of it: one function a task, each writing into an empty folder."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, ImageStat

from catalogue.models import MediaJob

from . import commands
from .containers import HEAD, demuxer_of
from .probing import LONGEST_MS, Facts, Reason, Refused, parse_probe
from .progress import reached_ms
from .storyboard import VTT, plan_storyboard
from .tools import run
from .types import suffix_of

Task = MediaJob.Task
# Where a still is looked for, as parts of the length; the next one where it is all but black.
PLACES = (0.1, 0.35, 0.7)
DARK, PLAIN = 24, 6  # of 255: mean brightness, and its spread
# What may be lacking at the end: containers round, and sound may end before the picture.
PICTURE_LACKS, SOUND_LACKS, ROUNDING_MS = 0.05, 0.2, 1000


@dataclass(frozen=True)
class Work:
    """A file on this machine, and an empty folder; `tell` takes the share that is done, and may put an end to it."""

    path: Path
    folder: Path
    tell: Callable[[float], None]
    facts: Facts | None = None

    @property
    def seconds(self) -> float:
        return (self.facts.duration_ms or 0) / 1000

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    def ffmpeg(self, arguments: list[str], limits: commands.Limits) -> int | None:
        """Run it; how far its output got, in ms."""
        length = (self.facts.duration_ms if self.facts else None) or LONGEST_MS

        def tick(printed: bytes) -> None:
            self.tell(min(1.0, (reached_ms(printed) or 0) / length))

        return reached_ms(run("ffmpeg", arguments, limits, self.folder, tick))


def look(work: Work, name: str) -> Facts:
    """What is in the file called `name`. Raises Refused for what is no media, or no media that is worked on."""
    with work.path.open("rb") as file:
        container = demuxer_of(file.read(HEAD), suffix_of(name))
    if container is None:
        raise Refused(Reason.NOT_MEDIA)
    command = commands.probe(container, str(work.path))
    printed = run("ffprobe", command, commands.PROBE, work.folder, lambda _: work.tell(0))
    facts = parse_probe(printed, container)
    if facts.duration_ms is None:
        length = work.ffmpeg(commands.measure(container, str(work.path)), commands.MEASURE)
        facts = replace(facts, duration_ms=length or None)
    if facts.duration_ms is None:
        raise Refused(Reason.DAMAGED)
    if facts.duration_ms > LONGEST_MS:
        raise Refused(Reason.TOO_LONG)
    return facts


def tasks_for(facts: Facts, has_poster: bool, in_sizes: bool = False) -> list[str]:
    """What is made of such a file without anybody asking, and a ladder where its source asks."""
    if not facts.video_codec:
        return []
    tasks = [] if has_poster else [Task.POSTER]
    tasks.append(Task.STORYBOARD)
    if facts.audio_codec:
        tasks.append(Task.AUDIO)
    if facts.video_codec == "h264" and facts.audio_codec in ("aac", ""):
        tasks.append(Task.STREAM)
    if in_sizes:
        tasks.append(Task.LADDER)
    return tasks


def make_poster(work: Work) -> None:
    picture = work.folder / "poster.jpg"
    for place in PLACES:
        work.ffmpeg(commands.poster(work.facts, str(work.path), place), commands.looking(60))
        if picture.exists() and not is_black(picture):
            return
    if not picture.exists():
        raise Refused(Reason.DAMAGED)


def is_black(picture: Path) -> bool:
    with Image.open(picture) as image:
        found = ImageStat.Stat(image.convert("L"))
    return found.mean[0] < DARK and found.stddev[0] < PLAIN


def make_storyboard(work: Work) -> None:
    board = plan_storyboard(work.facts.duration_ms)
    work.ffmpeg(commands.storyboard(work.facts, str(work.path), board), commands.looking(work.seconds))
    sheets = len(list(work.folder.glob("*.jpg")))
    if not sheets:
        raise Refused(Reason.DAMAGED)
    (work.folder / VTT).write_text(board.vtt(sheets))


def make_audio(work: Work) -> None:
    _whole(
        work,
        commands.audio(work.facts, str(work.path)),
        commands.copying(work.seconds, work.size),
        SOUND_LACKS,
    )


def make_stream(work: Work) -> None:
    _whole(work, commands.stream(work.facts, str(work.path)), commands.copying(work.seconds, work.size))


def make_ladder(work: Work) -> None:
    _whole(work, commands.ladder(work.facts, str(work.path)), commands.encoding(work.seconds))


def _whole(work: Work, arguments: list[str], limits: commands.Limits, lacks: float = PICTURE_LACKS) -> None:
    """Half a recording is worse than none: what ends early was damaged, though ffmpeg minds little."""
    reached = work.ffmpeg(arguments, limits) or 0
    length = work.facts.duration_ms
    if reached < length - max(ROUNDING_MS, length * lacks):
        raise Refused(Reason.DAMAGED)


MAKERS: dict[str, Callable[[Work], None]] = {
    Task.POSTER: make_poster,
    Task.STORYBOARD: make_storyboard,
    Task.AUDIO: make_audio,
    Task.STREAM: make_stream,
    Task.LADDER: make_ladder,
}


def room_needed(task: str, facts: Facts, size: int) -> int:
    """At most so many bytes are written by it."""
    seconds = (facts.duration_ms or 0) / 1000
    match task:
        case Task.LADDER:
            kbits = sum(kbit + commands.SOUND_KBIT for _, kbit in commands.rungs(facts.height or 0))
            return round(kbits * 125 * seconds)
        case Task.AUDIO | Task.STREAM:
            return size
    return 20 * commands.MEGABYTE
