"""What docker-compose.yml runs, run without containers: on PostgreSQL, Redis and Elasticsearch, as in production."""

import json
import os
import re
import subprocess
import urllib.parse
import urllib.request
from contextlib import ExitStack
from uuid import uuid4

import psycopg
import pytest

from tests import elasticsearch_server
from tests.config.parts import DOCKERFILE, SERVICES, Host, environment, limit_mb, size_mb
from tests.config.processes import eventually
from tests.config.test_up import free_port

pytestmark = [
    pytest.mark.slow,
    pytest.mark.postgres,
    pytest.mark.redis,
    pytest.mark.elasticsearch,
]
EDIT = """
from catalogue.models import Talk
talk = Talk.objects.get(title="Weaning by {}")
talk.title = "Weaning by {}"
talk.save()
"""


@pytest.fixture(scope="module")
def database():
    """An empty database on the server of this run."""
    server, name = os.environ["DATABASE_URL"], f"parts_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield server.rpartition("/")[0] + f"/{name}"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def redis(tmp_path_factory):
    """A Redis of our own, started as the compose file starts it."""
    port, folder = str(free_port()), tmp_path_factory.mktemp("redis")
    command = [*SERVICES["redis"]["command"], "--port", port, "--bind", "127.0.0.1", "--dir", folder]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        eventually(lambda: "PONG" in ping(port))
        yield f"redis://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def ping(port) -> str:
    return subprocess.run(["redis-cli", "-p", port, "ping"], capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def host(tmp_path_factory, database, redis, elasticsearch_url):
    """The site with its tables, its first pages and its collected files, as the image and `migrate` leave it."""
    folder, port, prefix = tmp_path_factory.mktemp("parts"), str(free_port()), f"parts-{uuid4().hex[:12]}"
    [options] = re.findall(r'GUNICORN_CMD_ARGS="(.+)"', DOCKERFILE)
    host = Host(
        folder,
        environment(
            folder,
            PORT=port,
            GUNICORN_CMD_ARGS=options.replace("0.0.0.0:8000", f"127.0.0.1:{port}"),
            DATABASE_URL=database,
            BROKER_URL=f"{redis}/1",
            REDIS_URL=f"{redis}/0",
            ELASTICSEARCH_URL=elasticsearch_url,
            ELASTICSEARCH_PREFIX=prefix,
        ),
    )
    host.run(*SERVICES["migrate"]["command"])
    host.run("python", "manage.py", "collectstatic", "--skip-checks", "--noinput", "--verbosity", "0")
    host.run("python", "manage.py", "seed", "--bare")
    yield host
    elasticsearch_server.clear(elasticsearch_url, prefix)


@pytest.fixture(scope="module")
def parts(host):
    """Web, worker and beat at work; they end cleanly when they are told to."""
    with ExitStack() as running:
        parts = {name: running.enter_context(host.running(name)) for name in ("web", "worker", "beat")}
        for name, process in parts.items():
            eventually(
                lambda name=name, process=process: process.poll() is not None or host.is_well(name), 300
            )
        yield parts


def get(host, path):
    """A page as the proxy asks for it."""
    headers = {"Host": "rounds.example.org", "X-Forwarded-Proto": "https"}
    request = urllib.request.Request(f"http://127.0.0.1:{host.environment['PORT']}{path}", headers=headers)
    return urllib.request.urlopen(request, timeout=120).read().decode()


def finds(host, title) -> bool:
    return f"{title}</a>" in re.sub(
        r"</?mark>", "", get(host, "/search/?" + urllib.parse.urlencode({"q": title}))
    )


def test_each_part_is_well_and_keeps_within_its_memory(host, parts):
    assert json.loads(get(host, "/healthz"))["database"] == "ok"
    for name, process in parts.items():
        assert host.is_well(name), host.said(name)
        assert size_mb(process.pid) < limit_mb(name)


def test_an_edit_is_found_as_soon_as_the_worker_has_heard_of_it(host, parts):
    host.python("from tests import factories; factories.talk('Weaning by flow')")
    eventually(lambda: finds(host, "Weaning by flow"))
    host.python(EDIT.format("flow", "pressure"))
    eventually(lambda: finds(host, "Weaning by pressure"))
    assert not finds(host, "Weaning by flow")


def test_what_no_hint_told_of_is_found_by_the_scheduler(host, parts):
    deaf = Host(host.folder, host.environment | {"BROKER_URL": "redis://127.0.0.1:9/1"})
    deaf.python(EDIT.format("pressure", "echo"))
    eventually(lambda: finds(host, "Weaning by echo"), seconds=180)


def test_it_is_the_cluster_that_answers(host, parts):
    status = json.loads(host.run("python", "manage.py", "search_status", "--json"))
    assert status["engine"].startswith("Elasticsearch ")
    assert (status["problem"], status["disagreement"], status["refused"]) == ("", "", {})
