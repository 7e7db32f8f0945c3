"""Lists of hosts with odd values where marks and ids are expected; found by changing nodes of answers at random."""

import pytest

from catalogue.importers.adapters.vimeo import Vimeo
from catalogue.importers.adapters.youtube import YouTube
from catalogue.importers.adapters.zoom import Zoom
from catalogue.importers.failures import ContentRefused, Gone
from catalogue.importers.outside import Fetcher
from tests.catalogue.importers.hosts import as_json
from tests.catalogue.importers.video_hosts import (
    CHANNEL,
    VimeoHost,
    YouTubeHost,
    a_vimeo_video,
    a_youtube_video,
)
from tests.catalogue.importers.zoom_host import SETTINGS, ZoomHost, a_recording


def youtube(host, path: str, answer: dict) -> list:
    made = YouTubeHost(host, [a_youtube_video(1)])
    host.answer(f"/v3/{path}", as_json(answer))
    return list(YouTube(made.base).listing({"what": CHANNEL, "key": "k3y"}))


@pytest.mark.parametrize("odd", ["x", 1.5, None, {"relatedPlaylists": []}])
def test_a_channel_that_names_no_uploads_is_not_there(host, odd):
    with pytest.raises(Gone):
        youtube(host, "channels", {"items": [{"contentDetails": odd}]})


@pytest.mark.parametrize("odd", [[], {}, None])
def test_a_video_with_an_odd_id_is_none_that_was_asked_for(host, odd):
    [page] = youtube(host, "videos", {"items": [{**a_youtube_video(1), "id": odd}]})
    assert page.items == ()


def test_a_list_whose_pages_lead_to_themselves_is_refused(host):
    with pytest.raises(ContentRefused, match="leads to itself"):
        youtube(host, "playlistItems", {"items": [], "nextPageToken": "a"})


def test_marks_that_cannot_be_sent_are_refused(host):
    with pytest.raises(ContentRefused, match="marks that nobody can ask with"), Fetcher() as web:
        web.get(host.url, {"page": "\ud800"})


def test_odd_paging_ends_the_list(host):
    VimeoHost(host, [a_vimeo_video(1)])
    videos = {"total": 1, "data": [a_vimeo_video(1)], "paging": "next"}
    host.answer("/me/videos", as_json(videos))
    [page] = Vimeo(host.url).listing({"token": "t0ken", "become": "talks", "congress": "C"})
    assert page.last


def test_an_empty_token_is_no_answer_of_a_sign_in(host):
    ZoomHost(host, a_recording(1))
    host.answer("/oauth/token", as_json({"access_token": ""}))
    with pytest.raises(ContentRefused, match="sign-in"):
        list(Zoom(f"{host.url}/v2", f"{host.url}/oauth/token").listing(SETTINGS))
