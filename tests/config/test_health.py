import socket
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from config.celery import app
from search.models import Announcement


@pytest.fixture
def broker_at(settings):
    """Point Celery at another broker for one test."""
    before = app.conf.broker_url

    def use(url):
        app.conf.broker_url = app.conf.broker_write_url = url

    yield use
    use(before)


@pytest.mark.django_db
def test_all_is_well(client):
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "broker": "ok", "outbox": {"waiting": 0, "oldest_seconds": 0}}
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_it_asks_for_no_host_name_no_https_and_few_queries(client, settings, django_assert_num_queries):
    settings.ALLOWED_HOSTS = ["rounds.example.org"]
    settings.SECURE_SSL_REDIRECT = True
    with django_assert_num_queries(1):
        assert client.get("/healthz", headers={"host": "10.0.0.7"}).status_code == 200


@pytest.mark.django_db
def test_it_says_how_long_the_index_has_been_behind(client):
    Announcement.objects.bulk_create(Announcement(key=f"talk:{number}") for number in range(3))
    Announcement.objects.filter(key="talk:1").update(announced_at=timezone.now() - timedelta(seconds=90))
    outbox = client.get("/healthz").json()["outbox"]
    assert outbox["waiting"] == 3
    assert 90 <= outbox["oldest_seconds"] < 180


def test_without_a_database_it_is_503_and_tells_no_details(client, django_db_blocker):
    with django_db_blocker.unblock():
        connection.close()
        name, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], "no/such"
        try:
            answer = client.get("/healthz")
        finally:
            connection.close()
            connection.settings_dict["NAME"] = name
    assert answer.status_code == 503
    assert answer.json() == {"database": "away"}


@pytest.mark.django_db
def test_a_broker_that_refuses_does_not_make_the_site_ill(client, broker_at):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        broker_at(f"redis://127.0.0.1:{closed.getsockname()[1]}/0")
        answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["broker"] == "away"


@pytest.mark.django_db
def test_a_broker_that_is_silent_is_not_waited_for(client, broker_at):
    with socket.create_server(("127.0.0.1", 0)) as silent:  # connects, and then says nothing
        broker_at(f"redis://127.0.0.1:{silent.getsockname()[1]}/0")
        before = timezone.now()
        assert client.get("/healthz").json()["broker"] == "away"
    assert timezone.now() - before < timedelta(seconds=5)
