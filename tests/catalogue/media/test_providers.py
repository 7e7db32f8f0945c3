import pytest

from catalogue.media.providers import video_id, video_page


@pytest.mark.parametrize(
    "address",
    [
        "aqz-KE-bpKQ",
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=10s",
        "https://youtu.be/aqz-KE-bpKQ?si=x",
        "http://m.youtube.com/watch?list=PL1&v=aqz-KE-bpKQ",
        "https://www.youtube.com/embed/aqz-KE-bpKQ",
        "https://www.youtube.com/live/aqz-KE-bpKQ",
        "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0",
        "youtube.com/shorts/aqz-KE-bpKQ",
    ],
)
def test_a_youtube_id_is_found_in_its_addresses(address):
    assert video_id("youtube", address) == "aqz-KE-bpKQ"


@pytest.mark.parametrize(
    ("address", "video"),
    [
        ("76979871", "76979871"),
        ("https://vimeo.com/76979871", "76979871"),
        ("https://vimeo.com/channels/staff-picks/76979871", "76979871"),
        ("https://vimeo.com/76979871/8272103f6e", "76979871/8272103f6e"),
        ("https://player.vimeo.com/video/76979871?h=8272103f6e", "76979871/8272103f6e"),
        ("https://player.vimeo.com/video/76979871", "76979871"),
    ],
)
def test_a_vimeo_id_is_found_in_its_addresses(address, video):
    assert video_id("vimeo", address) == video


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://evil.example/watch?v=aqz-KE-bpKQ",
        "https://youtube.com.evil.example/embed/aqz-KE-bpKQ",
        "https://www.youtube.com/watch?v=../../x",
        "javascript:alert(1)//youtu.be/aqz-KE-bpKQ",
        "https://[bad/watch?v=aqz-KE-bpKQ",
    ],
)
def test_what_is_no_provider_s_address_has_no_id(address):
    assert video_id("youtube", address) == ""
    assert video_id("vimeo", address) == ""
    assert video_id("link", address) == ""


def test_a_video_s_own_page_opens_at_the_second():
    assert (
        video_page("youtube", "aqz-KE-bpKQ", 754_900) == "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=754s"
    )
    assert video_page("vimeo", "76979871", 0) == "https://vimeo.com/76979871#t=0s"
