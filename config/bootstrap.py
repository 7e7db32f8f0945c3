"""Make .venv, install what requirements*.txt lock, and go on with Rounds itself or with its tests.

Standard library and old syntax only: an old Python must get far enough to say that it is too old.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys

NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
VENV_PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed.json")
PIP_LOG = os.path.join(VENV, "pip.log")

# What pip or venv write when it goes wrong, and what that means to the person at the terminal.
MEANINGS = (
    ("No space left on device", "The disk is full: Rounds needs about 500 MB for its packages."),
    ("Read-only file system", "The folder {root} is read-only: put Rounds where it can write."),
    ("Permission denied", "The folder {root} cannot be written to: put Rounds where it can write."),
    ("DO NOT MATCH THE HASHES", "A package differs from what requirements*.txt lock; it was not used."),
    ("connection broken", "The packages cannot be fetched: no network, or a proxy that pip does not know."),
    ("Could not find a version", "The packages cannot be fetched: the package index does not have them."),
)


class CannotStart(Exception):
    """Says in one sentence what is in the way."""


def main(arguments):
    """Become `start [...]` or `test [...]`, or return the sentence that says what is in the way.

    `install` only makes ready for the tests.
    """
    task, rest = arguments[0], arguments[1:]
    parent = os.getppid()
    # Else each of several processes would compile all packages for itself, at every start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        refuse_old_python(sys.version_info, sys.executable)
        refuse_missing_venv()
        install("requirements.txt" if task == "start" else "requirements-dev.txt")
    except CannotStart as problem:
        return str(problem)
    except KeyboardInterrupt:
        return "Stopped before everything was installed; the next start goes on from here."
    if os.getppid() != parent:
        return "Whoever started Rounds has gone."
    if task == "install":
        return 0
    os.chdir(ROOT)
    command = ["manage.py", "up"] if task == "start" else ["-m", "pytest"]
    return os.execv(VENV_PYTHON, [VENV_PYTHON] + command + rest)


def refuse_old_python(version, executable):
    if tuple(version[:2]) < NEEDED:
        names = ["python3.%d" % minor for minor in (14, 13, 12, 11)]
        newer = [name for name in names if shutil.which(name)] + ["/path/to/a/newer/python3"]
        raise CannotStart(
            "Python {}.{} or newer is needed, this is {}.{} ({}); use another: make start PYTHON={}".format(
                NEEDED[0], NEEDED[1], version[0], version[1], executable, newer[0]
            )
        )


def refuse_missing_venv():
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise CannotStart(
            "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv"
        ) from None


def install(requirements):
    """Bring .venv up to what the file locks; a second call does nothing."""
    names = ["requirements-pip.txt", requirements]
    if requirements == "requirements-dev.txt":  # holds all of requirements.txt
        names.append("requirements.txt")
    wanted = {name: fingerprint(name) for name in names}
    installed = read_stamp()
    if all(installed.get(name) == value for name, value in wanted.items()):
        return
    say("Installing packages into .venv (once, about half a minute) ...")
    # Several Pythons may be about, and a .venv may have been copied or half made: start it over.
    usable = works([VENV_PYTHON, "-m", "pip", "--version"])
    if not usable or installed.get("python", sys.version) != sys.version:
        run([sys.executable, "-m", "venv", "--clear", VENV])
    # The pip that comes with a Python is as old as that, and may take twice as long to choose among the packages.
    pip_install("requirements-pip.txt")
    pip_install(requirements)
    wanted["python"] = sys.version
    with open(STAMP + ".new", "w") as stamp:
        json.dump(wanted, stamp)
    os.replace(STAMP + ".new", STAMP)


def pip_install(requirements):
    """Without compiling: Python does that for what is used, when it is first used."""
    run(
        [VENV_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        + ["--no-deps", "--no-compile", "--require-hashes", "-r", os.path.join(ROOT, requirements)]
    )


def fingerprint(requirements):
    with open(os.path.join(ROOT, requirements), "rb") as lines:
        return hashlib.sha256(lines.read()).hexdigest()


def read_stamp():
    if not os.path.exists(VENV_PYTHON):
        return {}
    try:
        with open(STAMP) as stamp:
            return json.load(stamp)
    except (OSError, ValueError):
        return {}


def works(command):
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def run(command):
    """Run quietly; what it says is kept, and a failure becomes one sentence."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.communicate()[0].decode("utf-8", "replace")
    if process.returncode != 0:
        raise CannotStart(meaning(output))


def meaning(output):
    """The sentence for a failure of pip or venv; its own words go into .venv/pip.log."""
    try:
        with open(PIP_LOG, "w") as log:
            log.write(output)
        where = " Details: .venv/pip.log"
    except OSError:
        where = ""
    for phrase, sentence in MEANINGS:
        if phrase in output:
            return sentence.format(root=ROOT) + where
    last = [line for line in output.splitlines() if line.strip()][-1:] or ["no reason given"]
    return "The packages could not be installed: " + last[0].strip() + where


def say(text):
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
