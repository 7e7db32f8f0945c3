"""What a file's name says it belongs to: by the usual naming, or by a pattern with named groups."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from django.utils.translation import gettext_lazy as _

from catalogue.importers.caption_files import parse_name
from catalogue.importers.door import Unsuitable, clean_id
from catalogue.importers.languages import language_tag
from catalogue.importers.stored_files import PLAYABLE

from .protocol import Field, WrongSetting

CAPTIONS = (".vtt", ".srt")
GROUPS = {"id", "language", "kind", "origin"}
LONGEST = 250
PATTERN = Field(
    "pattern",
    _("Pattern of the names"),
    required=False,
    help=_(
        "A regular expression with named groups: (?P<id>…) for the talk, and language, kind, origin. "
        "Empty: T12.mp4, T12.en.vtt, T12.json"
    ),
)
_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P<\w+>|\(\?:|.", re.S)


@dataclass(frozen=True)
class Named:
    """What a name says; `what` is recording, captions, words (JSON) or slides."""

    id: str
    what: str
    language: str = ""
    kind: str = "captions"
    origin: str = "human"


class Naming:
    """The usual naming, or a pattern that is searched in each path, such as `(?P<id>T\\d+)_(?P<language>..)`."""

    def __init__(self, pattern: str = ""):
        self.pattern = _compiled(pattern) if pattern else None

    def named(self, path: str) -> Named | None:
        """What the file at `path` is; None for one that is no business of ours. Raises Unsuitable."""
        what = what_is(path)
        if what is None:
            return None
        if self.pattern is None:
            return _usual(path, what)
        found = self.pattern.search(path) if len(path) <= LONGEST else None
        if not found:
            raise Unsuitable("its name does not fit the pattern of this source")
        groups = {name: value for name, value in found.groupdict().items() if value}
        return Named(
            clean_id(groups.get("id")),
            what,
            _language(groups.get("language", "")),
            "subtitles" if groups.get("kind", "").lower().startswith("sub") else "captions",
            "machine" if groups.get("origin", "").lower() in ("machine", "auto", "asr") else "human",
        )


def what_is(path: str) -> str | None:
    """By its ending; None for hidden files, those half copied, and all others."""
    parts = PurePosixPath(path)
    ending = parts.suffix.lower()
    if any(part.startswith((".", "~$")) for part in parts.parts):
        return None
    if ending in PLAYABLE:
        return "recording"
    return "captions" if ending in CAPTIONS else {".json": "words", ".pdf": "slides"}.get(ending)


def _usual(path: str, what: str) -> Named:
    if what == "captions":
        ids, language, kind, origin = parse_name(path)
        return Named(clean_id(ids[-1]), what, language, kind, origin)
    return Named(clean_id(unquote(PurePosixPath(path).stem)), what)


def _language(written: str) -> str:
    try:
        return language_tag(written)
    except ValueError as error:
        raise Unsuitable(str(error)) from error


def _compiled(pattern: str) -> re.Pattern:
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise WrongSetting("pattern", f"the pattern is no regular expression: {error}") from error
    unknown = compiled.groupindex.keys() - GROUPS
    if "id" not in compiled.groupindex or unknown:
        raise WrongSetting(
            "pattern",
            f"the pattern needs a group (?P<id>…); it may have {', '.join(sorted(GROUPS - {'id'}))}",
        )
    if not _is_quick(pattern):
        raise WrongSetting(
            "pattern", "the pattern repeats too much, or what is repeated itself; write it more simply"
        )
    return compiled


def _is_quick(pattern: str) -> bool:
    """Whether no unlucky name takes a lifetime: few repetitions, none within another, none of what was found."""
    if len(pattern) > 300 or "(?P=" in pattern or re.search(r"\\[1-9]", pattern):
        return False
    atoms, open_groups, repeats, closed = _ATOM.findall(pattern), [], 0, False
    for atom in atoms:
        if atom in "+*{" and closed:
            return False
        closed = False
        if atom in "+*{":
            repeats += 1
            open_groups = [True] * len(open_groups)
        elif atom.startswith("("):
            open_groups.append(False)
        elif atom == ")" and open_groups:
            closed = open_groups.pop()
    return repeats <= 6
