"""A test that lacks its server is skipped with advice; where the server is promised, that is a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BROWSER = "tests/browser/test_visitor.py"


@pytest.fixture
def run(tmp_path):
    """Runs tests where only Python is installed; the end of what pytest says, and its exit code."""

    def run(*arguments, **environment):
        bare = {name: value for name, value in os.environ.items() if not name.endswith("_URL")}
        bare |= {"PATH": "", "HOME": str(tmp_path), "ES_BUILD": str(tmp_path), "REQUIRE_SERVERS": ""}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=bare | environment, capture_output=True, text=True)
        return done.stdout, done.returncode

    return run


def test_it_is_skipped_on_a_bare_machine_and_says_why(run):
    said, code = run(BROWSER)
    assert "needs a browser: install chromium" in said
    assert "failed" not in said
    assert code == 0


def test_it_fails_where_its_server_is_promised(run):
    said, code = run(BROWSER, REQUIRE_SERVERS="browser")
    assert "needs a browser: install chromium" in said
    assert code == 1


def test_a_run_without_any_test_of_what_is_promised_fails(run):
    said, code = run("tests/config/test_compose.py", "-k", "every_part", REQUIRE_SERVERS="elasticsearch")
    assert "FAILED: elasticsearch was promised, and no test with it ran" in said
    assert code == 1


def test_those_that_need_the_database_are_marked(run):
    said, _ = run(
        "tests/search/test_terms.py", "tests/search/test_analysis.py", "-m", "database", "--collect-only"
    )
    assert "test_terms.py" in said
    assert "test_analysis.py" not in said
