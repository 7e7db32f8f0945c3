"""What docker-compose.yml promises, read without Docker."""

import re
from pathlib import Path

import elasticsearch
import pytest
import yaml

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE = yaml.safe_load(TEXT)
SERVICES = COMPOSE["services"]
LASTING = [name for name in SERVICES if name != "migrate"]


def test_every_part_is_there():
    assert sorted(SERVICES) == ["beat", "elasticsearch", "migrate", "postgres", "redis", "web", "worker"]


@pytest.mark.parametrize("name", LASTING)
def test_each_part_says_how_it_is_and_has_its_limits(name):
    service = SERVICES[name]
    assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    assert re.fullmatch(r"\d+[mg]", service["mem_limit"])
    assert service["restart"] == "unless-stopped"


def test_every_part_s_log_ends_somewhere():
    assert {str(service["logging"]) for service in SERVICES.values()} == {
        "{'options': {'max-size': '20m', 'max-file': '5'}}"
    }


def test_elasticsearch_keeps_half_its_memory_for_files_and_nobody_waits_for_it():
    service = SERVICES["elasticsearch"]
    assert service["profiles"] == ["elasticsearch"]
    assert service["environment"]["ES_JAVA_OPTS"] == "-Xms1g -Xmx1g"
    assert service["mem_limit"] == "2g"
    assert "ports" not in service
    assert not any("elasticsearch" in other.get("depends_on", {}) for other in SERVICES.values())


def test_elasticsearch_is_the_version_that_the_client_is_made_for():
    version = SERVICES["elasticsearch"]["image"].partition(":")[2]
    assert version.split(".")[:2] == [str(number) for number in elasticsearch.__version__[:2]]


@pytest.mark.parametrize("name", ["postgres", "redis", "elasticsearch"])
def test_images_of_others_are_pinned(name):
    assert re.search(r":\d[\w.-]*$", SERVICES[name]["image"])


def test_it_waits_only_for_what_exists_and_can_tell():
    for service in SERVICES.values():
        for other, how in service.get("depends_on", {}).items():
            assert how["condition"] in ("service_healthy", "service_completed_successfully")
            assert ("healthcheck" in SERVICES[other]) is (how["condition"] == "service_healthy")


def test_volumes_are_named_and_used():
    mounted = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert mounted == set(COMPOSE["volumes"])


def test_no_port_is_open_to_the_world():
    published = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert published == ["127.0.0.1:8000:8000"]


def test_what_it_takes_from_the_environment_is_in_the_example():
    wanted = set(re.findall(r"(?<!\$)\$\{(\w+)", TEXT))
    listed = set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text(), re.M))
    assert wanted <= listed


def test_the_image_is_made_of_what_is_locked_and_runs_as_nobody_special():
    dockerfile = (ROOT / "Dockerfile").read_text()
    assert "--require-hashes -r requirements.txt" in dockerfile
    assert dockerfile.index("USER rounds") < dockerfile.index("CMD [")
