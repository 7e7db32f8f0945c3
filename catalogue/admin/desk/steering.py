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

from .audit import tell


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
        tell(source, "preview" if waits else "start", run=run.pk)
        return redirect("catalogue_importrun:inspect", run.pk)


def _ticked(run: ImportRun, request: HttpRequest) -> list[str]:
    ticked = [one for one in request.POST.getlist("ticked") if one.isdecimal()]
    return list(run.changes.filter(pk__in=ticked).values_list("source_id", flat=True))


def _approved(number: int) -> str:
    return ngettext("%(n)s change approved.", "%(n)s changes approved.", number) % {"n": number}


def _declined(number: int) -> str:
    return ngettext("%(n)s change declined.", "%(n)s changes declined.", number) % {"n": number}


def _paused(_run: ImportRun) -> str:
    return _("The run pauses.")


def _goes_on(_run: ImportRun) -> str:
    return _("The run goes on.")


def _stopped(_run: ImportRun) -> str:
    return _("The run was stopped. What it has written stays.")


def _undone(_number: int) -> str:
    return _("The run is being undone.")


Does = Callable[[ImportRun, HttpRequest], object]
# What is asked for, by its name on the page: does it; says so, told what came of it; its name in the log.
DO: dict[str, tuple[Does, Callable[[object], str], str]] = {
    "approve_all": (lambda run, request: approve(run), _approved, "approve"),
    "approve": (lambda run, request: approve(run, _ticked(run, request)), _approved, "approve"),
    "decline_all": (lambda run, request: decline(run), _declined, "decline"),
    "decline": (lambda run, request: decline(run, _ticked(run, request)), _declined, "decline"),
    "pause": (lambda run, request: pause(run), _paused, "pause"),
    "resume": (lambda run, request: resume(run), _goes_on, "resume"),
    "stop": (lambda run, request: stop(run), _stopped, "stop"),
    "undo": (lambda run, request: undo(run), _undone, "undo"),
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
            tell(run.source, "undo_one", run=run.pk, title=str(change))
            return _("“%(title)s” is being undone.") % {"title": change}
        if key := request.POST.get("retry"):
            problem = get_object_or_404(run.problems, pk=key)
            try:
                retry(run, problem)
            except NotAlone as error:
                return str(error)
            tell(run.source, "retry", run=run.pk, title=problem.source_id or problem.place)
            return _("“%(place)s” is tried again.") % {"place": problem.place}
        return ""

    def _whole(self, run, request) -> str:
        if request.POST.get("do") not in DO:
            raise Http404
        if request.POST["do"] in ("approve", "decline") and not _ticked(run, request):
            return _("Nothing was ticked.")
        does, says, deed = DO[request.POST["do"]]
        came = does(run, request)
        tell(run.source, deed, run=run.pk, **({"number": came} if isinstance(came, int) else {}))
        return says(came)
