"""Where things came from, and what was done about them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .import_source import ImportSource


class ImportRun(models.Model):
    """One execution of a source."""

    class State(models.TextChoices):
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    source = models.ForeignKey(ImportSource, models.CASCADE, related_name="runs")
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.RUNNING)
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    created = models.PositiveIntegerField(_("created"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    withdrawn = models.PositiveIntegerField(_("withdrawn"), default=0)
    refused = models.PositiveIntegerField(_("refused"), default=0)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        ordering = ["-started_at"]
        verbose_name = _("import run")


class ImportProblem(models.Model):
    """An item that a run refused or remarked on: where it stood, and why."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="problems")
    place = models.CharField(_("place"), max_length=500)
    source_id = models.CharField(_("id"), max_length=500, blank=True)
    reason = models.TextField(_("reason"))
    is_refusal = models.BooleanField(default=True)

    class Meta:
        ordering = ["pk"]


class ImportItem(models.Model):
    """One outside thing: (import source, source_id) stands for one object; an object may have several.

    `offered` is what the source last said and `written` what we last wrote, field by field, normalised. A
    field whose present value differs from `written` is the editor's.
    """

    import_source = models.ForeignKey(ImportSource, models.CASCADE, related_name="items")
    source_id = models.CharField(max_length=500)
    kind = models.CharField(max_length=20)
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, null=True, related_name="import_items")
    talk = models.ForeignKey("catalogue.Talk", models.CASCADE, null=True, related_name="import_items")
    person = models.ForeignKey("catalogue.Person", models.CASCADE, null=True, related_name="import_items")
    recording = models.ForeignKey(
        "catalogue.Recording", models.CASCADE, null=True, related_name="import_items"
    )
    track = models.ForeignKey(
        "catalogue.CaptionTrack", models.CASCADE, null=True, related_name="import_items"
    )
    written = models.JSONField(default=dict)
    offered = models.JSONField(default=dict)
    withdrawn_at = models.DateTimeField(null=True)
    seen_in = models.ForeignKey(ImportRun, models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["import_source", "source_id"], name="an_outside_id_stands_for_one_object"
            ),
            models.CheckConstraint(
                condition=Q(page__isnull=False, talk=None, person=None, recording=None, track=None)
                | Q(page=None, talk__isnull=False, person=None, recording=None, track=None)
                | Q(page=None, talk=None, person__isnull=False, recording=None, track=None)
                | Q(page=None, talk=None, person=None, recording__isnull=False, track=None)
                | Q(page=None, talk=None, person=None, recording=None, track__isnull=False),
                name="an_item_is_one_object",
            ),
        ]

    def __str__(self):
        return f"{self.import_source}: {self.source_id}"
