"""The way to Elasticsearch: within a visitor's patience for reading, patient for writing, silent while it is away."""

import os
import random
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

from elastic_transport import TextApiResponse
from elasticsearch import ApiError, Elasticsearch, OrjsonSerializer, SerializationError, TransportError

from search.engines.circuit import Circuit
from search.engines.elasticsearch.servers import Servers
from search.engines.elasticsearch.trouble import PASSING, Trouble, blocked, missing, trouble
from search.engines.patience import Patience, patience
from search.engines.protocol import EngineUnavailable

__all__ = ["Connection", "Servers"]

# Seconds: for one write, and for all its tries.
WRITING = 30.0
ALL_TRIES = 60.0
WRITES = 5
LONGEST_PAUSE = 10.0
# What a request may be late, so that the socket's own deadline comes first and names the node.
GRACE = 0.1
AT_ONCE = 32
# Questions that this process has answered side by side: more of them would only wait for each other at the server.
READERS = 4


class Connection:
    """One for each process and cluster; made without asking anything, safe in threads and across a fork."""

    def __init__(self, servers: Servers):
        self.servers = servers
        self._begin()
        again = weakref.WeakMethod(self._begin)
        os.register_at_fork(after_in_child=lambda: (begin := again()) and begin())

    def _begin(self):
        self._lock = threading.Lock()
        self._made: _Made | None = None
        self.reads = Circuit("Search")
        self._turns = threading.BoundedSemaphore(READERS)

    @contextmanager
    def reading(self) -> Iterator["Block"]:
        """What is asked in the block is waited for as long as a page waits in all.

        EngineUnavailable otherwise, and at once while the servers are left alone.
        """
        left = patience()
        with self._turn(left):
            admitted = self.reads.admit()
            with self._block(partial(_Reading, admitted, left)) as block:
                yield block

    @contextmanager
    def _turn(self, left: Patience) -> Iterator[None]:
        """One of a few questions at once; to wait for that is to wait for an answer."""
        with left.waiting():
            is_mine = self._turns.acquire(timeout=max(0, left.left))
        if not is_mine:
            raise EngineUnavailable("Search has more to do than it can answer in time.")
        try:
            yield
        finally:
            self._turns.release()

    @contextmanager
    def writing(self) -> Iterator["Block"]:
        """Each request is tried again with pauses, a minute long; EngineUnavailable when that doesn't help."""
        with self._block(_Writing) as block:
            yield block

    @contextmanager
    def _block(self, kind) -> Iterator["Block"]:
        made = self._client_and_threads()
        client = made.take()
        client.block = block = kind(self, client, made.threads)
        try:
            yield block
        finally:
            client.block = None
            made.idle.append(client)

    def _client_and_threads(self) -> "_Made":
        with self._lock:
            if self._made is None:
                self._made = _Made(self.servers)
            return self._made

    def problem(self, trouble: Trouble) -> str:
        return f"Elasticsearch at {self.servers.names}: {trouble.text}"


class Block:
    """What `with connection.reading() as servers` gives: a client that keeps to the block's time."""

    def __init__(self, connection: Connection, client: "_Client", threads: ThreadPoolExecutor):
        self.client: Elasticsearch = client
        self._connection = connection
        self._threads = threads
        self._nodes = len(connection.servers.urls)

    def perform(self, send: Callable):
        """The answer to `send(seconds)`, or EngineUnavailable; answers that say no go to the engine as they are."""
        raise NotImplementedError


class _Reading(Block):
    def __init__(self, admitted: int, left: Patience, *rest):
        super().__init__(*rest)
        self._patience = left
        self._admitted = admitted

    def perform(self, send):
        circuit = self._connection.reads
        begun = circuit.now()
        tries = max(2, self._nodes)
        for left in reversed(range(tries)):
            try:
                answer = self._in_time(send, is_last=left == 0)
            except (ApiError, TransportError, OSError) as error:
                why = trouble(error)
                if why is None:
                    circuit.answered(self._admitted)
                    raise
                if left == 0 or not self._is_worth_another(error):
                    raise self._away(why, begun) from error
            else:
                if why := missing(answer.body):
                    raise self._away(why, begun)
                circuit.answered(self._admitted)
                return answer
        raise AssertionError("the last try gives up")

    def _away(self, why: Trouble, begun: float) -> EngineUnavailable:
        text = self._connection.problem(why)
        if not why.only_writing:
            self._connection.reads.failed(text, why.surely, self._admitted, begun)
        return EngineUnavailable(text)

    def _in_time(self, send, is_last: bool):
        """In a thread of its own: looking up a name, or an answer byte by byte, knows no deadline."""
        left = self._patience.left
        if left <= 0:
            raise TimeoutError
        share = left if is_last or self._nodes == 1 else left / 2
        answer = self._threads.submit(send, share)
        try:
            with self._patience.waiting():
                return answer.result(timeout=share + GRACE)
        finally:
            answer.cancel()

    def _is_worth_another(self, error: Exception) -> bool:
        """Another node may know better; the same one only after it broke off, as when it was restarted."""
        return self._patience.left > 0 and (self._nodes > 1 or not isinstance(error, ApiError))


class _Writing(Block):
    """Tells the circuit nothing: a server that takes no writes may well answer questions."""

    def perform(self, send):
        until = time.monotonic() + ALL_TRIES
        for number in range(1, WRITES + 1):
            try:
                answer = send(max(1.0, min(WRITING, until - time.monotonic())))
            except (ApiError, TransportError, OSError) as error:
                why = trouble(error)
                if why is None:
                    raise
                if number < self._nodes and isinstance(error, TransportError):
                    continue  # the next node is asked
                pause = random.uniform(0.5, 1) * min(LONGEST_PAUSE, 2 ** (number - 1))
                if not why.may_pass or number == WRITES or time.monotonic() + pause >= until:
                    raise EngineUnavailable(self._connection.problem(why)) from error
                time.sleep(pause)
            else:
                if why := blocked(answer.body):
                    raise EngineUnavailable(self._connection.problem(why))
                return answer
        raise AssertionError("the last try gives up")


class _Client(Elasticsearch):
    """Sends every request through the block that it serves."""

    block: Block | None = None

    def perform_request(self, method, path, **options):
        if self.block is None:
            raise RuntimeError("This client is used outside `with connection.reading()` or `.writing()`.")
        return self.block.perform(partial(self._send, method, path, options))

    def _send(self, method, path, options, seconds):
        # What options(request_timeout=...) sets; that makes a whole client anew, which takes longer than an answer.
        self._request_timeout = seconds
        answer = super().perform_request(method, path, **options)
        if isinstance(answer, TextApiResponse) and not path.startswith("/_cat"):
            raise SerializationError("a text where JSON was asked for")
        return answer

    def options(self, **options):
        client = super().options(**options)
        client.block = self.block
        return client


class _Made:
    """What must not survive a fork: sockets and threads."""

    def __init__(self, servers: Servers):
        self._first = _Client(
            hosts=list(servers.urls),
            api_key=servers.api_key or None,
            basic_auth=(servers.user, servers.password) if servers.user else None,
            **({"ca_certs": servers.ca} if servers.ca else {}),
            serializer=OrjsonSerializer(),
            connections_per_node=AT_ONCE,
            max_retries=0,
            retry_on_timeout=False,
            retry_on_status=PASSING,
        )
        self.idle: list[_Client] = [self._first]
        self.threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="search")

    def take(self) -> _Client:
        """A client that nobody else uses; all share the connections of the first."""
        try:
            return self.idle.pop()
        except IndexError:
            return self._first.options()
