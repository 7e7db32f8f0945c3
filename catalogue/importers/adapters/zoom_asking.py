"""How Zoom is asked: a token for an hour, its own words for errors, files by stretches.

Source: Zoom's documentation, "Server-to-Server OAuth", "Rate limits" and "Error definitions".
"""

import base64
import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

from catalogue.importers.door import Unsuitable
from catalogue.importers.failures import ContentRefused, Failure, Gone, NotAuthorised, QuotaExceeded
from catalogue.importers.instants import parse_instant
from catalogue.importers.outside import A_RUN, Fetcher, Limits
from catalogue.importers.outside.answers import Refusal, retry_after
from catalogue.importers.outside.reading import CutOff, read_json

from .zoom_answers import CloudFile, told

STRETCH = 16 * 1024**2
LARGEST = 32 * 1024**3
PIECE_SECONDS = 3.0
ZOOMS_OWN = (".zoom.us", ".zoomgov.com", ".zoom.com")
NOT_LET_IN = ("124", "4711", "4700")
NOTHING_THERE = ("1001", "3001", "3301", "3322")


class PageForgotten(ContentRefused):
    """The mark of a page that Zoom no longer knows, after a quarter of an hour: the list begins anew."""


class NoWebinars(ContentRefused):
    """The account has no plan with webinars."""


class Asking:
    """One account of Zoom's. To be closed."""

    def __init__(self, base: str, sign_in: str, values: dict[str, str], limits: Limits = A_RUN):
        self.base, self.sign_in, self.values, self.limits = base, sign_in, values, limits
        self.web = Fetcher(self._token(), self._secrets(), judge, self._token, limits)
        self.anybody = Fetcher(judge=judge, limits=limits)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.web.__exit__(*error)
        self.anybody.__exit__(*error)

    def answer(self, path: str, params: Mapping | None = None) -> dict:
        """A JSON object of the API. Raises a Failure."""
        found = self.web.json(self.base + path, params)
        if not isinstance(found, dict):
            raise ContentRefused(self.base + path, "it is no answer of Zoom's API")
        return found

    def body(self, address: str) -> bytes:
        return self._asked_by(address).get(address).body

    def fetch(self, file: CloudFile, spool: Path) -> Iterator[Path | None]:
        """Bring a file here: None each few seconds, so that somebody may pause it; at last its path.

        Goes on where it was left. Raises a Failure, and Unsuitable for what is no such file.
        """
        where = spool / f"zoom-{hashlib.sha256(file.mark.encode()).hexdigest()[:32]}{file.ending}"
        part = where.with_suffix(".part")
        if file.size > LARGEST or not file.size:
            raise Unsuitable(f"its file has {file.size:,} bytes, which is none that is copied")
        spool.mkdir(parents=True, exist_ok=True)
        until = time.monotonic() + PIECE_SECONDS
        while not where.exists():
            if self._goes_on(file, part):
                os.replace(part, where)
            elif time.monotonic() > until:
                yield None
                until = time.monotonic() + PIECE_SECONDS
        yield where

    def _goes_on(self, file: CloudFile, part: Path) -> bool:
        """Fetch one stretch more; whether that was the last."""
        with part.open("ab") as written:
            start = written.tell()
            if start < file.size:
                end = min(start + STRETCH, file.size) - 1
                stretch = self._asked_by(file.address).stretch(file.address, start, end)
                if len(stretch) != end - start + 1:
                    raise Unsuitable(
                        "its file is not as large as Zoom says; it is tried again with the next run"
                    )
                written.write(stretch)
        return part.stat().st_size >= file.size

    def _asked_by(self, address: str) -> Fetcher:
        """With the token only where Zoom itself is asked."""
        parts, own = urlsplit(address), urlsplit(self.base)
        host = f".{parts.hostname or ''}"
        is_zooms = parts.netloc == own.netloc or (parts.scheme == "https" and host.endswith(ZOOMS_OWN))
        return self.web if is_zooms else self.anybody

    def _token(self) -> dict[str, str]:
        """The header with a token for the next hour. Raises a Failure."""
        key = base64.b64encode(f"{self.values['client_id']}:{self.values['client_secret']}".encode()).decode()
        form = {"grant_type": "account_credentials", "account_id": self.values["account_id"]}
        headers, secrets = {"Authorization": f"Basic {key}"}, [key, *self._secrets()]
        with Fetcher(headers, secrets, _judge_sign_in, limits=self.limits) as web:
            answer = web.post(self.sign_in, form)
        token = answer.get("access_token") if isinstance(answer, dict) else None
        if (
            not isinstance(token, str)
            or not token
            or not token.isascii()
            or not token.isprintable()
            or " " in token
        ):
            raise ContentRefused(self.sign_in, "it is no answer of Zoom's sign-in")
        self.token = token
        return {"Authorization": f"Bearer {token}"}

    def _secrets(self) -> list[str]:
        return [self.values["client_secret"], getattr(self, "token", "")]


def in_path(uuid: str) -> str:
    """A UUID as part of an address: twice encoded where Zoom asks for it.

    >>> in_path("4444AAAiAAAAAiAiAiiAii=="), in_path("/ajXp112QmuoKj4854875==")
    ('4444AAAiAAAAAiAiAiiAii%3D%3D', '%252FajXp112QmuoKj4854875%253D%253D')
    """
    encoded = quote(uuid, safe="")
    return quote(encoded, safe="") if uuid.startswith("/") or "//" in uuid else encoded


def judge(refusal: Refusal) -> Failure | None:
    """What Zoom's own code says beyond the status."""
    code, said = _told(refusal)
    if refusal.status == 429:
        return QuotaExceeded(refusal.place, said, _until(refusal, said))
    if code in NOT_LET_IN or refusal.status in (401, 403):
        return NotAuthorised(refusal.place, said)
    if code in NOTHING_THERE:
        return Gone(refusal.place, said)
    if refusal.status == 400 and "page token" in said.lower():
        return PageForgotten(refusal.place, said)
    if code == "200" and "webinar" in said.lower():
        return NoWebinars(refusal.place, said)
    return None


def _judge_sign_in(refusal: Refusal) -> Failure | None:
    said = _told(refusal)[1]
    if refusal.status == 429:
        return QuotaExceeded(refusal.place, said, _until(refusal, said))
    return NotAuthorised(refusal.place, said) if refusal.status in (400, 401, 403, 404) else None


def _told(refusal: Refusal) -> tuple[str, str]:
    try:
        return told(read_json(refusal.body))
    except (Unsuitable, CutOff):
        return "", ""


def _until(refusal: Refusal, said: str) -> timedelta:
    """When it may be asked again: daily limits begin anew at midnight, UTC."""
    written = refusal.headers.get("retry-after", "")
    if (wait := retry_after(written, refusal.now)) is not None:
        return wait
    try:
        until = parse_instant(written)
    except Unsuitable:
        is_daily = "daily" in f"{said} {refusal.headers.get('x-ratelimit-type', '')}".lower()
        until = _midnight(refusal.now) if is_daily else refusal.now + timedelta(seconds=2)
    return min(max(until - refusal.now, timedelta(0)), timedelta(hours=25))


def _midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
