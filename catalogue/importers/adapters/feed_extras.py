"""What feedparser keeps only the last of: the elements of the podcast namespace, item by item.

Source: the Podcasting 2.0 namespace, github.com/Podcastindex-org/podcast-namespace.
"""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from catalogue.captions import ReadCaptions
from catalogue.captions.cues import Collector, Cue
from catalogue.importers.door import Unsuitable, clean_line, cut
from catalogue.importers.outside.decoding import CutOff
from catalogue.importers.outside.reading import Malformed, read_xml
from catalogue.importers.records import ChapterMark, Part

NAMESPACES = (
    "https://podcastindex.org/namespace/1.0",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
)
# The better first: timed and simple, timed, timed by the word.
TIMED = {"text/vtt": "vtt", "application/srt": "srt", "application/x-subrip": "srt", "text/srt": "srt",
         "application/json": "json"}  # fmt: skip
ROLES = {"host": "moderator", "co-host": "moderator", "moderator": "moderator", "guest": "speaker"}


@dataclass(frozen=True)
class Transcript:
    address: str
    form: str
    language: str = ""


@dataclass(frozen=True)
class Extras:
    """An item's own: transcripts (the best of each language), the address of its chapters, who takes part."""

    transcripts: tuple[Transcript, ...] = ()
    chapters: str = ""
    faculty: tuple[Part, ...] = ()
    notices: tuple[str, ...] = field(default=(), repr=False)


LOST = Extras(notices=("the feed's XML is broken: its transcripts, chapters and people were left out",))
# An ampersand that begins no entity of XML's own, as in addresses that were pasted in.
_BARE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)", re.I)


def extras_of(body: bytes) -> list[Extras] | None:
    """Of every item in order; None where it is not well-formed. Raises Unsuitable for a hostile document."""
    try:
        root = read_xml(body)
    except (Malformed, CutOff):
        return None
    channel = root.find("channel")
    hosts = _people(root if channel is None else channel)
    return [_extras(one, hosts) for one in root.iter() if _name(one) in ("item", "entry")]


def mended_extras(body: bytes) -> list[Extras] | None:
    """Of a feed that is not well-formed but for its bare ampersands, as `extras_of`."""
    return extras_of(_BARE.sub(b"&amp;", body))


def has_extras(body: bytes) -> bool:
    return any(one.encode() in body for one in NAMESPACES)


def _extras(item: Element, hosts: tuple[Part, ...]) -> Extras:
    """`hosts` of the whole feed are those of an item that names nobody."""
    best: dict[str, Transcript] = {}
    for one in _podcast(item, "transcript"):
        address = one.get("url", "").strip()
        found = Transcript(address, _form(one.get("type", ""), address), one.get("language", "").strip())
        before = best.get(found.language)
        if address and found.form and (before is None or _rank(found.form) < _rank(before.form)):
            best[found.language] = found
    chapters = next((one.get("url", "").strip() for one in _podcast(item, "chapters")), "")
    return Extras(tuple(best.values()), chapters, _people(item) or hosts)


def _form(written: str, address: str) -> str:
    """By its type; where that says nothing of times, by the ending of its address."""
    kind = written.partition(";")[0].strip().lower()
    if kind not in ("", "text/plain"):
        return TIMED.get(kind, "")
    ending = address.partition("?")[0].rpartition(".")[2].lower()
    return ending if ending in TIMED.values() else ""


def _people(element: Element) -> tuple[Part, ...]:
    people = (_part(one) for one in _podcast(element, "person"))
    return tuple(one for one in people if one.name)


def _part(person: Element) -> Part:
    name = cut(clean_line("".join(person.itertext())), 255)
    return Part(name=name, role=ROLES.get(person.get("role", "").strip().lower(), "speaker"))


def _podcast(item: Element, name: str):
    for namespace in NAMESPACES:
        yield from item.findall(f"{{{namespace}}}{name}")


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _rank(form: str) -> int:
    return ("vtt", "srt", "json").index(form)


def segments(value: object) -> ReadCaptions:
    """The cues of a JSON transcript; words that follow each other in one voice stay cues of their own.

    Raises Unsuitable, or UnreadableCaption where it has no cues.
    """
    listed = value.get("segments") if isinstance(value, dict) else None
    if not isinstance(listed, list):
        raise Unsuitable("the transcript has no list of segments")
    found = Collector(unit="segment")
    for number, one in enumerate(listed, 1):
        times = (_ms(one, "startTime"), _ms(one, "endTime")) if isinstance(one, dict) else (None, None)
        if None in times or not isinstance(one.get("body"), str):
            found.notices.append(f"segment {number}: without its times and words it was left out")
            continue
        before = len(found.cues)
        found.add(*times, [one["body"]], number)
        if voice := clean_line(one.get("speaker") if isinstance(one.get("speaker"), str) else "")[:120]:
            found.cues[before:] = [
                Cue(cue.start_ms, cue.end_ms, cue.text, voice) for cue in found.cues[before:]
            ]
    return found.finish()


def chapter_marks(value: object) -> tuple[ChapterMark, ...]:
    """The titled chapters of a JSON chapters file, by their start. Raises Unsuitable."""
    listed = value.get("chapters") if isinstance(value, dict) else None
    if not isinstance(listed, list):
        raise Unsuitable("the file has no list of chapters")
    marks = {}
    for one in listed:
        start = _ms(one, "startTime") if isinstance(one, dict) else None
        title = (
            clean_line(one.get("title")) if start is not None and isinstance(one.get("title"), str) else ""
        )
        if title and one.get("toc") is not False:
            marks.setdefault(start, ChapterMark(start, cut(title, 255)))
    return tuple(marks[start] for start in sorted(marks))


def _ms(values: dict, key: str) -> int | None:
    seconds = values.get(key)
    if isinstance(seconds, str) and re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", seconds):
        seconds = float(seconds)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds < 10**6:
        return None
    return round(seconds * 1000)
