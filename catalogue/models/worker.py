"""Who works on tasks."""

from django.db import models


class Worker(models.Model):
    """A Celery worker, as it said itself that it lives."""

    name = models.CharField(max_length=255, unique=True)
    queues = models.CharField(max_length=255, blank=True)
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]
