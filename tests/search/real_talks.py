"""Real programmes and captions of the shared data as entries of the index."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape

from search.entries import Entry, Passage
from search.passages import cut_passages
from tests.shared import shared

LANGUAGES = {"eng": "en", "spa": "es", "fra": "fr", "ita": "it", "deu": "de", "por": "pt", "rus": "ru"}
TIMING = re.compile(r"(?:(\d+):)?(\d\d):(\d\d)\.(\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)\.(\d{3})")


def plain(text: str | None) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", text or ""))


def midl(year: int) -> Iterator[Entry]:
    """The talks of one MIDL congress, keyed as in example-queries.json."""
    papers = json.loads(shared(f"congress/midl-{year}/papers.json").read_text())
    for number, paper in papers.items():
        yield Entry(
            key=f"midl-{year}:{number}",
            kind="talk",
            title=plain(paper["title"]),
            abstract=plain(paper["abstract"]),
            faculty=tuple(name.strip() for name in paper["authors"].split(",")),
            congress=f"MIDL {year}",
            year=year,
            sort_at=datetime(year, 7, 6, tzinfo=UTC),
        )


def pyvideo() -> Iterator[Entry]:
    """Recorded talks in seven languages."""
    for file in sorted(shared("talks/pyvideo").glob("*.jsonl")):
        for line in file.read_text().splitlines():
            row = json.loads(line)
            record = row["record"]
            year = int(record["recorded"][:4])
            yield Entry(
                key=f"pyvideo:{row['path']}",
                kind="talk",
                title=plain(record["title"]),
                language=LANGUAGES.get(record.get("language"), "en"),
                abstract=plain(record.get("description") or record.get("summary")),
                faculty=tuple(record.get("speakers") or ()),
                keywords=tuple(tag for tag in record.get("tags") or () if tag),
                congress=file.stem,
                year=year,
                sort_at=datetime(year, 1, 1, tzinfo=UTC),
            )


def workshop(level: int = 0) -> Iterator[Entry]:
    """The 24 talks of the W3C media workshop, with what was said in English."""
    folder = shared("captions/w3c-media-workshop")
    for number, talk in enumerate(json.loads((folder / "talks.json").read_text())):
        yield Entry(
            key=talk["id"],
            kind="talk",
            title=talk["title"],
            abstract=talk["description"],
            faculty=(talk["presenters"],),
            passages=tuple(passages(folder / talk["captions"]["en"], number, level)),
            captioned_from=level,
            watchable_from=level,
        )


def passages(file, recording: int, level: int) -> list[Passage]:
    return cut_passages(cues(file.read_text()), recording=recording, level=level, language="en")


def cues(vtt: str) -> Iterator[tuple[int, int, str]]:
    """(start_ms, end_ms, text) of well-formed WebVTT; the importer's reader knows the other kinds."""
    for block in re.split(r"\n\s*\n", vtt):
        if timing := TIMING.search(block):
            start, end = (
                ((int(h or 0) * 60 + int(m)) * 60 + int(s)) * 1000 + int(ms)
                for h, m, s, ms in (timing.groups()[:4], timing.groups()[4:])
            )
            yield start, end, plain(block[timing.end() :].partition("\n")[2])
