"""Small real clips, made by ffmpeg once for all tests: patterns that move, and a tone."""

import atexit
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

PICTURE = ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=10"]
BLACK = ["-f", "lavfi", "-i", "color=black:size=320x180:rate=10"]
SOUND = ["-f", "lavfi", "-i", "sine=frequency=440"]
H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "10", "-pix_fmt", "yuv420p"]
AAC = ["-c:a", "aac", "-b:a", "32k"]

# Name: seconds, and how it is made.
CLIPS = {
    "talk.mp4": (3, [*PICTURE, *SOUND, *H264, *AAC, "-movflags", "+faststart"]),
    "silent.mp4": (2, [*PICTURE, *H264]),
    "talk.webm": (2, [*PICTURE, *SOUND, "-c:v", "libvpx-vp9", "-deadline", "realtime", "-c:a", "libopus"]),
    "live.webm": (2, [*PICTURE, "-c:v", "libvpx", "-deadline", "realtime", "-live", "1"]),
    "song.mp3": (2, [*SOUND, "-c:a", "libmp3lame"]),
    "song.m4a": (2, [*SOUND, *AAC]),
    "song.ogg": (2, [*SOUND, "-c:a", "libvorbis"]),
    "song.wav": (2, [*SOUND]),
    "song.aac": (2, [*SOUND, *AAC]),
    "tall.mp4": (2, ["-f", "lavfi", "-i", "testsrc2=size=180x320:rate=10", *H264]),
    "dark.mp4": (3, [*BLACK, *H264]),
}


@cache
def folder() -> Path:
    path = Path(tempfile.mkdtemp(prefix="rounds-test-clips-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


@cache
def clip(name: str) -> Path:
    """The clip of that name, where it was made."""
    seconds, how = CLIPS[name]
    return made(name, *how, "-t", str(seconds))


def made(name: str, *how: str) -> Path:
    path = folder() / name
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *how, str(path)], cwd=folder(), check=True)
    return path
