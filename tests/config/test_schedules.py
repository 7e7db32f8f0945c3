"""The scheduler's own entries, as it keeps them in the database beside those of editors."""

import pytest
from django.conf import settings
from django_celery_beat.models import PeriodicTask
from django_celery_beat.schedulers import ModelEntry

from config.celery import app

pytestmark = pytest.mark.django_db


def test_what_is_asked_for_each_minute_is_dropped_before_the_next():
    for name, entry in settings.CELERY_BEAT_SCHEDULE.items():
        ModelEntry.from_entry(name, app=app, **entry)
    kept = {task.name: task for task in PeriodicTask.objects.all()}
    assert kept.keys() == settings.CELERY_BEAT_SCHEDULE.keys()
    each_minute = [name for name, one in settings.CELERY_BEAT_SCHEDULE.items() if one["schedule"] == 60]
    assert len(each_minute) >= 3
    assert {kept[name].expire_seconds for name in each_minute} == {55}
