"""Webinars of digital.gov (Markdown with YAML front matter) as records."""

import re
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import yaml

from . import write_lines

FRONT = re.compile(r"\s*---\s*\n(.*?)\n---\s*(?:\n(.*))?\Z", re.S)
SHORTCODE = re.compile(r"\{\{[<%].*?[%>]\}\}", re.S)


def records(folder: Path) -> Iterator[dict]:
    """A webinar for each file, and its recording where there is one."""
    for path in sorted(folder.rglob("*.md")):
        found = FRONT.match(path.read_text(encoding="utf-8"))
        if found:
            yield from _webinar(path.relative_to(folder).as_posix(), yaml.safe_load(found[1]), found[2] or "")
        else:
            print(f"{path}: no front matter", file=sys.stderr)


def _webinar(name: str, front: dict, body: str) -> Iterator[dict]:
    texts = [front.get("deck"), front.get("summary"), SHORTCODE.sub("", body)]
    people = [one for one in front.get("authors") or [] if isinstance(one, str)]
    yield {
        "kind": "webinar",
        "id": name,
        "title": front["title"],
        "abstract": "\n\n".join(text.strip() for text in texts if text and text.strip()),
        "starts_at": _instant(front.get("date")),
        "ends_at": _instant(front.get("end_date")),
        "time_zone": "America/New_York",
        "language": "en",
        "registration_url": front.get("registration_url"),
        "faculty": [{"name": one.replace("-", " ").title(), "role": "moderator"} for one in people],
        "keywords": [str(one).replace("-", " ") for one in front.get("topics") or [] if one],
    }
    if video := front.get("youtube_id"):
        yield {"kind": "recording", "id": f"{name}#youtube", "webinar": name, "youtube": str(video)}


def _instant(value) -> str | None:
    """YAML may have read an instant already, in UTC and without saying so."""
    if isinstance(value, datetime):
        return value.isoformat() if value.tzinfo else f"{value.isoformat()}+00:00"
    if isinstance(value, date):
        return f"{value.isoformat()}T00:00:00+00:00"
    return re.sub(r"(\d\d) ([+-]\d\d)(\d\d)$", r"\1\2:\3", value).replace(" ", "T", 1) if value else None


if __name__ == "__main__":
    write_lines(records(Path(sys.argv[1])))
