"""Talks of the W3C media production workshop as records, and their captions under the names we ask for."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from . import write_lines


def records(folder: Path) -> Iterator[dict]:
    yield {
        "kind": "congress",
        "id": "w3c-media-2021",
        "title": "W3C Workshop on Professional Media Production on the Web",
        "starts_on": "2021-11-09",
        "ends_on": "2021-11-18",
    }
    for talk in json.loads((folder / "talks.json").read_text(encoding="utf-8")):
        yield {
            "kind": "talk",
            "id": talk["id"],
            "congress": "w3c-media-2021",
            "title": talk["title"],
            "abstract": talk["description"],
            "duration": talk["duration_minutes"] * 60,
            "faculty": [{"name": name.split(" (")[0].strip()} for name in talk["presenters"].split(",")],
            "website": talk["page"],
        }
        yield {"kind": "recording", "id": f"{talk['id']}#video", "talk": talk["id"], "link": talk["video"]}


def rename_captions(folder: Path, to: Path) -> int:
    """Copy the captions to `to` as <talk>.<language>.vtt; returns how many."""
    files = sorted(folder.glob("??/*.vtt"))
    for file in files:
        shutil.copyfile(file, to / f"{file.stem}.{file.parent.name}.vtt")
    return len(files)


if __name__ == "__main__":
    write_lines(records(Path(sys.argv[1])))
