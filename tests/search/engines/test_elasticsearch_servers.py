"""The settings that name a cluster: read, checked, and never shown with what is secret in them."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from search.checks import check_index
from search.engines.elasticsearch.servers import Servers

NAMES = ("URL", "API_KEY", "USER", "PASSWORD", "CA")


@pytest.fixture
def read(settings):
    def read(**said):
        for name in NAMES:
            setattr(settings, f"ELASTICSEARCH_{name}", said.get(name.lower(), ""))
        settings.ELASTICSEARCH_PREFIX = said.get("prefix", "rounds")
        return Servers.from_settings()

    return read


def test_several_nodes_are_read_with_their_ports(read):
    said = "https://one:9243, http://two , https://three/search/,https://one:9243,http://[::1]:9200"
    assert read(url=said).urls == (
        "https://one:9243",
        "http://two:9200",
        "https://three:443/search",
        "http://[::1]:9200",
    )


def test_a_user_in_the_address_signs_in_and_is_told_to_nobody(read):
    servers = read(url="https://ada:p%40ss@one:9200")
    assert (servers.urls, servers.user, servers.password) == (("https://one:9200",), "ada", "p@ss")
    assert "p@ss" not in repr(servers) + servers.names
    assert "p%40ss" not in repr(servers) + servers.names


def test_neither_key_nor_password_is_shown(read):
    assert "key-1" not in repr(read(url="https://one", api_key="key-1"))
    assert "hush" not in repr(read(url="https://one", user="ada", password="hush"))


@pytest.mark.parametrize(
    ("said", "setting"),
    [
        ({"url": " , "}, "ELASTICSEARCH_URL"),
        ({"url": "one:9200"}, "ELASTICSEARCH_URL"),
        ({"url": "https://"}, "ELASTICSEARCH_URL"),
        ({"url": "https://one:port"}, "ELASTICSEARCH_URL"),
        ({"url": "https://one:99999"}, "ELASTICSEARCH_URL"),
        ({"url": "ftp://one"}, "ELASTICSEARCH_URL"),
        ({"url": "https://[one"}, "ELASTICSEARCH_URL"),
        ({"url": "https://one", "api_key": "key-1", "user": "ada"}, "ELASTICSEARCH_API_KEY"),
        ({"url": "https://one", "password": "hush"}, "ELASTICSEARCH_USER"),
        ({"url": "https://one", "ca": "no/such/file"}, "ELASTICSEARCH_CA"),
        ({"url": "https://one", "prefix": "_own"}, "ELASTICSEARCH_PREFIX"),
        ({"url": "https://one", "prefix": "Own"}, "ELASTICSEARCH_PREFIX"),
        ({"url": "https://one", "prefix": "a b"}, "ELASTICSEARCH_PREFIX"),
        ({"url": "https://one", "prefix": ""}, "ELASTICSEARCH_PREFIX"),
    ],
)
def test_what_is_wrong_is_said_by_its_name(read, said, setting):
    with pytest.raises(ImproperlyConfigured, match=setting) as wrong:
        read(**said)
    assert "hush" not in str(wrong.value)


def test_a_ca_wants_an_encrypted_connection(read, tmp_path):
    ca = tmp_path / "ca.pem"
    ca.write_text("-")
    assert read(url="https://one", ca=str(ca)).ca == str(ca)
    with pytest.raises(ImproperlyConfigured, match="https"):
        read(url="https://one,http://two", ca=str(ca))


def test_the_check_of_the_settings_says_what_is_wrong(settings):
    settings.ELASTICSEARCH_URL = "one:9200"
    [wrong] = check_index(None)
    assert wrong.id == "search.E001"
    assert "ELASTICSEARCH_URL" in wrong.msg
