"""Captions are read when they are uploaded."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from catalogue.models import CaptionTrack
from tests import factories

from .forms import caption_data

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/catalogue/captiontrack/add/"
VTT = b"""WEBVTT

00:01.000 --> 00:04.000
<v Ada Vermeer>The left ventricle <i>distends</i>.

00:04.000 --> 00:06.500
So we vent it.
"""


def captions(content=VTT, name="talk.en.vtt"):
    return SimpleUploadedFile(name, content, "text/vtt")


def errors(response):
    return {name: [str(error) for error in said] for name, said in response.context["form"].errors.items()}


def test_the_lines_of_a_file_are_kept_as_cues(editor):
    editor.post(ADD, caption_data(factories.recording(), captions()))
    track = CaptionTrack.objects.get()
    assert [(cue.start_ms, cue.end_ms, cue.voice, cue.text) for cue in track.cues.all()] == [
        (1_000, 4_000, "Ada Vermeer", "The left ventricle distends."),
        (4_000, 6_500, "", "So we vent it."),
    ]


def test_subrip_is_read_too_and_the_editor_is_told_what_was_left_out(editor):
    srt = b"1\n00:00:01,000 --> 00:00:04,000\nIt distends.\n\n2\n00:00:09,000 --> 00:00:08,000\nBackwards.\n"
    response = editor.post(ADD, caption_data(factories.recording(), captions(srt, "talk.srt")), follow=True)
    said = " ".join(str(message) for message in response.context["messages"])
    assert "1 line was read." in said
    assert "line 6: a cue that ends before it begins" in said


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\xe9\n", "a.vtt", "line 4: it is not UTF-8"),
        (b"Dear colleague,\n", "a.vtt", "line 1: it does not begin with WEBVTT"),
        (b"", "a.vtt", "The submitted file is empty."),
        (VTT + b"\n" * 21_000_000, "a.vtt", "it has more than 20,971,520 bytes"),
        (VTT, "a.docx", "is neither WebVTT (.vtt) nor SubRip (.srt)"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line_and_nothing_is_kept(editor, content, name, why):
    response = editor.post(ADD, caption_data(factories.recording(), captions(content, name)))
    assert why in errors(response)["upload"][0]
    assert not CaptionTrack.objects.exists()


def test_captions_need_a_file_once(editor):
    recording = factories.recording()
    assert errors(editor.post(ADD, caption_data(recording))) == {
        "upload": ["Choose the file with the captions."]
    }
    track = factories.captions(recording)
    url = reverse("wagtailsnippets_catalogue_captiontrack:edit", args=[track.pk])
    editor.post(url, caption_data(recording, language="Dutch", origin="machine", generator="whisper"))
    track.refresh_from_db()
    assert (track.language, track.origin, track.generator, track.cues.count()) == (
        "nl",
        "machine",
        "whisper",
        1,
    )


def test_a_new_file_replaces_all_lines(editor):
    track = factories.captions(factories.recording())
    url = reverse("wagtailsnippets_catalogue_captiontrack:edit", args=[track.pk])
    editor.post(url, caption_data(track.recording, captions()))
    assert [cue.start_ms for cue in track.cues.all()] == [1_000, 4_000]


def test_a_second_track_of_the_same_language_kind_and_origin_is_refused_on_the_form(editor):
    track = factories.captions(factories.recording())
    response = editor.post(ADD, caption_data(track.recording, captions()))
    said = [error for found in errors(response).values() for error in found]
    assert said == ["This recording has captions of this language, kind and origin."]
    assert CaptionTrack.objects.count() == 1


def test_a_span_has_the_captions_of_its_whole(editor):
    talk = factories.talk()
    whole = factories.recording(talk.page.specific, duration_ms=3_600_000)
    span = factories.recording(talk, part_of=whole, start_ms=0, end_ms=60_000)
    response = editor.post(ADD, caption_data(span, captions()))
    assert errors(response) == {
        "recording": ["A span shows the captions of the recording it is part of: choose that one."]
    }
