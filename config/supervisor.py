"""Keep the processes of one machine running: start them, restart what dies, stop them all together.

`python -P config/supervisor.py PORT '{"web": ["gunicorn", ...], ...}'`; each value is a module and its
arguments. Standard library only: this stays in memory beside what it watches, and small.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

LEASH = Path(__file__).with_name("leash.py")
GRACE = 10  # seconds between asking a child to stop and killing it
STEADY = 30  # seconds after which a child counts as well, and its next restart is quick again
LONGEST_WAIT = 30
HEAD_START = 10  # seconds that the first child has for itself, at most


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@dataclass
class Child:
    name: str
    command: list[str]
    pipe: int
    process: subprocess.Popen | None = None
    started_at: float = 0
    restart_at: float = 0
    wait: float = 1

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(LEASH), str(self.pipe), *self.command],
            stdin=subprocess.DEVNULL,
            pass_fds=[self.pipe],
            process_group=0,
        )
        self.started_at = time.monotonic()

    def signal(self, number: int) -> None:
        """To its whole group, since a dead child may have left children of its own."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, number)

    def tend(self) -> None:
        """Start it again when it has died, later each time."""
        if self.process is not None:
            status = self.process.poll()
            if status is None:
                return
            self.signal(signal.SIGKILL)
            self.process = None
            if time.monotonic() - self.started_at > STEADY:
                self.wait = 1
            self.restart_at = time.monotonic() + self.wait
            say(f"{self.name} ended ({reason(status)}); starting it again in {self.wait:g} s.")
            self.wait = min(self.wait * 2, LONGEST_WAIT)
        elif time.monotonic() >= self.restart_at:
            self.start()


def reason(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"exit code {status}"


class Supervisor:
    def __init__(self, commands: dict[str, list[str]]):
        # Held open by this process alone: when it ends, however it ends, the children read the end of it.
        self.leash, self.held = os.pipe()
        self.children = [Child(name, command, self.leash) for name, command in commands.items()]
        self.stopping = 0
        # make passes a signal on, but cannot when it is killed itself.
        self.parent = os.getppid() if "MAKELEVEL" in os.environ else None

    def run(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self.stop)
        first, *others = self.children
        first.start()
        for child in others:
            child.restart_at = time.monotonic() + HEAD_START
        while not self.stopping and self.parent in (None, os.getppid()):
            for child in self.children:
                child.tend()
            time.sleep(0.2)
        self.end()

    def start_all(self) -> None:
        """The first child has begun its work: the others need not leave the processor to it any longer."""
        for child in self.children:
            child.restart_at = min(child.restart_at, time.monotonic())

    def stop(self, *_) -> None:
        self.stopping += 1

    def end(self) -> None:
        """Ask all to stop and wait for them; a second signal, or patience at its end, kills."""
        say("Stopping ...")
        running = [child for child in self.children if child.process]
        for child in running:
            child.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + GRACE
        while any(child.process.poll() is None for child in running):
            if self.stopping > 1 or time.monotonic() > deadline:
                break
            time.sleep(0.05)
        for child in running:
            child.signal(signal.SIGKILL)
            child.process.wait()
        say("Stopped.")


def announce(port: int, supervisor: Supervisor) -> None:
    """Say the address once the first page has been served."""
    while not answers(port):
        time.sleep(0.2)
    say(f"Rounds is running at http://127.0.0.1:{port}/ (Ctrl-C stops it)")
    supervisor.start_all()


def answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.sendall(b"GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
            return connection.recv(5) == b"HTTP/"
    except OSError:
        return False


if __name__ == "__main__":
    supervisor = Supervisor(json.loads(sys.argv[2]))
    threading.Thread(target=announce, args=(int(sys.argv[1]), supervisor), daemon=True).start()
    supervisor.run()
