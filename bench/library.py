"""A large invented library of talks for benches: real sentences where the shared data lie, ours where not."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from search.entries import Entry, Passage
from search.medical import ABBREVIATIONS, RELATED
from search.passages import cut_passages

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
CUE_MS = 3_000
CUES_A_PASSAGE = 5  # new ones: passages overlap by half


@dataclass(frozen=True)
class Texts:
    """What talks are made of: titles, names, written sentences and spoken lines."""

    titles: list[str]
    names: list[str]
    sentences: list[str]
    lines: list[str]


def texts() -> Texts:
    """From the shared programmes and captions, or from our own medical words where they are missing."""
    return _real() if (SHARED / "congress").exists() else _invented()


def _real() -> Texts:
    papers = [
        paper
        for file in sorted(SHARED.glob("congress/*/papers.json"))
        for paper in json.loads(file.read_text()).values()
    ]
    records = [
        json.loads(line)["record"]
        for file in sorted(SHARED.glob("talks/pyvideo/*.jsonl"))
        for line in file.read_text().splitlines()
    ]
    written = [paper["abstract"] for paper in papers] + [
        record.get("description") or "" for record in records
    ]
    captions = [file.read_text() for file in sorted(SHARED.glob("captions/w3c-media-workshop/en/*.vtt"))]
    return Texts(
        titles=[unescape(talk["title"]) for talk in papers + records],
        names=sorted({name.strip() for paper in papers for name in paper["authors"].split(",")}),
        sentences=[sentence for text in written for sentence in _sentences(text)],
        lines=[line for text in captions for line in text.splitlines() if re.match(r"[^\d]{12}", line)],
    )


def _sentences(text: str) -> list[str]:
    plain = unescape(re.sub(r"<[^>]+>", " ", text))
    return [sentence.strip() for sentence in re.split(r"(?<=[.!?])\s+", plain) if len(sentence) > 30]


def _invented() -> Texts:
    chance = random.Random(1)
    terms = [term for group in ABBREVIATIONS + RELATED for term in group]
    syllables = [left + right for left in "bdfgklmnprstv" for right in ("a", "e", "i", "o", "u", "an", "or")]
    words = ["".join(chance.choices(syllables, k=chance.randint(2, 5))) for _ in range(30_000)]
    usual = [1 / rank for rank in range(1, len(words) + 1)]

    def phrases(amount: int, length: int) -> list[str]:
        made = (
            chance.choices(words, usual, k=length - 2) + chance.choices(terms, k=2) for _ in range(amount)
        )
        return [" ".join(phrase) for phrase in made]

    names = [name.title() for name in phrases(500, 4)]
    return Texts(phrases(1_500, 7), names, phrases(9_000, 20), phrases(4_000, 9))


def talks(source: Texts, entries: int, passages: int, seed: int = 1) -> Iterator[Entry]:
    """`entries` talks, two in five with a transcript, `passages` in all, on every level."""
    chance = random.Random(seed)
    each = max(1, round(passages / max(1, entries * 2 / 5)))
    for number in range(entries):
        spoken = _transcript(source, chance, number, each) if number % 5 < 2 else ()
        level = spoken[0].level if spoken else None
        year = chance.randint(2012, 2026)
        topics = chance.sample(range(1, 120), chance.randint(0, 3))
        yield Entry(
            key=f"talk:{number}",
            kind=chance.choices(("talk", "session", "webinar", "person"), (80, 8, 8, 4))[0],
            title=_title(source, chance),
            revision=1,
            language=chance.choices(("en", "nl", "de"), (85, 12, 3))[0],
            abstract=" ".join(chance.choices(source.sentences, k=chance.randint(4, 10))),
            faculty=tuple(chance.choices(source.names, k=chance.randint(1, 4))),
            topics=tuple(f"Topic {topic}" for topic in topics),
            keywords=tuple(chance.choice(source.titles).split()[-1] for _ in range(3)),
            congress=f"Congress {year}",
            topic_ids=tuple(topics),
            congress_id=year,
            year=year,
            sort_at=datetime(year, chance.randint(1, 12), chance.randint(1, 28), tzinfo=UTC),
            watchable_from=level,
            captioned_from=level,
            passages=tuple(spoken),
        )


def _title(source: Texts, chance: random.Random) -> str:
    """Half of one real title and half of another: new, yet of words that go together."""
    one, other = (chance.choice(source.titles).split() for _ in range(2))
    return " ".join(one[: len(one) // 2 + 1] + other[len(other) // 2 :])[:250]


def _transcript(source: Texts, chance: random.Random, recording: int, passages: int) -> list[Passage]:
    lines = chance.choices(source.lines, k=passages * CUES_A_PASSAGE // 2)
    lines += [" ".join(sentence.split()[:12]) for sentence in chance.choices(source.sentences, k=len(lines))]
    chance.shuffle(lines)
    cues = [(place * CUE_MS, (place + 1) * CUE_MS, line) for place, line in enumerate(lines)]
    level, machine = chance.choice((0, 0, 1, 2)), chance.random() < 0.6
    return cut_passages(cues, recording=recording, level=level, language="en", machine=machine)
