"""Timetables by address."""

import json

import pytest

from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.adapters.pretalx import schedule_address
from catalogue.importers.failures import ContentRefused, Gone, NotAuthorised, QuotaExceeded
from catalogue.importers.frab import FrabSchedule
from catalogue.importers.records import Refused, TalkRecord
from catalogue.importers.runs import import_from
from catalogue.models import Talk
from tests.catalogue.importers.hosts import Reply, packed, tired
from tests.factories import site
from tests.shared import shared

PRETALX = ADAPTERS["pretalx"]
EXPORT = "/c26/schedule/export/schedule.json"


def timetable(talks: int) -> bytes:
    events = [
        {
            "id": n,
            "guid": f"g{n}",
            "date": "2026-05-14T09:00:00+02:00",
            "duration": "00:15",
            "title": f"Talk {n}",
        }
        for n in range(talks)
    ]
    conference = {"acronym": "c26", "title": "C", "days": [{"date": "2026-05-14", "rooms": {"Hall": events}}]}
    return json.dumps({"schedule": {"conference": conference}}).encode()


def schedules() -> list:
    return sorted(one for one in shared("schedules").rglob("*") if one.suffix in (".json", ".xml"))


def test_real_timetables_arrive_by_address_as_from_files(host):
    for file in schedules():
        name = f"/{file.name}"
        address = host.answer(name, packed(file.read_bytes()))
        expected = list(FrabSchedule(file).records())
        if isinstance(expected[0], Refused):
            with pytest.raises(ContentRefused) as caught:
                list(PRETALX.listing({"address": address}))
            assert expected[0].reason[:60] in str(caught.value)
            continue
        pages = list(PRETALX.listing({"address": address}))
        assert [one for page in pages for one in page.items] == expected
        assert pages[-1].last
        assert pages[-1].complete


def test_the_address_of_an_event_is_enough(host):
    host.answer(EXPORT, Reply(timetable(3)))
    assert PRETALX.test({"address": f"{host.url}/c26/"}) == "1 congress, 3 talks"
    assert PRETALX.test({"address": f"{host.url}/c26/schedule/?lang=nl"}) == "1 congress, 3 talks"


@pytest.mark.parametrize("below", ["", "/", "/schedule/", "/talk/ABC/", "/talk/", "/speaker/XYZ/", "/cfp"])
def test_whatever_page_of_it_is_given(below):
    wanted = "https://pretalx.example/c26/schedule/export/schedule.json"
    assert schedule_address(f"https://pretalx.example/c26{below}") == wanted


def test_pages_go_on_where_they_were_left_while_the_timetable_is_the_same(host):
    settings = {
        "address": host.answer("/s.json", Reply(timetable(150)), Reply(timetable(150)), Reply(timetable(149)))
    }
    first, second = PRETALX.listing(settings)
    assert [len(first.items), len(second.items)] == [100, 51]
    assert list(PRETALX.listing(settings, first.next_position)) == [second]
    again = list(PRETALX.listing(settings, first.next_position))
    assert [len(page.items) for page in again] == [100, 50]


def test_what_did_not_change_is_not_sent_again(host):
    def conditional(asked):
        if asked.headers.get("if-none-match") == '"1"':
            return Reply(status=304, headers={"Content-Length": ""})
        return Reply(timetable(1), headers={"ETag": '"1"'})

    settings = {"address": host.answer("/s.json", conditional)}
    [page] = PRETALX.listing(settings)
    [same] = PRETALX.listing(settings, page.next_position)
    assert (same.items, same.last, same.unchanged, same.complete) == ((), True, True, False)
    assert same.next_position == page.next_position


def test_a_token_is_sent_and_never_told(host):
    def guarded(asked):
        is_ours = asked.headers.get("authorization") == "Token t0ps3cret"
        return Reply(timetable(1)) if is_ours else Reply(status=401)

    address = host.answer("/s.json", guarded)
    assert PRETALX.test({"address": address, "token": "t0ps3cret"}) == "1 congress, 1 talk"
    with pytest.raises(NotAuthorised) as caught:
        PRETALX.test({"address": f"{address}?t0ken", "token": "wr0ng"})
    assert "wr0ng" not in str(caught.value)


def test_failures_keep_their_kind(host):
    settings = {"address": f"{host.url}/s.json"}
    with pytest.raises(Gone):
        PRETALX.test(settings)
    host.answer("/s.json", tired(600))
    with pytest.raises(QuotaExceeded):
        PRETALX.test(settings)
    host.answer("/s.json", Reply(b"<!doctype html><title>Sign in</title>"))
    with pytest.raises(ContentRefused):
        PRETALX.test(settings)
    host.answer("/s.json", Reply(b'{"schedule": {}}'))
    with pytest.raises(ContentRefused, match=r"schedule\.conference is missing"):
        PRETALX.test(settings)


@pytest.mark.django_db
def test_the_command_line_imports_by_address(host):
    site()
    address = host.answer(EXPORT, Reply(timetable(3))).removesuffix("schedule/export/schedule.json")
    outcome = import_from("pretalx", address)
    assert outcome.tally.created == {"congress": 1, "talk": 3}
    assert outcome.source == f"127.0.0.1:{host.port}/c26"
    assert Talk.objects.filter(live=True).count() == 3


def test_saved_timetables_can_be_read_too(tmp_path):
    (tmp_path / "s.json").write_bytes(timetable(2))
    assert [type(one) for one in PRETALX.saved(tmp_path / "s.json")][1:] == [TalkRecord, TalkRecord]
