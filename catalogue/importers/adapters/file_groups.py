"""Files that were found, in a folder or a bucket, as recordings with what lies beside them.

All of it is named each time, so that what vanished is known; but only what changed is read: the position keeps of
every file by what a change shows (size and time, or the bucket's mark) and the digest of its contents.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.captions import UnreadableCaption, read_captions
from catalogue.importers.door import Unsuitable, clean_id
from catalogue.importers.failures import ContentRefused
from catalogue.importers.files import file_bytes
from catalogue.importers.outside.decoding import CutOff
from catalogue.importers.outside.reading import read_json
from catalogue.importers.records import Arrival, CaptionsRecord, Gone, RecordingRecord, Refused, SlidesRecord
from catalogue.importers.stored_files import LARGEST_DOCUMENT, check_document
from catalogue.importers.video_addresses import origin

from .fetched import NotYet
from .file_names import Named, Naming
from .file_words import video_of
from .protocol import PAGE, Field, Page, Position
from .videos import SIZES, Becoming, Track, Video, arriving_fields

MOST_FILES = 20_000
LARGEST_WORDS = 16 * 1024**2
# A page is about what is read in a few seconds.
READ_A_PAGE = 512 * 1024**2
_MS = timedelta(milliseconds=1)
_ORDER = {"words": 0, "recording": 1, "captions": 2, "slides": 3}


def _become(field: Field) -> Field:
    if field.name != "become":
        return field
    choices = (("recordings", _("Recordings of talks that are there, by their ids")), *field.choices)
    return replace(field, choices=choices, default="recordings")


ARRIVING = (*(_become(field) for field in arriving_fields("member")), SIZES)


@dataclass(frozen=True)
class Found:
    """A file: its path below the folder, what a change of it shows, where it lies on this machine once `local`
    has brought it, or the address at which it stays.
    """

    path: str
    size: int
    mark: str
    where: Path
    local: Callable[[], Path]
    address: str = ""


class Groups:
    """One reading. `place` names the folder or bucket in what is said."""

    def __init__(self, values: dict[str, str], place: str, position: Position | None):
        self.naming, self.becoming = Naming(values["pattern"]), Becoming(values, "files")
        self.is_anywhere = values["become"] == "recordings"
        self.place, self.position = place, position or {}
        known = self.position.get("known")
        self.known: dict[str, str] = dict(known) if isinstance(known, dict) else {}
        self.read = 0

    def pages(self, found: list[Found], waiting: dict[str, str]) -> Iterator[Page]:
        """Raises ContentRefused for a folder that suddenly holds nothing: it may not be mounted."""
        if self.known and not found and not waiting:
            raise ContentRefused(
                self.place, f"it is empty, where {len(self.known)} files were; is it mounted?"
            )
        if len(found) > MOST_FILES:
            raise ContentRefused(
                self.place, f"it holds more than {MOST_FILES:,} files; name a folder within it"
            )
        after, whole = str(self.position.get("after", "")), not self.position.get("is_broken") and not waiting
        groups, items = self._groups(found)
        whole = whole and not items
        has_begun = after or self.position.get("has_begun")
        items = [*self.becoming.at_first(self.place), *items] if not has_begun else []
        broken = {} if whole else {"is_broken": True}
        for group in sorted(group for group in groups if group > after):
            if len(items) >= PAGE or self.read > READ_A_PAGE:
                yield Page(tuple(items), {**self._at(after), **broken})
                items, self.read = [], 0
            while (found_of := self._once_here(group, groups[group])) is None:
                yield Page(tuple(items), {**self._at(after), **broken})
                items, self.read = [], 0
            items += found_of
            after = group
        there = {one.path for one in found} | waiting.keys()
        items += self._gone(there)
        self.known = {path: mark for path, mark in self.known.items() if path in there}
        at_end = {"known": self.known, **({"waiting": waiting} if waiting else {})}
        yield Page(tuple(items), at_end, last=True, complete=whole)

    def _at(self, after: str) -> Position:
        waiting = self.position.get("waiting", {})
        return {"known": dict(self.known), "after": after, "has_begun": True, "waiting": waiting}

    def _once_here(self, group: str, files: list[tuple[Named, Found]]) -> list[Arrival] | None:
        """What is told of a group; none where the time was over before all of its files were here."""
        try:
            return list(self._records(group, files))
        except NotYet:
            return None

    def described(self, found: list[Found]) -> Iterator[Arrival]:
        """What the names alone promise, for a first look: nothing is read."""
        groups, refused = self._groups(found)
        for group, files in groups.items():
            has_recording = _has_recording(files)
            for named, file in files:
                if named.what == "recording":
                    yield self._recording(group, named, file, None, "0")
                elif named.what == "captions":
                    yield CaptionsRecord(source_id=file.path, place=file.path, of=(group,), language="und")
                elif named.what == "slides" and not has_recording:
                    yield _alone(group, named, file, "0")
        yield from refused

    def _groups(self, found: list[Found]) -> tuple[dict[str, list[tuple[Named, Found]]], list[Refused]]:
        groups: dict[str, list[tuple[Named, Found]]] = {}
        refused = []
        for one in found:
            try:
                named = self.naming.named(one.path)
            except Unsuitable as error:
                refused.append(Refused(one.path, str(error)))
                continue
            if named:
                groups.setdefault(named.id, []).append((named, one))
        for files in groups.values():
            files.sort(key=lambda pair: (_ORDER[pair[0].what], pair[1].path))
        return groups, refused

    def _records(self, group: str, files: list[tuple[Named, Found]]) -> Iterator[Arrival]:
        """Of one id: what it is, its recordings, their captions."""
        video = None
        for named, file in files:
            if named.what == "words":
                video = yield from self._words(group, named, file, video)
        if not self.is_anywhere and any(named.what in ("words", "recording") for named, _file in files):
            yield from self.becoming.records(video or video_of(group, files[0][1].path, {}))
        slides, others = self._slides(group, files)
        yield from others
        for named, file in files:
            try:
                if named.what == "recording":
                    recording = self._recording(group, named, file, video, self._digest(file))
                    yield replace(recording, **slides.get(named.language, slides.get("", {})))
                elif named.what == "captions":
                    yield self._captions(group, named, file)
            except (Unsuitable, UnreadableCaption) as error:
                yield Refused(file.path, str(error), _id_of(group, named))

    def _slides(self, group: str, files: list[tuple[Named, Found]]) -> tuple[dict[str, dict], list[Arrival]]:
        """By language, "" for all, what the recordings of `group` say of the PDF beside them; and what is apart.

        Without a recording beside it, a PDF is for the one of whatever has this id.
        """
        found, apart, has_recording = {}, [], _has_recording(files)
        for named, file in ((named, file) for named, file in files if named.what == "slides"):
            try:
                digest = self._document(file)
                if has_recording:
                    found[named.language] = {"slides": file.where, "slides_digest": digest}
                else:
                    apart.append(_alone(group, named, file, digest))
            except Unsuitable as error:
                apart.append(Refused(file.path, str(error), _id_of(group, named)))
        return found, apart

    def _document(self, file: Found) -> str:
        """The digest of a PDF; raises Unsuitable for what is none, before it is brought here where it is too large."""
        if file.size > LARGEST_DOCUMENT:
            raise Unsuitable(f"it has more than {LARGEST_DOCUMENT // 1024**2} MB")
        return self._digest(file, check_document)

    def _words(self, group: str, named: Named, file: Found, before: Video | None):
        try:
            value = read_json(self._small(file))
            video = video_of(group, file.path, value, named.language)
            self.known[file.path] = file.mark
            return video
        except (Unsuitable, CutOff) as error:
            yield Refused(file.path, str(error), f"{group}#words"[:500])
            return before

    def _recording(
        self, group, named: Named, file: Found, video: Video | None, digest: str
    ) -> RecordingRecord:
        kind, address = origin(file.address) if file.address else ("file", "")
        language = named.language or (video.language if video else "")
        return RecordingRecord(
            source_id=_id_of(group, named),
            place=file.path,
            listing="files",
            of=group,
            anywhere=self.is_anywhere,
            kind=kind,
            address=address,
            file=file.where if kind == "file" else None,
            file_digest=digest if kind == "file" else "",
            language=language or self.becoming.language,
            duration_ms=video.duration // _MS if video and video.duration else None,
            level=self.becoming.level,
            chapters=video.chapters if video else (),
        )

    def _digest(self, file: Found, check: Callable | None = None) -> str:
        """Of the contents, read and checked only where the file is not as it was.

        What stays at its address is not read, unless there is something to check.
        """
        mark, _bar, digest = self.known.get(file.path, "").partition("|")
        if mark != file.mark or not digest:
            if check or not file.address:
                with _opened(file) as opened:
                    if check:
                        check(opened, file.path)
                    digest = hashlib.file_digest(opened, "sha256").hexdigest()
                self.read += file.size
            self.known[file.path] = f"{file.mark}|{digest}"
        return digest

    def _captions(self, group: str, named: Named, file: Found) -> CaptionsRecord:
        if not named.language:
            named = replace(named, language=self.becoming.language)
        read = read_captions(self._small(file), file.path.rpartition("/")[2])
        self.known[file.path] = file.mark
        video = Video(source_id=group, place=file.path, title=group)
        track = Track(named.language, read, named.kind, named.origin, place=file.path)
        record = self.becoming.captions(video, track)
        recording = Named(group, "recording", named.language)
        whole = Named(group, "recording")
        return replace(
            record,
            source_id=_id_of(group, named),
            of=tuple(dict.fromkeys((_id_of(group, recording), _id_of(group, whole), group))),
        )

    def _small(self, file: Found) -> bytes:
        if file.size > LARGEST_WORDS:
            raise Unsuitable(f"it has more than {LARGEST_WORDS // 1024**2} MB")
        self.read += file.size
        return file_bytes(file.local())

    def _gone(self, there: set[str]) -> Iterator[Gone]:
        """Captions whose files are there no more: of all else a complete listing shows it."""
        ids = {self._id_at(path): path for path in sorted(self.known.keys() - there)}
        still = {self._id_at(path) for path in there}
        for source_id, path in ids.items():
            if source_id and source_id not in still:
                yield Gone(source_id=source_id, place=path)

    def _id_at(self, path: str) -> str:
        try:
            named = self.naming.named(path)
        except Unsuitable:
            return ""
        if named is None or named.what != "captions":
            return ""
        return _id_of(named.id, named if named.language else replace(named, language=self.becoming.language))


def _has_recording(files: list[tuple[Named, Found]]) -> bool:
    return any(named.what == "recording" for named, _file in files)


def _id_of(group: str, named: Named) -> str:
    """Raises Unsuitable where it becomes too long."""
    if named.what == "captions":
        return clean_id(f"{group}#captions.{named.language}.{named.kind}")
    suffix = f".{named.language}" if named.language else ""
    return clean_id(f"{group}#{'slides' if named.what == 'slides' else 'file'}{suffix}")


def _alone(group: str, named: Named, file: Found, digest: str) -> SlidesRecord:
    return SlidesRecord(
        source_id=_id_of(group, named),
        place=file.path,
        listing="files",
        of=group,
        language=named.language,
        file=file.where,
        digest=digest,
    )


def _opened(file: Found):
    try:
        return file.local().open("rb")
    except OSError as error:
        raise Unsuitable(f"it cannot be read: {error.strerror or error}") from error
