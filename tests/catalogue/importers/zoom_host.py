"""Zoom's sign-in and API, as far as imports ask them, over recordings and webinars that a test may change."""

import base64
import re
from urllib.parse import quote

from tests.catalogue.importers.hosts import Asked, Host, Reply, as_json

SETTINGS = {"account_id": "acc0unt", "client_id": "cl1ent", "client_secret": "s3cret", "since": "2026-05-01"}
VTT = b"WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nAda Vermeer: Blood flow first.\n"
VIDEO = b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 40


def a_file(number: int, view: str = "shared_screen_with_speaker_view", kind: str = "MP4", **values) -> dict:
    return {
        "id": f"file-{number}-{view}",
        "recording_start": "2026-05-14T09:00:00Z",
        "recording_end": "2026-05-14T09:50:00Z",
        "file_type": kind,
        "file_size": len(VIDEO),
        "recording_type": view,
        "status": "completed",
        **values,
    }


def a_recording(number: int, *files: dict, **values) -> dict:
    return {
        "uuid": f"uuid{number}==",
        "id": 97871060099,
        "host_id": "h0st",
        "topic": f"Webinar {number}",
        "type": 5,
        "start_time": "2026-05-14T09:00:00Z",
        "duration": 50,
        "recording_play_passcode": "pAssc0de",
        "recording_files": list(files) or [a_file(number)],
        **values,
    }


def a_transcript(number: int) -> dict:
    return a_file(number, "audio_transcript", "TRANSCRIPT", file_size=len(VTT))


class ZoomHost:
    """`recordings`, `trash` and `webinars` of the host `me`; a token lasts for `lasts` questions."""

    def __init__(self, host: Host, *recordings: dict, lasts: int = 10_000, per_page: int = 2):
        self.host, self.lasts, self.per_page = host, lasts, per_page
        self.recordings, self.trash, self.webinars = list(recordings), [], []
        self.tokens, self.left, self.forgotten = 0, 0, set()
        host.answer("/oauth/token", self._token)
        host.answer("/v2/users/me/recordings", self._guarded(self._recorded))
        host.answer("/v2/users/me/webinars", self._guarded(lambda asked: {"webinars": self.webinars}))
        for one in self.recordings:
            self.put_files(one)

    def put_files(self, recording: dict):
        for one in recording["recording_files"]:
            path = f"/rec/download/{quote(one['id'])}"
            body = VTT if one["file_type"] == "TRANSCRIPT" else VIDEO
            one["download_url"] = self.host.url + path
            one["play_url"] = f"https://society.zoom.us/rec/play/{quote(one['id'])}"
            self.host.answer(path, self._guarded(lambda asked, body=body: _part(asked, body)))

    def at(self, uuid: str, answer: dict | None):
        """What stands at a recording's own address."""
        gone = as_json({"code": 3301, "message": "This recording does not exist."}, 404)
        self.host.answer(f"/v2/meetings/{uuid}/recordings", as_json(answer) if answer else gone)

    def asked(self, path: str) -> list[Asked]:
        return [one for one in self.host.asked if one.path.startswith(path)]

    def _token(self, asked: Asked) -> Reply:
        key = base64.b64encode(b"cl1ent:s3cret").decode()
        if asked.headers.get("authorization") != f"Basic {key}" or b"account_id=acc0unt" not in asked.body:
            return as_json({"reason": "Invalid client_id or client_secret", "error": "invalid_client"}, 400)
        self.tokens, self.left = self.tokens + 1, self.lasts
        return as_json({"access_token": f"t0ken{self.tokens}", "token_type": "bearer", "expires_in": 3599})

    def _guarded(self, answer):
        def guarded(asked: Asked) -> Reply:
            self.left -= 1
            if asked.headers.get("authorization") != f"Bearer t0ken{self.tokens}" or self.left < 0:
                return as_json({"code": 124, "message": "Access token is expired."}, 401)
            found = answer(asked)
            return found if isinstance(found, Reply) else as_json(found)

        return guarded

    def _recorded(self, asked: Asked) -> dict | Reply:
        token, start, end = (asked.query.get(one, "") for one in ("next_page_token", "from", "to"))
        if token in self.forgotten:
            return as_json({"code": 300, "message": "The next page token is invalid or expired."}, 400)
        kept = self.trash if asked.query.get("trash") == "true" else self.recordings
        found = [one for one in kept if start <= one["start_time"][:10] <= end]
        begin = int(re.sub(r"\D", "", token) or 0)
        answer = {"total_records": len(found), "meetings": found[begin : begin + self.per_page]}
        more = begin + self.per_page < len(found)
        return answer | {"next_page_token": f"page{begin + self.per_page}" if more else ""}


def _part(asked: Asked, body: bytes) -> Reply:
    if not (match := re.fullmatch(r"bytes=(\d+)-(\d+)", asked.headers.get("range", ""))):
        return Reply(body)
    return Reply(body[int(match[1]) : int(match[2]) + 1], status=206)
