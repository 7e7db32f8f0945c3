"""What a caption file holds once read."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

LONGEST_MS = 48 * 3_600_000
_ENDED_WITH_ALL_IN_IT = re.compile(r"<(script|style)\b[^<>]*>.{0,2000}?</\1\s*>", re.I | re.S)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|</?>|<[\d:.]+>|\{\\[^{}]*\}")
_VOICE = re.compile(r"<v(?:\.[^\s>.]+)*[ \t]+([^>]*)>|</v\s*>", re.I)
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


class UnreadableCaption(ValueError):
    """A caption file, or a part of one, that cannot be read; the message says what stands there and where."""


@dataclass(frozen=True)
class Cue:
    """One timed line in plain text: ms from the start of the recording, `end_ms` after `start_ms`."""

    start_ms: int
    end_ms: int
    text: str
    voice: str = ""


@dataclass(frozen=True)
class ReadCaptions:
    """The cues of a file by their start, and a notice for everything that was left out."""

    cues: tuple[Cue, ...]
    notices: tuple[str, ...] = ()


@dataclass
class Collector:
    """Gathers cues and notices while a file is read."""

    cues: list[Cue] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    unit: str = "line"

    def add(self, start_ms: int, end_ms: int, lines: list[str], line: int):
        if end_ms <= start_ms:
            self.notices.append(
                f"{self.unit} {line}: a cue that ends before it begins, or at once, was left out"
            )
            return
        if end_ms > LONGEST_MS:
            self.notices.append(f"{self.unit} {line}: a cue later than 48 hours was left out")
            return
        said = list(spoken("\n".join(lines)))
        self.cues += [Cue(start_ms, end_ms, text, voice) for voice, text in said]
        if not said and any(one.strip() for one in lines):
            self.notices.append(f"{self.unit} {line}: a cue without words was left out")

    def finish(self) -> ReadCaptions:
        if not self.cues:
            raise UnreadableCaption("; ".join(self.notices[:3]) or "it has no cues")
        shown, more = self.notices[:8], len(self.notices) - 8
        if more > 0:
            shown.append(f"and {more} more of the kind")
        return ReadCaptions(
            tuple(sorted(self.cues, key=lambda cue: (cue.start_ms, cue.end_ms))), tuple(shown)
        )


def spoken(payload: str) -> Iterator[tuple[str, str]]:
    """(voice, plain text) of a cue's payload, one for each stretch in one voice."""
    payload = _ENDED_WITH_ALL_IN_IT.sub("", payload) if "</" in payload else payload
    voice, at, stretches = "", 0, []
    for match in _VOICE.finditer(payload):
        stretches.append((voice, payload[at : match.start()]))
        voice, at = name_of_voice(match[1] or ""), match.end()
    stretches.append((voice, payload[at:]))
    for voice, text in _joined(stretches):
        if text := cue_text(text):
            yield voice, text


def _joined(stretches):
    """Neighbours in the same voice as one."""
    joined: list[tuple[str, str]] = []
    for voice, text in stretches:
        if joined and (joined[-1][0] == voice or not joined[-1][1].strip()):
            text = joined.pop()[1] + text
        joined.append((voice, text))
    return joined


def name_of_voice(annotation: str) -> str:
    """The speaker a voice tag names; "" for "-" and other marks that only say "someone else"."""
    name = " ".join(_decoded(_TAG.sub("", annotation)).split())[:120].strip()
    return name if any(character.isalnum() for character in name) else ""


def cue_text(payload: str) -> str:
    """Payload as plain text: no tags, entities decoded, no blank lines, NFC."""
    lines = (" ".join(line.split()) for line in _decoded(_TAG.sub("", payload)).split("\n"))
    return "\n".join(line for line in lines if line)


def _decoded(text: str) -> str:
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return unicodedata.normalize(
        "NFC", _UNWANTED.sub("", text.replace("\u2028", "\n").replace("\u2029", "\n"))
    )
