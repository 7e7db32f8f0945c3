"""Congresses and their sessions."""

import zoneinfo

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import InlinePanel
from wagtail.models import Page

from catalogue.querysets import CataloguePageManager, SessionManager

from .routing import TalksBelow


def known_time_zone(name):
    if name not in zoneinfo.available_timezones():
        raise ValidationError(
            _("%(name)s is no time zone; write one such as Europe/Amsterdam."), params={"name": name}
        )


class CongressesPage(Page):
    """The list of congresses."""

    introduction = models.TextField(_("introduction"), blank=True)

    show_in_menus_default = True
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["catalogue.CongressPage"]
    content_panels = [*Page.content_panels, "introduction"]

    class Meta:
        verbose_name = _("list of congresses")


class CongressPage(TalksBelow, Page):
    """A multi-day meeting, in its own language, with sessions below it."""

    acronym = models.CharField(_("acronym"), max_length=40, blank=True)
    edition = models.CharField(_("edition"), max_length=60, blank=True)
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=60, default="UTC", validators=[known_time_zone])
    venue = models.CharField(_("venue"), max_length=255, blank=True)
    city = models.CharField(_("city"), max_length=120, blank=True)
    country = models.CharField(_("country"), max_length=120, blank=True)
    language = models.CharField(_("language"), max_length=35, default="en")
    abstract = models.TextField(_("about"), blank=True)
    website = models.URLField(_("web page"), max_length=500, blank=True)
    topics = ParentalManyToManyField(
        "catalogue.TopicPage", blank=True, related_name="congresses", verbose_name=_("topics")
    )
    keywords = ParentalManyToManyField(
        "catalogue.Keyword", blank=True, related_name="congresses", verbose_name=_("keywords")
    )

    objects = CataloguePageManager()

    parent_page_types = ["catalogue.CongressesPage"]
    subpage_types = ["catalogue.SessionPage"]
    content_panels = [
        *Page.content_panels,
        "acronym",
        "edition",
        "starts_on",
        "ends_on",
        "time_zone",
        "venue",
        "city",
        "country",
        "language",
        "abstract",
        "website",
        "topics",
    ]

    class Meta:
        verbose_name = _("congress")
        verbose_name_plural = _("congresses")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="a_congress_ends_after_it_begins",
                violation_error_message=_("A congress cannot end before it begins."),
            )
        ]


class SessionPage(TalksBelow, Page):
    """A scheduled block of a congress, with its talks."""

    starts_at = models.DateTimeField(_("starts at"), null=True, blank=True)
    ends_at = models.DateTimeField(_("ends at"), null=True, blank=True)
    room = models.CharField(_("room"), max_length=120, blank=True)
    track = models.CharField(_("track"), max_length=120, blank=True)
    type = models.CharField(_("type"), max_length=60, blank=True)
    language = models.CharField(_("language"), max_length=35, default="en")
    abstract = models.TextField(_("about"), blank=True)
    topics = ParentalManyToManyField(
        "catalogue.TopicPage", blank=True, related_name="sessions", verbose_name=_("topics")
    )
    keywords = ParentalManyToManyField(
        "catalogue.Keyword", blank=True, related_name="sessions", verbose_name=_("keywords")
    )

    objects = SessionManager()

    parent_page_types = ["catalogue.CongressPage"]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        "starts_at",
        "ends_at",
        "room",
        "track",
        "type",
        "language",
        "abstract",
        InlinePanel("appearances", label=_("faculty")),
        "topics",
    ]

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True) | Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="a_session_ends_after_it_starts",
                violation_error_message=_("A session cannot end before it starts."),
            )
        ]
