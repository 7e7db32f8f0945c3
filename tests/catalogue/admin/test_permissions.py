"""Who may do what in the admin."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from catalogue.admin.editors import editors_group
from catalogue.models import ImportRun, ImportSource
from tests import factories

from .forms import talk_data

pytestmark = pytest.mark.django_db

ROWS = ["talk", "person", "recording", "captiontrack"]


def everything():
    """Every address of the catalogue in the admin, with a row to open."""
    talk = factories.talk(speakers=[factories.person()])
    track = factories.captions(factories.recording(talk))
    pks = {
        "talk": talk.pk,
        "person": talk.appearances.get().person_id,
        "recording": track.recording_id,
        "captiontrack": track.pk,
    }
    for row in ROWS:
        namespace = f"wagtailsnippets_catalogue_{row}"
        yield reverse(f"{namespace}:list")
        yield reverse(f"{namespace}:add")
        yield reverse(f"{namespace}:edit", args=[pks[row]])
        yield reverse(f"{namespace}:delete", args=[pks[row]])
        for action in ("publish", "withdraw"):
            yield f"{reverse('wagtail_bulk_action', args=['catalogue', row, action])}?id={pks[row]}"
    yield reverse("catalogue_admin:missing")
    source = ImportSource.objects.create(name=f"CES {talk.pk}", kind="records")
    yield reverse("import_sources:index")
    yield reverse("import_sources:choose")
    yield f"{reverse('import_sources:add')}?kind=records"
    for name in ("inspect", "edit", "delete", "history"):
        yield reverse(f"import_sources:{name}", args=[source.pk])
    yield reverse("catalogue_importrun:index")
    yield reverse("catalogue_importrun:inspect", args=[ImportRun.objects.create(source=source).pk])
    yield reverse("wagtailusers_users:index")


def guests():
    """A group that may enter the admin and nothing else."""
    group = Group.objects.create(name="Guests")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


def signed_in(client, *groups, **fields):
    someone = factories.user(**fields)
    someone.groups.set(groups)
    client.force_login(someone)
    return client


def test_visitors_and_members_get_nothing(client):
    factories.site()
    addresses = list(everything())
    assert {client.get(address).status_code for address in addresses} == {302}
    client.force_login(factories.member())
    assert {client.get(address).status_code for address in addresses} == {302}
    assert client.get(reverse("catalogue_admin:keywords"), {"term": "e"}).status_code == 302


def test_who_may_enter_the_admin_and_nothing_else_sees_no_catalogue(client):
    factories.site()
    guest = signed_in(client, guests())
    shown = [
        address
        for address in everything()
        if guest.get(address).status_code == 200 and "/bulk/" not in address
    ]
    assert shown == []
    home = guest.get("/admin/").content.decode()
    assert "What is missing" not in home
    assert "/admin/snippets/catalogue" not in home


def test_a_guest_publishes_nothing_and_moves_nothing(client):
    factories.site()
    guest = signed_in(client, guests())
    talk = factories.talk(live=False)
    url = reverse("wagtail_bulk_action", args=["catalogue", "talk", "publish"])
    guest.post(f"{url}?id={talk.pk}")
    guest.post(reverse("catalogue_admin:order", args=[talk.page_id, talk.pk]) + "?position=3")
    guest.post(reverse("wagtailsnippets_catalogue_talk:add"), talk_data(talk.page))
    talk.refresh_from_db()
    assert (talk.live, talk.order, type(talk).objects.count()) == (False, 0, 1)


def test_an_editor_opens_everything_of_the_catalogue(client):
    factories.site()
    editor = signed_in(client, editors_group())
    assert {editor.get(address).status_code for address in everything()} == {200}
    for page in (factories.session(), factories.webinar(), factories.topic(), factories.congress()):
        assert editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_an_editor_publishes(client):
    factories.site()
    editor = signed_in(client, editors_group())
    session = factories.session()
    editor.post(reverse("wagtailsnippets_catalogue_talk:add"), talk_data(session, **{"action-publish": "1"}))
    assert [talk.live for talk in session.talks.all()] == [True]


def test_an_editor_administers_neither_accounts_nor_the_site(client):
    factories.site()
    editor = signed_in(client, editors_group())
    names = [
        "wagtailusers_users:add",
        "wagtailusers_groups:index",
        "wagtailsites:index",
        "wagtaillocales:index",
    ]
    assert {editor.get(reverse(name)).status_code for name in names} == {302}


def test_the_group_is_made_once_and_brought_up_to_date():
    factories.site()
    group = editors_group()
    names = set(group.permissions.values_list("codename", flat=True))
    group.permissions.clear()
    assert editors_group() == group
    assert set(group.permissions.values_list("codename", flat=True)) == names
    assert group.page_permissions.count() == 3
