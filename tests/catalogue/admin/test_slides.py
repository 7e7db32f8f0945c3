"""Slides on the form of a recording, and on the talk's page."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from catalogue.models import Slide
from tests import factories

from .forms import recording_data

pytestmark = pytest.mark.django_db


def pdf(name="slides.pdf", content=b"%PDF-1.7 slides"):
    return SimpleUploadedFile(name, content, "application/pdf")


def save(editor, recording, **fields):
    address = reverse("wagtailsnippets_catalogue_recording:edit", args=[recording.pk])
    known = {"talk": recording.talk, "kind": recording.kind, "address": recording.address}
    return editor.post(address, recording_data(**known, **fields))


def stored() -> list[str]:
    return sorted(f"slides/{name}" for name in default_storage.listdir("slides")[1])


def test_uploaded_slides_are_opened_from_the_talk_s_page(editor, client):
    recording = factories.recording()
    save(editor, recording, slides=pdf())
    address = f"/media/recordings/{recording.pk}/slides/{Slide.objects.get().pk}"
    client.logout()
    assert f'href="{address}">Open the slides<' in client.get(recording.talk.url()).content.decode()
    response = client.get(address)
    assert (response["Content-Type"], b"".join(response.streaming_content)) == (
        "application/pdf",
        b"%PDF-1.7 slides",
    )


def test_a_pdf_may_begin_with_something_else_as_readers_allow(editor):
    recording = factories.recording()
    content = b"\xef\xbb\xbf\r\n%PDF-1.4 slides"
    save(editor, recording, slides=pdf(content=content))
    assert Slide.objects.get().file.read() == content


def test_slides_are_replaced_kept_and_taken_away(editor, django_capture_on_commit_callbacks):
    recording = factories.recording()
    for fields, kept in (
        ({"slides": pdf("first.pdf")}, ["slides/first.pdf"]),
        ({}, ["slides/first.pdf"]),
        ({"slides": pdf("second.pdf")}, ["slides/second.pdf"]),
        ({"slides-clear": "on"}, []),
    ):
        with django_capture_on_commit_callbacks(execute=True):
            save(editor, recording, **fields)
        assert [slide.file.name for slide in Slide.objects.all()] == stored() == kept


@pytest.mark.parametrize(
    "upload, why",
    [
        (pdf("slides.html"), "Slides are a PDF, or one picture."),
        (pdf(content=b""), "empty"),
        (
            pdf(content=b"<!doctype html>" + b" " * 4000 + b"%PDF-1.7"),
            "This is no PDF, though its name says so",
        ),
        (pdf("slides.PDF", b"PK\x03\x04 slides.pptx"), "This is no PDF, though its name says so"),
    ],
)
def test_what_no_page_shows_is_refused(editor, upload, why):
    recording = factories.recording()
    response = save(editor, recording, slides=upload)
    assert why in str(response.context["form"].errors["slides"])
    assert not Slide.objects.exists()
