"""Messages that ask a worker to look at the runs; they only hint, the database says what is to be done."""

import logging
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import KombuError, OperationalError

log = logging.getLogger(__name__)
TASK = "catalogue.tasks.import_some"


def hint(task: str = TASK) -> None:
    """Ask for a worker once what was written is there."""
    transaction.on_commit(partial(ask, task))


def ask(task: str = TASK) -> None:
    """Ask for a worker; where the broker is away, the sweep goes on with it."""
    try:
        current_app.send_task(task, retry=False)
    except (OperationalError, KombuError, OSError) as error:
        log.warning("The broker is away; the next sweep goes on with %s: %s", task, error)
