"""Asking YouTube's hub to tell what is new on a channel, and asking again before it stops. Source: W3C WebSub."""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone

from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.door import clean_line
from catalogue.importers.failures import Failure
from catalogue.importers.outside import A_LOOK, Fetcher
from catalogue.importers.secrets import UnreadableSecrets, seal, unseal
from catalogue.models import ImportSource, PushSubscription

HUB = "https://pubsubhubbub.appspot.com/subscribe"
LEASE = timedelta(days=10)
RENEWED_BEFORE = timedelta(days=3)
PATIENCE = timedelta(hours=1)
CONFIRMED_WITHIN = timedelta(days=1)
LONGEST_CHALLENGE = 1000


def subscribe_due(hub: str = HUB) -> int:
    """Ask for every subscription that is missing or ends soon; returns how many the hub took.

    None is asked for a site that the hub could not reach.
    """
    if not settings.BASE_URL.startswith("https://"):
        return 0
    sources = ImportSource.objects.filter(kind__in=_kinds(), paused_reason="")
    due = [found for source in sources if (found := _due(source, timezone.now()))]
    return sum(_subscribe(one, hub) for one in due)


def topic_of(source: ImportSource) -> str:
    """What the source wants to be told about; "" where nothing."""
    topic = getattr(ADAPTERS.get(source.kind), "topic", None)
    return topic(source.settings, source.position) if topic else ""


def secret_of(source: ImportSource) -> str:
    """What the hub signs with; "" where nothing was asked for, or no more."""
    found = PushSubscription.objects.filter(source=source).first()
    if found is None or found.topic != topic_of(source):
        return ""
    return unseal(found.sealed).get("secret", "")


def confirm(source: ImportSource, query: QueryDict) -> HttpResponse | None:
    """The hub asks whether we asked. None where we did not, not lately, or for something else."""
    now, mode = timezone.now(), query.get("hub.mode")
    asked = PushSubscription.objects.filter(source=source, topic=query.get("hub.topic", "")[:500])
    asked = asked.filter(asked_at__gte=now - CONFIRMED_WITHIN)
    if mode == "denied":
        reason = clean_line(query.get("hub.reason", ""))[:300]
        return HttpResponse(status=204) if asked.update(error=f"denied: {reason}") else None
    challenge = query.get("hub.challenge", "")
    if mode != "subscribe" or not 0 < len(challenge) <= LONGEST_CHALLENGE:
        return None
    if not asked.update(leased_until=now + _lease(query.get("hub.lease_seconds", "")), error=""):
        return None
    return HttpResponse(challenge, content_type="text/plain; charset=utf-8")


def _kinds() -> list[str]:
    return [kind for kind, adapter in ADAPTERS.items() if hasattr(adapter, "topic")]


def _due(source: ImportSource, now: datetime) -> PushSubscription | None:
    if not (topic := topic_of(source)):
        return None
    found = PushSubscription.objects.filter(source=source).first() or PushSubscription(source=source)
    if found.topic != topic or not _is_readable(found.sealed):
        found.topic, found.sealed = topic, seal({"secret": secrets.token_urlsafe(32)})
        found.asked_at = found.leased_until = None
    is_held = found.leased_until and found.leased_until > now + RENEWED_BEFORE
    is_asked = found.asked_at and found.asked_at > now - PATIENCE
    return None if is_held or is_asked else found


def _subscribe(subscription: PushSubscription, hub: str) -> bool:
    """Written down before it is asked, since the hub may confirm before it answers."""
    secret = unseal(subscription.sealed)["secret"]
    subscription.asked_at = timezone.now()
    subscription.save()
    form = {
        "hub.mode": "subscribe",
        "hub.topic": subscription.topic,
        "hub.callback": settings.BASE_URL + reverse("pushed:source", args=[subscription.source_id]),
        "hub.verify": "async",
        "hub.secret": secret,
        "hub.lease_seconds": str(int(LEASE.total_seconds())),
    }
    try:
        with Fetcher(secrets=[secret], limits=A_LOOK) as web:
            web.tell(hub, form)
    except Failure as error:
        PushSubscription.objects.filter(pk=subscription.pk).update(error=str(error))
        return False
    return True


def _is_readable(sealed: str) -> bool:
    try:
        return bool(unseal(sealed))
    except UnreadableSecrets:
        return False


def _lease(written: str) -> timedelta:
    """As long as the hub says, but no longer than was asked for."""
    is_number = written.isascii() and written.isdecimal()
    return min(timedelta(seconds=int(written[:9])), LEASE) if is_number else LEASE
