"""Workers killed in the middle of a run: after their restart all is as if nobody had been killed."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "broker",
    ["folder", *(pytest.param(name, marks=getattr(pytest.mark, name)) for name in ("redis", "rabbitmq"))],
)
def test_whoever_is_killed_the_end_is_the_same_row_for_row(broker):
    command = [sys.executable, "-m", "bench.kill_import", "--kills", "3", "--items", "300", "--empty"]
    command += ["--only", broker]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
    if "not installed" in done.stdout:
        pytest.skip(f"there is no {broker} here")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all the same" in done.stdout
