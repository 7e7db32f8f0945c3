"""From a bare Python to the packages, and what is said where that cannot be."""

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from config import bootstrap

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "config" / "bootstrap.py"
LOCKS = ("requirements-pip.txt", "requirements.txt", "requirements-dev.txt")


@pytest.fixture
def checkout(tmp_path):
    """A folder with nothing but the script and what it installs: one package that is nowhere to be had."""
    (tmp_path / "config").mkdir()
    shutil.copy(SCRIPT, tmp_path / "config")
    for name in LOCKS:
        (tmp_path / name).write_text("no-such-package==1.0 --hash=sha256:" + "0" * 64 + "\n")
    return tmp_path


def run(checkout, task="start", wrapper=(), **environment):
    """The lines that the script says, and its exit code."""
    result = subprocess.run(
        [*wrapper, sys.executable, "config/bootstrap.py", task],
        cwd=checkout,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
    )
    return (result.stdout + result.stderr).splitlines(), result.returncode


def test_an_old_python_can_read_it():
    tree = ast.parse(SCRIPT.read_text(), feature_version=(3, 4))
    newer = (ast.JoinedStr, ast.NamedExpr, ast.Match, ast.AnnAssign, ast.AsyncFunctionDef)
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []


def test_an_old_python_is_told_which_one_is_needed():
    with pytest.raises(bootstrap.CannotStart) as refusal:
        bootstrap.refuse_old_python((3, 9, 2, "final", 0), "/usr/bin/python3")
    assert str(refusal.value).startswith(
        "Python 3.11 or newer is needed, this is 3.9 (/usr/bin/python3); use another: make start PYTHON="
    )


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_is_one_sentence(checkout, missing):
    (checkout / "broken").mkdir()
    (checkout / "broken" / f"{missing}.py").write_text("raise ImportError")
    assert run(checkout, PYTHONPATH=str(checkout / "broken")) == (
        ["Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv"],
        1,
    )


@pytest.mark.slow
def test_no_network_is_one_sentence_and_the_next_start_tries_again(checkout):
    for _ in range(2):
        said, code = run(
            checkout, PIP_INDEX_URL="http://127.0.0.1:9/", PIP_RETRIES="1", PIP_CONFIG_FILE=os.devnull
        )
        assert code == 1
        assert len(said) == 2
        assert said[1].startswith(
            "The packages cannot be fetched: no network, or a proxy that pip does not know."
        )
    assert (checkout / ".venv" / "pip.log").read_text()


@pytest.mark.slow
def test_a_read_only_folder_is_one_sentence(checkout):
    if os.geteuid() != 0:
        checkout.chmod(0o555)
        wrapper = ()
    else:
        script = (
            f'mount --bind "{checkout}" "{checkout}" && mount -o remount,ro,bind "{checkout}" && exec "$@"'
        )
        wrapper = (
            "unshare",
            "--mount",
            "sh",
            "-c",
            f"{script.replace('exec', f'cd {checkout} && exec')}",
            "sh",
        )
        if subprocess.run([*wrapper, "true"], capture_output=True).returncode:
            pytest.skip("root may write everywhere, and cannot mount a read-only folder here")
    said, code = run(checkout, wrapper=wrapper)
    assert code == 1
    assert said[-1].startswith(f"The folder {checkout} ")
    assert len(said) == 2


def test_a_full_disk_is_one_sentence():
    output = "ERROR: Could not install packages\nOSError: [Errno 28] No space left on device\n"
    assert bootstrap.meaning(output).startswith("The disk is full: ")


def test_what_is_installed_is_not_installed_again(checkout):
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").symlink_to(sys.executable)
    digests = {name: bootstrap.hashlib.sha256((checkout / name).read_bytes()).hexdigest() for name in LOCKS}
    (checkout / ".venv" / "installed.json").write_text(json.dumps(digests))
    assert run(checkout, "install") == ([], 0)
