"""Build the demo clips from their scripts: `python -m home.demo.build_clips [name ...]`.

For each clips/<name>.toml: <name>.mp4 (slides with synthetic speech), <name>.en.vtt and <name>.nl.vtt
(timed by the length of each spoken sentence) and <name>.jpg. recordings.jsonl then describes all of them
as records of the interchange. Needs espeak-ng, ffmpeg and the DejaVu fonts on the machine.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
import wave
from dataclasses import dataclass
from pathlib import Path

from home.demo.slides import draw_slide

HERE = Path(__file__).parent
CLIPS = HERE / "clips"
RATE = 22_050
PAUSE_MS, SLIDE_PAUSE_MS = 450, 900
CUE_LENGTH = 84
FOOTER = {
    "en": "Demonstration · fictional people and places",
    "nl": "Demonstratie · verzonnen personen en plaatsen",
}
# How the synthesiser should say what it would otherwise spell or swallow.
SPOKEN = {
    "en": {
        "VA-ECMO": "V. A. ekmo",
        "VV-ECMO": "V. V. ekmo",
        "ECMO": "ekmo",
        "ECPR": "E C P R",
        "PEEP": "peep",
    },
    "nl": {
        "VA-ECMO": "V A ekmo",
        "ECMO": "ekmo",
        "low-flow": "loo-floo",
        "flow": "floo",
        "preload": "prieload",
    },
}


@dataclass(frozen=True)
class Sentence:
    start_ms: int
    end_ms: int
    texts: dict[str, str]


@dataclass(frozen=True)
class Spoken:
    """A script with its times: where each slide starts, what is said when, and the samples of it all."""

    script: dict
    starts_ms: list[int]
    sentences: list[Sentence]
    samples: bytes

    @property
    def duration_ms(self) -> int:
        return milliseconds(self.samples)


def milliseconds(samples: bytes) -> int:
    return len(samples) // 2 * 1000 // RATE


def silence(length_ms: int) -> bytes:
    return b"\0\0" * (RATE * length_ms // 1000)


def say(text: str, voice: str, language: str) -> bytes:
    """Signed 16-bit mono samples of `text`, without the silence that the synthesiser adds at the end."""
    for written, spoken in SPOKEN[language].items():
        text = text.replace(written, spoken)
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        command = ["espeak-ng", "-v", voice, "-s", "148", "-g", "2", "-w", file.name, text]
        subprocess.run(command, check=True)
        with wave.open(file.name) as sound:
            return sound.readframes(sound.getnframes()).rstrip(b"\0")


def even(samples: bytes) -> bytes:
    return samples + b"\0" * (len(samples) % 2)


def speak(script: dict) -> Spoken:
    language, other = script["language"], {"en": "nl", "nl": "en"}[script["language"]]
    starts_ms, sentences, samples = [], [], silence(SLIDE_PAUSE_MS)
    for slide in script["slides"]:
        starts_ms.append(milliseconds(samples) if starts_ms else 0)
        for said, translated in slide["said"]:
            start_ms = milliseconds(samples)
            samples += even(say(said, slide.get("voice", script["voice"]), language))
            sentences.append(Sentence(start_ms, milliseconds(samples), {language: said, other: translated}))
            samples += silence(PAUSE_MS)
        samples += silence(SLIDE_PAUSE_MS)
    return Spoken(script, starts_ms, sentences, samples)


def cut(text: str) -> list[str]:
    """`text` in parts of about CUE_LENGTH characters, cut after a comma if one is near."""
    if len(text) <= CUE_LENGTH:
        return [text]
    places = [match.end() for match in re.finditer(r"\s", text)]
    middle = len(text) / (1 + -(-len(text) // CUE_LENGTH)) if len(text) > 2 * CUE_LENGTH else len(text) / 2
    best = min(places, key=lambda place: abs(place - middle) - (18 if text[place - 2] in ",:;." else 0))
    return [text[:best].strip(), *cut(text[best:].strip())]


def cues(sentences: list[Sentence], language: str):
    """(start_ms, end_ms, text) of each cue; a long sentence becomes several, each by its share of letters."""
    for sentence in sentences:
        parts = cut(sentence.texts[language])
        length, said, start = sum(map(len, parts)), 0, sentence.start_ms
        for part in parts:
            said += len(part)
            end = sentence.start_ms + (sentence.end_ms - sentence.start_ms) * said // length
            yield start, end, part
            start = end


def timestamp(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def write_captions(path: Path, spoken: Spoken, language: str) -> None:
    blocks = [
        f"{timestamp(start)} --> {timestamp(end)}\n{text}\n"
        for start, end, text in cues(spoken.sentences, language)
    ]
    path.write_text("WEBVTT\n\n" + "\n".join(blocks), encoding="utf-8")


def write_video(name: str, spoken: Spoken) -> None:
    slides, footer = spoken.script["slides"], FOOTER[spoken.script["language"]]
    ends_ms = [*spoken.starts_ms[1:], spoken.duration_ms]
    with tempfile.TemporaryDirectory() as folder:
        listing = ["ffconcat version 1.0"]
        for number, (slide, start, end) in enumerate(zip(slides, spoken.starts_ms, ends_ms, strict=True), 1):
            picture = Path(folder, f"{number:02}.png")
            draw_slide(slide, number, len(slides), footer).save(picture)
            listing += [f"file {picture.name}", f"duration {(end - start) / 1000}"]
        # The concat demuxer ignores the last duration unless a file follows it.
        Path(folder, "slides.txt").write_text("\n".join([*listing, f"file {picture.name}", ""]))
        with wave.open(str(Path(folder, "speech.wav")), "wb") as sound:
            sound.setparams((1, 2, RATE, 0, "NONE", ""))
            sound.writeframes(spoken.samples)
        encode(folder, CLIPS / f"{name}.mp4", spoken.duration_ms)
        draw_slide(slides[0], 1, len(slides), footer).save(CLIPS / f"{name}.jpg", quality=80, optimize=True)


def encode(folder: str, target: Path, duration_ms: int) -> None:
    """H.264 and AAC, playable from the first bytes on; the same input gives the same file."""
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "concat", "-i", "slides.txt", "-i", "speech.wav",
         "-vf", "fps=5,format=yuv420p", "-c:v", "libx264", "-preset", "medium",
         "-tune", "stillimage", "-crf", "27", "-g", "50", "-threads", "1",
         "-af", "highpass=f=90,loudnorm=I=-20:TP=-3", "-ar", "44100",
         "-c:a", "aac", "-b:a", "48k", "-ac", "1", "-t", str(duration_ms / 1000), "-movflags", "+faststart",
         "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1",
         str(target.resolve())],
        check=True, cwd=folder,
    )  # fmt: skip


def spans(spoken: Spoken) -> dict[str, tuple[int, int]]:
    """Where each talk of a session lies in its recording: from its first slide to the end of its last."""
    found: dict[str, tuple[int, int]] = {}
    ends_ms = [*spoken.starts_ms[1:], spoken.duration_ms]
    for slide, start, end in zip(spoken.script["slides"], spoken.starts_ms, ends_ms, strict=True):
        if talk := slide.get("span"):
            found[talk] = (found.get(talk, (start,))[0], end)
    return found


def records(name: str, spoken: Spoken):
    """The recording, its captions and its spans as records of the interchange."""
    script = spoken.script
    [subject] = [(kind, script[kind]) for kind in ("talk", "session", "webinar") if kind in script]
    chapters = zip(spoken.starts_ms, (slide["chapter"] for slide in script["slides"]), strict=True)
    common = {"language": script["language"], "level": script["level"]}
    if "open_from" in script:
        common["open_from"] = script["open_from"]
    yield {
        "kind": "recording", "id": f"recording-{name}", subject[0]: subject[1], "title": script["title"],
        **common, "file": f"clips/{name}.mp4", "poster": f"clips/{name}.jpg",
        "duration": round(spoken.duration_ms / 1000),
        "chapters": [{"start_ms": start, "title": title} for start, title in chapters],
    }  # fmt: skip
    for language in ("en", "nl"):
        own = language == script["language"]
        yield {
            "kind": "captions", "id": f"captions-{name}-{language}", "recording": f"recording-{name}",
            "language": language, "captions": "captions" if own else "subtitles", "origin": "human",
            "file": f"clips/{name}.{language}.vtt",
        }  # fmt: skip
    for talk, (start, end) in spans(spoken).items():
        yield {
            "kind": "recording", "id": f"recording-{talk}", "talk": talk, **common,
            "part_of": f"recording-{name}", "start_ms": start, "end_ms": end,
        }  # fmt: skip


def build(names: list[str]) -> None:
    lines = []
    for path in sorted(CLIPS.glob("*.toml")):
        spoken = speak(tomllib.loads(path.read_text(encoding="utf-8")))
        lines += [json.dumps(record, ensure_ascii=False) for record in records(path.stem, spoken)]
        for language in ("en", "nl"):
            write_captions(CLIPS / f"{path.stem}.{language}.vtt", spoken, language)
        if not names or path.stem in names:
            write_video(path.stem, spoken)
        print(f"{path.stem}: {spoken.duration_ms / 1000:.1f} s")
    (HERE / "recordings.jsonl").write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    build(sys.argv[1:])
