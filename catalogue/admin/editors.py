"""The group of those who curate the catalogue."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

NAME = "Catalogue editors"
ROWS = ("talk", "person", "recording", "captiontrack")
# What editors may do with rows, by application and codename.
MAY = {
    "wagtailadmin": ["access_admin"],
    "catalogue": [
        *(f"{action}_{row}" for row in ROWS for action in ("add", "change", "delete", "view")),
        "publish_talk",
        *(f"{action}_importsource" for action in ("add", "change", "delete", "view")),
        *(f"{action}_importrun" for action in ("change", "view")),
    ],
    "members": ["view_user", "change_user", "add_membership", "change_membership", "delete_membership"],
    "home": ["change_sitesettings"],
    "wagtail_localize": ["submit_translation"],
}
PAGES = ("add_page", "change_page", "publish_page")
FILES = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")


def editors_group() -> Group:
    """The group, with what it may do; made, or brought up to date.

    Editors curate pages, talks, people, recordings, captions and memberships. They administer neither
    accounts nor groups nor the site's machinery.
    """
    group, _created = Group.objects.get_or_create(name=NAME)
    wanted = Q()
    for app, codenames in MAY.items():
        wanted |= Q(content_type__app_label=app, codename__in=codenames)
    group.permissions.set(Permission.objects.filter(wanted))
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=PAGES):
        GroupPagePermission.objects.get_or_create(
            group=group, page=Page.get_first_root_node(), permission=permission
        )
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    for permission in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=FILES
    ):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
    return group
