"""The form of a recording: of one thing, from one origin."""

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from catalogue.media.providers import video_id
from catalogue.media.types import PICTURES, SLIDES, suffix_of
from catalogue.media.working import hint_media
from catalogue.models import Recording

from .chapters import ChaptersField, chapters_of, replace_chapters
from .language import LanguageField
from .slides import checked, replace_slides, slides_of
from .times import PlaceField
from .upload import UploadForm, UploadInput, within_limit
from .video_file import SUFFIXES, NotWatchable, read_watchable

Kind = Recording.Kind
SUBJECTS = ("talk", "session", "webinar")
_PLACE_HELP = _("As a player shows it: 12:34 or 1:02:03.")


class RecordingForm(UploadForm, WagtailAdminModelForm):
    file = forms.FileField(
        label=_("File"),
        required=False,
        max_length=200,
        widget=UploadInput(accept=",".join(SUFFIXES)),
        help_text=_("A video or sound file that browsers play, such as MP4 or WebM."),
    )
    poster = forms.FileField(
        label=_("Still picture"), required=False, widget=forms.ClearableFileInput(attrs={"accept": "image/*"})
    )
    duration_ms = PlaceField(
        label=_("Duration"),
        required=False,
        help_text=_("1:02:03. Empty: read from an MP4 file that you upload."),
    )
    language = LanguageField(required=False)
    start_ms = PlaceField(label=_("From"), required=False, help_text=_PLACE_HELP)
    end_ms = PlaceField(label=_("To"), required=False, help_text=_PLACE_HELP)

    slides = forms.FileField(
        label=_("Slides"),
        required=False,
        widget=UploadInput(accept=",".join(SLIDES)),
        help_text=_("A PDF of all slides: who may watch may open it."),
    )
    chapters = ChaptersField(
        label=_("Chapters"),
        required=False,
        help_text=_("One a line, with the time when it begins: 12:34 Weaning trials."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("chapters", chapters_of(self.instance))
        self.initial.setdefault("slides", slides_of(self.instance))

    def clean_file(self):
        file = self.cleaned_data.get("file")
        if isinstance(file, UploadedFile):
            within_limit(file)
            try:
                self.watchable = read_watchable(file.file, file.name)
            except NotWatchable as error:
                raise ValidationError(
                    _("“%(name)s” cannot be watched: %(why)s."), params={"name": file.name, "why": error}
                ) from error
        return file

    def clean_poster(self):
        poster = self.cleaned_data.get("poster")
        if isinstance(poster, UploadedFile):
            within_limit(poster)
            if suffix_of(poster.name) not in PICTURES:
                raise ValidationError(_("A still picture is a JPEG, PNG, WebP, GIF or AVIF file."))
        return poster

    def clean_slides(self):
        slides = self.cleaned_data.get("slides")
        return checked(slides) if isinstance(slides, UploadedFile) else slides

    def clean_address(self):
        return self.cleaned_data["address"].strip()

    def clean(self):
        cleaned = super().clean()
        self._of_one_thing(cleaned)
        if cleaned.get("part_of"):
            self._clean_span(cleaned)
        else:
            self._clean_whole(cleaned)
        if isinstance(cleaned.get("file"), UploadedFile) and not cleaned.get("duration_ms"):
            cleaned["duration_ms"] = self.watchable.duration_ms
        return cleaned

    def _of_one_thing(self, cleaned):
        chosen = [name for name in SUBJECTS if cleaned.get(name)]
        if not chosen:
            self.add_error("talk", _("Choose the talk, session or webinar that it is of."))
        for name in chosen[1:]:
            self.add_error(name, _("A recording is of one thing: clear this or the other."))

    def _clean_span(self, cleaned):
        for name in ("file", "address"):
            if cleaned.get(name):
                self.add_error(
                    name, _("A span is part of another recording: it has no file or address of its own.")
                )
        for name in ("start_ms", "end_ms"):
            if cleaned.get(name) is None and name not in self.errors:
                self.add_error(name, _("A span needs its start and its end."))
        if not cleaned.get("talk") and "talk" not in self.errors:
            self.add_error("talk", _("A span is of a talk."))
        start, end = cleaned.get("start_ms"), cleaned.get("end_ms")
        if start is not None and end is not None and end <= start:
            self.add_error("end_ms", _("A span ends after it starts."))
        if cleaned.get("chapters"):
            self.add_error("chapters", _("A span shows the chapters of the recording it is part of."))
        cleaned["kind"] = cleaned["part_of"].kind

    def _clean_whole(self, cleaned):
        for name in ("start_ms", "end_ms"):
            if cleaned.get(name) is not None:
                self.add_error(name, _("Only a span, part of another recording, has a start and an end."))
        file, address = cleaned.get("file"), cleaned.get("address", "")
        if file and address:
            self.add_error("address", _("Give a file or an address, not both."))
        elif address:
            self._clean_origin(cleaned, address)
        elif not file and "file" not in self.errors and "address" not in self.errors:
            self.add_error("file", _("Choose a file, or give an address."))
        elif cleaned.get("kind") not in (Kind.FILE, Kind.HLS):
            cleaned["kind"] = Kind.FILE

    def _clean_origin(self, cleaned, address):
        """An address says itself what it is, save that any may be meant as a mere link."""
        if cleaned.get("kind") != Kind.LINK:
            cleaned["kind"] = kind_of(address, cleaned.get("kind"))
        if cleaned["kind"] in (Kind.YOUTUBE, Kind.VIMEO):
            if not video_id(cleaned["kind"], address):
                self.add_error("address", _("This is no address or id of a video there."))
        elif not is_web_address(address):
            self.add_error("address", _("Write a web address that begins with https:// or http://."))
        elif "@" in urlsplit(address).netloc:
            self.add_error(
                "address", _("Everybody could read the user name and password in it: leave them out.")
            )

    def save(self, commit=True):
        before = self.initial_name("file")
        instance = super().save(commit)
        if commit and "chapters" in self.changed_data:
            replace_chapters(instance, self.cleaned_data["chapters"])
        if commit and "slides" in self.changed_data:
            replace_slides(instance, self.cleaned_data["slides"])
        if commit and "file" in self.changed_data:
            hint_media()
        if before and commit and instance.file.name != before:
            storage = instance.file.storage
            if not Recording.objects.filter(file=before).exists():
                transaction.on_commit(lambda: storage.delete(before))
        return instance


def kind_of(address: str, chosen: str) -> str:
    """What lies at an address: the chosen kind unless that is a file, else what it looks like."""
    if chosen not in (Kind.FILE, "", None):
        return chosen
    if not is_web_address(address):
        return Kind.LINK
    for kind in (Kind.YOUTUBE, Kind.VIMEO):
        if video_id(kind, address):
            return kind
    return Kind.HLS if urlsplit(address).path.endswith(".m3u8") else Kind.LINK


def is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in text
