"""What a host sent, read as JSON or XML by what it is, whatever it is called. Raises Unsuitable or CutOff."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from catalogue.importers.door import Unsuitable
from catalogue.importers.files import parse_json

from .decoding import CutOff

DEEPEST = 60
# A list or an element takes some 60 bytes and more, and 3 to write: a small body could fill the memory.
MOST_PARTS = 1_000_000
NESTED = (dict, list, Element)
_CUT_OFF = ("no element found", "unclosed token", "unclosed CDATA section")


class Malformed(Unsuitable):
    """XML that a parser which forgives much may still make something of."""


def read_json(body: bytes) -> object:
    """The JSON value of `body`, at most 60 levels deep."""
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:15]
    if not start:
        raise Unsuitable("it is empty, where JSON was expected")
    if start[:1] == b"<":
        raise Unsuitable("it is a web page or XML, where JSON was expected; check the address")
    if body.count(b"[") + body.count(b"{") > MOST_PARTS:
        raise Unsuitable(f"it has more than {MOST_PARTS:,} lists and objects")
    try:
        value = parse_json(body)
    except Unsuitable as error:
        if _ends_early(error.__cause__):
            raise CutOff("the JSON ends in the middle") from error
        raise
    _check_shape(value)
    return value


def _ends_early(error: BaseException | None) -> bool:
    """Whether JSON broke off where the text ends, not before."""
    doc, pos = getattr(error, "doc", None), getattr(error, "pos", 0)
    if not isinstance(doc, str):
        return False
    return pos >= len(doc.rstrip()) or str(error).startswith("Unterminated string")


def _check_shape(value: object) -> None:
    """Refuse what is nested deeper than anything real, before anybody descends into it."""
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer) if isinstance(inner, NESTED)]
        if not level:
            return
    raise Unsuitable(f"it is nested more than {DEEPEST} levels deep")


def _inside(outer: object) -> Iterable:
    if isinstance(outer, dict):
        return outer.values()
    return outer if isinstance(outer, list | Element) else ()


def read_xml(body: bytes) -> Element:
    """The root of an XML document without entities of its own."""
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        raise Unsuitable("it is JSON, where XML was expected; check the address")
    if body.count(b"<") > 2 * MOST_PARTS:
        raise Unsuitable(f"it has more than {MOST_PARTS:,} elements")
    try:
        root = fromstring(body)
    except ParseError as error:
        line, column = error.position
        said = str(error).partition(":")[0]
        if said in _CUT_OFF and body.strip():
            raise CutOff("the XML ends in the middle") from error
        raise Malformed(f"broken XML at line {line}, column {column}: {said}") from error
    except DefusedXmlException as error:
        raise Unsuitable(
            "the XML declares entities or reads outside files; that is never taken in"
        ) from error
    except (ValueError, LookupError) as error:
        raise Malformed(f"the XML cannot be read: {error}") from error
    _check_shape(root)
    return root
