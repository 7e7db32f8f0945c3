"""Media jobs on the desk: what waits, runs, failed and why, to be tried again; and those of one recording."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Case, Count, Min, Q, Value, When
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from catalogue.media import jobs
from catalogue.media.tools import missing
from catalogue.media.working import hint_media
from catalogue.models import MediaJob, Recording

from .media_status import status
from .media_words import tell_job

State = MediaJob.State
PER_PAGE = 30
# Those that somebody may want to look at first.
_FIRST = Case(
    When(state=State.RUNNING, then=Value(0)),
    When(state=State.FAILED, then=Value(1)),
    When(state=State.WAITING, then=Value(2)),
    default=Value(3),
)


class MayChangeRecordings:
    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm("catalogue.change_recording"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def standing() -> dict:
    """How many jobs are in each state, and since when the first waits: one query."""
    each = {state.value: Count("pk", filter=Q(state=state)) for state in State}
    since = Min("asked_at", filter=Q(state=State.WAITING))
    return MediaJob.objects.exclude(media__recording=None).aggregate(**each, since=since) | {
        "lacking": missing()
    }


class MediaView(MayChangeRecordings, WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Media of recordings")
    header_icon = "media"
    template_name = "catalogue/admin/desk/media.html"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        index = {"url": reverse("import_sources:index"), "label": _("Imports")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": _("Media")}]

    def get_context_data(self, **kwargs):
        numbers, chosen = standing(), self.request.GET.get("show", "")
        chosen = chosen if chosen in State else ""
        filters = [{"name": "", "label": _t("All"), "number": sum(numbers[state] for state in State)}]
        filters += [{"name": state.value, "label": state.label, "number": numbers[state]} for state in State]
        return super().get_context_data(**kwargs) | {
            "lacking": numbers["lacking"],
            "filters": filters,
            "chosen": chosen,
            "jobs": listed(chosen, self.request.GET.get("p")),
            "is_open": bool(numbers[State.RUNNING]),
            "has_failed": bool(numbers[State.FAILED]),
        }


def listed(chosen: str, number):
    rows = MediaJob.objects.exclude(media__recording=None).order_by(_FIRST, "-asked_at", "-pk")
    if chosen:
        rows = rows.filter(state=chosen)
    subject = "media__recording__"
    rows = rows.select_related(*(f"{subject}{name}" for name in ("talk", "session", "webinar")))
    page = Paginator(rows, PER_PAGE).get_page(number)
    page.object_list = [tell_job(job) for job in page.object_list]
    return page


class AgainView(MayChangeRecordings, View):
    """Try one again, or all that failed."""

    http_method_names = ["post"]

    def post(self, request):
        rows = MediaJob.objects.filter(state=State.FAILED)
        if key := request.POST.get("job", ""):
            rows = MediaJob.objects.filter(pk=int(key) if key.isdecimal() else 0)
        for job in rows:
            jobs.again(job, request.user)
        hint_media()
        shown = request.POST.get("show", "")
        return redirect(f"{reverse('media_desk:index')}?show={shown if shown in State else ''}")


class RecordingMediaView(MayChangeRecordings, View):
    """A recording's part of it, on its form: asked for while something is under way; a button begins more."""

    def get(self, request, pk):
        return self._answer(request, self._recording(pk))

    def post(self, request, pk):
        recording = self._recording(pk)
        media = getattr(recording, "media", None)
        if media is None:
            return HttpResponse(status=409)
        task = request.GET.get("task")
        may = {MediaJob.Task.LADDER} if media.video_codec else set()
        if task in may.union(media.jobs.values_list("task", flat=True)):
            jobs.add(media, task, request.user)
            hint_media()
        return self._answer(request, recording)

    def _recording(self, pk):
        return get_object_or_404(Recording.objects.select_related("media"), pk=pk)

    def _answer(self, request, recording):
        return TemplateResponse(request, "catalogue/admin/desk/media_status.html", status(recording, request))


urlpatterns = [
    path("", MediaView.as_view(), name="index"),
    path("again/", AgainView.as_view(), name="again"),
    path("recordings/<int:pk>/", RecordingMediaView.as_view(), name="recording"),
]
