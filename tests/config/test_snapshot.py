"""config/schema.sql makes the same database as the migrations do."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from config.management.commands.snapshot import migrated
from config.snapshot import SNAPSHOT, dump, recorded, restore

CHANCE = re.compile(r"'[0-9a-f]{32}'")  # the translation keys of first pages
ADVICE = "the migrations have changed: run `manage.py snapshot` and commit config/schema.sql"


@pytest.mark.slow
def test_it_is_what_the_migrations_make():
    assert CHANCE.sub("", SNAPSHOT.read_text()) == CHANCE.sub("", migrated()), ADVICE


@pytest.fixture
def empty(tmp_path, django_db_blocker):
    """A connection to a SQLite file that does not exist yet."""
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "empty.sqlite3"}
    configured = connections.configure_settings({"default": database})["default"]
    with django_db_blocker.unblock():
        connection = DatabaseWrapper(configured, "empty")
        yield connection
        connection.close()


def test_it_lacks_no_migration():
    folders = [(app.label, Path(app.path, "migrations")) for app in apps.get_app_configs()]
    there = {(label, path.stem) for label, folder in folders for path in folder.glob("[0-9]*.py")}
    assert there - set(recorded(SNAPSHOT.read_text())) == set(), ADVICE


def test_what_it_makes_gives_the_same_snapshot(empty, tmp_path):
    assert restore(empty) is True, ADVICE
    assert "".join(dump(tmp_path / "empty.sqlite3")) == SNAPSHOT.read_text().split("\n", 1)[1]


def test_it_leaves_a_database_with_tables_alone(empty):
    with empty.cursor() as cursor:
        cursor.execute("CREATE TABLE something (id integer)")
    assert restore(empty) is False
    assert empty.introspection.table_names() == ["something"]


def test_it_is_not_used_when_its_migrations_have_changed(empty, monkeypatch, tmp_path):
    stale = tmp_path / "schema.sql"
    stale.write_text(SNAPSHOT.read_text().replace("-- ", "-- 0", 1))
    monkeypatch.setattr("config.snapshot.SNAPSHOT", stale)
    assert restore(empty) is False
    assert empty.introspection.table_names() == []
