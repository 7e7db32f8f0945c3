"""Where recordings come from, and what is said when they do not come."""

import shutil
import subprocess
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect

from tests import factories

from .watching import CLIPS, clip, opened, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# A provider's frame as far as the player speaks with it: it answers a greeting and every seek with the time.
YOUTUBE = """<script>
  const tell = (seconds) =>
    parent.postMessage(JSON.stringify({ event: "infoDelivery", info: { currentTime: seconds } }), "*");
  onmessage = ({ data }) => {
    const { event, func, args } = JSON.parse(data);
    if (event === "listening") tell(Number(new URLSearchParams(location.search).get("start")));
    if (func === "seekTo") { document.body.textContent = `at ${args[0]}`; tell(args[0]); }
  };
</script><body>YouTube</body>"""
VIMEO = """<script>
  const tell = (seconds) => parent.postMessage({ event: "timeupdate", data: { seconds } }, "*");
  onmessage = ({ data }) => {
    const { method, value } = JSON.parse(data);
    if (method === "addEventListener") tell(0);
    if (method === "setCurrentTime") { document.body.textContent = `at ${value}`; tell(value); }
  };
</script><body>Vimeo</body>"""


def problem(page):
    return page.locator("[data-problems]")


@pytest.mark.parametrize(
    ("kind", "address", "host", "frame"),
    [
        ("youtube", "aqz-KE-bpKQ", "https://www.youtube-nocookie.com", YOUTUBE),
        ("vimeo", "76979871", "https://player.vimeo.com", VIMEO),
    ],
)
def test_a_provider_is_asked_after_consent_and_follows_the_transcript(
    page, live_server, kind, address, host, frame
):
    recording = factories.recording(kind=kind, address=address)
    factories.captions(recording, lines=[(0, "welcome"), (75_000, "it distends"), (90_000, "thanks")])
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(f"{host}/**", lambda route: route.fulfill(content_type="text/html", body=frame))
    page.goto(f"/t/{recording.talk.pk}/?t=75")
    page.get_by_text("it distends").click()
    page.wait_for_timeout(300)
    assert not [url for url in asked if not url.startswith(live_server.url)]
    page.get_by_role("button", name="Play from").click()
    inside = page.frame_locator("iframe")
    expect(inside.locator("body")).to_be_visible()
    page.get_by_text("thanks").click()
    expect(inside.locator("body")).to_have_text("at 90")
    expect(page.locator(".transcript [aria-current=true]")).to_contain_text("thanks")
    expect(problem(page)).to_be_hidden()


def test_without_javascript_a_provider_s_video_is_a_link(browser, live_server):
    recording = factories.recording(kind="youtube", address="aqz-KE-bpKQ")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/t/{recording.talk.pk}/?t=75")
    link = page.get_by_role("link", name="Watch at youtube.com")
    assert link.get_attribute("href") == "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=75s"
    expect(page.get_by_role("button", name="Play from")).to_be_hidden()
    context.close()


def test_a_missing_file_is_said_to_be_missing(page):
    recording = factories.recording(kind="file", file="recordings/none.mp4")
    page.goto(f"/t/{recording.talk.pk}/")
    expect(problem(page)).to_contain_text("cannot be found")
    expect(page.locator(".player-stage")).to_be_hidden()


def test_a_file_that_no_browser_plays_is_said_to_be_so(page):
    recording = factories.recording(kind="file", file=ContentFile(b"not a video" * 100, name="clip.mp4"))
    page.goto(f"/t/{recording.talk.pk}/")
    expect(problem(page)).to_contain_text("cannot play this kind")


@pytest.mark.parametrize("by", ["the viewer", "itself"])
def test_a_lost_network_is_said_to_be_lost_and_tried_again(page, by):
    recording = clip()
    gone = "**/media/recordings/*/file"
    page.route(gone, lambda route: route.abort())
    page.goto(f"/t/{recording.talk.pk}/?t=30")
    expect(problem(page)).to_contain_text("The connection was lost")
    page.unroute(gone)
    if by == "the viewer":
        page.get_by_role("button", name="Try again").click()
    else:
        page.context.set_offline(True)
        page.context.set_offline(False)
    until(page.locator("video"), "video.readyState > 0 && Math.abs(video.currentTime - 30) < 0.6")
    expect(problem(page)).to_be_hidden()


@pytest.fixture
def stream(settings):
    """The clip as HLS, in a folder of its own."""
    if not shutil.which("ffmpeg"):
        pytest.skip("needs ffmpeg: install it")
    folder = Path(settings.MEDIA_ROOT) / "recordings" / "stream"
    folder.mkdir(parents=True)
    command = ["ffmpeg", "-v", "error", "-i", CLIPS / "lv-distension.mp4", "-c", "copy", "-f", "hls"]
    subprocess.run([*command, "-hls_list_size", "0", folder / "index.m3u8"], check=True)
    return factories.recording(kind="hls", file="recordings/stream/index.m3u8")


NO_NATIVE = """() => {
  const original = HTMLMediaElement.prototype.canPlayType;
  HTMLMediaElement.prototype.canPlayType = function (type) {
    return type.includes("mpegurl") ? "" : original.call(this, type);
  };
}"""


@pytest.mark.parametrize("by", ["the browser", "hls.js"])
def test_a_stream_plays_in_browsers_with_and_without_hls(page, stream, by):
    chunks = []
    page.on("request", lambda request: chunks.append(request.url) if "/player/hls-" in request.url else None)
    if by == "hls.js":
        page.add_init_script(f"({NO_NATIVE})()")
    video = opened(page, stream, "?t=75")
    until(video, "Math.abs(video.currentTime - 75) < 0.6 && video.readyState > 1")
    page.get_by_role("button", name="play", exact=True).click()
    until(video, "video.currentTime > 76")
    assert bool(chunks) == (by == "hls.js")
    expect(problem(page)).to_be_hidden()


def test_a_missing_stream_is_said_to_be_missing(page):
    recording = factories.recording(kind="hls", file="recordings/none/index.m3u8")
    page.goto(f"/t/{recording.talk.pk}/")
    expect(problem(page)).to_contain_text("cannot be found", timeout=20_000)
