"""What the tests of the player share: a clip with captions and chapters, its page, and how to wait."""

import time
from pathlib import Path

import webvtt
from django.core.files import File

from catalogue.models import Chapter, TranscriptCue
from tests import factories

CLIPS = Path(__file__).resolve().parents[2] / "home" / "demo" / "clips"


def clip(of=None, **fields):
    """A recording of 2 min 42 s with its captions in two languages and its chapters."""
    with open(CLIPS / "lv-distension.mp4", "rb") as file:
        recording = factories.recording(of, kind="file", file=File(file, name="clip.mp4"), **fields)
    caption(recording)
    return recording


def caption(recording):
    for language, kind in (("en", "captions"), ("nl", "subtitles")):
        track = factories.captions(recording, lines=[], language=language, kind=kind)
        cues = webvtt.read(CLIPS / f"lv-distension.{language}.vtt")
        TranscriptCue.objects.bulk_create(
            TranscriptCue(track=track, start_ms=_ms(cue.start_time), end_ms=_ms(cue.end_time), text=cue.text)
            for cue in cues
        )
    for start_ms, title in ((0, "Welcome"), (12_537, "Why flow becomes afterload"), (60_000, "Signs")):
        Chapter.objects.create(recording=recording, start_ms=start_ms, title=title)


def _ms(at):
    return ((at.hours * 60 + at.minutes) * 60 + at.seconds) * 1000 + at.milliseconds


def opened(page, recording, query=""):
    """The video on the recording's page, once it can be played."""
    page.goto(f"/t/{recording.talk.pk}/{query}")
    page.wait_for_selector("media-controller")
    video = page.locator("video")
    until(video, "video.readyState > 0")
    return video


def time_of(video):
    return video.evaluate("video => video.currentTime")


def until(video, condition):
    """Wait until `condition`, a JavaScript expression of `video`, holds. (The page itself forbids eval.)"""
    deadline = time.monotonic() + 60
    while not video.evaluate(f"video => {condition}"):
        assert time.monotonic() < deadline, condition
        time.sleep(0.05)
