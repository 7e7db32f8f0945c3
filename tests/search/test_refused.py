"""What cannot be built, or is refused by an engine, stops no other and is not forgotten."""

import json

import pytest
from django.core.management import call_command
from django.db import connection

from catalogue.models import Recording
from search.building import BUILDERS
from search.indexing import Writer, drain_some, index_pending
from search.lease import Lease
from search.models import Announcement, RefusedEntry
from search.present import present_engine
from search.rebuilding import MostlyRefused, rebuild
from tests import factories as make
from tests.search.indexed import found, key

pytestmark = pytest.mark.django_db


def damage(talk) -> Recording:
    """A span without ends, as no form and no import can make it: the talk's captions can't be cut."""
    whole = make.recording(make.session())
    make.captions(whole)
    span = make.recording(talk, part_of=whole, start_ms=0, end_ms=60_000, kind="file", address="")
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = 1")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks to come is not altered
            for name in [one.name for one in Recording._meta.constraints]:
                cursor.execute(f"ALTER TABLE catalogue_recording DROP CONSTRAINT {name}")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        Recording.objects.filter(pk=span.pk).update(start_ms=None)
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = 0")
    return span


def refusing(*refused: str) -> Writer:
    """The present engine's index, but for entries with these keys."""
    engine = present_engine()

    def put(entries):
        entries = list(entries)
        engine.write(entry for entry in entries if entry.key not in refused)
        return {entry.key: "too strange" for entry in entries if entry.key in refused}

    return Writer(put, engine.delete)


def drain(writer: Writer) -> None:
    with Lease() as lease:
        while drain_some(lease, writer).keys:
            pass


def reasons() -> dict[str, str]:
    return dict(RefusedEntry.objects.values_list("key", "reason"))


def test_what_cannot_be_built_is_parked_and_the_others_are_indexed(caplog):
    bad, good = make.talk("Cannulation"), make.talk("Decannulation")
    damage(bad)
    assert found("decannulation") == [key(good)]
    assert found("cannulation") == []
    assert not Announcement.objects.exists()
    assert "cannot be built" in reasons()[key(bad)]
    assert "TypeError" in caplog.text


def test_it_is_indexed_when_it_was_mended_and_announced():
    talk = make.talk("Cannulation")
    span = damage(talk)
    index_pending()
    span.delete()
    assert found("cannulation") == [key(talk)]
    assert reasons() == {}


def test_it_is_forgotten_when_it_is_gone():
    talk = make.talk("Cannulation")
    damage(talk)
    index_pending()
    talk.delete()
    index_pending()
    assert reasons() == {}


def test_what_the_engine_refuses_leaves_the_outbox_and_the_index():
    talk, other = make.talk("Cannulation"), make.talk("Decannulation")
    index_pending()
    for one in (talk, other):
        one.title = f"Weaning {one.pk}"
        one.save()
    drain(refusing(key(talk)))
    assert reasons() == {key(talk): "too strange"}
    assert not Announcement.objects.exists()
    assert found("weaning", kinds=("talk",)) == [key(other)]
    assert found("cannulation") == []


def test_what_was_refused_is_told_and_tried_again_when_healed(capsys):
    talk = make.talk("Cannulation")
    drain(refusing(key(talk)))
    call_command("check_index")
    assert f"refused: 1\n  {key(talk)}: too strange" in capsys.readouterr().out
    call_command("search_status", json=True)
    assert json.loads(capsys.readouterr().out)["refused"] == {key(talk): "too strange"}
    call_command("search_status")
    assert f"refused: 1\n  {key(talk)}: too strange" in capsys.readouterr().out
    call_command("check_index", heal=True)
    assert "indexed again: 1" in capsys.readouterr().out
    assert found("cannulation") == [key(talk)]
    assert reasons() == {}


def test_a_rebuild_tries_again_and_parks_what_it_could_not_build():
    bad, good = make.talk("Cannulation"), make.talk("Decannulation")
    drain(refusing(key(good)))
    Announcement.objects.all().delete()
    damage(bad)
    Announcement.objects.all().delete()
    rebuild()
    assert reasons().keys() == {key(bad)}
    assert found("decannulation") == [key(good)]
    assert found("cannulation") == []


def test_a_rebuild_of_mostly_refused_entries_is_not_shown(monkeypatch):
    talk = make.talk("Cannulation")
    index_pending()

    def fail(*arguments, **options):
        raise ValueError("a mistake of ours")

    for kind in BUILDERS:
        monkeypatch.setitem(BUILDERS, kind, fail)
    with pytest.raises(MostlyRefused, match="a mistake of ours"):
        rebuild()
    assert found("cannulation") == [key(talk)]
    assert reasons() == {}
