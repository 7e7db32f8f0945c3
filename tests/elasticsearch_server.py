"""The Elasticsearch that tests use: ELASTICSEARCH_URL, or the one that lies beside the repository.

One for all processes of a test run: whoever needs it first starts it, the others wait for it at a lock, and
the process that began the run stops it. A run that is killed leaves nothing: the server watches it.
"""

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from elasticsearch import Elasticsearch

SCRIPT = Path(__file__).resolve().parents[2] / "shared" / "elasticsearch" / "run.sh"
PATIENCE = 900  # seconds; the very first start builds it
# The folder of this test run, handed to every process of it.
RUN = "ROUNDS_TEST_RUN"
# $1 script, $2 port, $3 folder, $4 the process to live as long as.
WATCHED = """
"$1" "$2" "$3" & server=$!
trap 'kill $server; wait $server; exit' TERM
while kill -0 "$4" && kill -0 $server; do sleep 0.5; done
kill $server; wait $server; rm -rf "$3"
"""


def missing() -> str:
    """Why there is no Elasticsearch for tests, and what to do; "" where there is one or it can be started.

    Building takes a network and up to some minutes: only where all servers are promised is that started unasked.
    """
    if os.environ.get("ELASTICSEARCH_URL"):
        return ""
    if not SCRIPT.exists():
        return "needs Elasticsearch: set ELASTICSEARCH_URL"
    tools = [package for tool, package in TOOLS.items() if not shutil.which(tool)]
    if tools:
        return f"needs Elasticsearch: set ELASTICSEARCH_URL, or install {' and '.join(tools)}"
    if os.environ.get("REQUIRE_SERVERS") or _is_built():
        return ""
    build = f"{os.path.relpath(SCRIPT)} 9200 {tempfile.gettempdir()}/elasticsearch"
    return f"needs Elasticsearch: set ELASTICSEARCH_URL, or build one once by running {build}"


TOOLS = {"java": "openjdk-17-jdk-headless", "mvn": "maven"}


def begin() -> None:
    """For the process that begins a test run; those that it starts inherit the folder's name."""
    os.environ[RUN] = tempfile.mkdtemp(prefix=f"rounds-run-{os.getpid()}-")


def end() -> None:
    """Stop the server, if any was started, and leave nothing of it."""
    folder = Path(os.environ.pop(RUN))
    with suppress(FileNotFoundError, ProcessLookupError):
        pid = int((folder / "pid").read_text())
        os.killpg(pid, signal.SIGTERM)
        for _ in range(200):
            with suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)  # where this process itself started it
            os.killpg(pid, 0)
            time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


def address() -> str:
    """Where it answers; started by the first process that asks."""
    if url := os.environ.get("ELASTICSEARCH_URL"):
        return url
    folder = Path(os.environ[RUN])
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        known = folder / "url"
        if not known.exists():
            known.write_text(_start(folder))
        return known.read_text()


def _warm(url: str) -> None:
    """The first of each kind of request loads classes: on a busy machine longer than a visitor would wait."""
    with Elasticsearch(url, request_timeout=60) as client:
        client.synonyms.put_synonym(id="warm", synonyms_set=[{"synonyms": "a, b"}])
        client.index(index="warm", document={"title": "weaning"}, refresh=True)
        client.search(
            index="warm", query={"match": {"title": "weaning"}}, highlight={"fields": {"title": {}}}
        )
    clear(url, "warm")


def clear(url: str, prefix: str) -> None:
    """Remove all indexes whose names begin so, and then the synonym sets, which indexes in use hold on to."""
    with Elasticsearch(url, request_timeout=30) as client:
        names = [name for name in client.indices.get(index=f"{prefix}*") if name.startswith(prefix)]
        if names:
            client.indices.delete(index=names)
        for found in client.synonyms.get_synonyms_sets(size=1_000)["results"]:
            if found["synonyms_set"].startswith(prefix):
                client.synonyms.delete_synonym(id=found["synonyms_set"])


def _is_built() -> bool:
    home = os.environ.get("HOME", tempfile.gettempdir())
    return Path(os.environ.get("ES_BUILD", f"{home}/.cache/elasticsearch-test"), "built").exists()


def _start(folder: Path) -> str:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = str(one.getsockname()[1])
    said = folder / "said"
    run = folder.name.split("-")[2]
    process = subprocess.Popen(
        ["sh", "-c", WATCHED, "sh", SCRIPT, port, folder / "data", run],
        stdin=subprocess.DEVNULL,
        stdout=said.open("w"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    (folder / "pid").write_text(str(process.pid))
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        for line in said.read_text().splitlines():
            if line.startswith("ready "):
                _warm(line.removeprefix("ready "))
                return line.removeprefix("ready ")
        time.sleep(0.05)
    raise RuntimeError(f"Elasticsearch did not start: {said.read_text()}")
