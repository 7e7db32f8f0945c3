"""What hosts of videos have, in the catalogue: the same again changes nothing, what happens there happens here."""

import pytest

from catalogue.importers.adapters.vimeo import Vimeo
from catalogue.importers.adapters.youtube import YouTube
from catalogue.importers.applying import apply
from catalogue.importers.planning import plan
from catalogue.models import (
    CaptionTrack,
    CongressPage,
    ImportSource,
    Recording,
    Talk,
    TranscriptCue,
    WebinarPage,
)
from tests.catalogue.importers.video_hosts import (
    CHANNEL,
    VimeoHost,
    YouTubeHost,
    a_vimeo_video,
    a_youtube_video,
)
from tests.factories import site

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    site()
    return ImportSource.objects.create(name="videos", kind="video")


def bring(adapter, settings, source) -> dict[str, int]:
    """One whole listing, applied; what changed, by the tally's names, and nothing refused."""
    arrivals = [item for page in adapter.listing(settings) for item in page.items]
    tally = apply(plan(arrivals, source))
    assert tally.refused == []
    return {name: getattr(tally, name).total() for name in ("created", "changed", "unchanged")}


def test_a_folder_becomes_the_talks_of_a_congress_with_their_captions(host, source):
    made = VimeoHost(host, [a_vimeo_video(1, tracks=1), a_vimeo_video(2)])
    settings = {"token": "t0ken", "become": "talks", "congress": "Spring meeting"}
    vimeo = Vimeo(host.url)
    assert bring(vimeo, settings, source) == {"created": 6, "changed": 0, "unchanged": 0}
    assert CongressPage.objects.get().title == "Spring meeting"
    talk = Talk.objects.get(title="Talk 1")
    assert talk.recordings.get().address == "1"
    assert TranscriptCue.objects.get().track.recording == talk.recordings.get()
    assert bring(vimeo, settings, source) == {"created": 0, "changed": 0, "unchanged": 6}
    made.videos[1]["name"] = "Weaning"
    assert bring(vimeo, settings, source) == {"created": 0, "changed": 1, "unchanged": 5}
    assert CaptionTrack.objects.count() == 1


def test_a_webinar_that_was_awaited_is_live_then_on_demand(host, source):
    video = a_youtube_video(1, liveBroadcastContent="upcoming")
    video["liveStreamingDetails"] = {"scheduledStartTime": "2026-01-07T19:00:00Z"}
    made = YouTubeHost(host, [video])
    settings = {"what": CHANNEL, "key": "k3y"}
    bring(YouTube(made.base), settings, source)
    assert WebinarPage.objects.get().join_url == "https://www.youtube.com/watch?v=video000001"
    assert not Recording.objects.exists()
    video["snippet"]["liveBroadcastContent"] = "none"
    video["liveStreamingDetails"] |= {
        "actualStartTime": "2026-01-07T19:01:00Z",
        "actualEndTime": "2026-01-07T20:00:00Z",
    }
    assert bring(YouTube(made.base), settings, source) == {"created": 1, "changed": 1, "unchanged": 0}
    webinar = WebinarPage.objects.get()
    assert (webinar.join_url, webinar.state()) == ("", WebinarPage.State.ON_DEMAND)
