"""The address at which hosts tell what is new. Nothing is worked on here, and nothing is explained to strangers."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from catalogue.importers.door import Unsuitable
from catalogue.importers.secrets import UnreadableSecrets
from catalogue.models import ImportSource

from .genuine import NotGenuine
from .hosts import HOSTS
from .noting import write_down

LARGEST = 256 * 1024


@csrf_exempt  # who sends is known by a signature, not by a session
@never_cache
@require_http_methods(["GET", "POST"])
@sensitive_variables()
def pushed(request: HttpRequest, pk: int) -> HttpResponse:
    """404 for a source that is told nothing, 413 for too much, 403 for a wrong signature, 400 for what is none."""
    source = ImportSource.objects.filter(pk=pk, kind__in=HOSTS).first()
    if source is None:
        return _nothing_here()
    if request.method == "GET":
        return _confirmed(source, request)
    if not (secret := _secret(source)):
        return _nothing_here()
    if (body := _body(request)) is None:
        return HttpResponse(status=413)
    try:
        told = HOSTS[source.kind].told(secret, request.headers, body, timezone.now())
    except NotGenuine:
        return HttpResponse(status=403)
    except Unsuitable:
        return HttpResponse(status=400)
    if isinstance(told, HttpResponse):
        return told
    if told:
        write_down(source, body, told)
    return HttpResponse(status=204)


def _confirmed(source: ImportSource, request: HttpRequest) -> HttpResponse:
    answer = HOSTS[source.kind].confirm(source, request.GET)
    return _nothing_here() if answer is None else answer


def _nothing_here() -> HttpResponse:
    """For a machine: no page, and no looking up of what it would show."""
    return HttpResponse(status=404)


def _secret(source: ImportSource) -> str:
    try:
        return HOSTS[source.kind].secret(source)
    except UnreadableSecrets:
        return ""


def _body(request: HttpRequest) -> bytes | None:
    """The body as it came; None for one that is too large, of which no more is read."""
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length[:12]) > LARGEST:
        return None
    body = request.read(LARGEST + 1)
    return body if len(body) <= LARGEST else None
