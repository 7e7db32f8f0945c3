"""The Celery application; the broker only hints, the database carries the truth."""

import os
from contextlib import suppress
from pathlib import Path

from celery import Celery
from django.conf import settings

from config import broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.base")
broker.use()
app = Celery("rounds")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

# kombu's filesystem transport does not make its folders. Where that fails, whoever needs them says so.
with suppress(OSError):
    for name, folder in getattr(settings, "CELERY_BROKER_TRANSPORT_OPTIONS", {}).items():
        if "folder" in name:
            Path(folder).mkdir(parents=True, exist_ok=True)
