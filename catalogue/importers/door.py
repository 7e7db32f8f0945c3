"""The door: whatever text, address or id comes from outside passes here before anything keeps it.

Text leaves as plain text: NFC, line feeds, stripped, no control characters, no lone surrogates, no markup.
"""

import re
import unicodedata
from urllib.parse import quote, urlsplit

from .markup import plain

TITLE_LENGTH = 255
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Cc but for tab and line feed, surrogates, noncharacters, byte order marks, soft hyphens, bidi overrides.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufdd0-\ufdef\ufffe\uffff\xad\u200b"
    "\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufff9-\ufffb]"
)
_PERHAPS_MARKUP = re.compile(r"[<>&*_`\[#\\=~^•+]|\.\. |::|--|\"\"|\ue000|\ue001|\ue002")
_ANY_SPACE = re.compile(r"\s+")
# One space is left as it is, as nearly all are: texts are long.
_LINE_SPACE = re.compile(r"[^\S\n ][^\S\n]*| [^\S\n]+")


class Unsuitable(ValueError):
    """A value that must not be kept; the message says why, in words for whoever made the file."""


def storable(text: str) -> str:
    """`text` in NFC with line feeds, without what a database or a page cannot hold."""
    if text.isascii() and text.isprintable():
        return text
    text = _BREAKS.sub("\n", text)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", text))


def clean_line(text: str | None) -> str:
    """One line of plain text, its spaces collapsed: titles, names, rooms."""
    if not text:
        return ""
    if text.isascii() and text.isprintable() and "  " not in text and not _PERHAPS_MARKUP.search(text):
        return text.strip()
    return _settle(text, lambda text: _ANY_SPACE.sub(" ", text).strip())


def clean_text(text: str | None) -> str:
    """Plain text with its lines and paragraphs, an empty line between paragraphs."""
    if not text:
        return ""
    return _settle(text, _tidy_lines)


def _settle(text: str | None, tidy) -> str:
    """Clean until nothing changes, so that markup hidden in markup does not survive; as text at worst."""
    text = tidy(storable(text or ""))
    if not _PERHAPS_MARKUP.search(text):
        return text
    for _ in range(6):
        if (cleaner := tidy(storable(plain(text)))) == text:
            return text
        text = cleaner
    return tidy(text.replace("<", "‹").replace(">", "›"))


def _tidy_lines(text: str) -> str:
    text = _LINE_SPACE.sub(" ", text).replace(" \n", "\n").strip()
    return re.sub(r"\n{3,}", "\n\n", text) if "\n\n\n" in text else text


def cut(text: str, length: int) -> str:
    """`text` in at most `length` characters, cut at a word and ending in "…" where it was longer."""
    if len(text) <= length:
        return text
    head = text[:length]
    word = head[: length - 1].rsplit(None, 1)[0] if " " in head[: length - 1].strip() else head[: length - 1]
    return word.rstrip(" ,;:–-") + "…"


def fit_title(title: str, abstract: str) -> tuple[str, str, tuple[str, ...]]:
    """(title, abstract, notices): a title over 255 characters is cut and kept in full above the abstract."""
    if len(title) <= TITLE_LENGTH:
        return title, abstract, ()
    notice = (
        f"the title has {len(title)} characters; it was cut to {TITLE_LENGTH}, and is whole in the abstract"
    )
    return cut(title, TITLE_LENGTH), f"{title}\n\n{abstract}".strip(), (notice,)


def clean_id(value: object) -> str:
    """An outside id, as text. Raises Unsuitable where it is empty, too long or unprintable."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Unsuitable(
            "the id is missing" if value is None else f"the id {value!r} is neither text nor a number"
        )
    text = unicodedata.normalize("NFC", str(value).strip())
    if not text:
        raise Unsuitable("the id is missing")
    if _UNWANTED.search(text) or "\n" in text:
        raise Unsuitable(f"the id {text!a} has characters that cannot be kept")
    if len(text) > 500:
        raise Unsuitable(f"the id {text[:40]}… has more than 500 characters")
    return text


def clean_url(value: str | None) -> str:
    """A web address, percent-encoded, or "". Raises Unsuitable for what must not become a link."""
    text = (value or "").strip()
    if not text:
        return ""
    if _UNWANTED.search(text) or re.search(r"[\s<>\"\\^`{|}]", text):
        raise Unsuitable(
            f"{text[:120]!a} is not a web address: it has spaces or characters that no address has"
        )
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018  (reading it checks it)
    except ValueError as error:
        raise Unsuitable(f"{text[:120]!r} is not a web address: {error}") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise Unsuitable(f"{text[:120]!r} is not a web address: it must begin with http:// or https://")
    if not parts.hostname or not re.fullmatch(r"[\w.-]+|[0-9a-fA-F:.]+", parts.hostname):
        raise Unsuitable(f"{text[:120]!r} is not a web address: it names no host")
    if parts.username is not None or parts.password is not None:
        raise Unsuitable("the web address carries a user name or password; leave them out")
    if len(encoded := quote(text, safe="%/:=&?~#+!$,;'@()*[]")) > 500:
        raise Unsuitable("the web address has more than 500 characters")
    return encoded


def offered_url(value: object, name: str, notices: list[str]) -> str:
    """A web address, or "" with a notice where it cannot be kept: an address never keeps an item out."""
    try:
        return clean_url(value if isinstance(value, str) else None)
    except Unsuitable as error:
        notices.append(f"{name} was left out: {error}")
        return ""
