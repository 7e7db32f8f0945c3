"""The parts of docker-compose.yml as real processes: its commands, its health checks, its limits."""

import json
import os
import re
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.config.processes import as_at_a_terminal, descendants, resident_mb

ROOT = Path(__file__).parents[2]
SERVICES = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()


@dataclass
class Host:
    """Where the parts run here: a folder for what they write, and what the environment tells them."""

    folder: Path
    environment: dict[str, str]

    def here(self, words: list[str]) -> list[str]:
        """A command or health check as the containers run it, in this folder instead of theirs."""
        words = words[1:] if words[0] == "CMD" else words
        words = ["sh", "-c", words[1]] if words[0] == "CMD-SHELL" else words
        return [word.replace("$$", "$").replace("/tmp", str(self.folder)) for word in words]

    def run(self, *command) -> str:
        """Run to its end; what it says."""
        done = subprocess.run(
            self.here(list(command)),
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=600,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def python(self, source: str) -> str:
        return self.run("python", "manage.py", "shell", "--no-imports", "-c", source)

    def said(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text()

    def is_well(self, name: str) -> bool:
        """What the health check of this part says."""
        check = self.here(SERVICES[name]["healthcheck"]["test"])
        port = self.environment["PORT"]
        check = [word.replace("127.0.0.1:8000", f"127.0.0.1:{port}") for word in check]
        return subprocess.run(check, cwd=ROOT, env=self.environment, capture_output=True).returncode == 0

    @contextmanager
    def running(self, name: str):
        """The part while the block lasts; afterwards it has ended by itself when it was told to."""
        of_image = json.loads(re.search(r"^CMD (.+)$", DOCKERFILE, re.M)[1])
        process = subprocess.Popen(
            self.here(SERVICES[name].get("command", of_image)),
            cwd=ROOT,
            env=self.environment,
            preexec_fn=as_at_a_terminal,
            stdout=(self.folder / f"{name}.log").open("w"),
            stderr=subprocess.STDOUT,
        )
        try:
            yield process
            process.terminate()
            assert process.wait(timeout=60) == 0, self.said(name)
        finally:
            process.kill()
            process.wait()


def environment(folder: Path, **settings) -> dict[str, str]:
    """As .env.example, filled in; nothing else of this process's own."""
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(folder),
        "HOSTNAME": socket.gethostname(),
        "DJANGO_SETTINGS_MODULE": "tests.config.production_elsewhere",
        "SECRET_KEY": "Only-for-one-test-" + "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
        "ALLOWED_HOSTS": "rounds.example.org",
        "BASE_URL": "https://rounds.example.org",
        "EMAIL_URL": "smtp+tls://rounds:x@127.0.0.1:587",
        "DATA_DIR": str(folder),
        "PYTHONUNBUFFERED": "1",
        **settings,
    }


def limit_mb(name: str) -> int:
    number, unit = re.fullmatch(r"(\d+)([mg])", SERVICES[name]["mem_limit"]).groups()
    return int(number) * {"m": 1, "g": 1024}[unit]


def size_mb(pid: int) -> float:
    return sum(resident_mb(one) for one in (pid, *descendants(pid)))
