"""The interfaces of YouTube and Vimeo, as far as imports ask them, over a list that a test may change."""

from tests.catalogue.importers.hosts import Asked, Host, Reply, as_json

CHANNEL = "UC" + "c" * 22
UPLOADS = "UU" + "c" * 22


def a_youtube_video(number: int, **snippet) -> dict:
    """A video as videos.list describes it."""
    return {
        "kind": "youtube#video",
        "id": f"video{number:06}",
        "snippet": {
            "publishedAt": "2026-05-14T09:00:00Z",
            "title": f"Talk {number}",
            "description": "About flow.",
            "liveBroadcastContent": "none",
            "defaultAudioLanguage": "en-GB",
            "tags": ["ECMO"],
            **snippet,
        },
        "contentDetails": {"duration": "PT20M5S"},
        "status": {"privacyStatus": "public"},
    }


class YouTubeHost:
    """`videos` are those of the channel; `key` is the one that is let in."""

    def __init__(self, host: Host, videos: list[dict], key: str = "k3y"):
        self.host, self.videos, self.key = host, videos, key
        self.forgotten: set[str] = set()
        host.answer("/v3/channels", self._channels)
        host.answer("/v3/playlistItems", self._listed)
        host.answer("/v3/videos", self._described)

    @property
    def base(self) -> str:
        return f"{self.host.url}/v3"

    def _refused(self, asked: Asked) -> Reply | None:
        if asked.headers.get("x-goog-api-key") != self.key:
            return self.error(400, "keyInvalid", "API key not valid.")
        return None

    def error(self, status: int, reason: str, message: str) -> Reply:
        return as_json(
            {"error": {"code": status, "message": message, "errors": [{"reason": reason}]}}, status
        )

    def _channels(self, asked: Asked) -> Reply:
        items = [{"contentDetails": {"relatedPlaylists": {"uploads": UPLOADS}}}]
        is_ours = asked.query.get("id") == CHANNEL or asked.query.get("forHandle") == "@society"
        return self._refused(asked) or as_json({"items": items if is_ours else []})

    def _listed(self, asked: Asked) -> Reply:
        token = asked.query.get("pageToken", "")
        if token in self.forgotten:
            return self.error(400, "invalidPageToken", "The page is not known.")
        begin = int(token or 0)
        shown = self.videos[begin : begin + 50]
        items = [
            {
                "kind": "youtube#playlistItem",
                "snippet": {"title": one["snippet"]["title"], "resourceId": {"videoId": one["id"]}},
                "status": one["status"],
            }
            for one in shown
        ]
        answer = {"items": items, "pageInfo": {"totalResults": len(self.videos)}}
        if begin + 50 < len(self.videos):
            answer["nextPageToken"] = str(begin + 50)
        return self._refused(asked) or as_json(answer)

    def _described(self, asked: Asked) -> Reply:
        wanted = asked.query["id"].split(",")
        found = {one["id"]: one for one in self.videos}
        return self._refused(asked) or as_json({"items": [found[one] for one in wanted if one in found]})


def a_vimeo_video(number: int, tracks: int = 0, **values) -> dict:
    return {
        "uri": f"/videos/{number}",
        "name": f"Talk {number}",
        "description": "About flow.",
        "link": f"https://vimeo.com/{number}",
        "duration": 1205,
        "language": "en",
        "created_time": "2026-05-14T09:00:00+00:00",
        "modified_time": "2026-05-15T09:00:00+00:00",
        "status": "available",
        "privacy": {"view": "anybody"},
        "tags": [{"name": "ECMO"}],
        "metadata": {"connections": {"texttracks": {"total": tracks}}},
        **values,
    }


VTT = b"WEBVTT\n\n00:01.000 --> 00:03.000\nBlood flow first.\n"


class VimeoHost:
    """`videos` are those of a list; the links of text tracks work once only, as if they had expired since."""

    def __init__(self, host: Host, videos: list[dict], path: str = "/me/videos", token: str = "t0ken"):
        self.host, self.videos, self.token = host, videos, token
        host.answer(path, self._listed)
        for one in videos:
            self.show_tracks(one)

    def show_tracks(self, video: dict):
        self.host.answer(f"{video['uri']}/texttracks", lambda asked: self._tracks(video))

    def _listed(self, asked: Asked) -> Reply:
        if asked.headers.get("authorization") != f"bearer {self.token}":
            return as_json({"error": "You must provide a valid authenticated access token."}, 401)
        page, size = int(asked.query["page"]), int(asked.query["per_page"])
        shown = self.videos[(page - 1) * size : page * size]
        more = page * size < len(self.videos)
        paging = {"next": f"/me/videos?page={page + 1}" if more else None}
        return as_json({"total": len(self.videos), "page": page, "paging": paging, "data": shown})

    def _tracks(self, video: dict) -> Reply:
        path = f"{video['uri']}/track-{len(self.host.asked)}.vtt"
        link = self.host.answer(path, Reply(VTT), Reply(status=410)) + "?signature=abc"
        track = {"uri": f"{video['uri']}/texttracks/1", "language": "en-x-autogen", "type": "captions",
                 "active": True, "link": link}  # fmt: skip
        return as_json({"total": 1, "data": [track]})
