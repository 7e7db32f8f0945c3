"""Who may tell of what: one line for each kind of source that hosts push to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse, JsonResponse, QueryDict

from catalogue.importers.secrets import unseal
from catalogue.models import ImportSource

from . import hub_notices, subscribing, zoom_notices
from .genuine import check_hub, check_zoom, zooms_answer

# What a host told: the things it is about, or an answer that it wants at once.
Told = list[dict] | HttpResponse


@dataclass(frozen=True)
class PushingHost:
    """`secret` is what it shares with a source, "" for none; `told` raises NotGenuine or Unsuitable."""

    secret: Callable[[ImportSource], str]
    told: Callable[[str, Mapping[str, str], bytes, datetime], Told]
    confirm: Callable[[ImportSource, QueryDict], HttpResponse | None]


def _zooms_secret(source: ImportSource) -> str:
    return unseal(source.sealed).get("webhook_token", "")


def _told_by_zoom(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> Told:
    check_zoom(secret, headers, body, now)
    event = zoom_notices.read_event(body)
    if event["event"] == zoom_notices.VALIDATION:
        plain = zoom_notices.plain_token(event)
        return JsonResponse({"plainToken": plain, "encryptedToken": zooms_answer(secret, plain)})
    return zoom_notices.told_by(event)


def _told_by_hub(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> Told:
    check_hub(secret, headers, body)
    return hub_notices.told_by(body)


HOSTS = {
    "zoom": PushingHost(_zooms_secret, _told_by_zoom, lambda source, query: None),
    "youtube": PushingHost(subscribing.secret_of, _told_by_hub, subscribing.confirm),
}
