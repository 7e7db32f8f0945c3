"""Captions in the admin: read from a file when it is uploaded, line by line."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from catalogue.captions import LARGEST_BYTES, UnreadableCaption, read_captions
from catalogue.models import CaptionTrack, Recording, SessionPage, Talk, TranscriptCue, WebinarPage

from .conflicts import ConflictsOnTheForm
from .desk.kept_panel import KeptPanel
from .filters import CaptionFilters
from .language import LanguageField
from .listing import CatalogueIndexView, initial_from
from .panels import CuesPanel
from .upload import UploadForm, UploadInput, UploadView, within_limit


class CaptionForm(UploadForm, WagtailAdminModelForm):
    upload = forms.FileField(
        label=_("Caption file"),
        required=False,
        widget=UploadInput(accept=".vtt,.srt"),
        help_text=_("WebVTT (.vtt) or SubRip (.srt), in UTF-8. A new file replaces all lines."),
    )
    language = LanguageField(initial="en")
    captions = None

    def clean_upload(self):
        upload = self.cleaned_data.get("upload")
        if upload:
            within_limit(upload)
            try:
                self.captions = read_captions(upload.read(LARGEST_BYTES + 1), upload.name)
            except UnreadableCaption as error:
                raise ValidationError(
                    _("“%(name)s” cannot be read: %(why)s"), params={"name": upload.name, "why": error}
                ) from error
        elif not self.instance.pk:
            raise ValidationError(_("Choose the file with the captions."))
        return upload

    def clean_recording(self):
        recording = self.cleaned_data["recording"]
        if recording and recording.part_of_id:
            raise ValidationError(
                _("A span shows the captions of the recording it is part of: choose that one.")
            )
        return recording

    def save(self, commit=True):
        with transaction.atomic():
            track = super().save(commit)
            if self.captions and commit:
                track.cues.all().delete()
                TranscriptCue.objects.bulk_create(
                    TranscriptCue(
                        track=track,
                        start_ms=cue.start_ms,
                        end_ms=cue.end_ms,
                        text=cue.text,
                        voice=cue.voice[:120],
                    )
                    for cue in self.captions.cues
                )
        return track


CAPTION_PANELS = ObjectList(
    [
        KeptPanel(),
        "recording",
        FieldPanel("upload"),
        MultiFieldPanel(
            [FieldRowPanel(["language", "kind"]), FieldRowPanel(["origin", "generator"]), "live"],
            heading=_("What they are"),
        ),
        CuesPanel(heading=_("Lines")),
    ],
    base_form_class=CaptionForm,
)


class CaptionIndexView(CatalogueIndexView):
    list_display = [
        "recording",
        Column("language", label=_("Language"), sort_key="language"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("get_origin_display", label=_("Origin"), sort_key="origin"),
        BooleanColumn("live", label=_("Published"), sort_key="live"),
    ]

    def get_base_queryset(self):
        tracks = super().get_base_queryset()
        return tracks.select_related("recording__talk", "recording__session", "recording__webinar")

    def search_for(self, word):
        titled = {"title__icontains": word}
        of_these = (
            Q(**titled)
            | Q(talk__in=Talk.objects.filter(**titled).order_by().values("pk"))
            | Q(session__in=SessionPage.objects.filter(**titled).values("pk"))
            | Q(webinar__in=WebinarPage.objects.filter(**titled).values("pk"))
        )
        return Q(recording__in=Recording.objects.filter(of_these).order_by().values("pk"))


class CaptionView(UploadView, ConflictsOnTheForm):
    """Says how many lines were read, and what was left out of the file."""

    def get_success_message(self, *args):
        return self.what_was_read() or super().get_success_message(*args)

    def get_success_message_for_json(self):
        return self.what_was_read() or super().get_success_message_for_json()

    def what_was_read(self) -> str:
        read = self.form.captions
        if not read:
            return ""
        count = len(read.cues)
        said = ngettext("%(count)d line was read.", "%(count)d lines were read.", count) % {"count": count}
        return " ".join([said, *read.notices])


class CaptionCreateView(CaptionView, CreateView):
    def get_initial(self):
        return super().get_initial() | initial_from(self.request.GET, ["recording"])


class CaptionEditView(CaptionView, EditView):
    pass


class CaptionViewSet(SnippetViewSet):
    model = CaptionTrack
    icon = "pilcrow"
    menu_label = _("Captions")
    menu_order = 400
    edit_handler = CAPTION_PANELS
    index_view_class = CaptionIndexView
    add_view_class = CaptionCreateView
    edit_view_class = CaptionEditView
    filterset_class = CaptionFilters
    list_per_page = 30
    ordering = "-pk"
    copy_view_enabled = False
