"""Connections to checked addresses only, with an end to the time they may take.

TLS still asks for the host's name, and Host is sent as ever: only where the bytes go is decided here.
"""

import socket
import ssl
import time
from functools import cache

import httpcore
import httpx

from .addresses import checked


class OutOfTime(httpcore.TimeoutException):
    """The whole of a request has taken longer than it may."""


class Deadline:
    """How long the present request may still take; one for all connections of a fetcher."""

    def __init__(self, clock=time.monotonic):
        self.clock, self.at = clock, float("inf")

    def start(self, seconds: float) -> None:
        self.at = self.clock() + seconds

    def cut(self, timeout: float | None) -> float:
        """`timeout`, or what is left where that is less. Raises OutOfTime where nothing is."""
        left = self.at - self.clock()
        if left <= 0:
            raise OutOfTime("it took too long")
        return left if timeout is None else min(timeout, left)


class TimedStream(httpcore.NetworkStream):
    """A connection whose every step ends with the deadline, so that a byte now and then does not hold us."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline):
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes, timeout=None):
        return self._stream.read(max_bytes, self._deadline.cut(timeout))

    def write(self, buffer, timeout=None):
        self._stream.write(buffer, self._deadline.cut(timeout))

    def close(self):
        self._stream.close()

    def start_tls(self, ssl_context, server_hostname=None, timeout=None):
        timeout = self._deadline.cut(timeout)
        return TimedStream(self._stream.start_tls(ssl_context, server_hostname, timeout), self._deadline)

    def get_extra_info(self, info):
        return self._stream.get_extra_info(info)


class CheckedBackend(httpcore.SyncBackend):
    """Opens connections to addresses that were looked at, the first that answers."""

    def __init__(self, deadline: Deadline, allowed: frozenset[str], resolve):
        super().__init__()
        self._deadline, self._allowed, self._resolve = deadline, allowed, resolve

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        try:
            addresses = checked(host, port, self._allowed, self._resolve)
        except UnicodeError as error:
            raise httpcore.ConnectError("its host is no name that a machine can have") from error
        except socket.gaierror as error:
            raise httpcore.ConnectError("its host's name is not known") from error
        failed: Exception = httpcore.ConnectError("its host has no address")
        for address in addresses:
            try:
                stream = super().connect_tcp(
                    address, port, self._deadline.cut(timeout), local_address, socket_options
                )
                return TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed

    def connect_unix_socket(self, path, timeout=None, socket_options=None):
        raise httpcore.ConnectError("no import speaks to a socket of this machine")


@cache
def _trusted() -> ssl.SSLContext:
    """Whose certificates are believed; read once, since that takes longer than most questions."""
    return httpx.create_ssl_context(trust_env=False)


class CheckedTransport(httpx.HTTPTransport):
    """httpx's own, but for where its connections come from; the environment's proxies are not asked."""

    def __init__(self, deadline: Deadline, allowed: frozenset[str], resolve):
        super().__init__(verify=_trusted(), trust_env=False)
        self._pool.close()
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trusted(),
            network_backend=CheckedBackend(deadline, allowed, resolve),
            max_connections=4,
            keepalive_expiry=15,
        )
