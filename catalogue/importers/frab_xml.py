"""The XML form of a schedule, brought to the shape of the JSON one."""

from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from .door import Unsuitable

# What may be written with markup that was not escaped: "<title>Flow <b>now</b></title>".
_WORDS = {"title", "subtitle", "abstract", "description"}


def schedule_from_xml(data: bytes) -> dict:
    """The schedule as the JSON form has it. Raises Unsuitable for what is none, is cut off or hostile."""
    try:
        root = fromstring(data)
    except ParseError as error:
        line, column = error.position
        raise Unsuitable(f"broken XML at line {line}, column {column}: {_what(error)}") from error
    except DefusedXmlException as error:
        raise Unsuitable(
            "the XML declares entities or reads outside files; that is never taken in"
        ) from error
    except (ValueError, LookupError) as error:
        raise Unsuitable(f"the XML cannot be read: {error}") from error
    conference = root.find("conference")
    if root.tag != "schedule" or conference is None:
        raise Unsuitable(f"schedule > conference is missing: the file begins with <{root.tag}>")
    days = [_day(day) for day in root.findall("day")]
    return {"base_url": _text(root, "base_url"), "conference": {**_texts(conference), "days": days}}


def _what(error: ParseError) -> str:
    said = str(error).partition(":")[0]
    return (
        "it is cut off" if said in ("no element found", "unclosed token", "unclosed CDATA section") else said
    )


def _day(day: Element) -> dict:
    rooms: dict[str, list] = {}
    for room in day.findall("room"):
        rooms.setdefault(room.get("name", ""), []).extend(_event(event) for event in room.findall("event"))
    return {"date": day.get("date"), "day_start": day.get("start"), "rooms": rooms}


def _event(event: Element) -> dict:
    return {
        **_texts(event),
        "id": event.get("id"),
        "guid": event.get("guid"),
        "do_not_record": [_text(event, "recording/optout"), _text(event, "do_not_record")],
        "persons": [_person(person) for person in event.findall("persons/person")],
    }


def _person(person: Element) -> dict:
    texts = _texts(person)
    name = texts.get("name") or texts.get("public_name") or "".join(person.itertext()).strip()
    return {
        "id": person.get("id"),
        "guid": person.get("guid"),
        "code": person.get("code"),
        **texts,
        "public_name": name,
    }


def _texts(element: Element) -> dict:
    """The children without children of their own, by name; of words with markup among them all of it."""
    return {child.tag: _inner(child).strip() for child in element if len(child) == 0 or child.tag in _WORDS}


def _inner(element: Element) -> str:
    return (element.text or "") + "".join(tostring(one, encoding="unicode") for one in element)


def _text(element: Element, path: str) -> str:
    return (element.findtext(path) or "").strip()
