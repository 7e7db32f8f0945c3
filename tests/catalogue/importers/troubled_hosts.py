"""Hosts with thousands of things that have their troubles, and the sources that read them.

Each kind comes as a `Listed`: what stands there may be changed while it is read. What is listed is dated, so that
a change is one for hosts that are asked for what is new.
"""

import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from unittest.mock import patch

from catalogue.importers import running
from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.adapters.vimeo import Vimeo
from catalogue.importers.adapters.youtube import YouTube
from catalogue.importers.adapters.zoom import Zoom
from catalogue.models import ImportRun, ImportSource

from .adapters import test_feed, test_indico, test_opencast
from .hosts import Asked, Host, Reply, as_json, tired
from .video_hosts import CHANNEL, VimeoHost, YouTubeHost, a_vimeo_video, a_youtube_video
from .zoom_host import SETTINGS, ZoomHost, a_recording

TALKS = {"become": "talks", "congress": "Spring meeting"}
TROUBLES = ("tired", "error", "half", "slow", "tired for long", "half", "gone away")


class TroubledHost(Host):
    """Every so many questions something comes in between; whoever asks again is answered."""

    def __init__(self, every: int = 0):
        self.every, self.troubles, self._trouble_at = every, 0, every
        super().__init__()

    def _next(self, asked: Asked) -> Reply:
        if not self.every or len(self.asked) < self._trouble_at:
            return super()._next(asked)
        self._trouble_at = len(self.asked) + self.every
        self.troubles += 1
        return self._troubled(TROUBLES[self.troubles % len(TROUBLES)], asked)

    def _troubled(self, trouble: str, asked: Asked) -> Reply:
        match trouble:
            case "tired":
                return tired(0)
            case "tired for long":
                return tired(3600)
            case "error":
                return Reply(b"<h1>Internal error</h1>", 500)
            case "gone away":
                return Reply(b"", 503, broken_at=0)
        reply = super()._next(asked)
        if trouble == "slow":
            time.sleep(0.2)
            return reply
        return Reply(reply.body, reply.status, reply.headers, broken_at=len(reply.body) // 2)


@dataclass
class Listed:
    """A source's settings, what the host has (`things`), and how it makes the thing of a number.

    `shown` is called when something was changed; `adapter` asks this host where the kind has an address of its own.
    """

    settings: dict
    things: list
    make: Callable[[int], dict]
    shown: Callable[[], None] = lambda: None
    adapter: object = None
    gone: list[str] = field(default_factory=list)

    def change(self) -> None:
        """One of the first goes, so that all after it stand elsewhere; one further on has new words."""
        self.gone.append(_identity(self.things.pop(1)))
        self._rename(self.things[len(self.things) // 3 * 2])

    def grow(self, number: int) -> None:
        self.things.append(self.make(number))
        self.shown()

    def _rename(self, thing: dict) -> None:
        place = thing.get("snippet", thing)
        name = next(one for one in ("name", "title", "topic") if one in place)
        place[name] = f"{place[name]}, again"
        if "modified_time" in thing:
            thing["modified_time"] = "2026-05-20T09:00:00+00:00"


def _identity(thing: dict) -> str:
    named = ("uuid", "guid", "identifier", "n", "uri", "id")
    written = str(next(thing[name] for name in named if name in thing))
    return f"e{written}" if "n" in thing else written.removeprefix("/videos/")


def vimeo(host: Host, count: int) -> Listed:
    def make(n: int) -> dict:
        return a_vimeo_video(n, tracks=int(n % 20 == 0))

    videos = [make(n) for n in range(1, count + 1)]
    made = VimeoHost(host, videos)

    def shown():
        made.show_tracks(videos[-1])

    return Listed({"what": "me", "token": "t0ken"}, videos, make, shown, Vimeo(host.url))


def youtube(host: Host, count: int) -> Listed:
    videos = [a_youtube_video(n) for n in range(count)]
    made = YouTubeHost(host, videos)
    settings = {"what": CHANNEL, "key": "k3y", "units": "100000", "notices": "no"}
    return Listed(settings, videos, a_youtube_video, adapter=YouTube(made.base))


def zoom(host: Host, count: int) -> Listed:
    """Over half a year; a token lasts for nine questions."""
    first = date(2025, 12, 1)

    def make(n: int) -> dict:
        day = first + timedelta(days=n % 180)
        return a_recording(n, start_time=f"{day}T09:00:00Z")

    recordings = [make(n) for n in range(count)]
    made = ZoomHost(host, *recordings, lasts=9, per_page=50)

    def shown():
        for one in made.recordings:
            made.put_files(one)

    settings = {**SETTINGS, "since": str(first), "files": "link"}
    adapter = Zoom(f"{host.url}/v2", f"{host.url}/oauth/token", today=lambda: date(2026, 5, 31))
    return Listed(settings, made.recordings, make, shown, adapter)


def pretalx(host: Host, count: int) -> Listed:
    def make(n: int) -> dict:
        at = {"date": f"2026-05-14T{9 + n % 9:02}:00:00+02:00", "duration": "00:15"}
        return {
            "id": n,
            "guid": f"g{n}",
            "title": f"Talk {n}",
            "persons": [{"public_name": f"P {n % 300}"}],
            **at,
        }

    events = [make(n) for n in range(count)]
    conference = {"acronym": "c26", "title": "C", "days": [{"date": "2026-05-14", "rooms": {"Hall": events}}]}
    host.answer(
        "/c26/schedule/export/schedule.json", lambda asked: as_json({"schedule": {"conference": conference}})
    )
    return Listed({"address": f"{host.url}/c26/"}, events, make)


def feed(host: Host, count: int) -> Listed:
    """A hundred to a page, the newest first."""
    episodes = [{"title": f"Episode {n}", "n": n} for n in range(count)]

    def page(asked: Asked) -> Reply:
        begin = int(asked.query.get("from", 0))
        newest = episodes[::-1][begin : begin + 100]
        more = f'<atom:link rel="next" href="{host.url}/f.rss?from={begin + 100}"/>'
        written = [test_feed.item(one["n"]).replace(f"Episode {one['n']}", one["title"]) for one in newest]
        return test_feed.feed(*written, head=more if begin + 100 < len(episodes) else "")

    return Listed(
        {"address": host.answer("/f.rss", page)}, episodes, lambda n: {"title": f"Episode {n}", "n": n}
    )


def indico(host: Host, count: int) -> Listed:
    """A category of events with twenty talks each."""

    def make(n: int) -> dict:
        return test_indico.event(n, contributions=[test_indico.contribution(m) for m in range(20)])

    events = [make(n) for n in range(count // 20)]
    return Listed(test_indico.a_category(host, events), events, make)


def opencast(host: Host, count: int) -> Listed:
    def make(n: int) -> dict:
        made = test_opencast.event(n, host)
        made["identifier"] = f"e{n:06}"
        if n % 20:
            del made["publications"][0]["media"][2]
        else:
            host.answer(f"/{n}.vtt", Reply(test_opencast.VTT))
        return made

    events = [make(n) for n in range(count)]

    def listed(asked: Asked) -> Reply:
        start, limit = int(asked.query["offset"]), int(asked.query["limit"])
        return as_json(events[start : start + limit])

    host.answer("/api/events", listed)
    return Listed({"address": f"{host.url}/"}, events, make)


LISTED = {
    "vimeo": vimeo, "youtube": youtube, "zoom": zoom, "pretalx": pretalx, "feed": feed, "indico": indico,
    "opencast": opencast,
}  # fmt: skip


@contextmanager
def reading(kind: str, count: int, every: int = 0):
    """(host, what it lists, a source that reads it); `every` so many questions there is trouble."""
    host = TroubledHost(every)
    try:
        listed = LISTED[kind](host, count)
        with patch.dict(ADAPTERS, {kind: listed.adapter or ADAPTERS[kind]}):
            become = {} if kind in ("pretalx", "indico") else TALKS
            values = {"kind": kind, "settings": {**listed.settings, **become}, "grace": 1}
            yield host, listed, ImportSource.objects.create(name="Society", **values)
    finally:
        host.close()


def run_through(source: ImportSource, at_most: float, halfway: Callable[[], None] | None = None) -> ImportRun:
    """A run to its end, as if whoever waits for a host that is tired had waited; something happens halfway."""
    run, waits = running.start(source), 0
    while run.state in ImportRun.OPEN:
        running.work(at_most)
        waits += ImportRun.objects.filter(pk=run.pk).exclude(retry_at=None).update(retry_at=None)
        run.refresh_from_db()
        if halfway and run.page >= 2:
            halfway, _ = None, halfway()
    run.waits_for_host = waits
    return run


def is_of(source_id: str, things: list[str]) -> bool:
    """Whether an outside id is that of one of these things, or of what belongs to one."""
    return any(source_id == one or source_id.startswith((f"{one}#", f"{one}/")) for one in things)
