"""Timed text: reading WebVTT and SubRip files."""

from .cues import Cue, ReadCaptions, UnreadableCaption
from .reading import read_captions

__all__ = ["Cue", "ReadCaptions", "UnreadableCaption", "read_captions"]
