"""What is missing: talks without recording, topic or captions, as a report and as counts."""

import django_filters
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from catalogue.models import Talk

from .completeness import LACKS, lacks_anything, published, watchable_facts
from .filters import CongressFilter
from .talks import written_when
from .venue import zones_of

LABELS = {
    "recording": _("Talks without recording"),
    "topic": _("Talks without topic"),
    "captions": _("Recorded talks without captions"),
}


class MissingFilters(WagtailFilterSet):
    missing = django_filters.ChoiceFilter(label=_("Missing"), method="by_lack", choices=list(LABELS.items()))
    congress = CongressFilter()

    class Meta:
        model = Talk
        fields = []

    def by_lack(self, queryset, name, value):
        return queryset.filter(LACKS[value]())


def no_formula(text: str) -> str:
    """The text as a spreadsheet shows it, where it would calculate with what came from outside."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text


class MissingReport(ReportView):
    """Published talks that lack something."""

    page_title = _("What is missing")
    header_icon = "warning"
    index_url_name = "catalogue_admin:missing"
    index_results_url_name = "catalogue_admin:missing_results"
    filterset_class = MissingFilters
    paginate_by = 50
    export_filename = "what-is-missing"
    list_export = ["title", "page.title", "starts_at", "has_recording", "has_topic", "has_captions"]
    export_headings = {
        "title": _("Talk"),
        "page.title": _("Given in"),
        "starts_at": _("When"),
        "has_recording": _("Recording"),
        "has_topic": _("Topic"),
        "has_captions": _("Captions"),
    }
    columns = [
        TitleColumn(
            "title",
            label=_("Talk"),
            get_url=lambda talk: reverse("wagtailsnippets_catalogue_talk:edit", args=[talk.pk]),
        ),
        Column("page", label=_("Given in")),
        Column("when", label=_("When")),
        BooleanColumn("has_recording", label=_("Recording")),
        BooleanColumn("has_topic", label=_("Topic")),
        BooleanColumn("has_captions", label=_("Captions")),
    ]

    model = Talk
    permission_required = "change"
    custom_value_preprocess = ReportView.custom_value_preprocess | {str: {ReportView.FORMAT_CSV: no_formula}}

    def get_filtered_queryset(self):
        talks = self.filter_queryset(published())
        if not self.request.GET.get("missing"):
            talks = talks.filter(lacks_anything())
        return (
            talks.select_related("page")
            .defer("abstract")
            .order_by(F("starts_at").desc(nulls_last=True), "-pk")
        )

    def decorate_paginated_queryset(self, object_list):
        talks = list(object_list)
        recorded, captioned = watchable_facts(talks)
        subjects = set(
            Talk.topics.through.objects.filter(talk__in=[talk.pk for talk in talks]).values_list(
                "talk", flat=True
            )
        )
        zones = zones_of(talk.page for talk in talks)
        for talk in talks:
            talk.when = written_when(talk.starts_at, zones.get(talk.page_id))
            talk.has_recording, talk.has_captions = talk.pk in recorded, talk.pk in captioned
            talk.has_topic = talk.pk in subjects
        return talks


class MissingPanel(Component):
    """The counts on the admin's home page: one query each."""

    name = "missing"
    order = 150
    template_name = "catalogue/admin/missing_panel.html"

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context):
        address = reverse("catalogue_admin:missing")
        counts = [
            (label, published().filter(LACKS[lack]()).count(), f"{address}?missing={lack}")
            for lack, label in LABELS.items()
        ]
        return {"counts": counts}
