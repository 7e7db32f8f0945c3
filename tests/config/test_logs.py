"""One line per event, and nothing secret in it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from config.logs import without_secrets

SET_UP = """
import logging.config, structlog
from config.logs import to_the_terminal
logging.config.dictConfig(to_the_terminal("INFO", as_json=True))
"""


def lines(code):
    """What a process of its own has logged as JSON, one value per line."""
    result = subprocess.run(
        [sys.executable, "-c", SET_UP + code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in result.stderr.splitlines()]


def test_our_events_and_those_of_libraries_look_alike():
    ours, theirs = lines("""
structlog.get_logger("search.tasks").info("indexed", entries=3)
logging.getLogger("celery.worker").warning("lost %s", "broker")
""")
    assert ours.pop("timestamp") < theirs.pop("timestamp")
    assert ours == {"event": "indexed", "entries": 3, "level": "info", "logger": "search.tasks"}
    assert theirs == {"event": "lost broker", "level": "warning", "logger": "celery.worker"}


def test_an_error_with_its_trace_is_one_line():
    [line] = lines("""
try:
    raise ValueError("no such\\nformat: token=abc")
except ValueError:
    logging.getLogger("django.request").exception("failed")
""")
    assert line["event"] == "failed"
    assert line["exception"].endswith("ValueError: no such\nformat: token=***")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"password": "hunter2"}, {"password": "***"}),
        ({"api_key": "k", "name": "n"}, {"api_key": "***", "name": "n"}),
        ({"event": "cannot reach redis://:hunter2@host/1"}, {"event": "cannot reach redis://:***@host/1"}),
        ({"event": "postgres://me:hunter2@host/db"}, {"event": "postgres://me:***@host/db"}),
        ({"event": "GET /feed?page=2&token=abc&q=ecmo"}, {"event": "GET /feed?page=2&token=***&q=ecmo"}),
        ({"event": "{'access_token': 'abc'}"}, {"event": "{'access_token': '***'}"}),
        ({"event": "three tokens in https://host/path"}, {"event": "three tokens in https://host/path"}),
    ],
)
def test_secrets_are_masked(said, kept):
    assert without_secrets(None, "info", said) == kept


def test_a_trace_for_people_shows_no_values_of_variables():
    code = (
        SET_UP.replace("as_json=True", "as_json=False")
        + """
def save(typed):
    raise ValueError("no")
try:
    save("hunter2" * 2)
except ValueError:
    logging.getLogger("django.request").exception("failed")
"""
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "ValueError: no" in result.stderr
    assert "hunter2hunter2" not in result.stderr
