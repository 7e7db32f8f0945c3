"""Addresses that are themselves keys: kept encrypted, and of them only the host is ever named."""

import pytest
from django.urls import reverse

from catalogue.importers import running
from catalogue.importers.adapters import ADAPTERS, WrongSetting
from catalogue.importers.adapters.protocol import settled
from catalogue.importers.failures import Failure
from catalogue.models import ImportRun, ImportSource
from tests import factories
from tests.catalogue.importers.adapters.test_feed import feed, item
from tests.catalogue.importers.adapters.test_ical import calendar, event
from tests.catalogue.importers.hosts import Reply

KEY = "4f9a27c1d0e84b"
BODIES = {"feed": feed(item(1)), "ical": Reply(calendar(event()))}


def listed(kind, **settings):
    return [one for page in ADAPTERS[kind].listing(settings) for one in page.items]


@pytest.mark.parametrize("kind", ["feed", "ical"])
def test_what_comes_from_a_private_address_names_its_host_at_most(host, kind):
    address = host.answer(f"/private/{KEY}/{KEY}.xml", BODIES[kind])
    found = listed(kind, private_address=address)
    assert found
    assert KEY not in repr(found)
    assert KEY in repr(listed(kind, address=address))


@pytest.mark.parametrize("kind", ["feed", "ical"])
@pytest.mark.parametrize("reply", [Reply(f"no {KEY}".encode(), 404), Reply(b"<html>", 200), Reply(b"", 403)])
def test_no_failure_names_more_than_the_host_even_where_the_host_repeats_the_key(host, kind, reply):
    address = host.answer(f"/f/{KEY}.xml?auth={KEY}", reply)
    host.answer(f"/f/{KEY}.xml", reply)
    with pytest.raises(Failure) as failed:
        listed(kind, private_address=address)
    assert host.url in str(failed.value)
    assert KEY not in str(failed.value)


@pytest.mark.parametrize("kind", ["feed", "ical"])
def test_either_is_needed_and_a_plain_key_belongs_into_the_private_one(kind):
    fields = ADAPTERS[kind].fields
    with pytest.raises(WrongSetting, match="type an address, or the private one"):
        settled(fields, {})
    with pytest.raises(WrongSetting, match="holds a key") as wrong:
        settled(fields, {"address": f"https://example.org/feed.rss?token={KEY}"})
    assert KEY not in str(wrong.value)
    assert settled(fields, {"address": "https://example.org/feed.rss?channel=UC123"})["private_address"] == ""


@pytest.mark.django_db
def test_an_editor_types_it_once_and_no_page_and_no_row_shows_it(client, host, settings):
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    factories.site()
    client.force_login(factories.editor())
    address = host.answer(f"/private/{KEY}/feed.rss", Reply(b"not here", 404))
    form = {"name": "Members' podcast", "grace": "3", "setting-private_address": address}
    form |= {"setting-become": "webinars", "setting-level": "member", "setting-language": "en"}
    answer = client.post(reverse("import_sources:add") + "?kind=feed", form)
    assert answer.status_code == 302, answer.context["form"].errors
    source = ImportSource.objects.get()
    running.start(source, by=None)
    while running.work():
        pass
    run = ImportRun.objects.get()
    assert f"there is nothing at {host.url}" in run.error
    rows = repr([ImportSource.objects.values(), ImportRun.objects.values(), run.problems.values()])
    assert KEY not in rows
    for name, key in (
        ("import_sources:index", None),
        ("import_sources:inspect", source.pk),
        ("import_sources:edit", source.pk),
        ("import_sources:history", source.pk),
        ("import_sources:operations", None),
        ("catalogue_importrun:index", None),
        ("catalogue_importrun:inspect", run.pk),
    ):
        shown = client.get(reverse(name, args=[key] if key else []))
        assert shown.status_code == 200
        assert KEY not in shown.content.decode()
