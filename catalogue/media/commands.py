"""The command lines of ffprobe and ffmpeg, and what each may cost. Pure: nothing is run here."""

from dataclasses import dataclass

from .probing import ENTRIES, LONGEST_MS, MOST_PIXELS, Facts
from .storyboard import COLUMNS, HEIGHT, ROWS, WIDTH, Storyboard

MEGABYTE = 1024 * 1024
PLAYLIST = "index.m3u8"
# What decodes here: the codecs of recordings, none of the hundreds of others that a hostile file might name.
DECODERS = (
    "h264,hevc,vp8,libvpx,vp9,libvpx-vp9,av1,libdav1d,libaom-av1,mpeg4,h263,mpeg1video,mpeg2video,theora,"
    "prores,dnxhd,dvvideo,mjpeg,png,"
    "aac,aac_fixed,mp2,mp2float,mp3,mp3float,opus,libopus,vorbis,flac,alac,ac3,eac3,amrnb,amrwb,"
    "pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_mulaw,pcm_alaw,"
    "movtext,mov_text,text,subrip,srt,webvtt,ass,ssa,dvbsub,dvdsub,pgssub,cc_dec"
)
# Height of the picture and its kilobits a second; the sound is added.
RUNGS = ((1080, 4000), (720, 2200), (480, 1000), (240, 350))
SOUND_KBIT = 96
SEGMENT = 6  # seconds


@dataclass(frozen=True)
class Limits:
    """What one run may cost: seconds of the clock and of processors, bytes of memory and of any one file."""

    seconds: int
    cpu: int
    output: int
    memory: int = 2048 * MEGABYTE


def input_of(container: str, path: str) -> list[str]:
    """One local file in the container it was seen to be; no other file, no address, no other container inside."""
    return [
        *("-protocol_whitelist", "file", "-format_whitelist", container, "-codec_whitelist", DECODERS),
        *("-threads", "2", "-f", container, "-i", f"file:{path}"),
    ]


def probe(container: str, path: str) -> list[str]:
    return ["-v", "error", "-of", "json", "-show_entries", ENTRIES, *input_of(container, path)]


def measure(container: str, path: str) -> list[str]:
    """Reads through a file that does not say how long it is; the progress tells."""
    return [*_begin(container, path), *("-map", "0", "-c", "copy", "-f", "null", "-")]


def poster(facts: Facts, path: str, place: float) -> list[str]:
    """The most telling of a hundred pictures from `place` (0 to 1) on."""
    at = (facts.duration_ms or 0) / 1000 * place
    shrunk = "scale=w='min(1280,iw)':h=-2,thumbnail=100"
    ends = ["-frames:v", "1", "-q:v", "4", "poster.jpg"]
    return [*_begin(facts.container, path, ["-ss", f"{at:.3f}"]), *_picture_only(), "-vf", shrunk, *ends]


def storyboard(facts: Facts, path: str, board: Storyboard) -> list[str]:
    """Sheets 1.jpg, 2.jpg …; of anything long only the pictures that stand for themselves are decoded."""
    quick = ["-skip_frame", "nokey"] if board.duration_ms > 60_000 else []
    filters = (
        f"fps=1000/{board.every_ms}:start_time=0:round=up,"
        f"scale={WIDTH}:{HEIGHT}:force_original_aspect_ratio=decrease,"
        f"pad={WIDTH}:{HEIGHT}:-1:-1,setsar=1,tile={COLUMNS}x{ROWS}"
    )
    ends = ["-q:v", "5", "-fps_mode", "passthrough", "%d.jpg"]
    return [*_begin(facts.container, path, quick), *_picture_only(), "-vf", filters, *ends]


def audio(facts: Facts, path: str) -> list[str]:
    codec = ["copy"] if facts.audio_codec == "aac" else ["aac", "-b:a", f"{SOUND_KBIT}k", "-ac", "2"]
    return [
        *_begin(facts.container, path),
        *("-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1", "-c:a", *codec),
        *("-movflags", "+faststart", "-f", "mp4", "audio.m4a"),
    ]


def stream(facts: Facts, path: str) -> list[str]:
    """HLS in one file and its playlist, nothing encoded anew; cut where the pictures allow."""
    sound = ["-map", "0:a:0"] if facts.audio_codec else []
    return [
        *_begin(facts.container, path),
        *("-map", "0:v:0", *sound, "-sn", "-dn", "-map_metadata", "-1", "-c", "copy", *_HLS, PLAYLIST),
    ]


def rungs(height: int) -> list[tuple[int, int]]:
    """(height, kilobits) of a ladder for a picture so high: nothing is made larger than it is.

    >>> [one for one, _ in rungs(720)], rungs(180)
    ([720, 480, 240], [(180, 350)])
    """
    found = [one for one in RUNGS if one[0] <= height]
    return found or [(max(2, height // 2 * 2), RUNGS[-1][1])]


def ladder(facts: Facts, path: str) -> list[str]:
    steps = rungs(facts.height or 0)
    labels = "".join(f"[v{number}]" for number in range(len(steps)))
    scaled = [f"[v{number}]scale=-2:{height}[s{number}]" for number, (height, _) in enumerate(steps)]
    arguments, variants = [], []
    for number, (height, kbit) in enumerate(steps):
        arguments += ["-map", f"[s{number}]", f"-maxrate:v:{number}", f"{kbit}k"]
        arguments += [f"-bufsize:v:{number}", f"{2 * kbit}k"]
        sound = f",a:{number}" if facts.audio_codec else ""
        arguments += ["-map", "0:a:0"] if facts.audio_codec else []
        variants.append(f"v:{number}{sound},name:{height}p")
    return [
        *_begin(facts.container, path),
        *("-filter_complex", ";".join([f"[0:v:0]split={len(steps)}{labels}", *scaled]), *arguments),
        *(
            "-map_metadata",
            "-1",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "23",
            "-pix_fmt",
            "yuv420p",
        ),
        *("-force_key_frames", f"expr:gte(t,n_forced*{SEGMENT})", "-threads", "2"),
        *("-c:a", "aac", "-b:a", f"{SOUND_KBIT}k", "-ac", "2", *_HLS),
        *("-var_stream_map", " ".join(variants), "-master_pl_name", PLAYLIST, "%v.m3u8"),
    ]


# One file with its segments behind one another, asked for by range: few files, and one that can be limited.
_HLS = (
    *("-f", "hls", "-hls_time", str(SEGMENT), "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"),
    *("-hls_flags", "single_file+independent_segments"),
)


def _begin(container: str, path: str, before=()) -> list[str]:
    quiet = ["-nostdin", "-hide_banner", "-v", "error", "-y", "-progress", "pipe:1", "-stats_period", "1"]
    # A file whose picture grows after its beginning is not followed.
    return [*quiet, *before, "-max_pixels", str(MOST_PIXELS), *input_of(container, path)]


def _picture_only() -> list[str]:
    return ["-map", "0:v:0", "-an", "-sn", "-dn", "-map_metadata", "-1", "-threads", "2"]


PROBE = Limits(seconds=60, cpu=30, output=0, memory=1024 * MEGABYTE)


def looking(seconds: float) -> Limits:
    """For poster and storyboard of a recording so long: all of it is read, a part of it decoded."""
    return Limits(seconds=round(300 + seconds / 3), cpu=round(300 + seconds / 3), output=20 * MEGABYTE)


def copying(seconds: float, size: int) -> Limits:
    """For what is copied, or encoded as sound alone."""
    length = round(120 + seconds / 3)
    return Limits(seconds=length, cpu=length, output=size + size // 5 + 20 * MEGABYTE)


def encoding(seconds: float) -> Limits:
    """For a ladder: ten times its length on the clock, of two processors."""
    largest = (RUNGS[0][1] + SOUND_KBIT) * 1000 // 8
    return Limits(
        seconds=round(300 + seconds * 10),
        cpu=round(300 + seconds * 20),
        output=round(largest * seconds * 1.5) + 20 * MEGABYTE,
    )


MEASURE = copying(LONGEST_MS / 1000 / 8, 0)
