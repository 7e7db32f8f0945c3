"""Timed text: what was said, line by line."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .recording import Recording


class CaptionTrack(models.Model):
    """Timed text of one recording in one language."""

    class Kind(models.TextChoices):
        CAPTIONS = "captions", _("Captions")
        SUBTITLES = "subtitles", _("Subtitles")

    class Origin(models.TextChoices):
        HUMAN = "human", _("Written by a person")
        MACHINE = "machine", _("Made by a machine")

    recording = models.ForeignKey(
        Recording, models.CASCADE, related_name="tracks", verbose_name=_("recording")
    )
    language = models.CharField(_("language"), max_length=35, help_text=_("BCP 47, such as en or nl."))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.CAPTIONS)
    origin = models.CharField(_("origin"), max_length=10, choices=Origin, default=Origin.HUMAN)
    generator = models.CharField(_("made with"), max_length=120, blank=True)
    live = models.BooleanField(_("published"), default=True)

    class Meta:
        ordering = ["language", "kind", "origin"]
        verbose_name = _("captions")
        verbose_name_plural = _("captions")
        constraints = [
            models.UniqueConstraint(
                fields=["recording", "language", "kind", "origin"],
                name="one_track_per_language_kind_and_origin",
                violation_error_message=_("This recording has captions of this language, kind and origin."),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.language}, {self.recording}"


class TranscriptCue(models.Model):
    """One timed line, in ms from the start of the recording's file."""

    track = models.ForeignKey(CaptionTrack, models.CASCADE, related_name="cues", db_index=False)
    start_ms = models.PositiveBigIntegerField()
    end_ms = models.PositiveBigIntegerField()
    text = models.TextField()
    voice = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["start_ms", "pk"]
        indexes = [models.Index(fields=["track", "start_ms"])]
        constraints = [models.CheckConstraint(condition=Q(end_ms__gt=F("start_ms")), name="a_cue_takes_time")]

    def __str__(self):
        return self.text
