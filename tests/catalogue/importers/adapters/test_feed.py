"""Podcast, Media RSS and Atom feeds."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from catalogue.captions import Cue
from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.failures import ContentRefused, Temporary
from catalogue.importers.records import (
    CaptionsRecord,
    ChapterMark,
    Part,
    RecordingRecord,
    Refused,
    WebinarRecord,
)
from catalogue.importers.runs import import_from
from catalogue.models import Chapter, TranscriptCue
from tests.catalogue.importers.hosts import Reply, as_json
from tests.factories import site
from tests.shared import shared

FEED = ADAPTERS["feed"]
VTT = b"WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada>Blood flow first.\n"


def item(number: int, more: str = "") -> str:
    return f"""<item><title>Episode {number}</title><guid>e{number}</guid><link>https://society.example/{number}</link>
      <description>&lt;p&gt;About flow.&lt;/p&gt;</description><pubDate>Thu, 14 May 2026 09:00:00 +0200</pubDate>
      <enclosure url="https://media.example/{number}.mp3" type="audio/mpeg" length="1"/>
      <itunes:duration>20:05</itunes:duration><category>ECMO</category>{more}</item>"""


def feed(*items: str, head: str = "") -> Reply:
    return Reply(
        f"""<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"
       xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters">
      <channel><title>Flow</title><language>en-gb</language>{head}{"".join(items)}</channel></rss>""".encode()
    )


def items(pages) -> list:
    return [one for page in pages for one in page.items]


def ids(pages) -> list[str]:
    return [one.source_id for one in items(pages)]


def test_an_episode_becomes_a_webinar_with_its_recording(host):
    marks = '<psc:chapter start="00:00" title="Welcome"/><psc:chapter start="01:30.5" title="Flow"/>'
    psc = f"<psc:chapters>{marks}</psc:chapters>"
    [page] = FEED.listing({"address": host.answer("/f.rss", feed(item(1, psc)))})
    webinar, recording = page.items
    starts_at = datetime(2026, 5, 14, 7, tzinfo=UTC)
    assert webinar == WebinarRecord(
        source_id="e1",
        place=f"{host.url}/f.rss: item 1",
        listing="feed",
        title="Episode 1",
        abstract="About flow.",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=20, seconds=5),
        language="en-GB",
        keywords=("ECMO",),
    )
    assert (recording.kind, recording.address) == ("link", "https://media.example/1.mp3")
    assert recording.chapters == (ChapterMark(0, "Welcome"), ChapterMark(90_500, "Flow"))
    assert (page.last, page.complete) == (True, False)


def test_transcripts_and_chapters_are_fetched_the_best_of_each_language(host):
    marks = [{"startTime": 12.5, "title": "Flow"}, {"startTime": 20, "toc": False}]
    cues = [{"startTime": 1, "endTime": 3.5, "speaker": "Ada", "body": "Doorbloeding."}]
    more = f"""
      <podcast:transcript url="{host.answer("/t.srt", Reply(status=500))}" type="application/srt" language="en"/>
      <podcast:transcript url="{host.answer("/t.vtt", Reply(VTT))}" type="text/vtt" language="en"/>
      <podcast:transcript url="{host.url}/t.json" type="application/json" language="nl"/>
      <podcast:transcript url="{host.url}/t.html" type="text/html"/>
      <podcast:chapters url="{host.answer("/c.json", as_json({"chapters": marks}))}"/>
      <podcast:person role="host">Ada Vermeer</podcast:person><podcast:person>Bo Lind</podcast:person>"""
    host.answer("/t.json", as_json({"segments": cues}))
    [page] = FEED.listing({"address": host.answer("/f.rss", feed(item(1, more)))})
    webinar, recording, english, dutch = page.items
    assert webinar.faculty == (Part("Ada Vermeer", role="moderator"), Part("Bo Lind"))
    assert recording.chapters == (ChapterMark(12_500, "Flow"),)
    assert (english.language, english.cues) == ("en", (Cue(1000, 3000, "Blood flow first.", "Ada"),))
    assert (dutch.language, dutch.cues) == ("nl", (Cue(1000, 3500, "Doorbloeding.", "Ada"),))
    assert "/t.srt" not in host.paths
    assert "/t.html" not in host.paths


def test_a_bare_ampersand_loses_nothing_and_what_is_lost_is_said(host):
    more = "<podcast:person>Ada Vermeer</podcast:person><title>Flow & pressure</title>"
    broken = item(1, more)
    [webinar, _recording] = items(FEED.listing({"address": host.answer("/f.rss", feed(broken))}))
    assert ([one.name for one in webinar.faculty], webinar.notices) == (["Ada Vermeer"], ())
    worse = feed(item(1, f"{more}<i>"))
    webinar = items(FEED.listing({"address": host.answer("/g.rss", worse)}))[0]
    assert webinar.notices == (
        "the feed's XML is broken: its transcripts, chapters and people were left out",
    )


def test_transcripts_without_a_type_that_says_so_are_known_by_their_ending(host):
    kinds = ['url="{0}/a.vtt" language="en"', 'url="{0}/b.vtt?x=1" type="text/plain" language="de"',
             'url="{0}/c.txt" type="text/plain" language="nl"']  # fmt: skip
    more = "".join(f"<podcast:transcript {one.format(host.url)}/>" for one in kinds)
    for path in ("/a.vtt", "/b.vtt"):
        host.answer(path, Reply(VTT))
    found = items(FEED.listing({"address": host.answer("/f.rss", feed(item(1, more)))}))
    assert [one.language for one in found if isinstance(one, CaptionsRecord)] == ["en", "de"]


def test_who_hosts_a_feed_hosts_its_episodes_that_name_nobody(host):
    head = '<podcast:person role="host">Ada Vermeer</podcast:person>'
    own = "<podcast:person>Jan Bos</podcast:person>"
    found = items(FEED.listing({"address": host.answer("/f.rss", feed(item(1), item(2, own), head=head))}))
    people = [one.faculty for one in found if isinstance(one, WebinarRecord)]
    assert people == [(Part(name="Ada Vermeer", role="moderator"),), (Part(name="Jan Bos", role="speaker"),)]


def test_of_several_forms_the_default_or_else_the_largest_is_played(host):
    def played(name: str, *more: str) -> str:
        forms = "".join(
            f'<media:content url="https://media.example/{height}.mp4" type="video/mp4" height="{height}" {said}/>'
            for height, said in zip((240, 1080, 720), more, strict=True)
        )
        entry = (
            f"<item><itunes:title>Flow</itunes:title><guid>g</guid><media:group>{forms}</media:group></item>"
        )
        xml = feed(entry).body.replace(b"<rss ", b'<rss xmlns:media="http://search.yahoo.com/mrss/" ')
        webinar, recording = items(FEED.listing({"address": host.answer(name, Reply(xml))}))
        assert webinar.title == "Flow"
        return recording.address

    assert played("/f.rss", "", "", "") == "https://media.example/1080.mp4"
    assert played("/g.rss", "", "", 'isDefault="true"') == "https://media.example/720.mp4"


def test_chapters_may_begin_at_a_number_that_is_text(host):
    address = host.answer("/c.json", as_json({"chapters": [{"startTime": "90.5", "title": "Flow"}]}))
    more = f'<podcast:chapters url="{address}"/>'
    _webinar, recording = items(FEED.listing({"address": host.answer("/f.rss", feed(item(1, more)))}))
    assert recording.chapters == (ChapterMark(90_500, "Flow"),)


def test_real_transcripts_and_chapters_of_the_podcast_namespace(host):
    folder = shared("captions/other-formats")
    kinds = {
        "vtt": ("text/vtt", "de"),
        "srt": ("application/x-subrip", "nl"),
        "json": ("application/json", "en"),
    }
    more = ""
    for ending, (kind, language) in kinds.items():
        body = (folder / f"podcast-namespace-example.{ending}").read_bytes()
        url = host.answer(f"/t.{ending}", Reply(body))
        more += f'<podcast:transcript url="{url}" type="{kind}" language="{language}"/>'
    chapters = (folder / "podcast-namespace-chapters-exampleComplex.json").read_bytes()
    more += f'<podcast:chapters url="{host.answer("/c.json", Reply(chapters))}"/>'
    found = items(FEED.listing({"address": host.answer("/f.rss", feed(item(1, more)))}))
    assert [type(one) for one in found] == [WebinarRecord, RecordingRecord] + [CaptionsRecord] * 3
    assert all(one.cues for one in found[2:])
    shown = [one for one in json.loads(chapters)["chapters"] if one.get("toc", True)]
    assert [mark.start_ms for mark in found[1].chapters] == [one["startTime"] * 1000 for one in shown]


def test_only_what_is_new_or_changed_comes_the_next_time(host):
    settings = {"address": host.answer("/f.rss", feed(item(1), item(2)))}
    [first] = FEED.listing(settings)
    host.answer("/f.rss", feed(item(3), item(1), item(2, "<itunes:subtitle>Changed</itunes:subtitle>")))
    [second] = FEED.listing(settings, first.next_position)
    assert ids([second]) == ["e3", "e3#recording", "e2", "e2#recording"]
    assert ids(FEED.listing(settings)) == [f"e{n}{part}" for n in (3, 1, 2) for part in ("", "#recording")]


def test_an_unchanged_feed_is_not_sent_again(host):
    def conditional(asked):
        same = asked.headers.get("if-none-match") == '"1"'
        return Reply(status=304, headers={"Content-Length": ""}) if same else marked

    marked = feed(item(1))
    marked.headers["ETag"] = '"1"'
    settings = {"address": host.answer("/f.rss", conditional)}
    [page] = FEED.listing(settings)
    [same] = FEED.listing(settings, page.next_position)
    assert (same.items, same.last, same.unchanged) == ((), True, True)


def test_pages_go_on_where_they_were_left(host):
    settings = {"address": host.answer("/f.rss", feed(*(item(number) for number in range(50))))}
    pages = list(FEED.listing(settings))
    assert [len(page.items) for page in pages] == [20, 20, 20, 20, 20, 0]
    rest = list(FEED.listing(settings, pages[1].next_position))
    assert ids(rest) == ids(pages[2:])


def test_older_pages_are_followed_until_nothing_is_new(host):
    def following(path: str) -> str:
        return f'<atom:link rel="next" href="{host.url}{path}"/>'

    host.answer("/2", feed(item(2), head=following("/1")))
    host.answer("/1", feed(item(1), head=following("/3")))
    settings = {"address": host.answer("/3", feed(item(3), head=following("/2")))}
    [page] = FEED.listing(settings)
    assert ids([page])[::2] == ["e3", "e2", "e1"]
    host.asked.clear()
    [again] = FEED.listing(settings, page.next_position)
    assert (again.items, host.paths) == ((), ["/3"])


def older(host, number: int, more: str = "") -> Reply:
    """A page of one episode, with the address of the page before."""
    link = f'<atom:link rel="next" href="{host.url}/{number - 1}"/>' if number > 1 else ""
    return feed(item(number, more), head=link)


def test_a_long_walk_goes_on_where_it_was_cut_off(host):
    for number in range(1, 6):
        host.answer(f"/{number}", older(host, number))
    host.answer("/2", Reply(status=503))
    settings = {"address": f"{host.url}/5"}
    *_, page = FEED.listing(settings)
    assert ids([page])[::2] == ["e5", "e4", "e3"]
    host.answer("/2", older(host, 2))
    host.asked.clear()
    *_, page = FEED.listing(settings, page.next_position)
    assert (ids([page])[::2], host.paths) == (["e2", "e1"], ["/5", "/2", "/1"])
    host.asked.clear()
    *_, page = FEED.listing(settings, page.next_position)
    assert (page.items, host.paths) == ((), ["/5"])


def test_what_is_new_meanwhile_comes_before_the_walk_goes_on(host):
    for number in range(1, 6):
        host.answer(f"/{number}", older(host, number))
    host.answer("/2", Reply(b"<html/>"), older(host, 2))
    *_, page = FEED.listing({"address": f"{host.url}/4"})
    host.asked.clear()
    *_, page = FEED.listing({"address": f"{host.url}/5"}, page.next_position)
    assert (ids([page])[::2], host.paths) == (["e5", "e2", "e1"], ["/5", "/4", "/2", "/1"])


def test_what_failed_on_an_older_page_is_asked_for_there(host):
    words = f'<podcast:transcript url="{host.url}/t.vtt" type="text/vtt"/>'
    for number in range(1, 5):
        host.answer(f"/{number}", older(host, number, words if number == 2 else ""))
    host.answer("/t.vtt", Reply(status=503))
    settings = {"address": f"{host.url}/4"}
    *_, page = FEED.listing(settings)
    host.answer("/t.vtt", Reply(VTT))
    host.asked.clear()
    *_, page = FEED.listing(settings, page.next_position)
    assert (isinstance(page.items[-1], CaptionsRecord), host.paths) == (True, ["/4", "/2", "/t.vtt", "/1"])


def test_where_a_private_feed_s_walk_was_left_is_not_kept(host):
    for number in range(1, 4):
        host.answer(f"/{number}", older(host, number))
    host.answer("/1", Reply(status=503))
    settings = {"private_address": f"{host.url}/3"}
    *_, page = FEED.listing(settings)
    host.answer("/1", older(host, 1))
    assert host.url not in str(page.next_position)
    *_, page = FEED.listing(settings, page.next_position)
    assert ids([page])[::2] == ["e1"]


def test_what_failed_for_a_while_is_asked_for_again_though_the_feed_did_not_change(host):
    url = host.answer("/t.vtt", Reply(status=503))
    marked = feed(item(1, f'<podcast:transcript url="{url}" type="text/vtt"/>'))
    marked.headers["ETag"] = '"1"'
    settings = {"address": host.answer("/f.rss", marked)}
    [page] = FEED.listing(settings)
    assert [type(one) for one in page.items] == [WebinarRecord, RecordingRecord, Refused]
    assert "etag" not in page.next_position
    host.answer("/t.vtt", Reply(VTT))
    [again] = FEED.listing(settings, page.next_position)
    assert isinstance(again.items[-1], CaptionsRecord)


def test_chapters_that_are_away_for_a_while_do_not_take_those_that_are_there(host):
    url = host.answer("/c.json", Reply(status=503))
    settings = {"address": host.answer("/f.rss", feed(item(1, f'<podcast:chapters url="{url}"/>'), item(2)))}
    [page] = FEED.listing(settings)
    assert [type(one) for one in page.items] == [Refused, WebinarRecord, RecordingRecord]
    assert page.items[0].source_id == "e1"


@pytest.mark.parametrize(
    "answer",
    [Reply(b"no captions"), Reply(status=404), as_json({"segments": "none"}), Reply(b"\xff\xfe\x00")],
)
def test_a_transcript_that_cannot_be_read_is_refused_and_the_rest_comes(answer, host):
    url = host.answer("/t.vtt", answer)
    more = f'<podcast:transcript url="{url}" type="text/vtt"/><podcast:chapters url="{url}"/>'
    found = items(FEED.listing({"address": host.answer("/f.rss", feed(item(1, more), item(2)))}))
    kinds = [type(one) for one in found]
    assert kinds == [WebinarRecord, RecordingRecord, Refused, Refused, WebinarRecord, RecordingRecord]
    assert all(one.source_id.startswith("e1#") for one in found[2:4])


def test_a_transcript_that_leads_inside_is_not_fetched(host):
    more = '<podcast:transcript url="http://localhost:1/t.vtt" type="text/vtt"/>'
    refused = items(FEED.listing({"address": host.answer("/f.rss", feed(item(1, more)))}))[-1]
    assert "localhost is no machine of the open internet" in refused.reason


BOMB = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
    <rss><channel><title>&b;</title></channel></rss>"""


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Reply(b"<html><body>Sign in"), "no RSS or Atom feed"),
        (Reply(b'{"version": "https://jsonfeed.org/version/1"}'), "it is JSON, where XML was expected"),
        (Reply(b"<rss>" + b"<a/>" * 300_000 + b"</rss>"), "300,002 tags; 300,000 are read at most"),
        (Reply(b"<rss><channel><item>" + b"<a>" * 60_000), "its XML is broken, and it has 60,003 tags"),
        (Reply(b""), "no RSS or Atom feed: nothing can be read"),
        (Reply(BOMB), "declares entities"),
    ],
)
def test_what_is_no_feed_is_a_failure(answer, reason, host):
    with pytest.raises(ContentRefused, match=reason):
        FEED.test({"address": host.answer("/f.rss", answer)})


def test_a_test_says_what_it_found(host):
    address = host.answer("/f.rss", feed(item(1), "<item><title>News</title><guid>n</guid></item>"))
    assert FEED.test({"address": address}) == (
        f"Flow: 1 webinar, 1 recording; 1 refused, the first at {address}: item 2: "
        "there is nothing to hear or watch in it: no enclosure, media:content or player"
    )
    host.answer("/f.rss", Reply(b"<rss", broken_at=2, headers={"Content-Length": "500"}))
    with pytest.raises(Temporary):
        FEED.test({"address": address})


def test_real_feeds_are_read_or_refused_with_their_place():
    taken = {}
    for file in sorted(shared("feeds").rglob("*.*")):
        arrivals = list(FEED.saved(file)) if file.suffix in (".xml", ".rss", ".atom") else []
        assert all(one.place.startswith(file.name) for one in arrivals)
        taken[file.name] = sum(isinstance(one, RecordingRecord) for one in arrivals)
    assert {name: number for name, number in taken.items() if number} == {
        "atom-customfields.atom": 15,
        "atomsimplechapter.xml": 1,
        "ignore_multiple_psc_chapters.xml": 1,
        "item-itunes-episodeType.rss": 1,
        "itunes-category.rss": 1,
        "itunes-keywords-array.rss": 1,
        "itunes-keywords-astext.rss": 32,
        "media_player1.xml": 1,
        "narro.rss": 1,
        "pagination-links.rss": 1,
    }


@pytest.mark.django_db
def test_a_feed_comes_into_the_catalogue_and_twice_is_once(host):
    site()
    more = f"""<podcast:transcript url="{host.answer("/t.vtt", Reply(VTT))}" type="text/vtt"/>
      <podcast:chapters url="{host.answer("/c.json", as_json({"chapters": [{"startTime": 5, "title": "Flow"}]}))}"/>"""
    address = host.answer("/f.rss", feed(item(1, more), item(2)))
    tally = import_from("feed", address).tally
    assert tally.created == {"webinar": 2, "recording": 2, "captions": 1}
    assert tally.refused == []
    assert Chapter.objects.get().start_ms == 5000
    assert TranscriptCue.objects.get().voice == "Ada"
    host.answer("/f.rss", feed(item(1, more)))
    again = import_from("feed", address).tally
    assert (again.changed, again.withdrawn) == ({}, {})
