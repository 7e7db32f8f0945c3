"""Answering with a stored file: by range from here, by the web server in front, or by the storage itself."""

from collections.abc import Iterator

from django.conf import settings
from django.core.files.storage import Storage
from django.http import HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.encoding import iri_to_uri
from django.utils.http import content_disposition_header, http_date, quote_etag

from .ranges import Unsatisfiable, parse_range
from .types import UNKNOWN, suffix_of, type_of

CHUNK = 256 * 1024


def serve(request, storage: Storage, name: str, types: dict[str, str], save_as: str) -> HttpResponse | None:
    """The stored file `name`, called what `types` says; None where it is missing from a folder of ours.

    `save_as`, without a suffix, names it for who saves it.
    """
    if settings.MEDIA_ACCEL and _is_local(storage):
        return _named(_accelerated(name), name, types, save_as)
    if not _is_local(storage) and suffix_of(name) != ".m3u8":
        return HttpResponseRedirect(storage.url(name))
    # A playlist is read here from any storage: its segments are relative to its address, which stays ours.
    return _named(_from_here(request, storage, name), name, types, save_as)


def _is_local(storage: Storage) -> bool:
    try:
        storage.path("")
    except NotImplementedError:
        return False
    return True


def _named(response, name, types, save_as):
    if response and response.status_code in (200, 206):
        content_type = type_of(name, types)
        as_file = content_type == UNKNOWN
        response["Content-Type"] = content_type
        response["Content-Disposition"] = content_disposition_header(as_file, save_as + suffix_of(name))
    return response


def _accelerated(name: str) -> HttpResponse:
    response = HttpResponse()
    response["X-Accel-Redirect"] = iri_to_uri(f"{settings.MEDIA_ACCEL.rstrip('/')}/{name}")
    return response


def _from_here(request, storage, name) -> HttpResponse | None:
    try:
        size = storage.size(name)
        changed_at = storage.get_modified_time(name).timestamp()
        file = storage.open(name)
    except (OSError, ValueError):
        return None
    modified = int(changed_at)
    etag = quote_etag(f"{size:x}-{int(changed_at * 1_000_000):x}")
    response = get_conditional_response(request, etag, modified)
    response = response or _ranged(request, file, size, etag, modified)
    if not response.streaming:
        file.close()
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Accept-Ranges"] = "bytes"
    return response


def _ranged(request, file, size, etag, modified) -> HttpResponse:
    if request.method == "HEAD":
        return HttpResponse(headers={"Content-Length": size})
    try:
        asked = parse_range(_asked_range(request, etag, modified), size)
    except Unsatisfiable:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    first, last = asked or (0, size - 1)
    response = StreamingHttpResponse(_chunks(file, first, last + 1 - first), status=206 if asked else 200)
    response["Content-Length"] = last + 1 - first
    if asked:
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return response


def _asked_range(request, etag, modified) -> str:
    """The Range header, "" where If-Range says that the visitor's part is of another state of the file."""
    condition = request.headers.get("If-Range")
    if condition is not None and condition not in (etag, http_date(modified)):
        return ""
    return request.headers.get("Range", "")


def _chunks(file, first: int, length: int) -> Iterator[bytes]:
    with file:
        file.seek(first)
        while length > 0 and (chunk := file.read(min(CHUNK, length))):
            length -= len(chunk)
            yield chunk
