"""What hosts tell of their own accord, and what they were asked to tell."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .import_source import ImportSource


class PushedNotice(models.Model):
    """A notice that was genuine, written down before it was answered; `done_at` is when a run was started for it.

    `told` are the things it is about, as far as the source's adapter needs to know: no contents, no secrets.
    `digest` is that of its body: a notice that is sent twice counts once.
    """

    source = models.ForeignKey(ImportSource, models.CASCADE, related_name="notices")
    digest = models.CharField(max_length=64)
    told = models.JSONField(default=list)
    came_at = models.DateTimeField(_("came at"), auto_now_add=True)
    done_at = models.DateTimeField(_("worked on since"), null=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pushed notice")
        constraints = [
            models.UniqueConstraint(fields=["source", "digest"], name="a_notice_counts_once"),
        ]
        indexes = [
            models.Index(fields=["source"], condition=Q(done_at=None), name="pushed_notice_waiting"),
        ]

    def __str__(self):
        return f"{self.source}: {self.came_at:%Y-%m-%d %H:%M}"


class PushSubscription(models.Model):
    """That a hub tells a source what is new on `topic` (WebSub); `sealed` holds the secret it signs with.

    `asked_at` is when the hub was last asked, which it then confirms; `leased_until` is how long it tells.
    """

    source = models.OneToOneField(ImportSource, models.CASCADE, related_name="subscription")
    topic = models.CharField(max_length=500)
    sealed = models.TextField()
    asked_at = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    class Meta:
        verbose_name = _("subscription")

    def __str__(self):
        return f"{self.source}: {self.topic}"
