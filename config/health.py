"""`/healthz`: is the database there, can hints be sent, is the index keeping up? For machines that watch."""

import os

from django.db import DatabaseError
from django.db.models import Count, Min
from django.http import JsonResponse
from django.utils import timezone
from kombu.exceptions import KombuError

from config.celery import app
from search.models import Announcement

PATIENCE = 1  # seconds that the broker has to answer


def answer_health(get_response):
    """Middleware, first of all: needs no host name, no https, no session and no language."""

    def middleware(request):
        return health() if request.path_info == "/healthz" else get_response(request)

    return middleware


def health() -> JsonResponse:
    """200 while pages can be served, 503 without a database. A broker that is away only delays."""
    try:
        waiting = outbox()
    except DatabaseError:
        body, status = {"database": "away"}, 503
    else:
        broker = "ok" if broker_answers() else "away"
        body, status = {"database": "ok", "broker": broker, "outbox": waiting}, 200
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})


def outbox() -> dict:
    """How much waits for the index, and for how many seconds the oldest has."""
    found = Announcement.objects.aggregate(waiting=Count("*"), oldest=Min("announced_at"))
    waited = (timezone.now() - found["oldest"]).total_seconds() if found["oldest"] else 0
    return {"waiting": found["waiting"], "oldest_seconds": round(waited)}


def broker_answers() -> bool:
    """Whether a hint could be sent now, asked once and without patience."""
    options = {"socket_connect_timeout": PATIENCE, "socket_timeout": PATIENCE}
    broker = app.connection_for_write(connect_timeout=PATIENCE, transport_options=options)
    folder = broker.transport_options.get("data_folder_out")
    if folder:
        return os.access(folder, os.W_OK)
    try:
        with broker.ensure_connection(max_retries=0), broker.channel():
            return True
    except (KombuError, OSError, *broker.connection_errors):
        return False
