"""Caption files, by their names: `<id>.<BCP 47>[.cc|.sdh][.captions|.subtitles][.human|.machine].vtt|srt`.

The id is that of a recording, or of a talk, session or webinar with one recording. Below a folder the path
may be part of the id, and a folder named as a language (en/, zh-Hans/) stands for the language in the name.
"""

from pathlib import Path
from urllib.parse import unquote

from catalogue.captions import UnreadableCaption, read_captions

from .door import Unsuitable
from .files import file_bytes, files_below
from .languages import language_tag
from .records import Arrival, Arrivals, CaptionsRecord, Refused

ENDINGS = (".vtt", ".srt")
KINDS = ("captions", "subtitles")
ORIGINS = ("human", "machine")
HARD_OF_HEARING = ("cc", "sdh")


class CaptionFiles:
    """The caption files at a path: one file, or a folder of them."""

    lists = frozenset()

    def __init__(self, path: Path):
        self.path = path

    def records(self, after: int = 0) -> Arrivals:
        if self.path.is_file():
            yield from [self._record(self.path, self.path.name)][after:]
            return
        files = [file for file in files_below(self.path, "**/*") if file.suffix.lower() in ENDINGS]
        if not files:
            yield Refused(str(self.path), "the folder holds no .vtt or .srt file")
        for file in files[after:]:
            yield self._record(file, file.relative_to(self.path).as_posix())

    def _record(self, file: Path, name: str) -> Arrival:
        try:
            ids, language, kind, origin = parse_name(name)
            read = read_captions(file_bytes(file), file.name)
        except (Unsuitable, UnreadableCaption) as error:
            return Refused(name, str(error))
        return CaptionsRecord(
            source_id=".".join(("captions", ids[0], language, kind, origin)),
            place=name,
            notices=read.notices,
            of=ids,
            language=language,
            kind=kind,
            origin=origin,
            cues=read.cues,
        )


def parse_name(name: str) -> tuple[tuple[str, ...], str, str, str]:
    """(ids to try, language, kind, origin) from a file's name or path. Raises Unsuitable.

    >>> parse_name("en/T12.nl.subtitles.machine.vtt")
    (('en/T12', 'T12'), 'nl', 'subtitles', 'machine')
    """
    *folders, base = name.split("/")
    stem, _, _ending = base.rpartition(".")
    stem, kind, origin = _marks(stem)
    head, _, last = stem.rpartition(".")
    if head and (language := _language(last)):
        stem = head
    elif folders and (language := _language(folders[-1])):
        folders.pop()
    else:
        raise Unsuitable(
            "the name must be <id of the recording or talk>.<language>.vtt or .srt, such as T12.en.vtt; "
            f"no language was found in {name!r}"
        )
    whole = "/".join([*folders, stem])
    return tuple(dict.fromkeys((whole, stem, unquote(stem)))), language, kind, origin


def _marks(stem: str) -> tuple[str, str, str]:
    kind, origin = "captions", "human"
    while (parts := stem.rpartition("."))[2].lower() in KINDS + ORIGINS and parts[0]:
        kind = parts[2].lower() if parts[2].lower() in KINDS else kind
        origin = parts[2].lower() if parts[2].lower() in ORIGINS else origin
        stem = parts[0]
    head, _, last = stem.rpartition(".")
    if last.lower() in HARD_OF_HEARING and "." in head and _language(head.rpartition(".")[2]):
        stem = head  # "T12.en.sdh": captions, though the last part could name a language as well
    return stem, kind, origin


def _language(text: str) -> str:
    try:
        return (
            language_tag(text) if text.replace("_", "-").split("-")[0].isalpha() and len(text) <= 35 else ""
        )
    except ValueError:
        return ""
