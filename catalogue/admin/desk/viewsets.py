"""The addresses of the desk."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from catalogue.models import ImportSource

from .operations import OperationsView
from .source_form import SourceForm
from .source_list import SourceIndexView
from .sources import ChooseKindView, SourceCreateView, SourceDeleteView, SourceEditView, SourceView
from .steering import StartView


class ImportSourceViewSet(ModelViewSet):
    model = ImportSource
    name = "import_sources"
    url_prefix = "imports"
    icon = "download"
    menu_label = _("Imports")
    menu_order = 160
    add_to_admin_menu = True
    index_view_class = SourceIndexView
    add_view_class = SourceCreateView
    edit_view_class = SourceEditView
    delete_view_class = SourceDeleteView
    inspect_view_class = SourceView
    inspect_view_enabled = True
    inspect_template_name = "catalogue/admin/desk/source.html"
    create_template_name = edit_template_name = "catalogue/admin/desk/source_form.html"
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50
    ordering = "name"

    def get_form_class(self, for_update=False):
        return SourceForm

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(**({"usage_url_name": None} | kwargs))

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("choose/", ChooseKindView.as_view(), name="choose"),
            path("operations/", OperationsView.as_view(), name="operations"),
            path("new/", self.add_view, name="add"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/start/", StartView.as_view(), name="start"),
            path("edit/<int:pk>/", self.edit_view, name="edit"),
            path("delete/<int:pk>/", self.delete_view, name="delete"),
            path("history/<int:pk>/", self.history_view, name="history"),
            path("history-results/<int:pk>/", self.history_results_view, name="history_results"),
        ]
