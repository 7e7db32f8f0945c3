"""What a person does with a recording: plays it, reads along, jumps, uses the keyboard."""

import pytest
from playwright.sync_api import expect

from tests import factories

from .watching import clip, opened, time_of, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def recording():
    return clip()


def play(page):
    page.get_by_role("button", name="play", exact=True).click()


def test_a_clip_plays_and_the_transcript_follows(page, recording):
    video = opened(page, recording)
    play(page)
    until(video, "video.currentTime > 2")
    expect(page.locator(".transcript [aria-current=true] time")).to_have_count(1)
    assert video.evaluate("video => video.videoWidth") > 0


def test_a_click_on_a_line_plays_from_there(page, recording):
    video = opened(page, recording)
    line = page.locator(".transcript .lines a").nth(10)
    line.click()
    wanted = int(line.get_attribute("data-seek-ms")) / 1000
    until(video, "!video.paused")
    assert wanted - 0.1 <= time_of(video) < wanted + 3
    expect(line).to_have_attribute("aria-current", "true")
    assert "?" not in page.url


def test_a_click_on_a_chapter_plays_from_there(page, recording):
    video = opened(page, recording)
    page.get_by_role("link", name="1:00 Signs").click()
    until(video, "!video.paused && video.currentTime >= 60 && video.currentTime < 63")


@pytest.mark.parametrize("query", ["?t=75", "?t=1m15s"])
def test_an_address_opens_at_its_second(page, recording, query):
    video = opened(page, recording, query)
    until(video, "Math.abs(video.currentTime - 75) < 0.6")
    assert video.evaluate("video => video.paused")


def test_a_span_plays_as_if_it_were_the_whole(page):
    session = factories.session()
    whole = clip(session)
    talk = factories.talk(page=session)
    span = factories.recording(talk, part_of=whole, start_ms=60_000, end_ms=63_000)
    video = opened(page, span, "?t=1")
    until(video, "Math.abs(video.currentTime - 61) < 0.6")
    expect(page.locator("media-time-display")).to_have_attribute("mediaduration", "3")
    assert page.locator(".lines time").first.text_content() == "0:00"
    play(page)
    until(video, "video.currentTime >= 63 && video.paused")
    assert time_of(video) < 63.6


def test_the_keyboard_does_it_all(page, recording):
    video = opened(page, recording)
    page.locator("media-controller").focus()
    page.keyboard.press("k")
    until(video, "!video.paused")
    page.keyboard.press("Space")
    until(video, "video.paused")
    page.keyboard.press("ArrowRight")
    until(video, "video.currentTime >= 10")
    page.keyboard.press("c")
    until(video, "[...video.textTracks].some(track => track.mode === 'showing')")
    lines = page.locator(".transcript .lines a")
    lines.first.focus()
    page.keyboard.press("End")
    expect(lines.last).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    wanted = int(lines.nth(-2).get_attribute("data-seek-ms")) / 1000
    until(video, f"video.currentTime >= {wanted - 0.1} && video.currentTime < {wanted + 3}")


def test_one_line_of_the_transcript_is_in_the_tab_order(page, recording):
    opened(page, recording, "?t=75")
    expect(page.locator(".transcript .lines a[tabindex='0']")).to_have_count(1)


def test_the_transcript_is_left_where_the_reader_scrolls_it(page, recording):
    video = opened(page, recording)
    play(page)
    box = page.locator(".transcript .lines")
    box.hover()
    page.mouse.wheel(0, 400)
    follow = page.get_by_role("button", name="Go to the current line")
    expect(follow).to_be_visible()
    until(box, "video.scrollTop > 0")
    page.wait_for_timeout(300)
    before = box.evaluate("box => box.scrollTop")
    video.evaluate("video => { video.currentTime = 161 }")
    expect(page.locator(".transcript .lines a").last).to_have_attribute("aria-current", "true")
    assert box.evaluate("box => box.scrollTop") == before
    follow.click()
    expect(page.locator(".transcript .lines [aria-current]")).to_be_in_viewport()
    expect(follow).to_be_hidden()


def test_another_language_is_read_without_leaving(page, recording):
    video = opened(page, recording)
    play(page)
    page.get_by_role("link", name="Nederlands (subtitles)").click()
    dutch = page.locator(".transcript .lines[lang=nl]")
    expect(dutch).to_be_visible()
    assert not video.evaluate("video => video.paused")
    dutch.locator("a").nth(5).click()
    wanted = int(dutch.locator("a").nth(5).get_attribute("data-seek-ms")) / 1000
    until(video, f"video.currentTime >= {wanted - 0.1} && video.currentTime < {wanted + 3}")


def test_captions_are_shown_on_the_picture(page, recording):
    cue = recording.tracks.get(language="nl").cues.all()[5]
    video = opened(page, recording, f"?t={cue.start_ms // 1000 + 1}")
    page.locator("media-captions-menu-button").click()
    page.get_by_role("menuitemradio", name="Nederlands").click()
    dutch = "[...video.textTracks].find(track => track.language === 'nl')"
    until(video, f"{dutch}.mode === 'showing' && {dutch}.activeCues?.length > 0")


def test_without_javascript_the_browser_s_own_player_and_links_do(browser, live_server, recording):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/t/{recording.talk.pk}/?t=75")
    video = page.locator("video[controls]")
    assert video.get_attribute("src") == f"/media/recordings/{recording.pk}/file#t=75.0"
    assert page.locator("video track").count() == 3
    page.locator(".transcript .lines a").nth(4).click()
    assert "?t=" in page.url
    page.get_by_role("link", name="Nederlands (subtitles)").click()
    expect(page.locator(".lines[lang=nl]")).to_be_visible()
    context.close()


def test_on_a_phone_nothing_is_wider_than_the_screen(browser, live_server, recording):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    context = browser.new_context(base_url=live_server.url, **phone)
    page = context.new_page()
    opened(page, recording)
    assert page.evaluate("() => document.documentElement.scrollWidth") == 390
    right = [control.bounding_box() for control in page.locator(".player-bar > :visible").all()]
    assert max(box["x"] + box["width"] for box in right if box) <= 374
    page.locator("media-captions-menu-button").tap()
    expect(page.get_by_role("menuitemradio", name="Nederlands")).to_be_visible()
    context.close()
