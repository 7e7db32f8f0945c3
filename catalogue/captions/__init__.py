"""Timed text: reading WebVTT and SubRip files, and writing WebVTT from our own rows."""

from .cues import Cue, ReadCaptions, UnreadableCaption
from .reading import read_captions
from .webvtt import to_webvtt

__all__ = ["Cue", "ReadCaptions", "UnreadableCaption", "read_captions", "to_webvtt"]
