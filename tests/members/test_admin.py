"""Accounts and memberships in the admin."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from catalogue.access import Level
from catalogue.admin.editors import editors_group
from members.models import Membership, User
from tests import factories

pytestmark = pytest.mark.django_db


def address(user):
    return reverse("wagtailusers_users:edit", args=[user.pk])


def account_data(user, *memberships, existing=0, **fields):
    data = {
        "email": user.email,
        "first_name": "Ada",
        "last_name": "",
        "memberships-TOTAL_FORMS": len(memberships),
        "memberships-INITIAL_FORMS": existing,
    }
    for number, membership in enumerate(memberships):
        data |= {f"memberships-{number}-{name}": value for name, value in membership.items()}
    return data | fields


@pytest.fixture
def curator(client):
    """A client signed in as an editor who is no administrator."""
    factories.site()
    someone = factories.user("curator@example.org")
    someone.groups.add(editors_group())
    client.force_login(someone)
    return client


def test_an_editor_gives_a_membership_and_with_it_access(curator):
    ada = factories.user()
    new = {"grade": "trainee", "valid_from": timezone.localdate(), "valid_until": "", "id": ""}
    curator.post(address(ada), account_data(ada, new))
    assert [(one.grade, one.valid_until) for one in ada.memberships.all()] == [("trainee", None)]
    ada = User.objects.get(pk=ada.pk)
    assert (ada.first_name, ada.access_level) == ("Ada", Level.MEMBER)


def test_the_empty_row_adds_nothing(curator):
    ada = factories.user()
    curator.post(
        address(ada), account_data(ada, {"grade": "", "valid_from": timezone.localdate(), "valid_until": ""})
    )
    assert not Membership.objects.exists()


def test_a_membership_that_ends_before_it_begins_is_said_on_the_form(curator):
    ada = factories.member()
    [membership] = ada.memberships.all()
    row = {"id": membership.pk, "grade": "full", "valid_from": "2024-05-02", "valid_until": "2024-05-01"}
    response = curator.post(address(ada), account_data(ada, row, existing=1))
    assert "A membership cannot end before it begins." in response.content.decode()
    membership.refresh_from_db()
    assert membership.valid_until is None


def test_an_editor_makes_nobody_an_administrator_and_takes_over_no_account(curator):
    ada = factories.user("ada@example.org")
    password = ada.password
    group = editors_group()
    fields = {"email": "mine@example.org", "is_superuser": "on", "groups": [group.pk]}
    fields |= {"password1": "another password", "password2": "another password"}
    curator.post(address(ada), account_data(ada, **fields))
    ada.refresh_from_db()
    assert (ada.first_name, ada.email, ada.is_superuser, ada.password) == (
        "Ada",
        "ada@example.org",
        False,
        password,
    )
    assert not ada.groups.exists()


@pytest.mark.parametrize("who", ["administrator", "editor", "self"])
def test_an_editor_edits_nobody_who_enters_the_admin(curator, who):
    colleague = factories.user()
    colleague.groups.add(editors_group())
    myself = User.objects.get(email="curator@example.org")
    other = {"administrator": factories.editor, "editor": lambda: colleague, "self": lambda: myself}[who]()
    response = curator.post(address(other), account_data(other))
    other.refresh_from_db()
    assert (response.status_code, other.first_name) == (302, "")


def test_an_administrator_changes_everything(client):
    factories.site()
    client.force_login(factories.editor())
    ada = factories.user()
    client.post(
        address(ada), account_data(ada, email="new@example.org", is_active="on", groups=[editors_group().pk])
    )
    ada.refresh_from_db()
    assert (ada.email, ada.groups.count()) == ("new@example.org", 1)


def test_the_listing_is_narrowed_by_membership(curator):
    today = timezone.localdate()
    member, former, never = factories.member(), factories.user(), factories.user()
    Membership.objects.create(
        user=former,
        valid_from=today - datetime.timedelta(days=9),
        valid_until=today - datetime.timedelta(days=2),
    )
    found = {}
    for state in ("valid", "past", "none"):
        rows = curator.get(reverse("wagtailusers_users:index"), {"membership": state}).context["object_list"]
        found[state] = [user for user in rows if user in (member, former, never)]
    assert found == {"valid": [member], "past": [former], "none": [never]}


@pytest.mark.parametrize("action", ["assign_role", "delete", "set_active_state"])
def test_an_editor_does_nothing_to_many_accounts_at_once(curator, action):
    ada, group = factories.user(), editors_group()
    url = reverse("wagtail_bulk_action", args=["members", "user", action])
    curator.post(f"{url}?id={ada.pk}", {"role": group.pk, "mark_as_active": ""})
    ada.refresh_from_db()
    assert (ada.is_active, ada.groups.count()) == (True, 0)


def test_people_are_found_by_first_and_last_name(curator):
    ada = factories.user(first_name="Ada", last_name="Vermeer")
    factories.user(first_name="Ada", last_name="Lindqvist")
    found = curator.get(reverse("wagtailusers_users:index"), {"q": "vermeer ada"}).context["object_list"]
    assert list(found) == [ada]


def test_the_listing_costs_as_much_for_thirty_members_as_for_one(curator):
    made, costs, url = 0, [], reverse("wagtailusers_users:index")
    for size in (1, 3, 20):
        for _ in range(made, size):
            factories.member()
        made = size
        curator.get(url)
        with CaptureQueriesContext(connection) as queries:
            curator.get(url)
        costs.append(len(queries))
    assert len(set(costs)) == 1, costs
