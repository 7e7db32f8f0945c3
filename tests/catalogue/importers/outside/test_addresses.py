"""Where no import may go, by whatever way it is led there."""

import socket

import pytest

from catalogue.importers.failures import AddressRefused, ContentRefused, Temporary
from catalogue.importers.outside.addresses import NotPublic, checked, is_public
from tests.catalogue.importers.hosts import Host, Reply, as_json, moved

PRIVATE = [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1",
    "fe80::1", "fec0::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "2002:7f00:1::", "2002:0a00:0001::", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "nonsense",
]  # fmt: skip
PUBLIC = ["1.1.1.1", "9.9.9.9", "151.101.1.140", "2606:4700:4700::1111", "2620:fe::fe", "64:ff9b::9.9.9.9"]


def names(*addresses: str):
    """A resolver that gives these, whatever it is asked."""
    return lambda host, port, *rest: [(socket.AF_INET, 1, 6, "", (one, port)) for one in addresses]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_and_odd_addresses_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_open_internet_are(address):
    assert is_public(address)


def test_one_private_address_among_public_ones_refuses_the_name():
    with pytest.raises(NotPublic, match=r"feeds\.example is no machine of the open internet"):
        checked("feeds.example", 443, frozenset(), names("9.9.9.9", "10.0.0.1"))


def test_a_private_host_that_is_named_is_allowed():
    assert checked("Opencast.intern.", 80, frozenset({"opencast.intern"}), names("10.0.0.1")) == ["10.0.0.1"]


SPELLINGS = ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]",
             "localhost", "LOCALHOST.", "0"]  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_this_machine_is_not_asked_however_it_is_spelled(spelling, host, asking):
    host.answer("/", as_json({"secret": "of the house"}))
    with pytest.raises((AddressRefused, Temporary)):
        asking(private_hosts=[]).json(f"http://{spelling}:{host.port}/")
    assert host.asked == []


def test_the_refusal_says_what_may_be_done(host, asking):
    with pytest.raises(AddressRefused) as caught:
        asking(private_hosts=[]).json(f"{host.url}/x?token=abc")
    assert str(caught.value) == (
        f"{host.url}/x is not asked: 127.0.0.1 is no machine of the open internet; "
        "if it is yours, name it in IMPORT_PRIVATE_HOSTS"
    )


def test_the_setting_names_private_hosts(host, settings, asking):
    address = host.answer("/x", as_json([1]))
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    assert asking(private_hosts=None).json(address) == [1]
    settings.IMPORT_PRIVATE_HOSTS = []
    with pytest.raises(AddressRefused):
        asking(private_hosts=None).json(address)


def test_a_redirect_to_a_private_host_is_not_followed(host, asking):
    address = host.answer("/", moved(f"http://localhost:{host.port}/inside"))
    host.answer("/inside", as_json("secret"))
    with pytest.raises(AddressRefused, match="localhost is no machine of the open internet"):
        asking().json(address)
    assert host.paths == ["/"]


def test_a_name_that_answers_otherwise_the_second_time_gains_nothing(host, asking):
    """DNS rebinding: public when it is looked at, this machine when it is connected to."""
    looked_up = []

    def resolve(name, port, *rest):
        looked_up.append(name)
        return names("203.0.113.9" if len(looked_up) == 1 else "127.0.0.1")(name, port)

    with pytest.raises(AddressRefused):
        asking(private_hosts=[], resolve=resolve).json(f"http://rebinding.example:{host.port}/")
    assert looked_up == ["rebinding.example"]
    assert host.asked == []


def test_the_connection_goes_to_the_address_that_was_looked_at(host, asking):
    """The name exists nowhere but in this resolver; Host still carries it."""
    host.answer("/", as_json("found"))
    fetcher = asking(private_hosts=["named.example"], resolve=names("127.0.0.1"))
    assert fetcher.json(f"http://named.example:{host.port}/") == "found"
    assert host.asked[0].headers["host"] == f"named.example:{host.port}"


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.org/x", "gopher://example.org/", "data:,x", "//example.org", "x",
     "", "http://", "http://ada:pass@example.org/", "http://[::1", "http://exa mple.org:99999/"],
)  # fmt: skip
def test_only_web_addresses_without_a_password_are_asked(address, asking):
    with pytest.raises(AddressRefused) as caught:
        asking().get(address)
    assert "pass@" not in str(caught.value)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://u:p@127.0.0.1/"])
def test_redirects_lead_to_web_addresses_only(target, host, asking):
    with pytest.raises(ContentRefused):
        asking().get(host.answer("/", moved(target)))


def test_redirects_end(host, asking):
    address = host.answer("/round", moved("/round"))
    with pytest.raises(ContentRefused, match="more than 5 times"):
        asking().get(address)
    assert len(host.asked) == 6


def test_keys_stay_with_the_host_they_were_given_for(host, asking):
    other = Host()
    try:
        host.answer("/", moved("/here"))
        host.answer("/here", moved(other.url + "/there"))
        other.answer("/there", Reply(b"done"))
        fetcher = asking(headers={"Authorization": "bearer abc", "X-Api-Key": "abc"})
        assert fetcher.get(host.url + "/").body == b"done"
        assert [one.headers.get("authorization") for one in host.asked] == ["bearer abc"] * 2
        [asked] = other.asked
        assert "authorization" not in asked.headers
        assert "x-api-key" not in asked.headers
    finally:
        other.close()


def test_a_form_is_not_sent_on(host, asking):
    with pytest.raises(ContentRefused, match="meant for it alone"):
        asking().post(host.answer("/token", moved("/elsewhere", 307)), {"grant": "x"})
    assert host.paths == ["/token"]
