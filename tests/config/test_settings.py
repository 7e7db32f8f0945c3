"""What the environment may say, and what production refuses."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from config.checks import check_base_url, check_base_url_of_production

ROOT = Path(__file__).parents[2]
SETTINGS = ROOT / "config" / "settings"
COMPLETE = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "dXy7Qm2VhT9sLk4RbWz8NcPfJg3EoAuKiHt6MvYxZ1qSeB5lDn0rGw",
    "ALLOWED_HOSTS": "rounds.example.org",
    "BASE_URL": "https://rounds.example.org",
    "DATABASE_URL": "postgres://rounds:secret@127.0.0.1:1/rounds",
    "BROKER_URL": "redis://127.0.0.1:1/1",
    "EMAIL_URL": "smtp+tls://rounds:secret@127.0.0.1:587",
}


def check(tmp_path, **changes):
    """`manage.py check --deploy` under the complete production environment, changed so (None takes away)."""
    environment = {name: value for name, value in (COMPLETE | changes).items() if value is not None}
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), **environment},
        capture_output=True,
        text=True,
    )


def test_the_example_names_what_the_settings_read():
    read = set(re.findall(r'\benv(?:\.\w+)?\(\s*"(\w+)"', (SETTINGS / "base.py").read_text()))
    lines = (ROOT / ".env.example").read_text().splitlines()
    listed = {line.split("=")[0] for line in lines if re.match(r"\w+=", line)}
    assert listed - {"DJANGO_SETTINGS_MODULE", "POSTGRES_PASSWORD"} == read
    assert len(read) <= 25


def test_each_line_of_the_example_has_its_comment():
    lines = (ROOT / ".env.example").read_text().splitlines()
    bare = [line for before, line in pairwise(lines) if re.match(r"\w+=", line) and before[:1] != "#"]
    assert bare == []


@pytest.mark.parametrize("name", ["production", "dev", "test"])
def test_overrides_are_few(name):
    lines = (SETTINGS / f"{name}.py").read_text().splitlines()
    assert len([line for line in lines if line.strip()]) <= 30


@pytest.mark.ffmpeg
@pytest.mark.slow
def test_a_complete_production_environment_passes_every_check(tmp_path):
    result = check(tmp_path)
    assert result.returncode == 0, result.stderr


@pytest.mark.slow
def test_production_refuses_to_run_on_what_was_left_unsaid(tmp_path):
    required = ["SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL", "DATABASE_URL", "BROKER_URL", "EMAIL_URL"]
    result = check(tmp_path, **dict.fromkeys(required))
    assert result.returncode == 1
    assert sorted(re.findall(r"E001\) (\w+) is not set", result.stderr)) == sorted(required)


@pytest.mark.slow
def test_parts_that_serve_one_machine_are_pointed_out(tmp_path):
    result = check(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}/db", BROKER_URL="filesystem://localhost")
    assert result.returncode == 1
    assert re.findall(r"config\.W\d+", result.stderr) == ["config.W001", "config.W002"]


@pytest.mark.parametrize(
    ("setting", "value", "code"),
    [
        ("BASE_URL", "rounds.example.org", "config.E002"),
        ("BASE_URL", "https://rounds.example.org/", "config.E002"),
        ("BASE_URL", "http://rounds.example.org", "config.E003"),
        ("ALLOWED_HOSTS", ["*"], "config.E004"),
        ("ALLOWED_HOSTS", ["other.example.org"], "config.E005"),
    ],
)
def test_a_wrong_address_is_named_with_what_to_set(settings, setting, value, code):
    settings.BASE_URL, settings.ALLOWED_HOSTS = "https://rounds.example.org", [".example.org"]
    assert [*check_base_url(None), *check_base_url_of_production(None)] == []
    setattr(settings, setting, value)
    problems = [*check_base_url(None), *check_base_url_of_production(None)]
    assert code in [problem.id for problem in problems]
    assert all(problem.hint.startswith("Set ") for problem in problems)
