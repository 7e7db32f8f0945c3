"""What search registers in Wagtail's admin."""

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static

from search.operations import Operations


class OperationsMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("search.view_indexstate")


@hooks.register("register_admin_urls")
def urls():
    return [path("operations/", Operations.as_view(), name="search_operations")]


@hooks.register("register_reports_menu_item")
def operations():
    return OperationsMenuItem(_("Operations"), reverse("search_operations"), icon_name="cogs", order=20)


@hooks.register("register_permissions")
def permissions():
    """Administrators may let a group see the page; superusers see it anyway."""
    return Permission.objects.filter(content_type__app_label="search", codename="view_indexstate")


@hooks.register("insert_global_admin_css")
def stylesheet():
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("search/admin.css"))
