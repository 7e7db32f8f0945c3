"""Pasted links."""

import pytest

from catalogue.importers.adapters.oembed import OEmbed
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.failures import Temporary
from catalogue.importers.records import RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import Reply, as_json
from tests.shared import shared

ANSWER = {
    "type": "video",
    "version": "1.0",
    "title": "Weaning <i>now</i>",
    "duration": 1205,
    "html": "<iframe></iframe>",
}


@pytest.fixture
def adapter(host):
    """Asks the host of the tests about YouTube's videos."""
    return OEmbed({"youtube.com": f"{host.url}/oembed"})


def items(adapter, links: str, **values) -> list:
    return [item for page in adapter.listing({"links": links, **values}) for item in page.items]


def test_a_known_host_is_asked_at_once(adapter, host):
    host.answer("/oembed", as_json(ANSWER))
    link = "https://www.youtube.com/watch?v=aqz-KE-bpKQ"
    webinar, recording = items(adapter, link)
    assert (type(webinar), webinar.source_id, webinar.title) == (
        WebinarRecord,
        "youtube:aqz-KE-bpKQ",
        "Weaning now",
    )
    assert (type(recording), recording.kind, recording.address, recording.duration_ms) == (
        RecordingRecord, "youtube", "aqz-KE-bpKQ", 1_205_000)  # fmt: skip
    assert [(one.path, one.query) for one in host.asked] == [("/oembed", {"url": link, "format": "json"})]


def test_a_page_may_say_where_to_ask_about_it(adapter, host):
    page = (
        f'<html><link rel="alternate" type="application/json+oembed" href="/about?u=1&amp;f=json">{"x" * 99}'
    )
    link = host.answer("/w/7", Reply(page.encode()))
    host.answer(
        "/about",
        as_json(ANSWER | {"html": '<iframe src="https://player.vimeo.com/video/235352744"></iframe>'}),
    )
    webinar, recording = items(adapter, link)
    assert (webinar.source_id, recording.kind, recording.address) == ("vimeo:235352744", "vimeo", "235352744")
    assert host.asked[-1].query == {"u": "1", "f": "json"}


def test_one_bad_link_keeps_no_other_out(adapter, host):
    silent = host.answer("/silent", Reply(b"<html>nothing</html>"))
    photo = host.answer("/photo", Reply(b'<link type="application/json+oembed" href="/p.json">'))
    host.answer("/p.json", as_json({"type": "photo", "title": "A picture"}))
    host.answer("/oembed", as_json(ANSWER))
    found = items(
        adapter, f"{silent} {photo}\n{host.url}/nowhere https://www.youtube.com/watch?v=aqz-KE-bpKQ"
    )
    refused = [one for one in found if isinstance(one, Refused)]
    assert [one.source_id for one in refused] == [silent, photo, f"{host.url}/nowhere"]
    assert [type(one) for one in found[3:]] == [WebinarRecord, RecordingRecord]


def test_what_heals_by_waiting_is_asked_again_later(adapter, host):
    host.answer("/oembed", Reply(status=503))
    with pytest.raises(Temporary):
        items(adapter, "https://www.youtube.com/watch?v=aqz-KE-bpKQ")


def test_links_come_in_pages_and_go_on_where_they_were_left(adapter, host):
    host.answer("/oembed", as_json(ANSWER))
    settings = {"links": " ".join(f"https://www.youtube.com/watch?v=aqz-KE-{n:04}" for n in range(23))}
    pages = list(adapter.listing(settings))
    assert [len(page.items) for page in pages] == [20, 20, 6]
    assert list(adapter.listing(settings, pages[0].next_position)) == pages[1:]
    assert pages[-1].complete


def test_what_is_no_link_is_named(adapter):
    with pytest.raises(WrongSetting, match="not a web address"):
        items(adapter, "javascript:alert(1)")


def test_recorded_answers_of_many_hosts():
    found = {file.name: list(OEmbed().saved(file)) for file in sorted(shared("api/oembed").glob("*.json"))}
    kinds = {
        name: [getattr(one, "kind", type(one).__name__) for one in items] for name, items in found.items()
    }
    assert {name: kind[-1] for name, kind in kinds.items()} == {
        "dailymotion.com-06.json": "link",
        "soundcloud.com-01.json": "link",
        "soundcloud.com-02.json": "link",
        "soundcloud.com-03.json": "link",
        "ted.com-07.json": "link",
        "vimeo.com-04.json": "Refused",
        "vimeo.com-05.json": "vimeo",
        "youtube.com-08.json": "link",
        "youtube.com-09.json": "youtube",
        "youtube.com-10.json": "youtube",
        "youtube.com-11.json": "youtube",
    }
