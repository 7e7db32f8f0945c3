"""Sources of imports on the desk: made, tried, changed; their secrets seen by nobody."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from catalogue.admin.editors import editors_group
from catalogue.importers.secrets import unseal
from catalogue.importers.source_settings import settings_of
from catalogue.models import ImportSource
from tests import factories
from tests.catalogue.importers.adapters.test_pretalx import EXPORT, timetable
from tests.catalogue.importers.hosts import Host, Reply

pytestmark = pytest.mark.django_db
TOKEN = "hunter2-do-not-tell"
NEW = "/admin/imports/new/?kind="


@pytest.fixture
def host(settings):
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    host = Host()
    host.answer(EXPORT, Reply(timetable(3)))
    yield host
    host.close()


@pytest.fixture
def curator(client):
    """A client signed in as one of the catalogue's editors, who is no superuser."""
    factories.site()
    someone = factories.user("curator@example.org")
    someone.groups.add(editors_group())
    client.force_login(someone)
    return client


def source_data(**fields):
    data = {"name": "Spring meeting", "every": "", "at": "03:00", "weekday": "1", "grace": 3}
    return data | {name.replace("setting_", "setting-"): value for name, value in fields.items()}


def lines(*talks):
    rows = [{"kind": "congress", "id": "c", "title": "Spring", "starts_on": "2026-05-14"}]
    rows += [
        {"kind": "talk", "id": f"t{n}", "congress": "c", "title": title} for n, title in enumerate(talks)
    ]
    return SimpleUploadedFile("spring.jsonl", "\n".join(json.dumps(row) for row in rows).encode())


def pretalx(curator, host, **fields):
    """A source with a token, as the desk has made it."""
    told = source_data(setting_address=f"{host.url}/c26/", setting_token=TOKEN) | fields
    assert curator.post(f"{NEW}pretalx", told).status_code == 302
    return ImportSource.objects.get()


def test_each_kind_has_its_form(curator):
    from catalogue.importers.adapters import ADAPTERS

    chosen = curator.get("/admin/imports/choose/").content.decode()
    for kind, adapter in ADAPTERS.items():
        assert str(adapter.label) in chosen
        assert curator.get(NEW + kind).status_code == 200
    assert curator.get(f"{NEW}nonsense").status_code == 404
    assert curator.get("/admin/imports/new/").status_code == 302


def test_a_source_by_address_keeps_its_secret_encrypted(curator, host):
    source = pretalx(curator, host)
    assert source.settings == {"address": f"{host.url}/c26/"}
    assert TOKEN not in source.sealed
    with settings_of(source) as told:
        assert told == {"address": f"{host.url}/c26/", "token": TOKEN}


def test_a_secret_is_never_shown_again(curator, host):
    source = pretalx(curator, host)
    for name in ("inspect", "edit", "history", "delete"):
        answer = curator.get(reverse(f"import_sources:{name}", args=[source.pk]))
        assert TOKEN not in answer.content.decode()
    assert "kept; type to replace" in curator.get(f"/admin/imports/edit/{source.pk}/").content.decode()
    told = [str(entry.__dict__) for entry in ModelLogEntry.objects.all()]
    assert len(told) == 1
    assert TOKEN not in told[0]
    again = curator.post(f"{NEW}pretalx", source_data(name="", setting_token=TOKEN))
    assert (again.status_code, TOKEN in again.content.decode()) == (200, False)


def test_a_kept_secret_stays_until_it_is_replaced_or_forgotten(curator, host):
    source = pretalx(curator, host)
    url = reverse("import_sources:edit", args=[source.pk])
    data = source_data(setting_address=f"{host.url}/c26/", setting_token="")
    curator.post(url, data | {"name": "Renamed"})
    source.refresh_from_db()
    assert (source.name, unseal(source.sealed)) == ("Renamed", {"token": TOKEN})
    curator.post(url, data | {"setting-token": "another"})
    source.refresh_from_db()
    assert unseal(source.sealed) == {"token": "another"}
    curator.post(url, data | {"forget-token": "on"})
    source.refresh_from_db()
    assert source.sealed == ""


def test_a_secret_that_can_no_longer_be_read_is_asked_for_again(curator, host):
    source = pretalx(curator, host)
    ImportSource.objects.update(sealed=f"{source.sealed[:-8]}AAAAAAA=")
    page = curator.get(reverse("import_sources:edit", args=[source.pk])).content.decode()
    assert "can no longer be read" in page
    assert "kept; type to replace" not in page


def test_a_kept_secret_goes_to_no_other_host(curator, host):
    source = pretalx(curator, host)
    thief = Host()
    data = source_data(setting_address=f"{thief.url}/c26/", setting_token="")
    for extra in ({}, {"try": "1"}):
        answer = curator.post(reverse("import_sources:edit", args=[source.pk]), data | extra)
        assert "The address has changed: type this again." in answer.content.decode()
    thief.close()
    source.refresh_from_db()
    assert (source.settings["address"], thief.asked) == (f"{host.url}/c26/", [])


def test_a_test_says_what_it_found_and_stores_nothing(curator, host):
    data = source_data(setting_address=f"{host.url}/c26/", setting_token=TOKEN, **{"try": "1"})
    page = curator.post(f"{NEW}pretalx", data).content.decode()
    assert "1 congress, 3 talks" in page
    assert TOKEN not in page
    fragment = curator.post(f"{NEW}pretalx", data, headers={"HX-Request": "true"}).content.decode()
    assert "1 congress, 3 talks" in fragment
    assert "<html" not in fragment
    assert not ImportSource.objects.exists()


def test_a_failed_test_says_why_without_the_secret(curator, host):
    host.answer(EXPORT, Reply(b"", 401))
    data = source_data(setting_address=f"{host.url}/c26/", setting_token=TOKEN, **{"try": "1"})
    page = curator.post(f"{NEW}pretalx", data).content.decode()
    assert "does not let us in" in page
    assert TOKEN not in page


def test_a_file_is_tried_and_kept_in_a_folder_of_its_own(curator):
    page = curator.post(f"{NEW}records", source_data(upload=lines("Venting"), **{"try": "1"}))
    assert "1 congress, 1 talk" in page.content.decode()
    curator.post(f"{NEW}records", source_data(upload=lines("Venting")))
    first = ImportSource.objects.get()
    curator.post(f"{NEW}records", source_data(name="Another", upload=lines("Venting")))
    second = ImportSource.objects.get(name="Another")
    with settings_of(first) as one, settings_of(second) as other:
        assert one["path"].endswith("/spring.jsonl")
        assert one["path"].rsplit("/", 1)[0] != other["path"].rsplit("/", 1)[0]


def test_a_new_file_replaces_the_old_one_and_is_read_from_its_beginning(curator):
    curator.post(f"{NEW}records", source_data(upload=lines("Venting")))
    source = ImportSource.objects.get()
    storage, before = source.file.storage, source.file.name
    ImportSource.objects.update(position={"done": 100}, paused_reason="It failed three times.")
    curator.post(reverse("import_sources:edit", args=[source.pk]), source_data(upload=lines("Weaning")))
    source.refresh_from_db()
    assert (storage.exists(before), storage.exists(source.file.name)) == (False, True)
    assert (source.position, source.paused_reason) == ({}, "")


def test_only_a_superuser_reads_what_no_folder_was_named_for(curator, client, settings, tmp_path):
    data = source_data(**{"setting-path": str(tmp_path)})
    assert "IMPORT_FOLDERS" in curator.post(f"{NEW}records", data).content.decode()
    assert "Choose a file." in curator.post(f"{NEW}records", source_data()).content.decode()
    settings.IMPORT_FOLDERS = [str(tmp_path)]
    curator.post(f"{NEW}records", data)
    assert ImportSource.objects.get().settings == {"path": str(tmp_path)}
    settings.IMPORT_FOLDERS = []
    client.force_login(factories.editor())
    client.post(f"{NEW}records", data | {"name": "By an operator"})
    assert ImportSource.objects.count() == 2


def test_a_file_sent_with_progress_ends_on_the_source_s_page_or_says_what_is_wrong(curator):
    as_the_script = {"headers": {"accept": "application/json"}}
    answer = curator.post(f"{NEW}records", source_data(name="", upload=lines("Venting")), **as_the_script)
    assert (answer.status_code, answer.json()["errors"]) == (422, ["Name: This field is required."])
    answer = curator.post(f"{NEW}records", source_data(upload=lines("Venting")), **as_the_script)
    url = reverse("import_sources:inspect", args=[ImportSource.objects.get().pk])
    assert answer.json() == {"success": True, "url": url}
    assert "nothing has been imported yet" in curator.get(url).content.decode()


def test_a_folder_is_named_not_uploaded(curator, settings, tmp_path):
    assert 'name="upload"' not in curator.get(f"{NEW}folder").content.decode()
    data = source_data(**{"setting-path": str(tmp_path / "talks")})
    assert "IMPORT_FOLDERS" in curator.post(f"{NEW}folder", data).content.decode()
    (tmp_path / "talks").mkdir()
    settings.IMPORT_FOLDERS = [str(tmp_path)]
    told = {
        "setting-path": "talks",
        "setting-become": "recordings",
        "setting-level": "open",
        "setting-settle": 0,
    }
    curator.post(f"{NEW}folder", data | told)
    settings_now = ImportSource.objects.get().settings
    assert (settings_now["path"], settings_now["settle"]) == (str(tmp_path / "talks"), "0")


def test_a_file_over_the_limit_makes_no_source(curator, settings):
    settings.UPLOAD_LIMIT_MB = 0
    page = curator.post(f"{NEW}records", source_data(upload=lines("Venting"))).content.decode()
    assert ("The file is too large" in page or "Choose a file." in page) and not ImportSource.objects.exists()


def test_policies_are_kept(curator):
    data = source_data(upload=lines("A"), waits_for_approval="on", drafts=["talk", "webinar"], grace=5)
    curator.post(f"{NEW}records", data)
    source = ImportSource.objects.get()
    assert (source.waits_for_approval, source.drafts, source.grace) == (True, ["talk", "webinar"], 5)
    page = curator.get(f"/admin/imports/edit/{source.pk}/").content.decode()
    assert page.count("checked") == 3


def test_where_a_host_may_tell_what_is_new_stands_with_its_source(curator, settings):
    settings.BASE_URL = "https://rounds.example.org"
    zoom = ImportSource.objects.create(name="Zoom", kind="zoom")
    feed = ImportSource.objects.create(name="Feed", kind="feed")
    pages = [curator.get(f"/admin/imports/{one.pk}/").content.decode() for one in (zoom, feed)]
    assert f"https://rounds.example.org/pushed/{zoom.pk}/" in pages[0]
    assert "/pushed/" not in pages[1]


def test_a_table_is_tried_with_how_its_columns_are_understood(curator):
    text = "Tijd;Titel;Spreker\n14-05-2026 09:00;Wie belt wie;Ada Vermeer\n"
    table = SimpleUploadedFile("programma.csv", text.encode())
    data = source_data(upload=table, **{"setting-order": "day", "setting-time_zone": "UTC", "try": "1"})
    page = curator.post(f"{NEW}table", data).content.decode()
    for words in ("It answers.", "B Titel", "<strong>title</strong>", "Wie belt wie"):
        assert words in page
