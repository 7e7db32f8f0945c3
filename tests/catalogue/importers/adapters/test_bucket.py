"""Recordings in a bucket."""

import hashlib
import hmac
from urllib.parse import quote
from xml.sax.saxutils import escape

import pytest

from catalogue.importers.adapters import s3
from catalogue.importers.adapters.bucket import BucketAdapter
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.failures import ContentRefused, Gone, NotAuthorised
from catalogue.importers.records import CaptionsRecord, RecordingRecord, Refused
from tests.catalogue.importers.hosts import Asked, Reply

VTT = b"WEBVTT\n\n00:01.000 --> 00:03.000\nBlood flow first.\n"
SECRET = "s3cret/key"
ERROR = "<Error><Code>{}</Code><Message>No.</Message></Error>"


class Storage:
    """A bucket that checks signatures, lists two at a time and sends ranges."""

    def __init__(self, host, **objects: bytes):
        self.host, self.objects = host, {}
        for key, body in objects.items():
            self.put(key, body)
        host.answer("/talks", self.list)

    def put(self, key: str, body: bytes):
        self.objects[key] = body
        self.host.answer(f"/talks/{quote(key)}", lambda asked: self.send(asked, key))

    def refuses(self, asked: Asked) -> Reply | None:
        """As AWS Signature Version 4 says for addresses, reckoned here anew."""
        query = dict(asked.query)
        signature = query.pop("X-Amz-Signature", "")
        canonical = "&".join(
            f"{quote(k, safe='-_.~')}={quote(v, safe='-_.~')}" for k, v in sorted(query.items())
        )
        host = asked.headers["host"]
        request = f"GET\n{asked.path}\n{canonical}\nhost:{host}\n\nhost\nUNSIGNED-PAYLOAD"
        scope = query["X-Amz-Credential"].partition("/")[2]
        hashed = hashlib.sha256(request.encode()).hexdigest()
        to_sign = f"AWS4-HMAC-SHA256\n{query['X-Amz-Date']}\n{scope}\n{hashed}"
        key = f"AWS4{SECRET}".encode()
        for part in scope.split("/"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        expected = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
        return None if signature == expected else Reply(ERROR.format("SignatureDoesNotMatch").encode(), 403)

    def list(self, asked: Asked) -> Reply:
        if refusal := self.refuses(asked):
            return refusal
        keys = sorted(key for key in self.objects if key.startswith(asked.query.get("prefix", "")))
        start = int(asked.query.get("continuation-token", "0"))
        shown = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>{len(self.objects[key])}</Size>"
            f"<ETag>&quot;{self.etag(key)}&quot;</ETag></Contents>"
            for key in keys[start : start + 2]
        )
        more = start + 2 < len(keys)
        token = f"<NextContinuationToken>{start + 2}</NextContinuationToken>" if more else ""
        body = f"<IsTruncated>{str(more).lower()}</IsTruncated>{token}{shown}"
        space = "http://s3.amazonaws.com/doc/2006-03-01/"
        return Reply(f'<ListBucketResult xmlns="{space}">{body}</ListBucketResult>'.encode())

    def etag(self, key: str) -> str:
        return hashlib.sha1(self.objects[key]).hexdigest()

    def send(self, asked: Asked, key: str) -> Reply:
        if refusal := self.refuses(asked):
            return refusal
        if asked.headers["if-match"] != f'"{self.etag(key)}"':
            return Reply(ERROR.format("PreconditionFailed").encode(), 412)
        start, end = asked.headers["range"].removeprefix("bytes=").split("-")
        return Reply(self.objects[key][int(start) : int(end) + 1], 206)


@pytest.fixture
def storage(host, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return lambda **objects: Storage(host, **objects)


def told(storage, **values) -> dict:
    return {"endpoint": storage.host.url, "bucket": "talks", "key_id": "AKID", "key": SECRET, **values}


def pages(storage, position=None, **values) -> list:
    return list(BucketAdapter().listing(told(storage, **values), position))


def items(storage, **values) -> list:
    return [item for page in pages(storage, **values) for item in page.items]


def test_objects_are_fetched_with_signed_questions(storage):
    bucket = storage(
        **{"2026/T1 é+(a).mp4": b"video one", "2026/T2.mp4": b"video two", "T2.en.vtt": VTT, "x.txt": b"x"}
    )
    first, second, captions = items(bucket)
    assert (first.of, second.of) == ("T1 é+(a)", "T2")
    assert [one.file.read_bytes() for one in (first, second)] == [b"video one", b"video two"]
    assert second.file_digest == hashlib.sha256(b"video two").hexdigest()
    assert isinstance(captions, CaptionsRecord)
    assert captions.cues[0].text == "Blood flow first."


def test_what_did_not_change_is_not_fetched_again(storage):
    bucket = storage(**{"T1.mp4": b"one", "T2.mp4": b"two", "T3.mp4": b"three"})
    [page] = pages(bucket)
    for item in page.items:
        item.file.unlink()
    bucket.put("T2.mp4", b"another")
    bucket.host.asked.clear()
    [again] = pages(bucket, page.next_position)
    assert bucket.host.paths == ["/talks", "/talks", "/talks/T2.mp4"]
    assert [one.source_id for one in again.items] == ["T1#file", "T2#file", "T3#file"]
    assert again.complete


def test_recordings_can_stay_where_everybody_reaches_them(storage):
    bucket = storage(**{"2026/T 1.mp4": b"one"})
    [recording] = items(bucket, prefix="2026/", public_address="https://media.example.org/talks/")
    assert recording == RecordingRecord(
        source_id="T 1#file",
        place="T 1.mp4",
        listing="files",
        of="T 1",
        anywhere=True,
        kind="link",
        address="https://media.example.org/talks/2026/T%201.mp4",
        language="en",
        level=2,
    )
    assert bucket.host.paths == ["/talks"]


def test_an_object_that_changes_meanwhile_costs_one_item(storage):
    bucket = storage(**{"T1.mp4": b"one", "T2.mp4": b"two", "T3.mp4": b"three"})
    bucket.host.answer("/talks/T1.mp4", Reply(ERROR.format("NoSuchKey").encode(), 404))
    bucket.host.answer("/talks/T2.mp4", Reply(ERROR.format("PreconditionFailed").encode(), 412))
    gone, changed, recording = items(bucket)
    assert [(type(one), one.place) for one in (gone, changed)] == [(Refused, "T1.mp4"), (Refused, "T2.mp4")]
    assert recording.of == "T3"


def test_failures_say_what_to_do(storage):
    bucket = storage(**{"T1.mp4": b"one"})
    with pytest.raises(NotAuthorised) as caught:
        pages(bucket, key="wr0ng+key")
    assert "SignatureDoesNotMatch" in str(caught.value)
    assert "wr0ng" not in str(caught.value)
    bucket.host.answer("/talks", Reply(ERROR.format("NoSuchBucket").encode(), 404))
    with pytest.raises(Gone):
        pages(bucket)
    bucket.host.answer("/talks", Reply(b"<html/>"))
    with pytest.raises(ContentRefused, match="no list of a bucket"):
        pages(bucket)
    with pytest.raises(WrongSetting):
        pages(bucket, key="")


def test_a_first_look_fetches_nothing(storage):
    bucket = storage(**{"T1.mp4": b"one", "T2.mp4": b"two"})
    assert BucketAdapter().test(told(bucket)) == "talks: 2 recordings"
    assert bucket.host.paths == ["/talks"]


def test_a_large_object_comes_in_pieces_that_anybody_goes_on_with(storage, monkeypatch):
    monkeypatch.setattr(s3, "STRETCH", 4)
    monkeypatch.setattr(s3.Bucket.fetch, "__defaults__", (0,))
    bucket = storage(**{"T1.mp4": b"video one", "T2.mp4": b"two"})
    found, position = [], None
    while not found or not found[-1].last:
        page = next(BucketAdapter().listing(told(bucket), position))
        found, position = [*found, page], page.next_position
    assert [len(page.items) for page in found] == [0, 0, 2]
    assert [one.file.read_bytes() for one in found[-1].items] == [b"video one", b"two"]
    spans = [one.headers["range"] for one in bucket.host.asked if one.path == "/talks/T1.mp4"]
    assert spans == ["bytes=0-3", "bytes=4-7", "bytes=8-8"]
    assert found[-1].complete
