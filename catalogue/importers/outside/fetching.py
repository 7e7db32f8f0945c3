"""Asking hosts for what they have: bounded, checked, tried again where that can help, silent about secrets."""

import re
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar
from urllib.parse import urlencode, urlsplit
from xml.etree.ElementTree import Element

import httpx
import stamina
from django.conf import settings

from catalogue.importers.door import Unsuitable
from catalogue.importers.failures import (
    AddressRefused,
    ContentRefused,
    Failure,
    NotAuthorised,
    QuotaExceeded,
    Temporary,
    host_of,
    place_of,
)

from .addresses import NotPublic, Resolve
from .answers import Answer, Judge, Refusal, failure_of
from .connecting import CheckedTransport, Deadline
from .decoding import CutOff, NotDecodable, TooLarge, whole_body
from .reading import read_json, read_xml

AGENT = "Rounds (a medical society's catalogue)"
_HOST = re.compile(r"[\w.-]{1,253}|[0-9a-fA-F:.%]+")
MOVED = (301, 302, 303, 307, 308)
T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """What one question may cost. Longer waits than `longest_wait` seconds are the caller's to make."""

    bytes: int = 32 * 1024**2
    seconds: float = 30
    redirects: int = 5
    attempts: int = 3
    first_wait: float = 0.5
    longest_wait: float = 3


A_RUN = Limits()
# For a first look, while somebody waits before a form.
A_LOOK = Limits(seconds=10, attempts=1)


class Fetcher:
    """Asks as one source does. To be closed, and used by one thread at a time.

    `headers` are sent with every question but never to another host, `secrets` are masked in every failure; where
    addresses may themselves be keys (`shows_paths` false) only their hosts are named. `renew()` returns new headers
    where those sent are no longer accepted. `judge` knows the host's own errors.
    """

    def __init__(
        self,
        headers: Mapping[str, str] | None = None,
        secrets: Iterable[str] = (),
        judge: Judge | None = None,
        renew: Callable[[], Mapping[str, str]] | None = None,
        limits: Limits = A_RUN,
        private_hosts: Iterable[str] | None = None,
        resolve: Resolve = socket.getaddrinfo,
        shows_paths: bool = True,
    ):
        allowed = settings.IMPORT_PRIVATE_HOSTS if private_hosts is None else private_hosts
        self._headers = dict(headers or {})
        self._secrets = [secret for secret in secrets if secret]
        self._judge, self._renew, self.limits = judge, renew, limits
        self._named = place_of if shows_paths else host_of
        self._deadline = Deadline()
        hosts = frozenset(host.strip("[] ").lower().rstrip(".") for host in allowed)
        self._client = httpx.Client(
            transport=CheckedTransport(self._deadline, hosts, resolve),
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip"},
            timeout=httpx.Timeout(15, connect=10),
            trust_env=False,
        )

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._client.close()

    def get(self, address: str, params: Mapping | None = None, etag: str = "", modified: str = "") -> Answer:
        """What stands at `address`; with `etag` or `modified` of an earlier answer perhaps only `unchanged`.

        Raises a Failure.
        """
        return self._asked(address, params, lambda answer: answer, etag=etag, modified=modified)

    def stretch(self, address: str, start: int, end: int) -> bytes:
        """The bytes from `start` to `end`, that one too, of what stands at `address`, as far as it has them.

        Raises a Failure.
        """
        return self._asked(address, None, lambda answer: answer.body, span=f"bytes={start}-{end}")

    def json(self, address: str, params: Mapping | None = None) -> object:
        """The JSON value at `address`. Raises a Failure."""
        return self._asked(address, params, lambda answer: read_json(answer.body), accept="application/json")

    def xml(self, address: str, params: Mapping | None = None) -> Element:
        """The root of the XML document at `address`. Raises a Failure."""
        return self._asked(address, params, lambda answer: read_xml(answer.body))

    def post(self, address: str, form: Mapping[str, str]) -> object:
        """The JSON answer to a form, as tokens are asked for. Raises a Failure."""
        return self._asked(address, None, lambda answer: read_json(answer.body), form=form)

    def tell(self, address: str, form: Mapping[str, str]) -> None:
        """Send a form of which only the acceptance matters. Raises a Failure."""
        self._asked(address, None, lambda answer: None, form=form)

    def _asked(self, address: str, params: Mapping | None, read: Callable[[Answer], T], **how) -> T:
        address = _with(address, params)
        retrying = stamina.retry_context(
            on=self._wait,
            attempts=self.limits.attempts,
            timeout=self.limits.seconds * 2,
            wait_initial=self.limits.first_wait,
            wait_max=self.limits.longest_wait,
            wait_jitter=self.limits.first_wait,
        )
        for attempt in retrying:
            with attempt:
                return self._read(self._answer_or_renewed(address, **how), read)
        raise AssertionError("stamina raises the last failure itself")

    def _wait(self, error: Exception) -> bool | float:
        """Whether to ask again, and after how many seconds where the host said so."""
        if not isinstance(error, Temporary | QuotaExceeded):
            return False
        if error.retry_after is None:
            return isinstance(error, Temporary)
        seconds = error.retry_after.total_seconds()
        return max(seconds, 0.01) if seconds <= self.limits.longest_wait else False

    def _read(self, answer: Answer, read: Callable[[Answer], T]) -> T:
        try:
            return read(answer)
        except CutOff as error:
            raise Temporary(answer.place, str(error)) from error
        except Unsuitable as error:
            raise ContentRefused(answer.place, self._masked(str(error))) from error

    def _answer_or_renewed(self, address: str, **how) -> Answer:
        try:
            return self._answer(address, **how)
        except NotAuthorised:
            if self._renew is None or not (headers := self._renew()):
                raise
            self._headers.update(headers)
            self._secrets += [value.rpartition(" ")[2] for value in headers.values()]
            return self._answer(address, **how)

    def _answer(self, address: str, accept="*/*", etag="", modified="", span="", form=None) -> Answer:
        """One question with its redirects, within the time for all of it."""
        self._deadline.start(self.limits.seconds)
        headers = {"Accept": accept, "If-None-Match": etag, "If-Modified-Since": modified, "Range": span}
        headers = {name: value for name, value in headers.items() if value}
        secret, url = self._headers, self._checked_address(address)
        for _ in range(self.limits.redirects + 1):
            request = self._client.build_request(
                "POST" if form else "GET", url, headers={**headers, **secret}, data=form
            )
            answer = self._exchange(request)
            if isinstance(answer, Answer):
                return answer
            target = self._target(url, answer, form is not None)
            if _origin(target) != _origin(url):
                secret = {}
            url = target
        raise ContentRefused(
            self._place(address), f"it sends us on more than {self.limits.redirects} times, in a circle"
        )

    def _exchange(self, request: httpx.Request) -> Answer | str:
        """The answer, or where it sends us on to."""
        place = self._place(str(request.url))
        try:
            response = self._client.send(request, stream=True)
            try:
                return self._judged(response, place)
            finally:
                response.close()
        except NotPublic as error:
            raise AddressRefused(place, str(error)) from None
        except TooLarge:
            raise ContentRefused(place, f"it has more than {self.limits.bytes // 1024**2} MB") from None
        except NotDecodable as error:
            raise ContentRefused(place, str(error)) from None
        except CutOff as error:
            raise Temporary(place, str(error)) from None
        except httpx.TimeoutException:
            raise Temporary(place, "it takes too long") from None
        except (httpx.HTTPError, OSError) as error:
            raise Temporary(place, self._masked(str(error) or type(error).__name__)) from None

    def _judged(self, response: httpx.Response, place: str) -> Answer | str:
        status, headers = response.status_code, {k.lower(): v for k, v in response.headers.items()}
        if status in MOVED and "location" in headers:
            return headers["location"]
        told = {
            "headers": headers,
            "etag": headers.get("etag", "")[:500],
            "modified": headers.get("last-modified", "")[:100],
        }
        if status == 304:
            return Answer(place, str(response.url), unchanged=True, **told)
        if 200 <= status < 300:
            return Answer(place, str(response.url), whole_body(response, self.limits.bytes), **told)
        raise self._failure(Refusal(place, status, headers, _beginning(response), datetime.now(UTC)))

    def _failure(self, refusal: Refusal) -> Failure:
        failure = (self._judge and self._judge(refusal)) or failure_of(refusal)
        failure.said = self._masked(failure.said)
        return failure

    def _checked_address(self, address: str) -> httpx.URL:
        try:
            url = httpx.URL(address.strip())
        except (httpx.InvalidURL, ValueError, TypeError) as error:
            raise AddressRefused(self._place(str(address)), "it is no web address") from error
        if url.scheme not in ("http", "https") or not url.host:
            raise AddressRefused(self._place(address), "it must begin with http:// or https://")
        if not _HOST.fullmatch(url.host) or not 0 < (url.port or 80) < 65536:
            raise AddressRefused(self._place(address), "it names no host")
        if url.userinfo:
            raise AddressRefused(self._place(address), "it carries a user name or password; leave them out")
        return url

    def _target(self, url: httpx.URL, location: str, was_form: bool) -> httpx.URL:
        place = self._place(str(url))
        if was_form:
            raise ContentRefused(place, "it sends on to elsewhere what was meant for it alone")
        try:
            target = url.join(location)
        except (httpx.InvalidURL, ValueError) as error:
            raise ContentRefused(place, "it sends us on to what is no web address") from error
        target = self._checked_address(str(target))
        if url.scheme == "https" and target.scheme == "http":
            raise AddressRefused(self._place(str(target)), f"{place} sends us there from https to plain http")
        return target

    def _place(self, address: str) -> str:
        return self._masked(self._named(address))

    def _masked(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def _with(address: str, params: Mapping | None) -> str:
    """`address` with `params` added to those it has."""
    if not params:
        return address
    head, _, _fragment = address.partition("#")
    mark = "&" if urlsplit(head).query else "?"
    try:
        return f"{head.rstrip('?&')}{mark}{urlencode(params, doseq=True)}"
    except UnicodeEncodeError as error:
        raise ContentRefused(place_of(address), "it gave us marks that nobody can ask with") from error


def _origin(url: httpx.URL) -> tuple:
    return url.scheme, url.host, url.port


def _beginning(response: httpx.Response) -> bytes:
    """Enough of an error's body to read its reason."""
    try:
        return whole_body(response, 256 * 1024)
    except (TooLarge, NotDecodable, CutOff, httpx.HTTPError):
        return b""
