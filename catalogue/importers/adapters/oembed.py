"""Pasted links: what a page says of itself by oEmbed, for hosts that have no adapter of their own.

Known hosts are asked at once, of others the page is read for where it says to ask. Of the answer only words are
taken, never its HTML. Source: oembed.com, with discovery by <link rel="alternate">.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.utils.translation import gettext_lazy as _

from catalogue.importers.door import Unsuitable, clean_id, clean_url
from catalogue.importers.failures import ContentRefused, Failure, Gone, NotAuthorised, place_of
from catalogue.importers.outside import A_LOOK, Fetcher
from catalogue.importers.records import Arrival, Arrivals, Refused
from catalogue.importers.video_addresses import origin

from .addresses import whole
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, settled
from .saved import saved_answer
from .videos import VIDEOS, Becoming, Video, arriving_fields, plausible

PER_PAGE = 10
MOST_LINKS = 500
KNOWN = {
    "youtube.com": "https://www.youtube.com/oembed",
    "youtu.be": "https://www.youtube.com/oembed",
    "vimeo.com": "https://vimeo.com/api/oembed.json",
    "dailymotion.com": "https://www.dailymotion.com/services/oembed",
    "dai.ly": "https://www.dailymotion.com/services/oembed",
    "ted.com": "https://www.ted.com/services/v1/oembed.json",
    "soundcloud.com": "https://soundcloud.com/oembed",
}


class OEmbed:
    """One recording for each link."""

    label = _("Single links (oEmbed)")
    fields = (
        Field("links", _("Links"), help=_("Addresses of videos' pages, separated by spaces or new lines.")),
        *arriving_fields("open"),
    )
    lists = VIDEOS

    def __init__(self, known: dict[str, str] | None = None):
        self.known = KNOWN if known is None else known

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        links, becoming = _links(values["links"]), Becoming(values, "oembed")
        done = (position or {}).get("done", 0)
        done = done if isinstance(done, int) and 0 <= done < len(links) else 0
        with Fetcher() as web:
            for start in range(done, len(links), PER_PAGE):
                items = list(becoming.at_first("oEmbed")) if not start else []
                for link in links[start : start + PER_PAGE]:
                    items += self._records(web, link, becoming)
                is_last = start + PER_PAGE >= len(links)
                yield Page(
                    tuple(items),
                    {} if is_last else {"done": start + PER_PAGE},
                    last=is_last,
                    complete=is_last,
                )

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        links, becoming = _links(values["links"]), Becoming(values, "oembed")
        with Fetcher(limits=A_LOOK) as web:
            items = [item for link in links[:3] for item in self._records(web, link, becoming)]
        return f"{len(links)} links; the first ones: {in_words(items)}"

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("open"), {}), "")
        yield from saved_answer(path, lambda value: _of_answer(value, path.name, becoming))

    def _records(self, web: Fetcher, link: str, becoming: Becoming) -> Iterator[Arrival]:
        """What a link becomes; one that cannot be read is refused, one that heals by waiting raises."""
        place = place_of(link)
        try:
            asked = self._endpoint(web, link)
            yield from becoming.records(video_of(web.json(*asked), link, place))
        except (Gone, NotAuthorised, ContentRefused, Unsuitable) as error:
            yield Refused(place, str(error), link[:500])

    def _endpoint(self, web: Fetcher, link: str) -> tuple[str, dict | None]:
        """(address, query) where to ask about a link."""
        host = (urlsplit(link).hostname or "").removeprefix("www.").removeprefix("m.")
        if host in self.known:
            return self.known[host], {"url": link, "format": "json"}
        answer = web.get(link)
        finder = _Finder()
        finder.feed(answer.body[: 512 * 1024].decode("utf-8", "replace"))
        if not finder.found:
            raise Unsuitable("its page does not say where to ask about it (oEmbed); import it in another way")
        return whole(answer.address, finder.found), None


class _Finder(HTMLParser):
    """Looks for where a page says that its oEmbed is, as JSON."""

    found = ""

    def handle_starttag(self, tag, attrs):
        said = {name: value or "" for name, value in attrs}
        if tag == "link" and said.get("type", "").lower() == "application/json+oembed" and not self.found:
            self.found = said.get("href", "").strip()


def video_of(answer: object, link: str, place: str) -> Video:
    """What an oEmbed answer says of the video at `link`. Raises Unsuitable for pictures, playlists and other."""
    if not isinstance(answer, dict) or not isinstance(answer.get("title"), str):
        raise Unsuitable("its host tells no title of it; it may be private")
    if answer.get("type") not in ("video", "rich"):
        raise Unsuitable(f"it is a {str(answer.get('type'))[:20]}, nothing to be watched")
    kind, address = origin(link)
    if kind == "link" and (embedded := _embedded(answer)):
        kind, address = embedded
    notices: list[str] = []
    seconds = answer.get("duration")
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool) and 0 < seconds < 1e7
    description = answer.get("description")
    return Video(
        source_id=clean_id(f"{kind}:{address}" if kind in ("youtube", "vimeo") else link[:500]),
        place=place,
        title=answer["title"],
        text=description if isinstance(description, str) else "",
        kind=kind,
        address=address,
        duration=plausible(timedelta(seconds=round(seconds)), notices) if is_number else None,
        website=link,
        notices=tuple(notices),
    )


def _embedded(answer: dict) -> tuple[str, str] | None:
    """The video of a known provider that a page shows."""
    html = answer.get("html")
    found = re.search(r'src="(https?://[^"\s]{1,500})"', html) if isinstance(html, str) else None
    try:
        kind, address = origin(found[1].replace("&amp;", "&")) if found else ("link", "")
    except Unsuitable:
        return None
    return (kind, address) if kind in ("youtube", "vimeo") else None


def _links(written: str) -> list[str]:
    """Raises WrongSetting naming what is no link."""
    links = list(dict.fromkeys(re.split(r"[\s,]+(?=https?://)|\s+", written.strip())))
    for link in links:
        try:
            clean_url(link)
        except Unsuitable as error:
            raise WrongSetting("links", str(error)) from error
    if len(links) > MOST_LINKS:
        raise WrongSetting("links", f"there are more than {MOST_LINKS} links; bring them in a table")
    return links


def _of_answer(value: object, name: str, becoming: Becoming) -> Iterator[Arrival]:
    """An answer as it came, or one that was recorded with the question it was given to."""
    answer, link = value, ""
    if isinstance(value, dict) and isinstance(value.get("request"), str):
        answer = value.get("body")
        link = (parse_qs(value["request"].partition("?")[2]).get("url") or [""])[0]
    if isinstance(answer, dict) and not link:
        link = next((answer[key] for key in ("url", "web_page") if isinstance(answer.get(key), str)), "")
    try:
        yield from becoming.records(video_of(answer, link, name))
    except (Unsuitable, Failure) as error:
        yield Refused(name, str(error))
