"""An Elasticsearch of a test's own, to be stopped, silenced and started again."""

import os
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from tests.elasticsearch_server import PATIENCE, SCRIPT


class OwnServer:
    """A node at one address and on one folder, however often it is started."""

    def __init__(self, folder: Path):
        if not SCRIPT.exists():
            pytest.skip(
                "needs an Elasticsearch to stop and start; ELASTICSEARCH_URL names one that others use, too"
            )
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            self._port = str(one.getsockname()[1])
        self.url = f"http://127.0.0.1:{self._port}"
        self._folder = folder
        self._process: subprocess.Popen | None = None

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Returns when it answers."""
        self._process = subprocess.Popen(
            [SCRIPT, self._port, self._folder],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        watch = subprocess.Popen(
            ["sh", "-c", f"sleep {PATIENCE}; kill {self._process.pid}"], start_new_session=True
        )
        try:
            said = iter(self._process.stdout.readline, "")
            assert any("ready" in line for line in said), "Elasticsearch did not start"
        finally:
            os.killpg(watch.pid, signal.SIGTERM)
            watch.wait()

    def stop(self) -> None:
        if self.is_running:
            self._process.terminate()
            self._process.wait(60)
            self._process.stdout.close()

    def kill(self) -> None:
        """As when the machine fails."""
        self._process.kill()
        self._process.wait(60)
        self._process.stdout.close()

    def silence(self) -> None:
        """It takes connections and answers nobody, as under a load that is too much for it."""
        os.kill(self._process.pid, signal.SIGSTOP)

    def wake(self) -> None:
        os.kill(self._process.pid, signal.SIGCONT)
