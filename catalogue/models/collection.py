"""Hand-picked sets."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel
from wagtail.models import Orderable, Page

from catalogue.querysets import CataloguePageManager

from .routing import Shown


class CollectionsPage(Shown, Page):
    """The list of collections."""

    introduction = models.TextField(_("introduction"), blank=True)

    show_in_menus_default = True
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["catalogue.CollectionPage"]
    content_panels = [*Page.content_panels, "introduction"]

    class Meta:
        verbose_name = _("list of collections")


class CollectionPage(Shown, Page):
    """An ordered set of talks, sessions and webinars, each with the reason why it is in."""

    introduction = models.TextField(_("introduction"), blank=True)
    language = models.CharField(_("language"), max_length=35, default="en")

    objects = CataloguePageManager()

    parent_page_types = ["catalogue.CollectionsPage"]
    subpage_types = []
    content_panels = [*Page.content_panels, "introduction", "language", InlinePanel("items", label=_("item"))]

    class Meta:
        verbose_name = _("collection")
        verbose_name_plural = _("collections")


class CollectionItem(Orderable):
    """One thing in a collection."""

    collection = ParentalKey(CollectionPage, on_delete=models.CASCADE, related_name="items")
    talk = models.ForeignKey("catalogue.Talk", models.CASCADE, null=True, blank=True, verbose_name=_("talk"))
    session = models.ForeignKey(
        "catalogue.SessionPage", models.CASCADE, null=True, blank=True, related_name="+"
    )
    webinar = models.ForeignKey(
        "catalogue.WebinarPage", models.CASCADE, null=True, blank=True, related_name="+"
    )
    reason = models.CharField(_("why"), max_length=500, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("item")
        constraints = [
            models.CheckConstraint(
                condition=Q(talk__isnull=False, session__isnull=True, webinar__isnull=True)
                | Q(talk__isnull=True, session__isnull=False, webinar__isnull=True)
                | Q(talk__isnull=True, session__isnull=True, webinar__isnull=False),
                name="a_collection_item_is_one_thing",
                violation_error_message=_("Choose one talk, session or webinar."),
            )
        ]
