"""Servers on this machine that behave as a search server does on a bad day; real sockets, no client is patched."""

import json
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

HEADERS = {"content-type": "application/json", "x-elastic-product": "Elasticsearch"}
VERSION = {"version": {"number": "8.19.0"}}


def answer(status: int, body, headers: dict = HEADERS, promised: int = 0) -> bytes:
    """An HTTP answer; `promised` more bytes than it holds."""
    content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} x", f"content-length: {len(content) + promised}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + content


def error(status: int, kind: str, reason: str = "so it is") -> bytes:
    """How Elasticsearch says no."""
    return answer(status, {"error": {"type": kind, "reason": reason, "root_cause": []}, "status": status})


class Loopback:
    """A server that answers each request with what `says` makes of its number, counted from 1; hangs on None."""

    def __init__(self, says: Callable[[int], bytes | None], wrap=lambda sock: sock):
        self.says = says
        self.asked = 0
        self._wrap = wrap
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                sock, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=[sock], daemon=True).start()

    def _serve(self, sock):
        with suppress(OSError), self._wrap(sock) as sock:
            while _read_request(sock):
                with self._lock:
                    self.asked += 1
                    said = self.says(self.asked)
                if said is None:
                    self._ended.wait()
                    return
                self._send(sock, said)
                if b"content-length" not in said or not _is_whole(said):
                    return

    def _send(self, sock, said: bytes):
        sock.sendall(said)

    def close(self):
        self._ended.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()


class Dripping(Loopback):
    """One that sends a byte every tenth of a second: no single wait is long."""

    def _send(self, sock, said):
        for byte in said:
            if self._ended.wait(0.1):
                return
            sock.sendall(bytes([byte]))


def _read_request(sock) -> bool:
    head = b""
    while b"\r\n\r\n" not in head:
        more = sock.recv(65536)
        if not more:
            return False
        head += more
        if head.startswith(b"\x16"):  # the hello of TLS, which is no HTTP
            sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return False
    head, _, body = head.partition(b"\r\n\r\n")
    lengths = [line[15:] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    left = int(lengths[0]) - len(body) if lengths else 0
    while left > 0:
        left -= len(sock.recv(65536))
    return True


def _is_whole(said: bytes) -> bool:
    head, _, body = said.partition(b"\r\n\r\n")
    return f"content-length: {len(body)}\r\n".encode() in head + b"\r\n"


@contextmanager
def refusing() -> Iterator[str]:
    """An address that refuses connections: taken, with nobody listening."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"


def certificate(folder):
    """A certificate for localhost and its key, signed by itself."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl to make a certificate")
    made, key = folder / "own.pem", folder / "own.key"
    kind = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost"]
    subprocess.run(
        ["openssl", "req", *kind, *names, "-keyout", key, "-out", made], check=True, capture_output=True
    )
    return made, key


def encrypted(made, key) -> Callable:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    return lambda sock: context.wrap_socket(sock, server_side=True)
