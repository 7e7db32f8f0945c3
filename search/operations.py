"""How search stands, for who runs the site: the page "Operations" among the admin's reports."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from search.found import kind_names
from search.keys import MODELS
from search.models import IndexState, RefusedEntry
from search.status import status

# Seconds after which what waits should have been indexed: a sweep comes each minute.
PATIENCE = 300
SHOWN = 100


class Operations(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Opens whatever is away: what is not known then is left out, and the problem is said."""

    page_title = _("Operations")
    header_icon = "cogs"
    template_name = "search/admin/operations.html"
    permission_policy = ModelPermissionPolicy(IndexState)
    permission_required = "view"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        found = status()
        made = found["made"] and datetime.datetime.fromisoformat(found["made"])
        return super().get_context_data(**kwargs) | {
            "status": found,
            "made": made,
            "waits_since": waits_since(found),
            "waits_long": found["oldest_waits_s"] > PATIENCE,
            "refused": refused(self.request.user),
            "not_shown": max(0, len(found["refused"]) - SHOWN),
        }


def waits_since(found: dict) -> datetime.datetime | None:
    return timezone.now() - datetime.timedelta(seconds=found["oldest_waits_s"]) if found["waiting"] else None


def refused(user) -> list[dict]:
    """What is in no index and why, the latest first; with its title and where it is edited, while it exists."""
    rows = list(RefusedEntry.objects.order_by("-refused_at", "key")[:SHOWN])
    things = _things(row.key for row in rows)
    finder = AdminURLFinder(user)
    names = kind_names()
    return [
        {
            "row": row,
            "kind": names.get(row.key.partition(":")[0], ""),
            "thing": things.get(row.key),
            "url": row.key in things and finder.get_edit_url(things[row.key]),
        }
        for row in rows
    ]


def _things(keys) -> dict:
    """The rows behind keys, one query for each kind."""
    numbers = {}
    for key in keys:
        kind, _, number = key.partition(":")
        numbers.setdefault(kind, []).append(number)
    return {
        f"{kind}:{thing.pk}": thing
        for kind, pks in numbers.items()
        if kind in MODELS
        for thing in MODELS[kind].objects.filter(pk__in=pks)
    }
