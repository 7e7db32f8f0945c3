"""Hints by way of each broker as a server of its own: they arrive, and nobody waits for one that is away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.brokers import BROKERS

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
HINT = """
import time
from catalogue.importers.hints import ask
from config.celery import app
from config.health import broker_answers
begun = time.monotonic()
ask(), ask()
print(broker_answers(), time.monotonic() - begun < 3)
"""
# RabbitMQ counts a message a moment after it has taken it.
COUNT = """
channel = app.connection_for_write().channel()
for _ in range(100):
    waiting = channel.queue_declare("imports", passive=True).message_count
    if waiting >= 2:
        break
    time.sleep(0.1)
print(waiting)
"""


def said(code, **environment) -> list[str]:
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, timeout=180
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=getattr(pytest.mark, name)) for name in ("redis", "rabbitmq")]
)
def test_hints_wait_there_for_a_worker_and_nobody_waits_for_a_broker_that_is_away(name, tmp_path):
    with BROKERS[name](tmp_path) as url:
        here = {
            "BROKER_URL": url,
            "DATA_DIR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "config.settings.base",
        }
        assert said(HINT + COUNT, **here) == ["True", "True", "2"]
    assert said(HINT, **here) == ["False", "True"]
