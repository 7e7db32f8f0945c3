"""Signing up and in by e-mail address, and the corner of the header that says who it is."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail

from members.models import User
from tests import factories

pytestmark = pytest.mark.django_db

PASSWORD = "a long password"


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def verified(**fields):
    someone = factories.user(**fields)
    EmailAddress.objects.create(user=someone, email=someone.email, verified=True, primary=True)
    return someone


def sign_in(client, someone, address="/account/login/", password=PASSWORD):
    return client.post(address, {"login": someone.email, "password": password})


def test_one_signs_in_with_an_e_mail_address_and_comes_back_to_where_one_was(client):
    response = sign_in(client, verified(), "/account/login/?next=/people/")
    assert response.headers["Location"] == "/people/"


def test_nobody_is_sent_to_another_site_after_signing_in(client):
    response = sign_in(client, verified(), "/account/login/?next=https://evil.example/")
    assert response.headers["Location"] == "/"


def test_a_wrong_password_is_said_beside_the_form_and_not_which_part_is_wrong(client):
    known = sign_in(client, verified(), password="another password").content.decode()
    unknown = sign_in(client, User(email="nobody@example.org")).content.decode()
    errors = [re.findall(r'<ul class="errorlist[^>]*>(.*?)</ul>', text, re.S) for text in (known, unknown)]
    assert errors[0] == errors[1] != []


def test_a_new_account_opens_when_its_address_is_confirmed(client):
    client.post("/account/signup/", {"email": "new@example.org", "password1": "tidal volume 6"})
    assert "_auth_user_id" not in client.session
    link = re.search(r"http://testserver(\S+confirm-email\S+)", mail.outbox[0].body)[1]
    client.post(link)
    assert EmailAddress.objects.get(email="new@example.org").verified


@pytest.mark.parametrize("page", ["login", "signup", "password/reset", "confirm-email", "inactive"])
def test_account_pages_stand_in_the_frame_and_speak_dutch(client, page):
    text = client.get(f"/nl/account/{page}/").content.decode()
    assert '<html lang="nl">' in text
    assert "site-head" in text
    assert '<meta name="robots" content="noindex">' in text


def test_the_corner_offers_to_sign_in_and_come_back(client):
    text = client.get(
        "/account/corner/",
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/people/?letter=B"},
    ).content.decode()
    assert 'href="/account/login/?next=/people/%3Fletter%3DB"' in text


def test_the_corner_knows_who_is_signed_in_and_is_kept_by_nobody(client):
    client.force_login(factories.user())
    response = client.get("/account/corner/")
    assert "Sign out" in response.content.decode()
    assert "Edit the catalogue" not in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]


def test_editors_find_their_way_to_the_admin(client):
    client.force_login(factories.editor())
    assert "Edit the catalogue" in client.get("/account/corner/").content.decode()


def test_pages_themselves_do_not_say_who_is_looking(client):
    someone = factories.user()
    before = client.get("/people/").content.decode()
    client.force_login(someone)
    after = client.get("/people/").content.decode()
    assert before == after
