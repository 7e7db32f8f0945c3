"""Recordings in the admin."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from catalogue.models import Recording, SessionPage, Talk, WebinarPage

from .choosers import RecordingChooserViewSet
from .conflicts import ConflictsOnTheForm
from .desk.kept_panel import KeptPanel
from .filters import RecordingFilters
from .listing import CatalogueIndexView, initial_from
from .panels import MediaPanel, TracksPanel
from .recording_form import SUBJECTS, RecordingForm
from .talks import seen_on_site
from .times import written_place
from .upload import UploadView

RECORDING_PANELS = TabbedInterface(
    [
        ObjectList(
            [
                KeptPanel(),
                MultiFieldPanel(
                    [
                        FieldPanel("talk", heading=_("Talk")),
                        FieldPanel("session", heading=_("Session")),
                        FieldPanel("webinar", heading=_("Webinar")),
                    ],
                    heading=_("What it is of"),
                    help_text=_("One of the three."),
                ),
                MultiFieldPanel(
                    ["file", "address", "kind", FieldRowPanel(["duration_ms", "language"])],
                    heading=_("Where it comes from"),
                    help_text=_("Upload a file, or give the address of a video elsewhere; not both."),
                ),
                MultiFieldPanel(
                    [FieldPanel("level"), FieldRowPanel(["open_from", "live"]), "do_not_record"],
                    heading=_("Who may watch"),
                ),
                "title",
                "poster",
            ],
            heading=_("Recording"),
        ),
        ObjectList([TracksPanel(heading=_("Captions"))], heading=_("Captions")),
        ObjectList([MediaPanel(heading=_("What is made of the file"))], heading=_("File")),
        ObjectList([FieldPanel("chapters"), FieldPanel("slides")], heading=_("Chapters and slides")),
        ObjectList(
            [
                MultiFieldPanel(
                    ["part_of", FieldRowPanel(["start_ms", "end_ms"])],
                    heading=_("A talk's span of its session's recording"),
                    help_text=_(
                        "For a talk that has no file of its own because the whole session was recorded."
                    ),
                )
            ],
            heading=_("Span"),
        ),
    ],
    base_form_class=RecordingForm,
)


class RecordingIndexView(CatalogueIndexView):
    list_display = [
        "__str__",
        Column("of", label=_("Of")),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("length", label=_("Duration"), sort_key="duration_ms"),
        Column("get_level_display", label=_("Who may watch"), sort_key="level"),
        Column("caption_languages", label=_("Captions")),
        BooleanColumn("live", label=_("Published"), sort_key="live"),
    ]

    def _get_title_column(self, field_name, *args, **kwargs):
        return super()._get_title_column(field_name, *args, accessor=str, **kwargs)

    def get_base_queryset(self):
        recordings = super().get_base_queryset().select_related("talk", "session", "webinar", "part_of")
        return recordings.prefetch_related("tracks", "part_of__tracks")

    def search_for(self, word):
        # Looked up beforehand: words sought across three joins would read each table for every recording.
        titled = {"title__icontains": word}
        return (
            Q(**titled)
            | Q(talk__in=Talk.objects.filter(**titled).order_by().values("pk"))
            | Q(session__in=SessionPage.objects.filter(**titled).values("pk"))
            | Q(webinar__in=WebinarPage.objects.filter(**titled).values("pk"))
        )

    def load(self, rows):
        seen = seen_on_site([recording.talk for recording in rows if recording.talk])
        for recording in rows:
            kinds = [name for name in SUBJECTS if getattr(recording, f"{name}_id")]
            recording.of = recording._meta.get_field(kinds[0]).related_model._meta.verbose_name
            recording.length = written_place(recording.duration_ms) if recording.duration_ms else ""
            languages = {track.language for track in recording.source.tracks.all() if track.live}
            recording.caption_languages = ", ".join(sorted(languages))
            recording.is_seen = recording.talk_id in seen

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if instance.is_seen:
            url = instance.talk.get_absolute_url()
            buttons.append(Button(_("See on site"), url=url, icon_name="view", priority=5))
        return buttons


class RecordingCreateView(UploadView, ConflictsOnTheForm, CreateView):
    def get_initial(self):
        return super().get_initial() | initial_from(self.request.GET, SUBJECTS)


class RecordingEditView(UploadView, ConflictsOnTheForm, EditView):
    pass


class RecordingViewSet(SnippetViewSet):
    model = Recording
    icon = "media"
    menu_label = _("Recordings")
    menu_order = 300
    edit_handler = RECORDING_PANELS
    index_view_class = RecordingIndexView
    add_view_class = RecordingCreateView
    edit_view_class = RecordingEditView
    chooser_viewset_class = RecordingChooserViewSet
    filterset_class = RecordingFilters
    list_per_page = 30
    ordering = "-pk"
    copy_view_enabled = False
    list_export = ["__str__", "kind", "address", "duration_ms", "level", "live"]
