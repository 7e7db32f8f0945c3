"""Imports in the admin: what ran, what it did and what it refused; to be read, not changed."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from catalogue.models import ImportRun

SHOWN_PROBLEMS = 500


class RunIndexView(generic.IndexView):
    any_permission_required = ["view", "change"]
    is_searchable = False

    columns = [
        TitleColumn("source", label=_("Source"), url_name="catalogue_importrun:inspect"),
        Column("get_state_display", label=_("State"), sort_key="state"),
        DateColumn("started_at", label=_("Started"), sort_key="started_at"),
        Column("created", label=_("Created")),
        Column("changed", label=_("Changed")),
        Column("unchanged", label=_("Unchanged")),
        Column("withdrawn", label=_("Withdrawn")),
        Column("refused", label=_("Refused")),
    ]

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("source")


class RunInspectView(generic.InspectView):
    any_permission_required = ["view", "change"]

    def get_page_subtitle(self):
        return f"{self.object.source}, {self.object.started_at:%Y-%m-%d %H:%M}"

    def get_context_data(self, **kwargs):
        problems = self.object.problems.all()[: SHOWN_PROBLEMS + 1]
        return super().get_context_data(**kwargs) | {
            "problems": problems[:SHOWN_PROBLEMS],
            "has_more": len(problems) > SHOWN_PROBLEMS,
        }


class ImportRunViewSet(ModelViewSet):
    model = ImportRun
    name = "catalogue_importrun"
    url_prefix = "imports"
    icon = "download"
    menu_label = _("Imports")
    menu_order = 500
    index_view_class = RunIndexView
    inspect_view_class = RunInspectView
    inspect_template_name = "catalogue/admin/import_run.html"
    inspect_view_enabled = True
    inspect_view_fields = [
        "source",
        "state",
        "started_at",
        "finished_at",
        "created",
        "changed",
        "unchanged",
        "withdrawn",
        "refused",
        "error",
    ]
    copy_view_enabled = False
    add_to_reference_index = False
    ordering = "-started_at"
    list_filter = ["state", "source"]
    form_fields = ["state"]

    def get_common_view_kwargs(self, **kwargs):
        nothing = dict.fromkeys(("add_url_name", "edit_url_name", "delete_url_name", "history_url_name"))
        return super().get_common_view_kwargs(**(nothing | {"usage_url_name": None} | kwargs))

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
        ]

    def on_register(self):
        """Its menu item only: runs have no address where they are edited."""
        self.register_menu_item()
