"""Recordings that lie in an S3-type storage: fetched where they are new, or left where everybody can reach them."""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import quote

from django.utils.translation import gettext_lazy as _

from catalogue.importers.door import Unsuitable, clean_url
from catalogue.importers.failures import ContentRefused, Gone, NotAuthorised, place_of
from catalogue.importers.records import Arrivals

from .fetched import forget_old, spool
from .file_groups import ARRIVING, MOST_FILES, Found, Groups
from .file_names import PATTERN, what_is
from .folder import Folder
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, settled
from .s3 import Bucket, Stored
from .videos import FILES

LARGEST = 32 * 1024**3


class BucketAdapter:
    """Recordings, captions and words of a bucket, or of what begins with a prefix there."""

    label = _("Bucket of recordings (S3)")
    fields = (
        Field("endpoint", _("Endpoint"), "address", help=_("Such as https://s3.eu-central-1.amazonaws.com")),
        Field("bucket", _("Bucket")),
        Field("prefix", _("Prefix"), required=False, help=_("Only what begins with it, such as 2026/")),
        Field("region", _("Region"), required=False, default="us-east-1"),
        Field("key_id", _("Access key"), required=False, help=_("Empty: it is asked as anybody may.")),
        Field("key", _("Secret key"), required=False, secret=True),
        Field(
            "public_address",
            _("Public address"),
            "address",
            required=False,
            help=_("Where everybody reaches the bucket: then recordings stay there. Empty: they are copied."),
        ),
        PATTERN,
        *ARRIVING,
    )
    lists = FILES
    endings = ()

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        forget_old()
        with _bucket(values) as bucket:
            groups = Groups(values, place_of(bucket.base), position)
            yield from groups.pages(self._found(bucket, values), {})

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        with _bucket(values) as bucket:
            groups = Groups(values, place_of(bucket.base), None)
            return f"{values['bucket']}: {in_words(groups.described(self._found(bucket, values)))}"

    def saved(self, path: Path) -> Arrivals:
        return Folder().saved(path)

    def _found(self, bucket: Bucket, values: dict[str, str]) -> list[Found]:
        public, found = _public(values["public_address"]), []
        for page in bucket.pages(values["prefix"]):
            for stored in page:
                path = stored.key.removeprefix(values["prefix"]).lstrip("/")
                if stored.size and stored.key.isprintable() and what_is(path):
                    found.append(_one(bucket, stored, path, public))
            if len(found) > MOST_FILES:
                raise ContentRefused(
                    place_of(bucket.base), f"it holds more than {MOST_FILES:,} files; name a prefix"
                )
        return found


def _bucket(values: dict[str, str]) -> Bucket:
    if bool(values["key_id"]) != bool(values["key"]):
        missing = "key" if values["key_id"] else "key_id"
        raise WrongSetting(missing, "an access key and its secret key belong together")
    return Bucket(values["endpoint"], values["bucket"], values["region"], values["key_id"], values["key"])


def _public(written: str) -> str:
    try:
        return clean_url(written).rstrip("/")
    except Unsuitable as error:
        raise WrongSetting("public_address", str(error)) from error


def _one(bucket: Bucket, stored: Stored, path: str, public: str) -> Found:
    is_played_there = public and what_is(path) == "recording"
    address = f"{public}/{quote(stored.key, safe='/-_.~')}" if is_played_there else ""
    digest = hashlib.sha256(f"{bucket.base}/{stored.key}@{stored.etag}.{stored.size}".encode()).hexdigest()
    where = spool() / f"{digest[:32]}{Path(path).suffix.lower()}"
    mark = f"{stored.size:x}.{hashlib.sha256(stored.etag.encode()).hexdigest()[:16]}"
    return Found(path, stored.size, mark, where, partial(_fetched, bucket, stored, where), address)


def _fetched(bucket: Bucket, stored: Stored, where: Path) -> Path:
    """Raises Unsuitable for what is too large or went meanwhile, and a Failure."""
    if stored.size > LARGEST:
        raise Unsuitable(f"it has more than {LARGEST // 1024**3} GB")
    if not where.exists():
        try:
            bucket.fetch(stored, where)
        except (Gone, ContentRefused, NotAuthorised) as error:  # one object's own: the rest goes on
            raise Unsuitable(f"it cannot be fetched: {error}") from error
    return where
