"""The admin's page "Operations": how search stands, whatever is away."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone

from search.indexing import index_pending
from search.models import Announcement, RefusedEntry
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client):
    make.site()
    client.force_login(make.user(is_superuser=True))
    return client


def page(client) -> str:
    response = client.get(reverse("search_operations"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_it_says_which_engine_answers_and_what_it_holds(operator):
    make.talk("Weaning")
    index_pending()
    said = page(operator)
    assert "Search answers, and its index agrees with this program." in said
    assert "embedded (" in said
    assert "<dt>Changes that wait to be indexed</dt> <dd> 0 </dd>" in said
    assert "the engine has taken every entry" in said


def test_it_says_what_waits_and_for_how_long(operator):
    make.talk("Weaning")
    Announcement.objects.update(announced_at=timezone.now() - datetime.timedelta(hours=2))
    said = page(operator)
    assert "is a worker running, and the scheduler?" in said
    assert "the oldest for 2 hours" in said


def test_it_names_what_is_left_out_with_the_reason_and_leads_to_it(operator):
    talk = make.talk("Weaning")
    RefusedEntry.objects.create(key=f"talk:{talk.pk}", reason="A <b>field</b> is too long.", revision=1)
    RefusedEntry.objects.create(key="talk:999999", reason="Gone since.", revision=1)
    RefusedEntry.objects.create(key="gone:x", reason="Of an older version.", revision=1)
    said = page(operator)
    edit = reverse("wagtailsnippets_catalogue_talk:edit", args=[talk.pk])
    assert f'Talk <a href="{edit}">Weaning</a>' in said
    assert "A &lt;b&gt;field&lt;/b&gt; is too long." in said
    assert "Talk talk:999999" in said
    assert "gone:x" in said


def test_as_many_queries_for_one_left_out_as_for_thirty(operator, django_assert_num_queries):
    for count in (1, 30):
        for _ in range(count):
            talk = make.talk()
            RefusedEntry.objects.create(key=f"talk:{talk.pk}", reason="Too long.", revision=1)
        page(operator)
        with django_assert_num_queries(QUERIES):
            page(operator)


QUERIES = 14


def test_it_opens_while_search_is_away(operator, settings):
    make.talk("Weaning")
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    said = page(operator)
    assert "Search is away." in said
    assert "Pages open without it" in said
    assert "Entries in the index</dt><dd>–</dd>" in said


@pytest.mark.elasticsearch
def test_it_names_the_server_s_version(operator, own_elasticsearch):
    make.talk("Weaning")
    index_pending()
    assert "Search engine</dt><dd>Elasticsearch 8." in page(operator)


def test_it_is_for_those_whom_an_administrator_lets_see_it(client):
    make.site()
    someone = make.user(is_staff=True)
    operators = Group.objects.create(name="Operators")
    operators.permissions.add(Permission.objects.get(codename="access_admin"))
    someone.groups.add(operators)
    client.force_login(someone)
    assert client.get(reverse("search_operations")).status_code == 302
    assert reverse("search_operations") not in menu(client)
    operators.permissions.add(Permission.objects.get(codename="view_indexstate"))
    assert client.get(reverse("search_operations")).status_code == 200
    assert reverse("search_operations") in menu(client)


def menu(client) -> str:
    return client.get(reverse("wagtailadmin_home")).content.decode()
