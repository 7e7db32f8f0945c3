"""Podcast, Media RSS and Atom feeds.

A feed shows a window of what there is: what it no longer shows has not vanished. Only entries that are new or
changed come, so that their transcripts and chapters are asked for once. Older pages (RFC 5005, rel="next") are
followed until one holds nothing new.
"""

from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.captions import ReadCaptions, UnreadableCaption, read_captions
from catalogue.importers.door import Unsuitable
from catalogue.importers.failures import ContentRefused, Failure, QuotaExceeded, Temporary
from catalogue.importers.files import file_bytes
from catalogue.importers.outside import A_LOOK, A_RUN, Answer, Fetcher, Limits
from catalogue.importers.records import Arrival, Arrivals, ChapterMark, Refused

from .feed_entries import Entry, Feed, read_feed, video_of
from .feed_extras import Transcript, chapter_marks, segments
from .private import chosen, hidden
from .protocol import Field, Page, Position, Settings, either, in_words, settled
from .videos import Becoming, Track, Video, arriving_fields

# Each may ask for a transcript and for chapters.
PER_PAGE = 20
MOST_PAGES = 100
MOST_KNOWN = 10_000


class FeedAdapter:
    """Entries with something to hear or watch, with their transcripts and chapters."""

    label = _("Podcast, Media RSS or Atom feed")
    fields = (
        *either(
            Field("address", _("Address"), "address", help=_("Of the feed itself, not of the page about it."))
        ),
        *arriving_fields("open"),
    )
    lists = frozenset()

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        address, is_private = chosen(values)
        with _asking(address, is_private) as web:
            yield from Listing(web, address, is_private, values, dict(position or {})).pages()

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        address, is_private = chosen(values)
        with _asking(address, is_private, A_LOOK) as web:
            listing = Listing(web, address, is_private, values, {})
            feed = listing.read(web.get(address))
        items = [item for entry in feed.entries for item in _described(entry, feed, listing.becoming)]
        return f"{feed.title or 'a feed without a title'}: {in_words(items)}"

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("open"), {}), "")
        try:
            feed = read_feed(file_bytes(path), path.name)
        except Unsuitable as error:
            yield Refused(path.name, str(error))
            return
        for entry in feed.entries:
            yield from _described(entry, feed, becoming)


class Listing:
    """One reading of a feed. The position: marks of the entries that are known, and those of the feed itself.

    `is_walking` stands in it while older pages are still to come: known entries then end nothing. `page` is the
    older page to go on with, once the feed's first pages hold nothing new; that of a private feed is not kept, as
    its address is a key.
    """

    def __init__(
        self, web: Fetcher, address: str, is_private: bool, values: dict[str, str], position: Position
    ):
        self.web, self.address, self.is_private, self.position = web, address, is_private, position
        self.becoming = Becoming(values, "feed")
        self.known = dict.fromkeys(str(mark) for mark in position.get("known") or ())
        self.is_walking = bool(position.get("is_walking")) or not self.known
        self.page = ""
        self.failed: list[str] = []  # pages of which something is to be asked for again
        self.is_cut_off = False

    def pages(self) -> Iterator[Page]:
        marks = (
            {}
            if self.is_walking
            else {name: str(self.position.get(name, "")) for name in ("etag", "modified")}
        )
        answer = head = self.web.get(self.address, **marks)
        if answer.unchanged:
            yield Page((), self.position, last=True, unchanged=True)
            return
        items: list[Arrival] = list(self.becoming.at_first(answer.place)) if not self.known else []
        for feed in self._feeds(answer):
            for entry in feed.entries:
                if entry.mark in self.known:
                    continue
                items += self._records(entry, feed)
                if len(items) >= PER_PAGE:
                    yield Page(tuple(items), {"known": self._kept(), **self._left_at(self.page, True)})
                    items = []
        of_head = {"etag": head.etag, "modified": head.modified}
        goes_on = self.is_cut_off or len(set(self.failed)) > 1
        at_end = self._left_at(self.failed[0], goes_on) if self.failed else of_head
        yield Page(tuple(items), {"known": self._kept(), **at_end}, last=True)

    def _left_at(self, page: str, goes_on: bool) -> Position:
        """With `page` alone the next reading goes no further than that one, if it holds nothing new."""
        if page and self.is_private:
            page, goes_on = "", True
        return ({"page": page} if page else {}) | ({"is_walking": True} if goes_on else {})

    def _feeds(self, answer: Answer) -> Iterator[Feed]:
        """The feed, then its older pages while they hold what is not known, and on from where a walk was left."""
        seen: set[str] = set()
        left_at = str(self.position.get("page", ""))
        feed = self.read(answer)
        for _number in range(MOST_PAGES):
            has_news = any(entry.mark not in self.known for entry in feed.entries)
            seen.add(answer.address)
            yield feed
            following = feed.next_page if has_news or self.is_walking else ""
            if left_at and not has_news:
                following = following if left_at in seen else left_at  # all between is known
                left_at = ""
            if not following or following in seen:
                return
            self.page = following
            try:
                answer = self.web.get(following)
                feed = self.read(answer)
            except (ContentRefused, Temporary):
                self.failed.append(following)
                self.is_cut_off = True
                return

    def read(self, answer: Answer) -> Feed:
        try:
            return read_feed(answer.body, answer.place)
        except Unsuitable as error:
            raise ContentRefused(answer.place, str(error)) from error

    def _kept(self) -> list[str]:
        return list(self.known)[-MOST_KNOWN:]

    def _records(self, entry: Entry, feed: Feed) -> Iterator[Arrival]:
        """An entry's records. It is known from now on, unless something of it is to be asked for again."""
        try:
            chapters, remark = self._chapters(entry)
            video = video_of(entry, feed.language, chapters)
        except Unsuitable as error:
            self.known[entry.mark] = None
            yield Refused(entry.place, str(error), entry.source_id[:500])
            return
        except (Temporary, QuotaExceeded) as error:
            self.failed.append(self.page)
            yield Refused(entry.place, f"it waits for its chapters: {error}", entry.source_id[:500])
            return
        yield from self.becoming.records(video)
        yield from remark
        has_failed, brought = False, set()
        for transcript in entry.extras.transcripts:
            try:
                captions = self._captions(transcript, video)
                if captions.source_id not in brought:
                    brought.add(captions.source_id)
                    yield captions
            except (Temporary, QuotaExceeded) as error:
                has_failed = True
                yield Refused(
                    entry.place, f"its transcript cannot be read: {error}", f"{video.source_id}#captions"
                )
        if has_failed:
            self.failed.append(self.page)
        else:
            self.known[entry.mark] = None

    def _chapters(self, entry: Entry) -> tuple[tuple[ChapterMark, ...], list[Refused]]:
        if not entry.extras.chapters:
            return (), []
        try:
            return chapter_marks(self.web.json(entry.extras.chapters)), []
        except (Temporary, QuotaExceeded):
            raise
        except (Failure, Unsuitable) as error:
            said = f"its chapters cannot be read: {error}"
            return (), [Refused(entry.place, said, f"{entry.source_id}#chapters"[:500])]

    def _captions(self, transcript: Transcript, video: Video) -> Arrival:
        try:
            read = self._cues(transcript)
        except (Temporary, QuotaExceeded):
            raise
        except (Failure, Unsuitable, UnreadableCaption) as error:
            said = f"its transcript cannot be read: {error}"
            return Refused(video.place, said, f"{video.source_id}#captions"[:500])
        return self.becoming.captions(video, Track(transcript.language or video.language, read))

    def _cues(self, transcript: Transcript) -> ReadCaptions:
        if transcript.form == "json":
            return segments(self.web.json(transcript.address))
        return read_captions(self.web.get(transcript.address).body, f"transcript.{transcript.form}")


def _asking(address: str, is_private: bool, limits: Limits = A_RUN) -> Fetcher:
    return Fetcher(secrets=hidden(address) if is_private else (), limits=limits, shows_paths=not is_private)


def _described(entry: Entry, feed: Feed, becoming: Becoming) -> Iterator[Arrival]:
    """An entry's own records, without what stands elsewhere."""
    try:
        yield from becoming.records(video_of(entry, feed.language))
    except Unsuitable as error:
        yield Refused(entry.place, str(error), entry.source_id[:500])
