"""What an editor does with a run, by POST: start, pause, go on, stop, approve, decline, undo, try again."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views import View

from catalogue.importers.approving import approve, decline
from catalogue.importers.running import NotAlone, pause, resume, retry, start, stop
from catalogue.importers.undoing import undo
from catalogue.models import ImportRun, ImportSource


class AtRun(View):
    """Who may look at runs; what posts needs to be allowed to change them, too."""

    def dispatch(self, request, *args, **kwargs):
        needed = ["catalogue.change_importrun"]
        if request.method == "GET":
            needed.append("catalogue.view_importrun")
        if not any(request.user.has_perm(one) for one in needed):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def run(self, pk: int) -> ImportRun:
        return get_object_or_404(ImportRun.objects.select_related("source"), pk=pk)


class StartView(AtRun):
    """Run a source now; a preview shows what it would change and waits, whatever the source says."""

    http_method_names = ["post"]

    def post(self, request, pk):
        source = get_object_or_404(ImportSource, pk=pk)
        waits = True if request.POST.get("how") == "preview" else None
        run = start(source, by=request.user, waits=waits)
        return redirect("catalogue_importrun:inspect", run.pk)


def _ticked(run: ImportRun, request: HttpRequest) -> list[str]:
    ticked = [one for one in request.POST.getlist("ticked") if one.isdecimal()]
    return list(run.changes.filter(pk__in=ticked).values_list("source_id", flat=True))


def _approved(number: int) -> str:
    return ngettext("%(n)s change approved.", "%(n)s changes approved.", number) % {"n": number}


def _declined(number: int) -> str:
    return ngettext("%(n)s change declined.", "%(n)s changes declined.", number) % {"n": number}


# What is asked for, by its name on the page: does it, and returns what to say.
DO: dict[str, Callable[[ImportRun, HttpRequest], str]] = {
    "approve_all": lambda run, request: _approved(approve(run)),
    "approve": lambda run, request: _approved(approve(run, _ticked(run, request))),
    "decline_all": lambda run, request: _declined(decline(run)),
    "decline": lambda run, request: _declined(decline(run, _ticked(run, request))),
    "pause": lambda run, request: pause(run) and _("The run pauses."),
    "resume": lambda run, request: resume(run) and _("The run goes on."),
    "stop": lambda run, request: stop(run) and _("The run was stopped. What it has written stays."),
    "undo": lambda run, request: undo(run) and _("The run is being undone."),
}


class SteerView(AtRun):
    http_method_names = ["post"]

    def post(self, request, pk):
        run = self.run(pk)
        said = self._one(run, request) or self._whole(run, request)
        messages.info(request, said)
        shown = request.POST.get("show", "")
        return redirect(
            f"{reverse('catalogue_importrun:inspect', args=[pk])}{f'?show={shown}' if shown else ''}"
        )

    def _one(self, run, request) -> str:
        """One thing undone or tried again: its key stands in the button's value."""
        if key := request.POST.get("undo"):
            change = get_object_or_404(run.changes, pk=key)
            undo(run, [change.source_id])
            return _("“%(title)s” is being undone.") % {"title": change}
        if key := request.POST.get("retry"):
            problem = get_object_or_404(run.problems, pk=key)
            try:
                retry(run, problem)
            except NotAlone as error:
                return str(error)
            return _("“%(place)s” is tried again.") % {"place": problem.place}
        return ""

    def _whole(self, run, request) -> str:
        if request.POST.get("do") not in DO:
            raise Http404
        if request.POST["do"] in ("approve", "decline") and not _ticked(run, request):
            return _("Nothing was ticked.")
        return DO[request.POST["do"]](run, request)
