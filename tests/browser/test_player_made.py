"""What was made of a recording, where people use it: previews at the time range, the stream, sound alone."""

import pytest
from playwright.sync_api import expect

from catalogue.media import working
from tests import factories

from .test_player_sources import NO_NATIVE
from .watching import clip, opened, until

pytestmark = [pytest.mark.browser, pytest.mark.ffmpeg, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def whole():
    """A session's recording with all that is made of it."""
    recording = clip(factories.session())
    while working.work():
        pass
    return recording


@pytest.fixture
def span(whole):
    talk = factories.talk(page=whole.session)
    return factories.recording(talk, part_of=whole, start_ms=60_000, end_ms=100_000)


def hover(page, share):
    """Point at a place of the time range; the preview's picture and place."""
    box = page.locator("media-time-range").bounding_box()
    page.mouse.move(box["x"] + box["width"] * share, box["y"] + box["height"] / 2)
    preview = page.locator("media-preview-thumbnail").first
    expect(preview).to_be_visible()
    return preview


def test_a_span_previews_its_own_pictures_and_plays_the_stream(page, span):
    video = opened(page, span)
    until(
        video,
        "[...video.textTracks].some(track => track.label === 'thumbnails' && track.cues?.length === 30)",
    )
    preview = hover(page, 0.5)
    # A picture each 1.352 s: 20 s after the span's start, 80 s after the file's, is the 60th.
    expect(preview).to_have_attribute("mediapreviewcoords", "480 630 160 90")
    assert f"/media/recordings/{span.pk}/storyboard/1.jpg" in preview.get_attribute("mediapreviewimage")
    assert "/stream/index.m3u8" in video.evaluate("video => video.currentSrc")
    page.get_by_role("button", name="play", exact=True).click()
    until(video, "video.currentTime > 60.5 && video.videoWidth === 1280")


def test_hls_js_plays_the_stream_by_range_where_the_browser_cannot(page, whole, span):
    chunks = []
    page.on("response", lambda got: chunks.append(got.status) if got.url.endswith("/index.m4s") else None)
    page.add_init_script(f"({NO_NATIVE})()")
    video = opened(page, span)
    until(video, "Math.abs(video.currentTime - 60) < 0.6 && video.readyState > 1")
    page.get_by_role("button", name="play", exact=True).click()
    until(video, "video.currentTime > 60.5")
    assert set(chunks) == {206}
    assert video.evaluate("video => video.currentSrc").startswith("blob:")


def test_a_stream_that_is_broken_gives_way_to_the_file(page, whole, span):
    page.route("**/stream/*", lambda route: route.fulfill(status=404))
    video = opened(page, span)
    until(video, "video.currentSrc.endsWith('/file') && Math.abs(video.currentTime - 60) < 0.6")
    page.get_by_role("button", name="play", exact=True).click()
    until(video, "video.currentTime > 60.5")
    expect(page.locator("[data-problems]")).to_be_hidden()


def test_who_listens_only_hears_the_span(page, span):
    page.goto(f"/t/{span.talk.pk}/")
    page.get_by_text("Listen only").click()
    sound = page.locator("audio")
    expect(sound).to_be_visible()
    sound.evaluate("audio => audio.play()")
    until(sound, "video.currentTime > 60 && video.currentTime < 70")
    assert sound.evaluate("audio => audio.currentSrc").split("#")[0].endswith("/audio")
