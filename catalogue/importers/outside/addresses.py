"""Which machines an import may speak to: those with public addresses, and private ones that are named.

What a name stands for is looked up once, where the connection is made, and the connection goes to the very
address that was looked at: a name that answers otherwise the next time gains nothing.
"""

import ipaddress
import socket
from collections.abc import Callable

Resolve = Callable[..., list]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class NotPublic(OSError):
    """A host that is not to be spoken to; the message says why and what may be done."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, itself and what is wrapped in it.

    >>> is_public("9.9.9.9"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("fe80::1%eth0")
    (True, False, False, False)
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if ip in _NAT64:  # how a network without IPv4 reaches the rest: judged by where it leads
        return is_public(str(ipaddress.ip_address(int(ip) & 0xFFFFFFFF)))
    is_of_the_site = ip.version == 6 and ip.is_site_local  # fec0::/10, which IPv6 gave up in 2004
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified or is_of_the_site:
        return False
    return all(is_public(str(inner)) for inner in _wrapped(ip))


def _wrapped(ip) -> list:
    """IPv4 addresses that a gateway may unwrap: mapped, 6to4, Teredo."""
    if ip.version == 4:
        return []
    return [one for one in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if one is not None]


def checked(
    host: str, port: int, allowed: frozenset[str], resolve: Resolve = socket.getaddrinfo
) -> list[str]:
    """The IP addresses of `host` that may be spoken to. Raises NotPublic, and OSError for an unknown name.

    One private address among public ones is enough to refuse them all.
    """
    name = host.lower().rstrip(".")
    found = list(dict.fromkeys(entry[4][0] for entry in resolve(name, port, 0, socket.SOCK_STREAM)))
    if name in allowed or all(is_public(address) for address in found):
        return found
    raise NotPublic(
        f"{name} is no machine of the open internet; if it is yours, name it in IMPORT_PRIVATE_HOSTS"
    )
