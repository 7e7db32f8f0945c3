"""Harvesting Opencast by OAI-PMH: what changed since the last harvest, page by page, deletions among it.

Source: OAI-PMH 2.0, ListRecords with resumption tokens; the format "matterhorn-inlined" holds media packages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from catalogue.importers.failures import ContentRefused, Temporary, place_of
from catalogue.importers.outside import Fetcher

FORMAT = "matterhorn-inlined"
_LISTED = ("track", "attachment", "tag", "creator", "subject")


@dataclass(frozen=True)
class Harvested:
    """One record: its id; its media package as the search service would say it, None where it was deleted."""

    id: str
    package: dict | None


@dataclass(frozen=True)
class Stretch:
    """One answer. `token` is that of the next, "" for the last; `answered` is when it was given."""

    records: tuple[Harvested, ...]
    token: str
    answered: str


class BadToken(Exception):
    """The token is no longer known: the harvest begins anew."""


def ask(web: Fetcher, repository: str, token: str, since: str) -> Stretch:
    """The next records: those after `token`, else those changed since `since`. Raises BadToken and Failures."""
    params = {"verb": "ListRecords"}
    if token:
        params["resumptionToken"] = token
    else:
        params |= {"metadataPrefix": FORMAT, **({"from": since} if since else {})}
    root = web.xml(repository, params)
    place = place_of(repository)
    if _name(root) != "OAI-PMH":
        raise ContentRefused(place, "it is no answer of OAI-PMH")
    answered = _text(root, "responseDate")
    error = _child(root, "error")
    if error is not None:
        code = error.get("code", "")
        if code == "noRecordsMatch":
            return Stretch((), "", answered)
        if code == "badResumptionToken":
            raise BadToken
        raise ContentRefused(place, f"it says {code[:40]}: {(error.text or '')[:120]}")
    records = _child(root, "ListRecords")
    if records is None:
        raise ContentRefused(place, "it is no list of records")
    following = _text(records, "resumptionToken")
    if following and following == token:
        raise Temporary(place, "its list goes in a circle")
    return Stretch(tuple(_harvested(records)), following, answered)


def _harvested(records: Element) -> Iterator[Harvested]:
    for record in records:
        header = _child(record, "header")
        if _name(record) != "record" or header is None:
            continue
        identifier = _text(header, "identifier").rpartition(":")[2]
        package = next((one for one in record.iter() if _name(one) == "mediapackage"), None)
        if header.get("status") == "deleted" or package is None:
            yield Harvested(identifier, None if header.get("status") == "deleted" else {})
        else:
            said = _as_dict(package)
            yield Harvested(said.get("id") or identifier, {**said, **_described(record)})


def _described(record: Element) -> dict:
    """The description, which only the Dublin Core has."""
    for one in record.iter():
        if _name(one) == "dublincore" and (text := _text(one, "description")):
            return {"description": text}
    return {}


def _as_dict(element: Element, depth: int = 0) -> dict:
    """Attributes, texts and children by their names, as the search service turns XML into JSON."""
    said: dict = dict(element.attrib)
    for child in element if depth < 8 else ():
        name = _name(child)
        value = _as_dict(child, depth + 1) if len(child) or child.attrib else (child.text or "").strip()
        if name in _LISTED:
            said.setdefault(name, []).append(value)
        else:
            said[name] = value
    for number in ("duration",):
        if str(said.get(number, "")).isdecimal() and len(said[number]) < 11:
            said[number] = int(said[number])
    return said


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: Element, name: str) -> Element | None:
    return next((one for one in element if _name(one) == name), None)


def _text(element: Element, name: str) -> str:
    found = _child(element, name)
    return (found.text or "").strip() if found is not None else ""
