"""Asking an S3-type storage: its list of objects, and an object's bytes. Reads only.

Questions are signed in their addresses (AWS Signature Version 4, as presigned URLs are), so that they go the way
all questions to other machines go. Source: Amazon S3 API Reference, ListObjectsV2 and GetObject.
"""

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode
from xml.etree.ElementTree import Element

from botocore.auth import S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from catalogue.importers.door import Unsuitable
from catalogue.importers.failures import ContentRefused, Failure, Gone, NotAuthorised, Temporary
from catalogue.importers.outside import Fetcher
from catalogue.importers.outside.answers import Refusal
from catalogue.importers.outside.reading import read_xml

from .fetched import NotYet

STRETCH = 16 * 1024**2
PIECE_SECONDS = 3.0
EXPIRES = 600
_NOT_LET_IN = {"AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken"}
_WAIT = {"SlowDown", "InternalError", "ServiceUnavailable", "RequestTimeout"}


@dataclass(frozen=True)
class Stored:
    """An object in a bucket."""

    key: str
    size: int
    etag: str


class Bucket:
    """One bucket; without a key it is asked as anybody may. To be closed."""

    def __init__(self, endpoint: str, bucket: str, region: str, key_id: str, secret: str):
        self.base = f"{endpoint.rstrip('/')}/{quote(bucket, safe='')}"
        self.region, self.secrets = region, [secret, key_id]
        self.credentials = Credentials(key_id, secret) if key_id and secret else None
        self.web = self._fetcher({})

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.web.__exit__(*error)

    def _fetcher(self, headers: Mapping[str, str]) -> Fetcher:
        return Fetcher(headers, secrets=self.secrets, judge=judged)

    def pages(self, prefix: str) -> Iterator[list[Stored]]:
        """The objects whose keys begin with `prefix`, a thousand at a time. Raises a Failure."""
        asked = {"list-type": "2", "max-keys": "1000", **({"prefix": prefix} if prefix else {})}
        token, seen = "", set()
        while True:
            address = self._signed(self.base, {**asked, **({"continuation-token": token} if token else {})})
            root = self.web.xml(address)
            if _name(root) != "ListBucketResult":
                raise ContentRefused(self.base, "it is no list of a bucket; check the endpoint")
            yield [stored for one in root if _name(one) == "Contents" and (stored := _stored(one))]
            token = _text(root, "NextContinuationToken")
            if _text(root, "IsTruncated") != "true" or not token:
                return
            if token in seen:
                raise Temporary(self.base, "its list goes in a circle")
            seen.add(token)

    def fetch(self, stored: Stored, to: Path, seconds: float = PIECE_SECONDS) -> None:
        """Put the object's bytes into the file `to`, whose name is of this very state of it; all or nothing.

        Goes on where it was left. Raises NotYet after some seconds, a Failure or Unsuitable.
        """
        part, until = to.with_suffix(f"{to.suffix}.part"), time.monotonic() + seconds
        to.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("ab") as file:
                while (start := file.tell()) < stored.size:
                    file.write(self._stretch(stored, start, min(start + STRETCH, stored.size) - 1))
                    if time.monotonic() > until and file.tell() < stored.size:
                        raise NotYet
            os.replace(part, to)
        except Unsuitable:
            part.unlink(missing_ok=True)
            raise

    def _stretch(self, stored: Stored, start: int, end: int) -> bytes:
        address = self._signed(f"{self.base}/{quote(stored.key, safe='/-_.~')}", {})
        headers = {"Range": f"bytes={start}-{end}", "If-Match": stored.etag}
        with self._fetcher({name: value for name, value in headers.items() if value}) as web:
            body = web.get(address).body
        if len(body) != end - start + 1:
            raise Unsuitable("it changed while it was fetched; it comes with the next run")
        return body

    def _signed(self, address: str, params: Mapping[str, str]) -> str:
        query = urlencode(params, quote_via=quote, safe="-_.~")
        whole = f"{address}?{query}" if query else address
        if self.credentials is None:
            return whole
        request = AWSRequest(method="GET", url=whole)
        S3SigV4QueryAuth(self.credentials, "s3", self.region, expires=EXPIRES).add_auth(request)
        return request.url


def judged(refusal: Refusal) -> Failure | None:
    """What the storage's own error code means."""
    try:
        code = _text(read_xml(refusal.body), "Code") if refusal.body else ""
    except ValueError:
        return None
    if code in _NOT_LET_IN:
        return NotAuthorised(refusal.place, code)
    if code in ("NoSuchBucket", "NoSuchKey"):
        return Gone(refusal.place, code)
    if code in _WAIT:
        return Temporary(refusal.place, code)
    return ContentRefused(refusal.place, f"it answers with {code[:60]}") if code else None


def _stored(element: Element) -> Stored | None:
    key, size = _text(element, "Key"), _text(element, "Size")
    if not key or not size.isdecimal() or len(size) > 15:
        return None
    return Stored(key, int(size), _text(element, "ETag")[:200])


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: Element, name: str) -> str:
    return next((one.text or "" for one in element if _name(one) == name), "")
