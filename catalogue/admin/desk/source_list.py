"""The sources there are, each with how it stands."""

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from catalogue.models import ImportRun, ImportSource

from .adapter_fields import label_of
from .schedules import next_run

# Search has a page of this name, too.
OPERATIONS = pgettext_lazy("of imports", "Operations")


def with_standing(sources):
    """Sources with the state of their latest run and when one last ended well: one query for all."""
    runs = ImportRun.objects.filter(source=OuterRef("pk")).order_by("-started_at", "-pk")
    well = runs.filter(state=ImportRun.State.DONE, finished_at__isnull=False).order_by("-finished_at")
    return sources.select_related("schedule__crontab", "owner").annotate(
        latest=Subquery(runs.values("state")[:1]),
        succeeded_at=Subquery(well.values("finished_at")[:1]),
    )


def tell_standing(source: ImportSource) -> ImportSource:
    """Set what listings show: `kind_label`, `standing` in words, `next_run`."""
    source.kind_label = label_of(source.kind)
    source.next_run = next_run(source)
    if source.paused_reason:
        source.standing = _("Paused")
    else:
        source.standing = ImportRun.State(source.latest).label if source.latest else _("Never run")
    return source


def written(instant) -> str:
    return date_format(timezone.localtime(instant), "j M Y, H:i") if instant else ""


class SourceIndexView(generic.IndexView):
    any_permission_required = ["add", "change", "delete", "view"]
    page_title = _("Imports")
    default_ordering = "name"
    add_item_label = _("Add a source")

    columns = [
        TitleColumn(
            "name",
            label=_("Source"),
            sort_key="name",
            get_url=lambda source: reverse("import_sources:inspect", args=[source.pk]),
        ),
        Column("kind_label", label=_("Kind"), sort_key="kind"),
        Column("standing", label=_("State")),
        DateColumn("succeeded_at", label=_("Last success")),
        Column("next_run", label=_("Next run"), accessor=lambda source: written(source.next_run)),
        Column("owner", label=_("Owner")),
    ]

    def get_base_queryset(self):
        return with_standing(super().get_base_queryset())

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        for source in context["object_list"]:
            tell_standing(source)
        return context

    @property
    def header_buttons(self):
        buttons = list(super().header_buttons)
        runs = reverse("catalogue_importrun:index")
        operations = reverse("import_sources:operations")
        return [
            *buttons,
            HeaderButton(_("Media"), url=reverse("media_desk:index"), icon_name="media"),
            HeaderButton(_("All runs"), url=runs, icon_name="history"),
            HeaderButton(OPERATIONS, url=operations, icon_name="cogs"),
        ]
