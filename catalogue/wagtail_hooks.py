"""What the catalogue registers in Wagtail's admin."""

from django.urls import include, path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from catalogue.admin.bulk import PublishBulkAction, WithdrawBulkAction
from catalogue.admin.captions import CaptionViewSet
from catalogue.admin.desk import audit, media
from catalogue.admin.desk.handing_back import HandBackView
from catalogue.admin.desk.runs import ImportRunViewSet
from catalogue.admin.desk.viewsets import ImportSourceViewSet
from catalogue.admin.explorer import ExplorerViewSet, by_time, translate_on_the_page_only, with_status
from catalogue.admin.keywords import keywords
from catalogue.admin.missing import MissingPanel, MissingReport
from catalogue.admin.order import move_talk
from catalogue.admin.people import PersonViewSet
from catalogue.admin.recordings import RecordingViewSet
from catalogue.admin.talks import TalkViewSet


class CatalogueGroup(SnippetViewSetGroup):
    menu_label = _("Catalogue")
    menu_icon = "folder-open-inverse"
    menu_order = 150
    items = (TalkViewSet, PersonViewSet, RecordingViewSet, CaptionViewSet)


register_snippet(CatalogueGroup)
hooks.register("register_bulk_action", PublishBulkAction)
hooks.register("register_bulk_action", WithdrawBulkAction)
hooks.register("register_log_actions", audit.register)
hooks.register("construct_explorer_page_queryset", by_time)
hooks.register("construct_page_chooser_queryset", with_status)
translate_on_the_page_only()


@hooks.register("register_admin_viewset")
def desk():
    return [ImportSourceViewSet(), ImportRunViewSet()]


# After Wagtail's own, which it replaces.
@hooks.register("register_admin_viewset", order=1000)
def explorer():
    return ExplorerViewSet()


@hooks.register("register_admin_urls")
def urls():
    patterns = [
        path("missing/", MissingReport.as_view(), name="missing"),
        path("missing/results/", MissingReport.as_view(results_only=True), name="missing_results"),
        path("order/<int:page_pk>/<int:pk>/", move_talk, name="order"),
        path("keywords/", keywords, name="keywords"),
    ]
    kept = [path("<int:pk>/<slug:field>/", HandBackView.as_view(), name="hand_back")]
    return [
        path("catalogue/", include((patterns, "catalogue_admin"))),
        path("imports/media/", include((media.urlpatterns, "media_desk"))),
        path("imports/kept/", include((kept, "import_kept"))),
    ]


class MissingMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("catalogue.change_talk")


@hooks.register("insert_global_admin_css")
def stylesheet():
    names = ("catalogue/admin/admin.css", "catalogue/admin/desk.css")
    return format_html_join(
        "", '<link rel="stylesheet" href="{}">', ((versioned_static(name),) for name in names)
    )


@hooks.register("insert_editor_js")
def one_draft():
    names = ("catalogue/admin/one-draft.js", "catalogue/admin/kept.js")
    return format_html_join("", '<script src="{}"></script>', ((versioned_static(name),) for name in names))


@hooks.register("register_reports_menu_item")
def missing_report():
    return MissingMenuItem(
        _("What is missing"), reverse("catalogue_admin:missing"), icon_name="warning", order=10
    )


@hooks.register("construct_homepage_panels")
def missing_counts(request, panels):
    if request.user.has_perm("catalogue.change_talk"):
        panels.append(MissingPanel(request))
