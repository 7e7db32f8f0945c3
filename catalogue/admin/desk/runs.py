"""Runs: what each would change, changes or changed; to be approved, paused, stopped and undone."""

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from catalogue.models import ImportRun

from . import run_page
from .run_words import name_of, tell_run
from .steering import AtRun, SteerView
from .sure import SureView

State = ImportRun.State


class RunIndexView(generic.IndexView):
    any_permission_required = ["view", "change"]
    is_searchable = False
    page_title = _("Runs of imports")

    columns = [
        TitleColumn("source", label=_("Source"), url_name="catalogue_importrun:inspect"),
        Column("get_state_display", label=_("State"), sort_key="state"),
        DateColumn("started_at", label=_("Started"), sort_key="started_at"),
        Column("summary", label=_("What it did")),
    ]

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("source")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        for run in context["object_list"]:
            tell_run(run)
        return context


class RunInspectView(generic.InspectView):
    any_permission_required = ["view", "change"]
    template_name = "catalogue/admin/desk/run.html"

    def get_object(self, queryset=None):
        found = ImportRun.objects.select_related("source", "by").filter(pk=self.pk).first()
        if found is None:
            raise Http404
        return tell_run(found)

    def get_page_subtitle(self):
        return name_of(self.object)

    def get_breadcrumbs_items(self):
        source = self.object.source
        return [
            *self.breadcrumbs_items,
            {"url": reverse("import_sources:index"), "label": _("Imports")},
            {"url": reverse("import_sources:inspect", args=[source.pk]), "label": str(source)},
            {"url": "", "label": name_of(self.object)},
        ]

    def get_context_data(self, **kwargs):
        run, chosen = self.object, self.request.GET.get("show", "")
        number = self.request.GET.get("p")
        is_refused = chosen == run_page.REFUSED
        return super().get_context_data(**kwargs) | {
            **status(run, self.request.user),
            "chosen": chosen,
            "filters": run_page.filters(run, chosen),
            "changes": None if is_refused else run_page.changes(run, chosen, number),
            "problems": run_page.problems(run, number) if is_refused else None,
        }


def status(run: ImportRun, user) -> dict:
    """What the head of the page needs."""
    is_open = run.state in ImportRun.OPEN
    return {
        "run": run,
        "is_open": is_open,
        "may": user.has_perm("catalogue.change_importrun"),
        "may_pause": is_open,
        "may_resume": run.state == State.PAUSED,
        "may_stop": is_open or run.state in (State.PAUSED, State.AWAITING),
        "may_decide": run.state == State.AWAITING,
        "may_undo": run.state in (State.DONE, State.STOPPED, State.FAILED)
        and (run.created or run.changed or run.withdrawn),
    }


class ProgressView(AtRun):
    """The head of a run's page while it works; once it has ended the page is asked for again."""

    def get(self, request, pk):
        run = tell_run(self.run(pk))
        told = status(run, request.user)
        if not told["is_open"]:
            return HttpResponse(headers={"HX-Refresh": "true"})
        return TemplateResponse(request, "catalogue/admin/desk/run_status.html", told)


class ImportRunViewSet(ModelViewSet):
    model = ImportRun
    name = "catalogue_importrun"
    url_prefix = "imports/runs"
    icon = "download"
    index_view_class = RunIndexView
    inspect_view_class = RunInspectView
    inspect_template_name = "catalogue/admin/desk/run.html"
    inspect_view_enabled = True
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
            path("<int:pk>/progress/", ProgressView.as_view(), name="progress"),
            path("<int:pk>/sure/<slug:what>/", SureView.as_view(), name="sure"),
            path("<int:pk>/steer/", SteerView.as_view(), name="steer"),
        ]
