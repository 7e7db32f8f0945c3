"""The brokers that Rounds runs with, each as processes of our own on this machine, for as long as a block lasts.

Each yields the address for BROKER_URL, or None where the broker is not installed. RABBITMQ_URL may name one that
runs already; what it holds is thrown away.
"""

import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

PATIENCE = 60  # seconds for a server to take connections
# Debian's own command changes to a user of the system; this is what it then runs.
RABBITMQ = "/usr/lib/rabbitmq/bin/rabbitmq-server"


@contextmanager
def in_a_folder(folder: Path):
    yield "filesystem://localhost"


@contextmanager
def redis(folder: Path):
    if not shutil.which("redis-server"):
        yield None
        return
    [port] = free_ports(1)
    command = ["redis-server", "--port", str(port), "--dir", str(folder), "--save", "", "--bind", "127.0.0.1"]
    with process(command, os.environ):
        wait_for(port)
        yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def rabbitmq(folder: Path):
    """With a name, ports, folders and a port mapper that no other on this machine has."""
    if not Path(RABBITMQ).exists() or os.environ.get("RABBITMQ_URL"):
        yield os.environ.get("RABBITMQ_URL")
        return
    port, between, mapper = free_ports(3)
    home = folder / "rabbitmq-server"
    home.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
        "ERL_EPMD_PORT": str(mapper),
        "RABBITMQ_CONF_ENV_FILE": "/dev/null",
        "RABBITMQ_CONFIG_FILE": str(home / "none"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "plugins"),
        "RABBITMQ_LOG_BASE": str(home),
        "RABBITMQ_MNESIA_BASE": str(home),
        "RABBITMQ_NODENAME": f"rounds{port}@localhost",
        "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
        "RABBITMQ_NODE_PORT": str(port),
        "RABBITMQ_DIST_PORT": str(between),
        "RABBITMQ_PID_FILE": str(home / "pid"),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
    }
    with process(["epmd"], environment):
        wait_for(mapper)
        with process([RABBITMQ], environment):
            wait_for(port)
            yield f"amqp://guest:guest@127.0.0.1:{port}//"


BROKERS = {"folder": in_a_folder, "redis": redis, "rabbitmq": rabbitmq}


@contextmanager
def process(command: list[str], environment):
    """Its whole group until the end of the block; nothing of it is kept, so nobody waits for a clean end."""
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0
    )
    try:
        yield
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def free_ports(number: int) -> list[int]:
    with ExitStack() as held:
        found = [held.enter_context(socket.socket()) for _ in range(number)]
        for one in found:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in found]


def wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nothing answers on port {port}")
