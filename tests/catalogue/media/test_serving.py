"""Answers to who may watch: the bytes asked for, under the right name."""

import os

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from tests import factories

from .conftest import CLIP

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(filed):
    return reverse("media:file", args=[filed().pk])


def test_the_whole_file_is_answered_with_its_length_and_type(client, address, body):
    response = client.get(address)
    assert (response.status_code, body(response)) == (200, CLIP)
    assert response["Content-Length"] == str(len(CLIP))
    assert response["Content-Type"] == "video/mp4"
    assert response["Accept-Ranges"] == "bytes"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith('inline; filename="recording-')


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("0-0", 0, 0), ("1000-299999", 1000, 299_999), ("307000-", 307_000, 307_199), ("-5", 307_195, 307_199)],
)
def test_a_range_is_answered_with_just_its_bytes(client, address, body, asked, first, last):
    response = client.get(address, headers={"Range": f"bytes={asked}"})
    assert (response.status_code, body(response)) == (206, CLIP[first : last + 1])
    assert response["Content-Range"] == f"bytes {first}-{last}/{len(CLIP)}"
    assert response["Content-Length"] == str(last + 1 - first)


def test_a_range_outside_the_file_says_how_long_it_is(client, address):
    response = client.get(address, headers={"Range": f"bytes={len(CLIP)}-"})
    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{len(CLIP)}")


def test_several_ranges_get_the_whole(client, address, body):
    response = client.get(address, headers={"Range": "bytes=0-1,4-5"})
    assert (response.status_code, body(response)) == (200, CLIP)


def test_head_tells_the_length_and_sends_nothing(client, address):
    response = client.head(address, headers={"Range": "bytes=0-9"})
    assert (response.status_code, response.content) == (200, b"")
    assert response["Content-Length"] == str(len(CLIP))


def test_a_part_is_continued_only_of_the_same_file(client, address):
    known = client.head(address)
    for condition in (known["ETag"], known["Last-Modified"]):
        assert client.get(address, headers={"Range": "bytes=5-9", "If-Range": condition}).status_code == 206
    for condition in ('"another"', "Mon, 01 Jan 2018 00:00:00 GMT", f"W/{known['ETag']}"):
        assert client.get(address, headers={"Range": "bytes=5-9", "If-Range": condition}).status_code == 200


def test_what_the_visitor_has_is_not_sent_again(client, address):
    known = client.head(address)
    assert client.get(address, headers={"If-None-Match": known["ETag"]}).status_code == 304
    assert client.get(address, headers={"If-Modified-Since": known["Last-Modified"]}).status_code == 304
    assert client.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


def test_a_replaced_file_has_another_tag(client, filed):
    recording = filed()
    address = reverse("media:file", args=[recording.pk])
    before = client.head(address)["ETag"]
    os.utime(recording.file.path, (1_700_000_000, 1_700_000_000))
    assert client.head(address)["ETag"] != before


def test_a_file_that_is_gone_is_not_found(client, filed):
    recording = filed()
    os.remove(recording.file.path)
    assert client.get(reverse("media:file", args=[recording.pk])).status_code == 404


@pytest.mark.parametrize("name", ["page.html", "script.js", "drawing.svg", "noending", "clip.MP4.html"])
def test_what_is_no_media_is_saved_and_never_shown(client, filed, name):
    response = client.get(reverse("media:file", args=[filed(name=name, content=b"<script>").pk]))
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment;")


def test_nothing_but_reading_is_allowed(client, address):
    assert {client.post(address).status_code, client.put(address).status_code} == {405}


def test_the_web_server_in_front_sends_the_file_where_it_is_told_to(client, filed, settings):
    settings.MEDIA_ACCEL = "/protected/"
    recording = filed(name="naïve clip.mp4")
    response = client.get(reverse("media:file", args=[recording.pk]))
    assert (response.status_code, response.content) == (200, b"")
    assert response["X-Accel-Redirect"] == f"/protected/{recording.file.name.replace('ï', '%C3%AF')}"
    assert response["Content-Type"] == "video/mp4"


def test_a_bucket_sends_the_file_itself_by_an_address_that_expires(client, settings):
    options = {
        "bucket_name": "rounds",
        "access_key": "key",
        "secret_key": "secret",
        "endpoint_url": "https://bucket.example",
        "region_name": "eu",
    }
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    }
    recording = factories.recording(kind="file", file="recordings/clip.mp4")
    response = client.get(reverse("media:file", args=[recording.pk]))
    assert response.status_code == 302
    assert response["Location"].startswith("https://bucket.example/rounds/recordings/clip.mp4?")
    assert "Signature=" in response["Location"]


def test_a_rendition_of_the_image_library_is_shown_at_the_address_that_templates_print(client):
    image = Image.objects.create(
        title="Circuit", file=get_test_image_file(), collection=Collection.add_root(name="Root")
    )
    rendition = image.get_rendition("width-100")
    response = client.get(rendition.url)
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
    assert client.get(image.file.url).status_code == 404


def test_a_page_s_picture_is_served_and_its_original_is_not(client, body):
    hidden = ("original_images/heart.png", "recordings/talk.png", "images/notes.txt")
    for name in ("images/heart.max-800.png", *hidden):
        default_storage.save(name, ContentFile(b"png"))
    response = client.get("/media/images/heart.max-800.png")
    assert (response.status_code, response["Content-Type"], body(response)) == (200, "image/png", b"png")
    addresses = [f"/media/{name}" for name in (*hidden, "images/../recordings/talk.png", "images/none.png")]
    assert {client.get(address).status_code for address in addresses} == {404}
