"""What an editor does with a run, by POST: start, pause, go on, stop, approve, decline, undo, try again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views import View

from catalogue.models import ImportRun, ImportSource


class AtRun(View):
    """Who may look at runs; what posts needs to be allowed to change them, too."""

    def dispatch(self, request, *args, **kwargs):
        needed = ["catalogue.view_importrun", "catalogue.change_importrun"]
        if request.method == "POST":
            needed = needed[1:]
        if not any(request.user.has_perm(one) for one in needed):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def run(self, pk: int) -> ImportRun:
        return get_object_or_404(ImportRun.objects.select_related("source"), pk=pk)


class StartView(View):
    """Run a source now; `preview` shows what it would change and waits."""

    def post(self, request, pk):
        if not request.user.has_perm("catalogue.change_importrun"):
            raise PermissionDenied
        source = get_object_or_404(ImportSource, pk=pk)
        messages.warning(request, _("This cannot be done yet."))
        return redirect("import_sources:inspect", source.pk)


class SteerView(AtRun):
    def post(self, request, pk):
        messages.warning(request, _("This cannot be done yet."))
        return redirect("catalogue_importrun:inspect", pk)
