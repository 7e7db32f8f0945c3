"""People, and the parts they took."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from catalogue.querysets import AppearanceQuerySet, PersonQuerySet


class Person(models.Model):
    """Someone who speaks, chairs or moderates."""

    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(_("slug"), max_length=255, unique=True)
    affiliation = models.CharField(_("affiliation"), max_length=255, blank=True, help_text=_("Today's."))
    biography = models.TextField(_("biography"), blank=True)
    orcid = models.CharField("ORCID", max_length=19, blank=True)
    website = models.URLField(_("web page"), max_length=500, blank=True)
    portrait = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("portrait"),
    )
    live = models.BooleanField(_("shown"), default=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [models.Index(fields=["name"])]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("catalogue:person", args=[self.slug])


class Appearance(models.Model):
    """Someone's part in a talk, session or webinar, with what was true then."""

    class Role(models.TextChoices):
        SPEAKER = "speaker", _("Speaker")
        CHAIR = "chair", _("Chair")
        MODERATOR = "moderator", _("Moderator")
        PANELLIST = "panellist", _("Panellist")

    person = models.ForeignKey(Person, models.CASCADE, related_name="appearances", verbose_name=_("person"))
    talk = ParentalKey(
        "catalogue.Talk",
        on_delete=models.CASCADE,
        db_index=False,  # as the next two: the constraint below begins with it
        null=True,
        blank=True,
        related_name="appearances",
    )
    session = ParentalKey(
        "catalogue.SessionPage",
        on_delete=models.CASCADE,
        db_index=False,
        null=True,
        blank=True,
        related_name="appearances",
    )
    webinar = ParentalKey(
        "catalogue.WebinarPage",
        on_delete=models.CASCADE,
        db_index=False,
        null=True,
        blank=True,
        related_name="appearances",
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.SPEAKER)
    affiliation = models.CharField(_("affiliation then"), max_length=255, blank=True)
    disclosure = models.TextField(
        _("disclosure"), blank=True, help_text=_("Interests declared for this part.")
    )
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    objects = AppearanceQuerySet.as_manager()

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("faculty")
        constraints = [
            models.CheckConstraint(
                condition=Q(talk__isnull=False, session__isnull=True, webinar__isnull=True)
                | Q(talk__isnull=True, session__isnull=False, webinar__isnull=True)
                | Q(talk__isnull=True, session__isnull=True, webinar__isnull=False),
                name="an_appearance_is_in_one_thing",
            ),
            models.UniqueConstraint(fields=["talk", "person", "role"], name="one_part_each_in_a_talk"),
            models.UniqueConstraint(fields=["session", "person", "role"], name="one_part_each_in_a_session"),
            models.UniqueConstraint(fields=["webinar", "person", "role"], name="one_part_each_in_a_webinar"),
        ]

    def __str__(self):
        return f"{self.person}, {self.get_role_display()}"
