"""A configured origin: what is read, how often, and what may happen with what it brings."""

from django.conf import settings as django_settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportSource(models.Model):
    """`settings` are what its adapter needs to know, save secrets; those are in `sealed`, encrypted.

    `position` is where the next listing begins, as the adapter said after the last page that was applied.
    `schedule` starts its runs; without one they are started by hand.
    """

    name = models.CharField(_("name"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=40)
    settings = models.JSONField(default=dict, blank=True, editable=False)
    sealed = models.TextField(default="", blank=True, editable=False)
    file = models.FileField(_("file"), upload_to="imports", blank=True)
    position = models.JSONField(default=dict, blank=True, editable=False)
    owner = models.ForeignKey(
        django_settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("owner"),
        help_text=_("Who hears of it when it fails three times in a row."),
    )
    schedule = models.OneToOneField(
        "django_celery_beat.PeriodicTask",
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="import_source",
    )
    congresses_below = models.ForeignKey(
        "catalogue.CongressesPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("new congresses land below"),
    )
    webinars_below = models.ForeignKey(
        "catalogue.WebinarsPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("new webinars land below"),
    )
    drafts = models.JSONField(_("what waits as a draft"), default=list, blank=True)
    waits_for_approval = models.BooleanField(
        _("each run waits for approval"),
        default=False,
        help_text=_("A run then shows what it would change, and changes it when somebody says so."),
    )
    grace = models.PositiveSmallIntegerField(
        _("grace"),
        default=3,
        validators=[MinValueValidator(1)],
        help_text=_("After so many complete listings without it a thing is withdrawn."),
    )
    paused_reason = models.TextField(default="", blank=True, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("import source")
        verbose_name_plural = _("import sources")

    def __str__(self):
        return self.name
