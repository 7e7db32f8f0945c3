"""What an import does: its runs, what each would change or changed, and what it refused."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .import_source import ImportSource


class ImportRun(models.Model):
    """One execution of a source, worked on in slices: whoever takes the next one reads here where to go on.

    `position` is where the next page begins, `page` its number; both are kept once the page before is applied.
    `waits` says that it shows what it would change and changes it when approved.
    `listed` is what the pages so far told about the listing as a whole. `attempts` count failures in a row of
    the present page, and `retry_at` says when it is asked again.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting for its turn")
        RUNNING = "running", _("Running")
        PAUSED = "paused", _("Paused")
        AWAITING = "awaiting", _("Awaiting approval")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")
        STOPPED = "stopped", _("Stopped")

    # Work may be waiting in these.
    OPEN = (State.WAITING, State.RUNNING)

    source = models.ForeignKey(ImportSource, models.CASCADE, related_name="runs")
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.RUNNING)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("started by"),
    )
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    in_slices = models.BooleanField(default=False, editable=False)
    waits = models.BooleanField(_("waits for approval"), default=False)
    position = models.JSONField(default=dict, editable=False)
    page = models.PositiveIntegerField(_("pages read"), default=0)
    listed = models.JSONField(default=dict, editable=False)
    is_listed = models.BooleanField(default=False, editable=False)
    is_counted = models.BooleanField(default=False, editable=False)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    retry_at = models.DateTimeField(_("asked again at"), null=True, blank=True)
    created = models.PositiveIntegerField(_("created"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    withdrawn = models.PositiveIntegerField(_("withdrawn"), default=0)
    refused = models.PositiveIntegerField(_("refused"), default=0)
    undone = models.PositiveIntegerField(_("undone"), default=0)
    to_create = models.PositiveIntegerField(_("would be created"), default=0)
    to_change = models.PositiveIntegerField(_("would be changed"), default=0)
    to_withdraw = models.PositiveIntegerField(_("would be withdrawn"), default=0)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        ordering = ["-started_at"]
        verbose_name = _("import run")


class ImportChange(models.Model):
    """What a run would do, or did, to one outside thing.

    `old` and `new` hold the fields that differ, by name, normalised, with outside ids as the source gives them.
    `record` is what the source said, kept while it may still be needed. `reason` says why it is as it is.
    """

    class Action(models.TextChoices):
        CREATED = "created", _("New")
        CHANGED = "changed", _("Changed")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class State(models.TextChoices):
        UNRESOLVED = "unresolved", _("Waiting for what it refers to")
        PROPOSED = "proposed", _("Proposed")
        APPROVED = "approved", _("Approved")
        DECLINED = "declined", _("Declined")
        APPLIED = "applied", _("Applied")
        UNDOING = "undoing", _("Being undone")
        UNDONE = "undone", _("Undone")
        KEPT = "kept", _("Left as it is")

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="changes", db_index=False)
    source_id = models.CharField(max_length=500)
    kind = models.CharField(_("kind"), max_length=20)
    title = models.CharField(_("title"), max_length=255, blank=True)
    place = models.CharField(_("place"), max_length=500)
    action = models.CharField(_("action"), max_length=10, choices=Action)
    state = models.CharField(_("state"), max_length=10, choices=State)
    old = models.JSONField(default=dict)
    new = models.JSONField(default=dict)
    record = models.JSONField(null=True)
    reason = models.TextField(_("reason"), blank=True)
    page = models.PositiveIntegerField(default=0)
    is_tried = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("import change")
        constraints = [
            models.UniqueConstraint(fields=["run", "source_id"], name="a_run_changes_a_thing_once"),
        ]
        indexes = [
            models.Index(fields=["run", "state"], name="import_change_state"),
            models.Index(fields=["run"], condition=Q(state="undoing"), name="import_change_undoing"),
        ]

    def __str__(self):
        return self.title or self.source_id


class ImportProblem(models.Model):
    """An item that a run refused or remarked on: where it stood, why, and what it said where that is known."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="problems")
    place = models.CharField(_("place"), max_length=500)
    source_id = models.CharField(_("id"), max_length=500, blank=True)
    kind = models.CharField(_("kind"), max_length=20, blank=True)
    reason = models.TextField(_("reason"))
    is_refusal = models.BooleanField(default=True)
    record = models.JSONField(null=True)
    page = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["pk"]


class ImportLease(models.Model):
    """The right to import, one row: one import works at a time, on all machines together."""

    holder = models.CharField(max_length=200, blank=True)
    until = models.DateTimeField(null=True)
    run = models.ForeignKey(ImportRun, models.SET_NULL, null=True, related_name="+")

    @classmethod
    def row(cls):
        if not cls.objects.filter(pk=1).exists():
            cls.objects.bulk_create([cls(pk=1)], ignore_conflicts=True)
        return cls.objects.filter(pk=1)
