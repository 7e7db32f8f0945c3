"""Presentations: rows in their thousands, each under the page it was given in."""

import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from catalogue.events import Event
from catalogue.querysets import AS_GIVEN, TalkQuerySet


class Keyword(models.Model):
    """A word that an organiser attached: searched, never shown as a topic."""

    text = models.CharField(_("keyword"), max_length=255, unique=True)

    def __str__(self):
        return self.text


class Talk(PreviewableMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    """One presentation in a session, a webinar or, as a poster or loose recording, a congress."""

    page = models.ForeignKey(
        "wagtailcore.Page",
        models.CASCADE,
        db_index=False,  # others begin with it
        related_name="talks",
        verbose_name=_("given in"),
        help_text=_("The session, the webinar or, for posters and loose recordings, the congress."),
    )
    title = models.CharField(_("title"), max_length=255)
    slug = models.SlugField(
        _("slug"), max_length=255, db_index=False, help_text=_("The last part of its address.")
    )
    abstract = models.TextField(
        _("abstract"), blank=True, help_text=_("Plain text; an empty line begins a paragraph.")
    )
    type = models.CharField(
        _("type"), max_length=60, blank=True, help_text=_("Such as oral, poster or keynote.")
    )
    language = models.CharField(
        _("language"), max_length=35, default="en", help_text=_("BCP 47, such as en or nl.")
    )
    starts_at = models.DateTimeField(_("starts at"), null=True, blank=True)
    duration = models.DurationField(_("duration"), null=True, blank=True)
    room = models.CharField(_("room"), max_length=120, blank=True, help_text=_("Empty: that of its session."))
    track = models.CharField(_("track"), max_length=120, blank=True)
    order = models.PositiveIntegerField(_("place in the programme"), default=0)
    doi = models.CharField("DOI", max_length=255, blank=True)
    website = models.URLField(_("web page"), max_length=500, blank=True)
    do_not_record = models.BooleanField(
        _("do not record"), default=False, help_text=_("The speaker does not want it to be watched.")
    )
    topics = ParentalManyToManyField(
        "catalogue.TopicPage", blank=True, related_name="talks_about", verbose_name=_("topics")
    )
    keywords = ParentalManyToManyField(Keyword, blank=True, related_name="talks", verbose_name=_("keywords"))

    objects = TalkQuerySet.as_manager()
    event = Event(lambda talk: talk.page.path)

    class Meta:
        ordering = AS_GIVEN
        verbose_name = _("talk")
        verbose_name_plural = _("talks")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "slug"],
                name="a_talk_s_slug_is_unique_where_it_hangs",
                violation_error_message=_("Another talk there has this slug."),
            ),
            models.CheckConstraint(
                condition=Q(duration__isnull=True) | Q(duration__gt=datetime.timedelta(0)),
                name="a_talk_takes_time",
                violation_error_message=_("A talk cannot end before it starts."),
            ),
        ]
        indexes = [
            models.Index(fields=["page", "starts_at", "order"]),
            models.Index(fields=["title"]),
            # The editors' listing: the latest first, with words in the title, of a language and a type.
            models.Index(fields=["starts_at", "title"]),
            models.Index(fields=["language"]),
            models.Index(fields=["type"]),
        ]

    def __str__(self):
        return self.title

    @property
    def ends_at(self):
        return self.starts_at + self.duration if self.starts_at and self.duration else None

    def get_absolute_url(self):
        """The permanent address: it goes to where the talk hangs now."""
        return reverse("catalogue:talk", args=[self.pk])

    def url(self, request=None):
        """Where it hangs now: below the page it was given in."""
        return f"{self.page.get_url(request)}talks/{self.slug}/"

    def with_content_json(self, content):
        """Its place in the programme is moved on the session's form, whatever drafts there are."""
        talk = super().with_content_json(content)
        talk.order = self.order
        return talk

    def get_preview_template(self, request, mode_name):
        return "catalogue/talk.html"

    def get_preview_context(self, request, mode_name):
        # The page's module reads the models and cannot be imported before them.
        from catalogue.pages.talk import talk_context

        return super().get_preview_context(request, mode_name) | talk_context(self, request)
