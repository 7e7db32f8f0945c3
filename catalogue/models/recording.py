"""What can be watched."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from catalogue.access import Level
from catalogue.querysets import RecordingQuerySet


class Recording(models.Model):
    """One playable capture of a session, talk or webinar, or a talk's span of its session's recording."""

    class Kind(models.TextChoices):
        FILE = "file", _("File")
        HLS = "hls", "HLS"
        YOUTUBE = "youtube", "YouTube"
        VIMEO = "vimeo", "Vimeo"
        LINK = "link", _("Link to another site")

    talk = models.ForeignKey(
        "catalogue.Talk", models.CASCADE, null=True, blank=True, related_name="recordings"
    )
    session = models.ForeignKey(
        "catalogue.SessionPage", models.CASCADE, null=True, blank=True, related_name="recordings"
    )
    webinar = models.ForeignKey(
        "catalogue.WebinarPage", models.CASCADE, null=True, blank=True, related_name="recordings"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.FILE)
    file = models.FileField(
        _("file"),
        upload_to="recordings/",
        max_length=500,
        blank=True,
        help_text=_("The video, or an HLS playlist."),
    )
    address = models.CharField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_("A web address, or the video's id at YouTube or Vimeo."),
    )
    title = models.CharField(_("title"), max_length=255, blank=True, help_text=_("Where there are several."))
    language = models.CharField(_("language"), max_length=35, blank=True)
    duration_ms = models.PositiveBigIntegerField(_("duration in ms"), null=True, blank=True)
    poster = models.FileField(_("still picture"), upload_to="posters/", max_length=500, blank=True)
    level = models.PositiveSmallIntegerField(_("who may watch"), choices=Level, default=Level.OPEN)
    open_from = models.DateTimeField(_("open from"), null=True, blank=True, help_text=_("Empty: at once."))
    do_not_record = models.BooleanField(
        _("not to be shown"), default=False, help_text=_("The speaker does not want it to be watched.")
    )
    live = models.BooleanField(_("published"), default=True)
    part_of = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
        help_text=_("The session's recording of which this is a span."),
    )
    start_ms = models.PositiveBigIntegerField(_("start in ms"), null=True, blank=True)
    end_ms = models.PositiveBigIntegerField(_("end in ms"), null=True, blank=True)

    objects = RecordingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        constraints = [
            models.CheckConstraint(
                condition=Q(talk__isnull=False, session__isnull=True, webinar__isnull=True)
                | Q(talk__isnull=True, session__isnull=False, webinar__isnull=True)
                | Q(talk__isnull=True, session__isnull=True, webinar__isnull=False),
                name="a_recording_is_of_one_thing",
                violation_error_message=_("A recording is of exactly one talk, session or webinar."),
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True, start_ms__isnull=True, end_ms__isnull=True)
                # A comparison with NULL is no refusal, so both ends must be there.
                | Q(
                    part_of__isnull=False,
                    talk__isnull=False,
                    start_ms__isnull=False,
                    end_ms__isnull=False,
                    end_ms__gt=F("start_ms"),
                ),
                name="a_span_has_a_start_and_a_later_end",
                violation_error_message=_("A span of a session's recording needs a start and a later end."),
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=False, file="", address="")
                | Q(part_of__isnull=True) & (Q(address="") ^ Q(file="")),
                name="a_recording_has_one_origin",
                violation_error_message=_("Give a file or an address, not both; a span has neither."),
            ),
        ]

    def __str__(self):
        return self.title or str(self.subject)

    def clean(self):
        if self.part_of is None:
            return
        whole = self.part_of
        if whole.part_of_id:
            raise ValidationError({"part_of": _("A span cannot be cut from another span.")})
        if whole.session_id is None or self.talk is None or self.talk.page_id != whole.session_id:
            raise ValidationError(
                {"part_of": _("A span is cut from the recording of the talk's own session.")}
            )
        if self.end_ms and whole.duration_ms and self.end_ms > whole.duration_ms:
            raise ValidationError({"end_ms": _("The span ends after the recording does.")})

    @property
    def subject(self):
        """The talk, session or webinar that it is of."""
        return self.talk or self.session or self.webinar

    @property
    def source(self):
        """The recording that holds the file: itself, or the whole of which it is a part."""
        return self.part_of or self

    def is_published(self, now=None) -> bool:
        """Whether it is there for anybody to watch now."""
        now = now or timezone.now()
        return self.live and not self.do_not_record and (self.open_from is None or self.open_from <= now)

    def subject_visible_to(self, visitor) -> bool:
        """Whether `visitor` may see the talk, session or webinar it is of."""
        return type(self.subject).objects.visible_to(visitor).filter(pk=self.subject.pk).exists()


class Chapter(models.Model):
    """A titled span of a recording, up to the next."""

    recording = models.ForeignKey(Recording, models.CASCADE, related_name="chapters")
    start_ms = models.PositiveBigIntegerField(_("start in ms"))
    title = models.CharField(_("title"), max_length=255)

    class Meta:
        ordering = ["start_ms"]
        verbose_name = _("chapter")
        constraints = [
            models.UniqueConstraint(fields=["recording", "start_ms"], name="one_chapter_starts_at_a_time")
        ]

    def __str__(self):
        return self.title


class Slide(models.Model):
    """A PDF of all slides, or the picture of one with the time when it is shown."""

    recording = models.ForeignKey(Recording, models.CASCADE, related_name="slides")
    file = models.FileField(_("file"), upload_to="slides/", max_length=500)
    title = models.CharField(_("title"), max_length=255, blank=True)
    start_ms = models.PositiveBigIntegerField(_("shown from, in ms"), null=True, blank=True)

    class Meta:
        ordering = ["start_ms", "pk"]
        verbose_name = _("slides")
        verbose_name_plural = _("slides")
