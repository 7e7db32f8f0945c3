"""The application as a web server loads it."""

import subprocess
import sys

import pytest

from config.settings.base import BASE_DIR

LOAD = "import gc, config.wsgi; print(gc.get_freeze_count())"


@pytest.mark.slow
def test_what_is_loaded_is_not_looked_through_for_garbage_during_requests():
    done = subprocess.run([sys.executable, "-c", LOAD], cwd=BASE_DIR, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 100_000
