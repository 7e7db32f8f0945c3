"""A year of Medical Imaging with Deep Learning (papers.json) as records."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from . import write_lines

YEARS = {
    "2020": ("2020-07-06", "2020-07-08", "Montréal", "Canada", "America/Toronto", "-04:00"),
    "2023": ("2023-07-10", "2023-07-12", "Nashville", "United States", "America/Chicago", "-05:00"),
}
SESSION = re.compile(r"\w+, July (\d+): (Oral session [^\n]+?) — (\d+:\d\d)–(\d+:\d\d)")


def records(folder: Path) -> Iterator[dict]:
    """The congress, its oral sessions, its talks and their recordings."""
    name = folder.name
    year = name.rpartition("-")[2]
    begin, end, city, country, zone, offset = YEARS.get(year, (None, None, "", "", "UTC", "+00:00"))
    yield {
        "kind": "congress",
        "id": name,
        "title": f"Medical Imaging with Deep Learning {year}",
        "acronym": "MIDL",
        "edition": year,
        "starts_on": begin,
        "ends_on": end,
        "city": city,
        "country": country,
        "time_zone": zone,
        "website": f"https://{year}.midl.io/",
    }
    sessions: set[str] = set()
    for key, paper in json.loads((folder / "papers.json").read_text(encoding="utf-8")).items():
        found = SESSION.search(paper.get("schedule") or "")
        session = found and f"{name}:{found[2].split(' - ')[0]}"
        if found and session not in sessions:
            sessions.add(session)
            yield _session(session, name, found, year, offset)
        yield from _talk(name, key, paper, session)


def _session(session: str, congress: str, found: re.Match, year: str, offset: str) -> dict:
    day, title, begin, end = found.groups()
    starts_at, ends_at = (f"{year}-07-{int(day):02}T{clock.zfill(5)}:00{offset}" for clock in (begin, end))
    return {
        "kind": "session",
        "id": session,
        "congress": congress,
        "title": title,
        "starts_at": starts_at,
        "ends_at": ends_at,
    }


def _talk(congress: str, key: str, paper: dict, session: str | None) -> Iterator[dict]:
    talk = f"{congress}:{key}"
    names = [one.strip() for one in re.split(r",| and ", paper.get("authors") or "")]
    yield {
        "kind": "talk",
        "id": talk,
        **({"session": session} if session else {"congress": congress}),
        "title": paper["title"],
        "abstract": paper.get("abstract"),
        "type": "oral"
        if paper.get("oral") == "True"
        else "short paper"
        if paper.get("short") == "True"
        else "poster",
        "language": "en",
        "faculty": [{"name": one} for one in names if one],
        "website": paper.get("pmlr_url"),
    }
    for part in ("full", "teaser"):
        if video := (paper.get(f"yt_{part}") or "").strip():
            yield {
                "kind": "recording",
                "id": f"{talk}:{part}",
                "talk": talk,
                "youtube": video,
                "title": part.title(),
            }


if __name__ == "__main__":
    write_lines(records(Path(sys.argv[1])))
