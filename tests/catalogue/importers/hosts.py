"""A host on this machine that behaves as hosts outside do: it pages, moves, tires, breaks off and dawdles."""

import gzip
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass
class Reply:
    """What is sent back. `broken_at`: the connection ends after so many bytes. `drips`: a byte now and then."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    broken_at: int | None = None
    drips: bool = False


@dataclass(frozen=True)
class Asked:
    """A question as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes = b""


Answering = Reply | Callable[[Asked], Reply]


def as_json(value: object, status: int = 200, **headers: str) -> Reply:
    return Reply(json.dumps(value).encode(), status, {"Content-Type": "application/json", **headers})


def tired(seconds: object = 0) -> Reply:
    """429: asked too often."""
    return Reply(status=429, headers={"Retry-After": str(seconds)})


def packed(body: bytes) -> Reply:
    return Reply(gzip.compress(body), headers={"Content-Encoding": "gzip"})


def moved(address: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": address})


class Host:
    """A web server on a port of its own. `answer(path, …)`: each question takes the next, the last stays."""

    def __init__(self):
        self.asked: list[Asked] = []
        self._answers: dict[str, list[Answering]] = {}
        self._closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def answer(self, path: str, *answers: Answering) -> str:
        """Say what stands at `path`; returns its address."""
        self._answers[path] = list(answers)
        return self.url + path

    def close(self):
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def paths(self) -> list[str]:
        return [one.path for one in self.asked]

    def _next(self, asked: Asked) -> Reply:
        answers = self._answers.get(asked.path)
        if not answers:
            return Reply(b"nothing here", status=404)
        found = answers.pop(0) if len(answers) > 1 else answers[0]
        return found(asked) if callable(found) else found

    def _handler(host):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 65536  # head and body in one packet, or each answer takes 40 ms

            def do_GET(self):
                parts = urlsplit(self.path)
                query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
                headers = {name.lower(): value for name, value in self.headers.items()}
                body = self.rfile.read(int(headers.get("content-length", 0)))
                asked = Asked(self.command, parts.path, query, headers, body)
                host.asked.append(asked)
                self._send(host._next(asked))

            do_POST = do_GET

            def _send(self, reply: Reply):
                self.send_response(reply.status)
                for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                    if value:
                        self.send_header(name, value)
                self.end_headers()
                if reply.drips:
                    self._drip(reply.body)
                else:
                    self.wfile.write(reply.body[: reply.broken_at])
                if reply.broken_at is not None or reply.drips or not reply.headers.get("Content-Length", "x"):
                    self.close_connection = True

            def _drip(self, body: bytes):
                try:
                    for byte in body:
                        if host._closing.wait(0.02):
                            return
                        self.wfile.write(bytes([byte]))
                        self.wfile.flush()
                except OSError:
                    pass

            def log_message(self, *args):
                pass

        return Handler
