"""Which tests need a server, what a machine lacks for them, and whether those that were promised have run.

REQUIRE_SERVERS names the markers whose servers are promised, separated by spaces: their tests then fail for
lack of a server instead of being skipped, and a run without any such test fails, too.
"""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from bench.brokers import RABBITMQ
from tests import elasticsearch_server

DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
_ran = Counter()


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def _missing_postgres() -> str:
    there = os.environ.get("DATABASE_URL", "").startswith("postgres")
    return "" if there else "needs PostgreSQL: set DATABASE_URL=postgres://..."


def _missing_redis() -> str:
    there = os.environ.get("REDIS_URL") or shutil.which("redis-server")
    return "" if there else "needs Redis: install redis-server, or set REDIS_URL"


def _missing_rabbitmq() -> str:
    there = os.environ.get("RABBITMQ_URL") or Path(RABBITMQ).exists()
    return "" if there else "needs RabbitMQ: install rabbitmq-server, or set RABBITMQ_URL"


def _missing_ffmpeg() -> str:
    return "" if shutil.which("ffmpeg") and shutil.which("ffprobe") else "needs ffmpeg: install it"


def _missing_browser() -> str:
    return "" if chromium() else "needs a browser: install chromium"


# Marker: why what it needs is not here, and what to do about it; "" where it is.
SERVERS = {
    "postgres": _missing_postgres,
    "redis": _missing_redis,
    "rabbitmq": _missing_rabbitmq,
    "elasticsearch": elasticsearch_server.missing,
    "ffmpeg": _missing_ffmpeg,
    "browser": _missing_browser,
}


def promised() -> list[str]:
    return os.environ.get("REQUIRE_SERVERS", "").split()


def _is_worker(config) -> bool:
    """Whether this is one of pytest-xdist's workers; they inherit what the process above them set up."""
    return hasattr(config, "workerinput")


def pytest_configure(config):
    if not _is_worker(config):
        elasticsearch_server.begin()


def pytest_unconfigure(config):
    if not _is_worker(config):
        elasticsearch_server.end()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark `database` what reads or writes it: `-m database` is what another database may change."""
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(item.fixturenames):
            item.add_marker("database")


def pytest_runtest_setup(item):
    for name in filter(item.get_closest_marker, SERVERS):
        if why := SERVERS[name]():
            (pytest.fail if name in promised() else pytest.skip)(why)
        item.user_properties.append(("server", name))


def pytest_runtest_logreport(report):
    if report.when == "call" and not report.skipped:
        _ran.update(name for kind, name in report.user_properties if kind == "server")


def _not_run() -> list[str]:
    return [name for name in promised() if not _ran[name]]


def pytest_sessionfinish(session):
    if not _is_worker(session.config) and not session.config.option.collectonly and _not_run():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    if _ran:
        terminalreporter.write_line(
            "ran " + ", ".join(f"{_ran[name]} {name}" for name in SERVERS if _ran[name])
        )
    for name in [] if terminalreporter.config.option.collectonly else _not_run():
        terminalreporter.write_line(f"FAILED: {name} was promised, and no test with it ran", red=True)
