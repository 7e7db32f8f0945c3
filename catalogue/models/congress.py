"""Congresses and their sessions."""

import functools
import zoneinfo

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.models import Page

from catalogue.admin.desk.kept_panel import KeptPanel
from catalogue.admin.page_forms import CongressForm, SessionForm, ZoneSelect
from catalogue.admin.panels import FACULTY_PANELS, RecordingsPanel, SessionsPanel, TalksPanel
from catalogue.admin.widgets import TopicTree
from catalogue.events import Event
from catalogue.querysets import CongressManager, SessionManager

from .routing import Shown, TalksBelow

time_zones = functools.cache(zoneinfo.available_timezones)


def known_time_zone(name):
    if name not in time_zones():
        raise ValidationError(
            _("%(name)s is no time zone; write one such as Europe/Amsterdam."), params={"name": name}
        )


class CongressesPage(Shown, Page):
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

    objects = CongressManager()

    parent_page_types = ["catalogue.CongressesPage"]
    subpage_types = ["catalogue.SessionPage"]
    base_form_class = CongressForm
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    KeptPanel(),
                    *Page.content_panels,
                    FieldRowPanel(["acronym", "edition"]),
                    MultiFieldPanel(
                        [
                            FieldRowPanel(["starts_on", "ends_on"]),
                            "venue",
                            FieldRowPanel(["city", "country"]),
                            FieldPanel(
                                "time_zone",
                                widget=ZoneSelect,
                                help_text=_("Times of its sessions and talks are by this clock."),
                            ),
                        ],
                        heading=_("When and where"),
                    ),
                    "abstract",
                    FieldRowPanel(["language", "website"]),
                ],
                heading=_("Congress"),
            ),
            ObjectList(
                [
                    SessionsPanel(heading=_("Sessions")),
                    TalksPanel(heading=_("Posters and talks outside sessions")),
                ],
                heading=_("Programme"),
            ),
            ObjectList([FieldPanel("topics", widget=TopicTree), "keywords"], heading=_("Topics")),
            ObjectList(Page.promote_panels, heading=_("Address and search engines")),
        ]
    )

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
    event = Event(lambda session: session.path)

    parent_page_types = ["catalogue.CongressPage"]
    subpage_types = []
    base_form_class = SessionForm
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    KeptPanel(),
                    *Page.content_panels,
                    MultiFieldPanel(
                        [
                            FieldRowPanel(["starts_at", "ends_at"]),
                            FieldRowPanel(["room", "track"]),
                            FieldRowPanel(["type", "language"]),
                        ],
                        heading=_("In the programme"),
                    ),
                    InlinePanel(
                        "appearances",
                        label=_("chair or speaker"),
                        heading=_("Faculty of the session"),
                        panels=FACULTY_PANELS,
                    ),
                    "abstract",
                ],
                heading=_("Session"),
            ),
            ObjectList([TalksPanel(heading=_("Talks"))], heading=_("Talks")),
            ObjectList([RecordingsPanel(heading=_("Recordings and captions"))], heading=_("Watch")),
            ObjectList([FieldPanel("topics", widget=TopicTree), "keywords"], heading=_("Topics")),
            ObjectList(Page.promote_panels, heading=_("Address and search engines")),
        ]
    )

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
