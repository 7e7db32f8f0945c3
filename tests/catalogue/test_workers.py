"""Workers say that they live."""

from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.models import Worker
from catalogue.workers import FORGOTTEN_AFTER, seen

pytestmark = pytest.mark.django_db


def test_a_worker_is_one_row_and_its_last_sign_counts():
    seen("celery@one", "default, imports")
    Worker.objects.update(seen_at=timezone.now() - timedelta(hours=1))
    seen("celery@one", "media")
    [worker] = Worker.objects.all()
    assert (worker.name, worker.queues) == ("celery@one", "media")
    assert timezone.now() - worker.seen_at < timedelta(minutes=1)


def test_who_was_not_heard_of_for_days_is_forgotten():
    seen("celery@gone")
    Worker.objects.update(seen_at=timezone.now() - FORGOTTEN_AFTER - timedelta(minutes=1))
    seen("celery@one")
    assert [worker.name for worker in Worker.objects.all()] == ["celery@one"]
