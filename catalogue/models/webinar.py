"""Stand-alone online events."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
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
from catalogue.admin.page_forms import WebinarForm, ZoneSelect
from catalogue.admin.panels import FACULTY_PANELS, RecordingsPanel, TalksPanel
from catalogue.admin.widgets import TopicTree
from catalogue.querysets import WebinarManager

from .congress import known_time_zone
from .routing import Shown, TalksBelow


class WebinarsPage(Shown, Page):
    """The list of webinars."""

    introduction = models.TextField(_("introduction"), blank=True)

    show_in_menus_default = True
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["catalogue.WebinarPage"]
    content_panels = [*Page.content_panels, "introduction"]

    class Meta:
        verbose_name = _("list of webinars")


class WebinarPage(TalksBelow, Page):
    """An online event: upcoming, live, being prepared or on demand, as its instants and recordings say."""

    class State(models.TextChoices):
        UPCOMING = "upcoming", _("Upcoming")
        LIVE = "live", _("Live now")
        PREPARED = "prepared", _("Being prepared")
        ON_DEMAND = "on_demand", _("On demand")

    starts_at = models.DateTimeField(_("starts at"), null=True, blank=True)
    ends_at = models.DateTimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=60, default="UTC", validators=[known_time_zone])
    language = models.CharField(_("language"), max_length=35, default="en")
    abstract = models.TextField(_("about"), blank=True)
    join_url = models.URLField(
        _("join address"), max_length=500, blank=True, help_text=_("Shown to members from 30 minutes before.")
    )
    registration_url = models.URLField(_("registration address"), max_length=500, blank=True)
    topics = ParentalManyToManyField(
        "catalogue.TopicPage", blank=True, related_name="webinars", verbose_name=_("topics")
    )
    keywords = ParentalManyToManyField(
        "catalogue.Keyword", blank=True, related_name="webinars", verbose_name=_("keywords")
    )

    objects = WebinarManager()

    parent_page_types = ["catalogue.WebinarsPage"]
    subpage_types = []
    base_form_class = WebinarForm
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    KeptPanel(),
                    *Page.content_panels,
                    MultiFieldPanel(
                        [
                            FieldRowPanel(["starts_at", "ends_at"]),
                            FieldPanel(
                                "time_zone",
                                widget=ZoneSelect,
                                help_text=_("The times above are by this clock."),
                            ),
                        ],
                        heading=_("When"),
                    ),
                    MultiFieldPanel(["registration_url", "join_url"], heading=_("Taking part")),
                    InlinePanel(
                        "appearances",
                        label=_("speaker or moderator"),
                        heading=_("Faculty"),
                        panels=FACULTY_PANELS,
                    ),
                    "abstract",
                    "language",
                ],
                heading=_("Webinar"),
            ),
            ObjectList([RecordingsPanel(heading=_("Recordings and captions"))], heading=_("Watch")),
            ObjectList([TalksPanel(heading=_("Talks"))], heading=_("Talks")),
            ObjectList([FieldPanel("topics", widget=TopicTree), "keywords"], heading=_("Topics")),
            ObjectList(Page.promote_panels, heading=_("Address and search engines")),
        ]
    )

    class Meta:
        verbose_name = _("webinar")
        verbose_name_plural = _("webinars")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True) | Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="a_webinar_ends_after_it_starts",
                violation_error_message=_("A webinar cannot end before it starts."),
            )
        ]

    def state(self, now=None) -> State:
        """What it is at `now`, from its instants and its recordings."""
        now = now or timezone.now()
        if any(recording.is_published(now) for recording in self.recordings.all()):
            return self.State.ON_DEMAND
        if self.starts_at and now < self.starts_at:
            return self.State.UPCOMING
        if self.ends_at and now <= self.ends_at:
            return self.State.LIVE
        return self.State.PREPARED
