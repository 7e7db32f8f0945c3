"""What is made of the files of recordings: what was found in each, and the work on it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class MediaFile(models.Model):
    """A recording's stored file, called `name` there, and what a probe found in it.

    Another file of the same recording is another row: this one then belongs to no recording, and is swept away
    with all that was made of it. `gave_duration`: the recording had none, and has the one found here.
    """

    recording = models.OneToOneField("catalogue.Recording", models.SET_NULL, null=True, related_name="media")
    name = models.CharField(max_length=500)
    size = models.PositiveBigIntegerField(_("size"), null=True)
    container = models.CharField(_("container"), max_length=20, blank=True)
    video_codec = models.CharField(_("picture"), max_length=40, blank=True)
    audio_codec = models.CharField(_("sound"), max_length=40, blank=True)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    duration_ms = models.PositiveBigIntegerField(_("duration in ms"), null=True)
    gave_duration = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("media file")

    def __str__(self):
        return self.name


class MediaJob(models.Model):
    """One thing to be done with a file, or done: its row is the truth, messages only hint.

    `folder` is where the storage holds what was made, "" where that is nothing; it stays in use while the job is
    done anew. While it runs, `holder` on `machine` has it until `until`, and renews that. `said` are the tool's own
    words, without anything of the machine.
    """

    class Task(models.TextChoices):
        PROBE = "probe", _("Look at the file")
        POSTER = "poster", _("Still picture")
        STORYBOARD = "storyboard", _("Preview pictures")
        AUDIO = "audio", _("Sound alone")
        STREAM = "stream", _("Stream")
        LADDER = "ladder", _("Stream in several sizes")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting for its turn")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    class Reason(models.TextChoices):
        NOT_MEDIA = "not_media", _("This is no video or sound of a kind that is known here.")
        NOTHING_IN_IT = "nothing_in_it", _("There is neither picture nor sound in it.")
        DAMAGED = "damaged", _("It is damaged or was cut off, and cannot be read to its end.")
        MANY_TRACKS = "many_tracks", _("It has too many tracks: at most 32.")
        LARGE_PICTURE = "large_picture", _("Its picture is too large: at most 8192 × 4608.")
        TOO_LONG = "too_long", _("It is longer than 24 hours.")
        TOO_BIG = "too_big", _("The file is too large to be worked on: at most 20 GB.")
        SLOW = "slow", _("It took too long and was stopped.")
        GREW = "grew", _("What was made of it grew too large, and was stopped.")
        MEMORY = "memory", _("It needed too much memory and was stopped.")
        NO_ROOM = "no_room", _("The disk is full. Make room, then try again.")
        MISSING = "missing", _("The file is missing from the storage.")
        AWAY = "away", _("The storage does not answer. It is asked again.")
        INTERRUPTED = "interrupted", _("It was interrupted again and again.")
        FAULT = "fault", _("A fault of ours; the log says more.")

    media = models.ForeignKey(MediaFile, models.CASCADE, related_name="jobs")
    task = models.CharField(_("task"), max_length=12, choices=Task)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    percent = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    retry_at = models.DateTimeField(_("tried again at"), null=True)
    reason = models.CharField(_("reason"), max_length=15, choices=Reason, blank=True)
    said = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(_("asked for at"), auto_now_add=True)
    started_at = models.DateTimeField(_("started at"), null=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    folder = models.CharField(max_length=200, blank=True)
    machine = models.CharField(max_length=100, blank=True)
    holder = models.CharField(max_length=200, blank=True)
    until = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("media job")
        constraints = [
            models.UniqueConstraint(fields=["media", "task"], name="a_thing_is_made_once_of_a_file"),
            # Two processors, and pages to be served by them.
            models.UniqueConstraint(
                fields=["machine"], condition=~Q(machine=""), name="a_machine_does_one_media_job_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state="running", until__isnull=False) & ~Q(machine="")
                | ~Q(state="running") & Q(until__isnull=True, machine=""),
                name="a_running_media_job_is_held",
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(reason=""), name="a_failed_media_job_has_a_reason"
            ),
            models.CheckConstraint(condition=Q(percent__lte=100), name="a_media_job_is_done_at_100_percent"),
        ]
        indexes = [
            models.Index(fields=["state", "task"], name="media_job_state"),
        ]

    def __str__(self):
        return self.get_task_display()
