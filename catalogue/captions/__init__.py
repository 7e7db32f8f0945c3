"""Timed text: reading WebVTT and SubRip files."""

from .cues import Cue, ReadCaptions, UnreadableCaption
from .reading import LARGEST_BYTES, read_captions

__all__ = ["LARGEST_BYTES", "Cue", "ReadCaptions", "UnreadableCaption", "read_captions"]
