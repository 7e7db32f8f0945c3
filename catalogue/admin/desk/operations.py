"""How imports stand, for who runs the site: workers, the scheduler, what waits and since when, each source."""

from datetime import timedelta

from django.db.models import Count, Max, Min
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from django_celery_beat.models import PeriodicTask
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from catalogue.models import ImportLease, ImportRun, ImportSource, PushedNotice, Worker

from .media import standing
from .run_words import tell_run
from .source_list import OPERATIONS, tell_standing, with_standing

# A worker tells each minute that it lives; the scheduler writes down every three what it has asked for.
QUIET = timedelta(minutes=3)
SCHEDULER_QUIET = timedelta(minutes=10)
# What waits longer than this for its turn has nobody who works on it.
PATIENCE = timedelta(minutes=5)


class OperationsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """From our own rows alone: it opens while the broker is away."""

    model = ImportSource
    any_permission_required = ["add", "change", "delete", "view"]
    page_title = _("Imports: who works, and what waits")
    header_icon = "cogs"
    template_name = "catalogue/admin/desk/operations.html"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        index = {"url": reverse("import_sources:index"), "label": _("Imports")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": OPERATIONS}]

    def get_context_data(self, **kwargs):
        now = timezone.now()
        workers = list(Worker.objects.all())
        for worker in workers:
            worker.is_quiet = now - worker.seen_at > QUIET
        asked_at = PeriodicTask.objects.aggregate(at=Max("last_run_at"))["at"]
        return super().get_context_data(**kwargs) | {
            "workers": workers,
            "has_worker": any(not worker.is_quiet for worker in workers),
            "asked_at": asked_at,
            "has_scheduler": bool(asked_at) and now - asked_at < SCHEDULER_QUIET,
            "lease": ImportLease.objects.filter(until__gt=now).select_related("run__source").first(),
            "notices": PushedNotice.objects.filter(done_at=None).aggregate(
                number=Count("pk"), since=Min("came_at")
            ),
            "media": standing(),
            "waiting": [_told(run, now) for run in open_runs()],
            "sources": [tell_standing(one) for one in with_standing(ImportSource.objects.order_by("name"))],
        }


def open_runs():
    """Runs that are not at their end, those that have waited longest first."""
    states = (*ImportRun.OPEN, ImportRun.State.PAUSED, ImportRun.State.AWAITING)
    runs = ImportRun.objects.filter(state__in=states).select_related("source")
    return runs.order_by("started_at")[:50]


def _told(run: ImportRun, now) -> ImportRun:
    tell_run(run)
    is_due = run.retry_at is None or run.retry_at < now
    run.waits_long = run.state == ImportRun.State.WAITING and is_due and now - run.started_at > PATIENCE
    return run
