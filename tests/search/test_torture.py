"""Edits, rebuilds and kills at once leave nothing wrong: `bench.torture`, for as long as a test may take."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def test_an_index_survives_kills_while_others_edit_and_read(tmp_path):
    environment = {k: v for k, v in os.environ.items() if k not in ("ELASTICSEARCH_URL", "DATABASE_URL")}
    done = subprocess.run(
        [sys.executable, "-m", "bench.torture", "--edits", "120", "--rebuilds", "1", "--talks", "150"],
        cwd=ROOT,
        env=environment | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "120 edits, 1 rebuilds" in done.stdout
