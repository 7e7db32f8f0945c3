"""Handing a kept field back to its source: asked once more, then done by POST."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from catalogue.importers.handing_back import hand_back
from catalogue.models import ImportItem

from .audit import tell
from .kept import Kept, kept_fields


class HandBackView(WagtailAdminTemplateMixin, TemplateView):
    """Whoever may edit the thing may hand its fields back."""

    template_name = "catalogue/admin/desk/hand_back.html"
    page_title = _("Hand back to the source")
    header_icon = "undo"
    _show_breadcrumbs = True

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        items = ImportItem.objects.select_related(
            "import_source", "page", "talk", "person", "recording", "track"
        )
        self.item = get_object_or_404(items, pk=kwargs["pk"])
        item = self.item
        self.thing = item.page or item.talk or item.person or item.recording or item.track

    def dispatch(self, request, *args, **kwargs):
        self.edit_url = AdminURLFinder(request.user).get_edit_url(self.thing)
        if not self.edit_url:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        thing = {"url": self.edit_url, "label": str(self.thing)}
        return [*self.breadcrumbs_items, thing, {"url": "", "label": self.page_title}]

    def kept(self) -> Kept:
        for one in kept_fields(self.item):
            if one.field == self.kwargs["field"]:
                return one
        raise Http404

    def get_context_data(self, **kwargs):
        told = {"kept": self.kept(), "thing": self.thing, "edit_url": self.edit_url}
        return super().get_context_data(**kwargs) | told

    def post(self, request, *args, **kwargs):
        kept = self.kept()
        hand_back(self.item, kept.field)
        tell(self.thing, "hand_back", field=kept.label, source=str(self.item.import_source))
        said = _("“%(field)s” is the source's again.") % {"field": kept.label}
        messages.success(request, said)
        return redirect(self.edit_url)
