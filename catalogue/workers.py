"""Workers say in the database that they live, so that the desk knows without asking the broker."""

import logging
import time
from datetime import timedelta

from celery import signals
from django.db import DatabaseError, connection
from django.utils import timezone

log = logging.getLogger(__name__)
# Seconds between two signs of life; a worker's own heartbeat is quicker than anybody looks.
EACH = 60
FORGOTTEN_AFTER = timedelta(days=2)


class Signs:
    """What one worker's process tells."""

    def __init__(self):
        self.told_at = 0.0

    def connect(self):
        signals.worker_ready.connect(self.ready, weak=False)
        signals.heartbeat_sent.connect(self.beat, weak=False)
        signals.worker_shutting_down.connect(self.ending, weak=False)
        signals.worker_shutdown.connect(self.gone, weak=False)

    def ready(self, sender=None, **kwargs):
        self.name, self.queues = str(sender.hostname), ", ".join(sorted(sender.app.amqp.queues.consume_from))
        self._tell()

    def beat(self, **kwargs):
        if hasattr(self, "name") and time.monotonic() - self.told_at > EACH:
            self._tell()

    def ending(self, **kwargs):
        """What ffmpeg is at is put down, whatever the pool: it may take hours, and the next worker does it."""
        from catalogue.media.stopping import stopping

        stopping.set()

    def gone(self, **kwargs):
        from catalogue.models import Worker

        if hasattr(self, "name"):
            self._write(lambda: Worker.objects.filter(name=self.name).delete())

    def _tell(self):
        self.told_at = time.monotonic()
        self._write(lambda: seen(self.name, self.queues))

    def _write(self, write):
        try:
            write()
        except DatabaseError as error:
            log.warning("The database is away, so that nobody sees this worker: %s", error)
        finally:
            connection.close()


def seen(name: str, queues: str = "") -> None:
    """Write down that this worker lives; forget those of which nobody has heard for days."""
    from catalogue.models import Worker

    now = timezone.now()
    Worker.objects.update_or_create(name=name[:255], defaults={"queues": queues[:255], "seen_at": now})
    Worker.objects.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()


SIGNS = Signs()
