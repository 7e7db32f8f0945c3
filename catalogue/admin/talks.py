"""Talks in the admin."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.admin.ui.tables import BooleanColumn, Column, LiveStatusTagColumn
from wagtail.admin.widgets import AdminPageChooser
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from catalogue.models import Appearance, Talk

from .choosers import TalkChooserViewSet
from .completeness import watchable_facts
from .conflicts import ConflictsOnTheForm
from .desk.kept_panel import KeptPanel
from .filters import TalkFilters
from .listing import CatalogueIndexView, initial_from
from .moved import leaving_a_redirect
from .panels import FACULTY_PANELS, RecordingsPanel
from .schedules import know_schedules
from .talk_form import GIVEN_IN, TalkForm
from .venue import zones_of
from .widgets import TopicTree

TALK_PANELS = TabbedInterface(
    [
        ObjectList(
            [
                KeptPanel(),
                FieldPanel("page", widget=AdminPageChooser(target_models=list(GIVEN_IN))),
                FieldPanel("title", required_on_save=True),
                MultiFieldPanel(
                    [
                        FieldRowPanel(["starts_at", "duration"]),
                        FieldRowPanel(["room", "track"]),
                        FieldRowPanel(["type", "language"]),
                    ],
                    heading=_("In the programme"),
                ),
                InlinePanel(
                    "appearances", label=_("speaker or chair"), heading=_("Faculty"), panels=FACULTY_PANELS
                ),
                FieldPanel("abstract"),
            ],
            heading=_("Talk"),
        ),
        ObjectList(
            [RecordingsPanel(heading=_("Recordings and captions")), "do_not_record"], heading=_("Watch")
        ),
        ObjectList([FieldPanel("topics", widget=TopicTree), "keywords"], heading=_("Topics")),
        ObjectList(["slug", "website", "doi", PublishingPanel()], heading=_("Address and more")),
    ],
    base_form_class=TalkForm,
)


def seen_on_site(talks) -> set[int]:
    """Which of them anybody sees on the site, as primary keys."""
    pks = [talk.pk for talk in talks]
    return set(Talk.objects.visible_to(AnonymousUser()).filter(pk__in=pks).values_list("pk", flat=True))


class TalkIndexView(CatalogueIndexView):
    list_display = [
        "title",
        Column("page", label=_("Given in")),
        Column("when", label=_("When"), sort_key="starts_at"),
        Column("faculty_names", label=_("Faculty")),
        BooleanColumn("has_recording", label=_("Recording")),
        BooleanColumn("has_captions", label=_("Captions")),
        LiveStatusTagColumn(),
    ]

    def _get_title_column(self, field_name, *args, **kwargs):
        return super()._get_title_column(field_name, *args, accessor="draft_title", **kwargs)

    def get_base_queryset(self):
        talks = super().get_base_queryset().select_related("page", "latest_revision")
        return talks.defer("latest_revision__content", "abstract").prefetch_related("appearances__person")

    def search_for(self, word):
        spoken = Appearance.objects.filter(person__name__icontains=word, talk__isnull=False)
        return Q(title__icontains=word) | Q(pk__in=spoken.values("talk"))

    def load(self, rows):
        recorded, captioned = watchable_facts(rows)
        know_schedules(rows)
        zones, seen = zones_of(talk.page for talk in rows), seen_on_site(rows)
        for talk in rows:
            pending = talk.has_unpublished_changes and talk.latest_revision
            talk.draft_title = (pending and pending.object_str) or talk.title or _("(without title)")
            talk.when = written_when(talk.starts_at, zones.get(talk.page_id))
            talk.faculty_names = ", ".join(part.person.name for part in talk.appearances.all()[:4])
            talk.has_recording, talk.has_captions = talk.pk in recorded, talk.pk in captioned
            talk.is_seen = talk.pk in seen

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if instance.is_seen:
            buttons.append(
                Button(_("See on site"), url=instance.get_absolute_url(), icon_name="view", priority=5)
            )
        return buttons


def written_when(instant, zone_name) -> str:
    from .times import known_zone

    return instant.astimezone(known_zone(zone_name or "UTC")).strftime("%Y-%m-%d %H:%M") if instant else ""


class TalkCreateView(ConflictsOnTheForm, CreateView):
    def get_initial(self):
        return super().get_initial() | initial_from(self.request.GET, ["page"])


class TalkEditView(ConflictsOnTheForm, EditView):
    def form_valid(self, form):
        with leaving_a_redirect(self.object.pk):
            return super().form_valid(form)

    @property
    def header_buttons(self):
        if not seen_on_site([self.object]):
            return []
        url = reverse("catalogue:talk", args=[self.object.pk])
        return [HeaderButton(_("See on site"), url=url, icon_name="view", attrs={"target": "_blank"})]


class TalkViewSet(SnippetViewSet):
    model = Talk
    icon = "openquote"
    menu_label = _("Talks")
    menu_order = 100
    edit_handler = TALK_PANELS
    index_view_class = TalkIndexView
    add_view_class = TalkCreateView
    edit_view_class = TalkEditView
    chooser_viewset_class = TalkChooserViewSet
    filterset_class = TalkFilters
    list_per_page = 30
    ordering = "-starts_at"
    # Talks are ordered within their session, on the session's page.
    sort_order_field = None
    copy_view_enabled = False
    list_export = ["title", "page", "starts_at", "type", "language", "live"]
