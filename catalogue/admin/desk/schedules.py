"""When a source runs by itself: a row of django-celery-beat, edited on the source's own form."""

import datetime
import json
import zoneinfo
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_celery_beat.models import CrontabSchedule, PeriodicTask

from catalogue.models import ImportSource

TASK = "catalogue.tasks.run_source"
EVERY = {
    "": _("Only when somebody starts it"),
    "hour": _("Every hour"),
    "day": _("Every day"),
    "week": _("Every week"),
}
WEEKDAYS = {
    "1": _("Monday"),
    "2": _("Tuesday"),
    "3": _("Wednesday"),
    "4": _("Thursday"),
    "5": _("Friday"),
    "6": _("Saturday"),
    "0": _("Sunday"),
}


@dataclass(frozen=True)
class Rhythm:
    """`every` is one of EVERY; `at` and `weekday` (0 is Sunday) by the clock of `zone`."""

    every: str = ""
    at: datetime.time = datetime.time(3)
    weekday: str = "1"
    zone: str = "UTC"


def rhythm_of(source: ImportSource) -> Rhythm:
    if source.schedule is None or source.schedule.crontab is None:
        return Rhythm(zone=timezone.get_current_timezone_name())
    row = source.schedule.crontab
    zone = str(row.timezone)
    if row.hour == "*":
        return Rhythm("hour", zone=zone)
    at = datetime.time(int(row.hour), int(row.minute))
    if row.day_of_week == "*":
        return Rhythm("day", at, zone=zone)
    return Rhythm("week", at, row.day_of_week, zone)


def keep_rhythm(source: ImportSource, rhythm: Rhythm) -> None:
    """Let the scheduler start `source` so, or no longer."""
    if not rhythm.every:
        forget_rhythm(source)
        return
    crontab, _made = CrontabSchedule.objects.get_or_create(
        minute=str(source.pk % 60 if rhythm.every == "hour" else rhythm.at.minute),
        hour="*" if rhythm.every == "hour" else str(rhythm.at.hour),
        day_of_week=rhythm.weekday if rhythm.every == "week" else "*",
        day_of_month="*",
        month_of_year="*",
        timezone=zoneinfo.ZoneInfo(rhythm.zone),
    )
    task = source.schedule or PeriodicTask(name=f"import source {source.pk}")
    task.task, task.kwargs, task.crontab = TASK, json.dumps({"source": source.pk}), crontab
    task.enabled = True
    task.save()
    if source.schedule_id != task.pk:
        source.schedule = task
        source.save(update_fields=["schedule"])


def forget_rhythm(source: ImportSource) -> None:
    if task := source.schedule:
        source.schedule = None
        source.save(update_fields=["schedule"])
        task.delete()


def next_run(source: ImportSource) -> datetime.datetime | None:
    """When the scheduler starts it next; None where it does not."""
    task = source.schedule
    if task is None or not task.enabled or task.crontab is None or source.paused_reason:
        return None
    now = timezone.now()
    last = max(task.last_run_at or now, now - datetime.timedelta(days=8))
    wait = task.schedule.remaining_estimate(last.astimezone(task.crontab.timezone))
    # Schedules are in whole minutes, estimates a little off.
    at = max(now, now + wait + datetime.timedelta(seconds=30))
    return at.replace(second=0, microsecond=0)


def in_words(rhythm: Rhythm) -> str:
    """Such as "Every week, Monday 03:00 (Europe/Amsterdam)"."""
    words = str(EVERY[rhythm.every])
    if rhythm.every == "day":
        return f"{words}, {rhythm.at:%H:%M} ({rhythm.zone})"
    if rhythm.every == "week":
        return f"{words}, {WEEKDAYS[rhythm.weekday]} {rhythm.at:%H:%M} ({rhythm.zone})"
    return words
